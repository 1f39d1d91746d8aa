import { CARDINAL } from '../../search/number-words.ts'
import { numberOf, ORDINAL, saidSeasons } from './said-seasons.ts'

/** A number that counts a season, or stands alone behind one that did: "gets a fourth season, the ranch drama an 18th and the detective an 18th too". */
const COUNTED = new RegExp(
  String.raw`\b(${ORDINAL}|${CARDINAL}|single)(?= (?:and|&|too|as well|respectively|before|ahead)\b|[.,;)]|$|[- ](?:seasons?|series|runs?|years?|outings?|editions?)\b)|\bseason (${CARDINAL})\b`,
  'gi',
)

/** One number for all of them: "both are done after two seasons". */
const FOR_ALL = /\b(?:both|each|all (?:three|four|five)|as (?:does|do|did|is))\b/i

/** "Made two seasons", "got a single season": a count of what was made, which names no season. */
const SPEAKS_OF_SEASONS = /\b(?:seasons|single season|one season|series|runs|years)\b/i

/** Days of months, which count nothing. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
const DAYS = new RegExp(String.raw`\b${MONTH}\.? \d{1,2}\b|\b\d{1,2} (?=${MONTH}\b)`, 'g')

/**
 * The seasons that a sentence gives to the series of its headline, one each in their order; undefined unless it gives exactly as many.
 *
 * "The spinoffs end after four and six seasons", "The firefighter drama goes to a third season, the comedy to a seventh".
 */
export function listedSeasons(text: string, count: number): number[] | undefined {
  if (saidSeasons(text).length === 0 && !SPEAKS_OF_SEASONS.test(text)) return undefined
  const numbers = [...text.replace(DAYS, '').matchAll(COUNTED)].map(([, number, season]) => numberOf(number ?? season ?? ''))
  if (numbers.length === 1 && FOR_ALL.test(text)) return Array.from({ length: count }, () => numbers[0] ?? 0)
  return numbers.length === count ? numbers : undefined
}
