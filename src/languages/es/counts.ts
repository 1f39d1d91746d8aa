import { countingIn } from '../counting.ts'
import type { Words } from '../words.ts'

export const { count, list, number, decimal, chance } = countingIn('es', { under: 'menos del', over: 'más del' })

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
