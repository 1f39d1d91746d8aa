import { dayNumberOf, firstDayOf, type PartialDate } from '../time/partial-date.ts'
import type { Language } from './language.ts'

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000

/** Dates as a language writes them, by the runtime's Unicode data: a day and a month with their year. */
export interface DateFormat {
  /** `3. März 2022`, of a date that names its day. */
  day: (date: PartialDate) => string
  /** `März 2022`, of a date that names its month. */
  month: (date: PartialDate) => string
}

/** How a language writes days and months. */
export function dateFormatOf(language: Language): DateFormat {
  // A calendar date has no zone: it is written in that in which it is counted.
  const [day, month] = [
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ]
  const momentOf = (date: PartialDate) => dayNumberOf(firstDayOf(date)) * MILLISECONDS_PER_DAY
  return { day: (date) => day.format(momentOf(date)), month: (date) => month.format(momentOf(date)) }
}
