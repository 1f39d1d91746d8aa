import { lengthOfTime } from '../../time/length-of-time.ts'
import { precisionOf, quarterOf, type Day, type PartialDate } from '../../time/partial-date.ts'
import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('es')
const QUARTERS = ['primer', 'segundo', 'tercer', 'cuarto']

/** "3 de marzo de 2022", "primer trimestre de 2026". */
export function date(of: PartialDate): string {
  switch (precisionOf(of)) {
    case 'day':
      return format.day(of)
    case 'month':
      return format.month(of)
    case 'quarter':
      return `${QUARTERS[quarterOf(of) - 1]} trimestre de ${of.slice(0, 4)}`
    case 'year':
      return of
  }
}

/** Whether the date takes an article: "el 3 de marzo", "el primer trimestre", but "marzo de 2022". */
function hasArticle(of: PartialDate): boolean {
  const precision = precisionOf(of)
  return precision === 'day' || precision === 'quarter'
}

/** As behind "para", "desde" and "hasta": "el 3 de marzo de 2022", "marzo de 2022". */
export function theDate(of: PartialDate): string {
  return hasArticle(of) ? `el ${date(of)}` : date(of)
}

/** "el 3 de marzo de 2022", "en marzo de 2022", "en el primer trimestre de 2026". */
export function when(of: PartialDate): string {
  return precisionOf(of) === 'day' ? theDate(of) : `en ${theDate(of)}`
}

/** "del 16 de febrero de 2023 al 20 de abril de 2023", "de marzo a …". */
export function span(from: PartialDate, to: PartialDate): string {
  return `${hasArticle(from) ? 'del' : 'de'} ${date(from)} ${hasArticle(to) ? 'al' : 'a'} ${date(to)}`
}

/** "3 años y 7 meses", "21 días". */
export function length(from: PartialDate, to: Day): string {
  const { years, months, days } = lengthOfTime(from, to)
  const parts = [...(years === 0 ? [] : [years === 1 ? '1 año' : `${years} años`]), ...(months === 0 ? [] : [months === 1 ? '1 mes' : `${months} meses`])]
  return parts.length === 0 ? (days === 1 ? '1 día' : `${days} días`) : parts.join(' y ')
}

export const dates: Words['dates'] = { date, when, range: (from, to) => `${date(from)} – ${date(to)}`, length }
