import type { Words } from '../words.ts'

const format = new Intl.NumberFormat('es')
const joined = new Intl.ListFormat('es')

/** A whole number with its noun: "1 episodio", "30 episodios". */
export function count(things: number, one: string, many: string): string {
  return things === 1 ? `1 ${one}` : `${format.format(things)} ${many}`
}

/** "A", "A y B", "A, B e Irlanda". */
export function list(words: readonly string[]): string {
  return joined.format(words)
}

/** "62 %", "menos del 1 %". */
export function chance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'menos del 1 %'
  return percent > 99 ? 'más del 99 %' : `${percent} %`
}

export function number(value: number): string {
  return format.format(value)
}

export function decimal(value: number, digits: number): string {
  return value.toLocaleString('es', { minimumFractionDigits: digits, maximumFractionDigits: digits })
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
