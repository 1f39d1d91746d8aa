import { DAYS_PER_MONTH } from './day-number.ts'
import { daysBetween, firstDayOf, type Day, type PartialDate } from './partial-date.ts'

const MONTHS_PER_YEAR = 12

/** A length of time in the two largest units that matter: years with the months beyond them, months, or days. */
export interface LengthOfTime {
  years: number
  months: number
  /** Only of less than a month. */
  days: number
}

/** How long it is from one date to a later day; nothing when it is no later. */
export function lengthOfTime(from: PartialDate, to: Day): LengthOfTime {
  const days = Math.max(0, daysBetween(firstDayOf(from), to))
  const months = Math.floor(days / DAYS_PER_MONTH)
  return { years: Math.floor(months / MONTHS_PER_YEAR), months: months % MONTHS_PER_YEAR, days: months === 0 ? days : 0 }
}
