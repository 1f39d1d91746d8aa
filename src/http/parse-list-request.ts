import { z } from 'zod'
import type { ListPlace, ListQuery } from '../browse/list-store.ts'
import { STANDS, type Stand } from '../catalogue/stand.ts'
import { AppError } from '../errors/app-error.ts'
import { parseDay, parsePartialDate, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'

/** Our decision: as many as are read before "more" is asked for. */
export const SERIES_A_PAGE = 40
/** Our decision: side by side on a wide screen, one below the other on a phone. */
export const MOST_COMPARED = 4
/** Longer than any name of a person or network. */
const MOST_NAME_CHARACTERS = 120

/** A form that was not filled in sends empty fields: they ask for nothing. */
const filled = z
  .string()
  .max(MOST_NAME_CHARACTERS, `names have at most ${MOST_NAME_CHARACTERS} characters`)
  .transform((text) => text.trim())
  .transform((text) => (text === '' ? undefined : text))
  .optional()

const listParameters = z.object({
  genre: filled,
  network: filled,
  from: filled,
  year: filled.refine((year) => year === undefined || /^\d{4}$/.test(year), 'year takes four digits, such as 2020'),
  stand: filled.refine((stand) => stand === undefined || isStand(stand), `stand takes one of ${STANDS.join(', ')}`),
  after: z
    .string()
    .transform(parsePlace)
    .refine((place) => place !== undefined, 'after takes what the link to the next page says')
    .optional(),
})

/** The list of series that an address asks for. */
export function parseListRequest(query: Record<string, string>): ListQuery {
  const parsed = listParameters.safeParse(query)
  if (!parsed.success) throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
  const { genre, network, from, year, stand, after } = parsed.data
  const named = { genre, network, country: from, year }
  const under = Object.fromEntries(Object.entries(named).filter(([, name]) => name !== undefined)) as ListQuery['under']
  return { under, stand, after, limit: SERIES_A_PAGE }
}

/** Where a list goes on, as addresses write it. */
export function writePlace({ rank, id }: ListPlace): string {
  return `${rank}~${id}`
}

function parsePlace(text: string): ListPlace | undefined {
  const [, rank, id] = /^(-?\d+(?:\.\d+)?)~([a-z0-9-]{1,300})$/.exec(text) ?? []
  return rank === undefined || id === undefined ? undefined : { rank: Number(rank), id }
}

function isStand(text: string): text is Stand {
  return (STANDS as readonly string[]).includes(text)
}

/** The month or day that an address names: `2026-11`, `2026-11-22`. */
export function parseCalendarDate(text: string): { month: PartialDate } | { day: Day } {
  const day = parseDay(text)
  if (day !== undefined) return { day }
  const month = parsePartialDate(text)
  if (month !== undefined && precisionOf(month) === 'month') return { month }
  throw new AppError('no-such-page', 'a calendar is of a month or a day: /calendar/2026-11, /calendar/2026-11-22')
}

/** The series to compare, each once, and the words that another one is to be added by. */
export function parseCompareRequest(search: URLSearchParams): { ids: string[]; add: string | undefined } {
  const ids = [...new Set(search.getAll('series').filter((id) => id !== ''))]
  if (ids.length > MOST_COMPARED) throw new AppError('wrong-usage', `at most ${MOST_COMPARED} series are compared: leave ${ids.length - MOST_COMPARED} out`)
  const add = search.get('add')?.trim()
  return { ids, add: add === '' ? undefined : add }
}
