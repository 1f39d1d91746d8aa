import { lengthOfTime } from '../../time/length-of-time.ts'
import { precisionOf, quarterOf, type Day, type PartialDate } from '../../time/partial-date.ts'
import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('de')
/** Endings: "erstes Quartal", "im ersten Quartal", "das erste Quartal". */
const QUARTERS = ['erst', 'zweit', 'dritt', 'viert']

/** A date in words, each precision with what goes before it. */
interface Forms {
  day: (day: string) => string
  month: (month: string) => string
  quarter: (stem: string, year: string) => string
  year: (year: string) => string
}

function inForm(forms: Forms): (date: PartialDate) => string {
  return (date) => {
    const year = date.slice(0, 4)
    switch (precisionOf(date)) {
      case 'day':
        return forms.day(format.day(date))
      case 'month':
        return forms.month(format.month(date))
      case 'quarter':
        return forms.quarter(QUARTERS[quarterOf(date) - 1] ?? '', year)
      case 'year':
        return forms.year(year)
    }
  }
}

/** "3. März 2022", "erstes Quartal 2026". */
export const date = inForm({
  day: (day) => day,
  month: (month) => month,
  quarter: (stem, year) => `${stem}es Quartal ${year}`,
  year: (year) => year,
})

/** "am 3. März 2022", "im März 2022", "im Jahr 2022". */
export const when = inForm({
  day: (day) => `am ${day}`,
  month: (month) => `im ${month}`,
  quarter: (stem, year) => `im ${stem}en Quartal ${year}`,
  year: (year) => `im Jahr ${year}`,
})

/** The accusative, as behind "für": "den 3. März 2022", "das erste Quartal 2026". */
export const accusative = inForm({
  day: (day) => `den ${day}`,
  month: (month) => month,
  quarter: (stem, year) => `das ${stem}e Quartal ${year}`,
  year: (year) => year,
})

/** The dative, as behind "seit" and "von": "dem 3. März 2022", "dem ersten Quartal 2026". */
const dative = inForm({
  day: (day) => `dem ${day}`,
  month: (month) => month,
  quarter: (stem, year) => `dem ${stem}en Quartal ${year}`,
  year: (year) => year,
})

/** "seit dem 3. März 2022". */
export function since(from: PartialDate): string {
  return `seit ${dative(from)}`
}

/** "vom 3. März 2022", "von März 2022". */
export function fromDate(from: PartialDate): string {
  return `von ${dative(from)}`.replace('von dem', 'vom')
}

/** "bis zum 3. März 2022", "bis März 2022". */
export function until(to: PartialDate): string {
  const precision = precisionOf(to)
  return precision === 'day' || precision === 'quarter' ? `bis zu ${dative(to)}`.replace('zu dem', 'zum') : `bis ${date(to)}`
}

/** "vom 16. Februar 2023 bis zum 20. April 2023". */
export function span(from: PartialDate, to: PartialDate): string {
  return `${fromDate(from)} ${until(to)}`
}

/** "3 Jahre und 7 Monate"; behind "vor" and "seit" "3 Jahren und 7 Monaten". */
export function length(from: PartialDate, to: Day, isDative = false): string {
  const n = isDative ? 'n' : ''
  const { years, months, days } = lengthOfTime(from, to)
  const parts = [
    ...(years === 0 ? [] : [years === 1 ? '1 Jahr' : `${years} Jahre${n}`]),
    ...(months === 0 ? [] : [months === 1 ? '1 Monat' : `${months} Monate${n}`]),
  ]
  return parts.length === 0 ? (days === 1 ? '1 Tag' : `${days} Tage${n}`) : parts.join(' und ')
}

export const dates: Words['dates'] = {
  date,
  when,
  range: (from, to) => `${date(from)} bis ${date(to)}`,
  length: (from, to) => length(from, to),
}
