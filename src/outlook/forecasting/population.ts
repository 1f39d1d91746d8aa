import type { KnownSeries } from './question.ts'

/** Series that come back by different rules: about one Japanese animation in ten ever does, and years later. */
export const POPULATIONS = ['anime', 'other'] as const
export type Population = (typeof POPULATIONS)[number]

/** Which population a series belongs to. Animation from Japan is anime; without a country its language or genre decides; unknown is `other`. */
export function populationOf(series: KnownSeries): Population {
  if (series.genres.some((genre) => genre.toLowerCase() === 'anime')) return 'anime'
  if (series.type?.toLowerCase() !== 'animation') return 'other'
  return (series.country ?? (series.language?.startsWith('ja') === true ? 'JP' : undefined)) === 'JP' ? 'anime' : 'other'
}
