import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('de')

/** A whole number with its noun: "1 Folge", "1.234 Folgen". */
export function count(things: number, one: string, many: string): string {
  return things === 1 ? `1 ${one}` : `${format.number(things)} ${many}`
}

/** "A", "A und B", "A, B und C". */
export function list(words: readonly string[]): string {
  return format.list(words)
}

/** "62 %", "unter 1 %". */
export function chance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'unter 1 %'
  return percent > 99 ? 'über 99 %' : `${percent} %`
}

export function number(value: number): string {
  return format.number(value)
}

export function decimal(value: number, digits: number): string {
  return format.decimal(value, digits)
}

export const seasons = (value: number): string => count(value, 'Staffel', 'Staffeln')
export const episodes = (value: number): string => count(value, 'Folge', 'Folgen')
export const days = (value: number): string => count(value, 'Tag', 'Tage')
export const years = (value: number): string => count(value, 'Jahr', 'Jahre')

export const counts: Words['counts'] = {
  seasons,
  episodes,
  minutes: (value) => count(value, 'Minute', 'Minuten'),
  days,
  months: (value) => count(value, 'Monat', 'Monate'),
  years,
  number,
  decimal,
  chance,
  list,
}
