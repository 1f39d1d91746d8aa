import type { Language } from '../languages/language.ts'
import { precisionOf, type PartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'

export function sayInLanguage(date: PartialDate, language: Language): string {
  if (language === 'en' || precisionOf(date) === 'quarter') return sayDate(date)
  const isDay = precisionOf(date) === 'day'
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', ...(isDay ? { day: 'numeric' } : {}), timeZone: 'UTC' })
  return precisionOf(date) === 'year' ? date : format.format(new Date(`${isDay ? date : `${date}-01`}T12:00:00Z`))
}
