import { dayNumberOf, firstDayOf, type PartialDate } from '../time/partial-date.ts'
import type { Language } from './language.ts'

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000

/** Dates, numbers and lists as a language writes them, by the runtime's Unicode data. */
export interface LocaleFormat {
  /** `3. März 2022`, of a date that names its day. */
  day: (date: PartialDate) => string
  /** `März 2022`, of a date that names its month. */
  month: (date: PartialDate) => string
  /** `12.345`, `0,5`: as many decimals as there are, three at most. */
  number: (value: number) => string
  /** `0,250`: so many decimals. */
  decimal: (value: number, digits: number) => string
  /** `A, B und C`. */
  list: (words: readonly string[]) => string
}

/** How a language writes them; the data is loaded when first needed, for most servers are asked in few languages. */
export function localeFormatOf(language: Language): LocaleFormat {
  // A calendar date has no zone: it is written in the one in which it is counted.
  const day = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }))
  const month = once(() => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }))
  const number = once(() => new Intl.NumberFormat(language))
  const list = once(() => new Intl.ListFormat(language))
  return {
    day: (date) => day().format(momentOf(date)),
    month: (date) => month().format(momentOf(date)),
    number: (value) => number().format(value),
    decimal: (value, digits) => value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    list: (words) => list().format(words),
  }
}

function momentOf(date: PartialDate): number {
  return dayNumberOf(firstDayOf(date)) * MILLISECONDS_PER_DAY
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
