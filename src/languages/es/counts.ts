import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('es')

/** A whole number with its noun: "1 episodio", "30 episodios". */
export function count(things: number, one: string, many: string): string {
  return things === 1 ? `1 ${one}` : `${format.number(things)} ${many}`
}

/** "A", "A y B", "A, B e Irlanda". */
export function list(words: readonly string[]): string {
  return format.list(words)
}

/** "62 %", "menos del 1 %". */
export function chance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'menos del 1 %'
  return percent > 99 ? 'más del 99 %' : `${percent} %`
}

export function number(value: number): string {
  return format.number(value)
}

export function decimal(value: number, digits: number): string {
  return format.decimal(value, digits)
}

export const seasons = (value: number): string => count(value, 'temporada', 'temporadas')
export const episodes = (value: number): string => count(value, 'episodio', 'episodios')
export const days = (value: number): string => count(value, 'día', 'días')
export const months = (value: number): string => count(value, 'mes', 'meses')
export const years = (value: number): string => count(value, 'año', 'años')

export const counts: Words['counts'] = {
  seasons,
  episodes,
  minutes: (value) => count(value, 'minuto', 'minutos'),
  days,
  months,
  years,
  number,
  decimal,
  chance,
  list,
}
