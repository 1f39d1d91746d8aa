/** Whole numbers in words: the place in the list, counted from one, is the value. */
export const CARDINAL_WORDS = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
] // prettier-ignore
/** Their ordinals, in the same order. */
export const ORDINAL_WORDS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
] // prettier-ignore

const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40 }
const TENTH_WORDS: Record<string, number> = { thirtieth: 30, fortieth: 40 }
const UNITS = ORDINAL_WORDS.slice(0, 9).join('|')

/** Source of a pattern for a whole number of at most two figures, or in words up to twenty: `12`, `twelve`. */
export const CARDINAL = String.raw`(?:\d{1,2}|${CARDINAL_WORDS.join('|')})`
/** Source of a pattern for an ordinal up to the forties: `4th`, `fourth`, `twenty-first`. */
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|(?:${Object.keys(TENS).join('|')})-?(?:${UNITS})|${ORDINAL_WORDS.join('|')}|${Object.keys(TENTH_WORDS).join('|')})`

/** The number that a cardinal in figures or words says; NaN where it is none. */
export function cardinalOf(text: string): number {
  const index = CARDINAL_WORDS.indexOf(text.toLowerCase())
  return index === -1 ? Number(text) : index + 1
}

/** The number that an ordinal in figures or words says; NaN where it is none. */
export function ordinalOf(text: string): number {
  const word = text.toLowerCase()
  const [, tens = '', unit = ''] = /^(twenty|thirty|forty)-?(\w+)$/.exec(word) ?? []
  const index = ORDINAL_WORDS.indexOf(unit === '' ? word : unit) + 1
  if (index > 0) return (TENS[tens] ?? 0) + index
  return TENTH_WORDS[word] ?? Number.parseInt(word, 10)
}
