import { countingIn } from '../counting.ts'
import type { Words } from '../words.ts'

export const { count, list, number, decimal, chance } = countingIn('de', { under: 'unter', over: 'über' })

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
