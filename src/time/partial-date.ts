import { daysInMonth, parseDayNumber, toDayNumber, toIsoDay } from './day-number.ts'

/**
 * A date as precisely as its source gave it: a year (`2026`), a quarter (`2026-Q1`), a month (`2026-03`) or a day (`2026-03-05`).
 *
 * A string, so that it is stored, sent and read as it is; the brand keeps it apart from other strings.
 */
export type PartialDate = string & { readonly __partialDate: unique symbol }

/** A calendar day, `2026-03-05`: the most precise partial date. Compares with `<` and `>`. */
export type Day = PartialDate & { readonly __day: unique symbol }

export type Precision = 'year' | 'quarter' | 'month' | 'day'

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/
const MONTHS_PER_QUARTER = 3

/** The partial date that `text` writes, or `undefined` when it is none or names a day that does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = PATTERN.exec(text)
  if (match === null) return undefined
  const [, , , month, day] = match
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (day !== undefined && parseDayNumber(text) === undefined) return undefined
  return text as PartialDate
}

/** The day that `text` writes as `YYYY-MM-DD`, or `undefined` when it is none. */
export function parseDay(text: string): Day | undefined {
  const date = parsePartialDate(text)
  return date !== undefined && precisionOf(date) === 'day' ? (date as Day) : undefined
}

/** How precisely the date was given. */
export function precisionOf(date: PartialDate): Precision {
  if (date.length === 4) return 'year'
  if (date.length === 10) return 'day'
  return date[5] === 'Q' ? 'quarter' : 'month'
}

/** The quarter that a date of this precision names, 1 to 4. */
export function quarterOf(date: PartialDate): number {
  return Number(date[6])
}

/** The first day the date can mean. */
export function firstDayOf(date: PartialDate): Day {
  switch (precisionOf(date)) {
    case 'year':
      return `${date}-01-01` as Day
    case 'quarter':
      return `${date.slice(0, 4)}-${twoDigits((quarterOf(date) - 1) * MONTHS_PER_QUARTER + 1)}-01` as Day
    case 'month':
      return `${date}-01` as Day
    case 'day':
      return date as Day
  }
}

/** The last day the date can mean. */
export function lastDayOf(date: PartialDate): Day {
  switch (precisionOf(date)) {
    case 'year':
      return `${date}-12-31` as Day
    case 'quarter':
      return lastDayOfMonth(Number(date.slice(0, 4)), quarterOf(date) * MONTHS_PER_QUARTER)
    case 'month':
      return lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
    case 'day':
      return date as Day
  }
}

/** Whether one date lies wholly within the other, so that both can be true: `2022-03` and `2022-03-03`. */
export function areCompatible(a: PartialDate, b: PartialDate): boolean {
  const [aFirst, aLast, bFirst, bLast] = [firstDayOf(a), lastDayOf(a), firstDayOf(b), lastDayOf(b)]
  return (aFirst >= bFirst && aLast <= bLast) || (bFirst >= aFirst && bLast <= aLast)
}

/** The day on which a moment falls in UTC. */
export function utcDayOf(moment: Temporal.Instant): Day {
  return moment.toZonedDateTimeISO('UTC').toPlainDate().toString() as Day
}

/** The day as a number (`day-number.ts`). */
export function dayNumberOf(day: Day): number {
  return toDayNumber({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) })
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** The day `days` days after `day`. */
export function addDays(day: Day, days: number): Day {
  return toIsoDay(dayNumberOf(day) + days) as Day
}

function lastDayOfMonth(year: number, month: number): Day {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}` as Day
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
