/**
 * Days as whole numbers, for all arithmetic with days: the number of days since 1970-01-01 in the Gregorian calendar.
 *
 * Plain integers, because a hundred thousand questions with a dozen dates each are read in seconds and a page reckons dozens of times; no zone is
 * involved anywhere.
 */

/** Mean length of a Gregorian year: 400 years have 146 097 days. */
export const DAYS_PER_YEAR = 146_097 / 400
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12
const DAYS_PER_ERA = 146_097
/** 0000-03-01 to 1970-01-01, in days. */
const DAYS_TO_1970 = 719_468
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

export interface CivilDay {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

/** The day number that `text` writes as `YYYY-MM-DD`, or `undefined` when it is not written so or no such day exists. */
export function parseDayNumber(text: string): number | undefined {
  const match = ISO_DAY.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return toDayNumber({ year, month, day })
}

/**
 * The day number of a civil day.
 *
 * The year is taken to begin in March, so that the leap day is its last one (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export function toDayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970
}

/** Year, month and day of a day number. */
export function toCivilDay(dayNumber: number): CivilDay {
  const shifted = dayNumber + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day as `YYYY-MM-DD`. */
export function toIsoDay(dayNumber: number): string {
  const { year, month, day } = toCivilDay(dayNumber)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The same day `years` later; 29 February becomes 28 February in a common year, as the given evaluator counts. */
export function addYears(dayNumber: number, years: number): number {
  const { year, month, day } = toCivilDay(dayNumber)
  return toDayNumber({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) })
}

/** Day of the week, 0 Monday to 6 Sunday: 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7
}

/** 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
