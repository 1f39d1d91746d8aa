import type { SeriesStanding } from './standings-store.ts'

/** Where a series stands, in one word: what lists are filtered by. */
export const STANDS = ['airing', 'dated', 'ordered', 'no-word', 'concluded', 'cancelled', 'unknown'] as const
export type Stand = (typeof STANDS)[number]

/** The word for where a series stands once its facts end: an end counts before all else, being on air before what comes next. */
export function standOf({ airing, next, ended }: SeriesStanding['axes']): Stand {
  if (ended === 'cancelled') return 'cancelled'
  if (ended === 'as-planned' || ended === 'not-said') return 'concluded'
  if (airing === true) return 'airing'
  return next === 'none-coming' ? 'concluded' : next
}
