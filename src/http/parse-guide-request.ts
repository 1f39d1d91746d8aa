import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { parseSpoilerBoundary, type SpoilerBoundary } from '../guide/spoiler-boundary.ts'
import type { GuideRequest } from '../guide/series-guide.ts'
import { parseDay, type Day } from '../time/partial-date.ts'

/** Our decision: no list is longer than a person reads or a program needs at once. */
const MAX_HITS = 100
const DEFAULT_HITS = 10

const guideParameters = z.object({
  season: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'season takes a whole number from 1')
    .transform(Number)
    .optional(),
  'as-of': z
    .string()
    .transform(parseDay)
    .refine((day) => day !== undefined, 'as-of takes a day, such as 2022-03-01')
    .optional(),
  spoilers: z
    .string()
    .transform(parseSpoilerBoundary)
    .refine((boundary) => boundary !== undefined, 'spoilers takes none, all or an episode such as S02E03')
    .optional(),
})

const searchParameters = z.object({
  q: z.string({ error: 'q is missing: the words to search for' }),
  limit: z.coerce
    .number({ error: 'limit takes a whole number' })
    .int('limit takes a whole number')
    .min(1, 'limit is at least 1')
    .max(MAX_HITS, `limit is at most ${MAX_HITS}`)
    .default(DEFAULT_HITS),
})

const lookUpParameters = z.object(
  { q: z.string({ error: 'q is missing: the name of the series to look up' }) },
  'a name is asked for: {"q":"star trek picard"}',
)

/** The guide that an address asks for; `today` where it names no day. */
export function parseGuideRequest(id: string, query: Record<string, string>, today: Day): GuideRequest {
  // PostgreSQL refuses to look for a text with this character in it.
  if (id.includes('\0')) throw new AppError('no-such-series', 'no series has an id with the character U+0000 in it: search for its title')
  // Most addresses have no parameters, and then there is nothing to check.
  if (Object.keys(query).length === 0) return { id, asOf: today, boundary: 'none' }
  const { season, 'as-of': asOf, spoilers } = parse(guideParameters, query)
  return { id, season, asOf: asOf ?? today, boundary: spoilers ?? ('none' satisfies SpoilerBoundary) }
}

/** The words and number of hits that an address asks for. */
export function parseSearchRequest(query: Record<string, string>): { words: string; limit: number } {
  const { q, limit } = parse(searchParameters, query)
  return { words: q, limit }
}

/** The words that a form or a program asks to have looked up. */
export function parseLookUpRequest(body: unknown): { words: string } {
  return { words: parse(lookUpParameters, body).q }
}

/** The JSON that a program sent. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('wrong-usage', 'what was sent is no JSON: send {"q":"star trek picard"}', { cause })
  }
}

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
}
