const CARDINALS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]
const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const VALUES = new Map<string, number>([
  ...CARDINALS.map((word, value) => [word, value] as const),
  ...ORDINALS.map((word, value) => [word, value] as const),
  ...Object.entries(TENS),
  ...ROMAN.slice(1).map((word, value) => [word, value + 1] as const),
  ['a dozen', 12],
  ['dozen', 12],
  ['sophomore', 2],
  ['freshman', 1],
  ['opening', 1],
  ['inaugural', 1],
  ['maiden', 1],
  ['debut', 1],
  ['thirtieth', 30],
  ['fortieth', 40],
])

const SMALL = CARDINALS.slice(1, 10).join('|')
const SMALL_ORDINAL = ORDINALS.slice(1, 10).join('|')
const TENS_WORDS = Object.keys(TENS).join('|')

/** Source of a pattern for a whole number in figures or words: `12`, `twelve`, `twenty-four`, `a dozen`. */
export const CARDINAL = String.raw`(?:\d{1,4}|(?:${TENS_WORDS})[- ](?:${SMALL})|(?:${CARDINALS.slice(1).toReversed().join('|')})|(?:${TENS_WORDS})|a dozen)`

/** Source of a pattern for an ordinal: `4th`, `fourth`, `twenty-first`, `debut`. */
export const ORDINAL = String.raw`(?:\d{1,2} ?(?:st|nd|rd|th)|(?:${TENS_WORDS})[- ](?:${SMALL_ORDINAL})|(?:${ORDINALS.slice(1).toReversed().join('|')}|thirtieth|fortieth)|sophomore|freshman|inaugural|maiden|debut|opening(?= (?:season|series|run|edition)))`

/** The number that figures or words stand for (`4th`, `twenty-four`, `iv`); undefined when they are none. */
export function numberOf(words: string): number | undefined {
  const word = words.trim().toLowerCase()
  const figures = /^(\d{1,7}) ?(?:st|nd|rd|th)?$/.exec(word.replace(/,(?=\d{3})/g, ''))
  if (figures) return Number(figures[1])
  const known = VALUES.get(word)
  if (known !== undefined) return known
  const [tens = '', ones = ''] = word.split(/[- ]/)
  const [ten, one] = [TENS[tens], VALUES.get(ones)]
  return ten === undefined || one === undefined ? undefined : ten + one
}
