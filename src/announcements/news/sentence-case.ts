import { bareName } from './bare-names.ts'
import { HOME } from './homes.ts'
import type { NamedSeries } from './named-series.ts'

/** A run of words with capitals, the small ones between them included. */
const CAPITALS =
  /(?<![\w‘“’-])[\p{Lu}\p{N}][\p{L}\p{N}’.&!+*-]*(?:(?:,? (?:of|the|and|in|a|to|for|on|from|with|by|de|la|&))* [\p{Lu}\p{N}][\p{L}\p{N}’.&!+*-]*)*/gu
/** Who stands right before a name that is a person's, and what they do. */
const PERSON_BEFORE = /\b(?:stars?|actors?|creators?|showrunners?|writers?|directors?|hosts?|boss|by|with|from|opposite|joins|casts|adds|hires) $/i
/** What stands before a series: its kind, or a preposition of what is done to it. */
const SERIES_BEFORE = /(?:\b(?:hit|drama|comedy|sitcom|series|show|thriller|soap|saga|as|to|on|into|of|for|with|more|back) |^|: )$/i

/**
 * The name in a headline in sentence case ("ITV goes back to Grace for fourth series"): the run of capitals that is neither who shows it nor a person.
 *
 * Undefined in title case, where capitals tell nothing, and where two runs may be meant.
 */
export function sentenceCaseName(text: string): NamedSeries | undefined {
  const small = [...text.matchAll(/(?<= )[a-z]{4,}\b/g)].length
  const large = [...text.matchAll(/(?<= )\p{Lu}[\p{Ll}]{3,}/gu)].length
  if (small < LEAST_SMALL_WORDS || (small < large && !/ [a-z]{4,} [a-z]/.test(text))) return undefined
  const runs = [...text.matchAll(CAPITALS)].flatMap(({ 0: words, index }) => {
    const name = bareName(words)
    const before = text.slice(0, index)
    const isAdjective = OF_A_PLACE.test(words) && /^ [a-z]/.test(text.slice(index + words.length))
    if (name === undefined || (/^\d+$/.test(name) && index > 0) || isAdjective || PERSON_BEFORE.test(before) || ARE_HOMES.test(words)) return []
    const start = index + words.indexOf(name)
    return [{ name, start, end: start + name.length, isLikely: SERIES_BEFORE.test(before) }]
  })
  const likely = runs.filter(({ isLikely }) => isLikely)
  const [only, second] = likely.length > 0 ? likely : runs
  return only === undefined || second !== undefined ? undefined : { name: only.name, start: only.start, end: only.end }
}

const ARE_HOMES = new RegExp(`^(?:${HOME}|and|, | )+$`, 'u')

/** "Swedish noir", "Nordic thriller". */
const OF_A_PLACE = /^(?:[\p{L}-]+(?:ish|an|ese|ic)|French|Welsh|Dutch|Greek|Czech|Emmy|Bafta)$/u

/** Our decision: a headline in title case has fewer long words in small letters. */
const LEAST_SMALL_WORDS = 2
