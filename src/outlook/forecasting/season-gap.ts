import type { KnownSeason, KnownSeries } from './question.ts'

/** Rule of the season data: a finale nobody knows is taken as the premiere plus eight weeks (`questions.py`, PROXY). */
export const UNKNOWN_FINALE_DAYS = 56

/** What the calendar says of a series after its newest season: from here silence is counted. */
export interface SeasonGaps {
  latest: KnownSeason
  /** Day from which silence is counted: the finale, or the premiere plus eight weeks when nobody knows it. */
  silentSince: number
  /** Days between the premieres of one season and the next, oldest first; pairs with a season missing between them, or out of order in time, are left out. */
  gapDays: readonly number[]
  /** Where the series airs: what a length of silence means depends on it. */
  networkKind: string | undefined
}

/** The newest season and the gaps before it, or `undefined` while no season has premiered. */
export function findSeasonGaps(series: KnownSeries): SeasonGaps | undefined {
  let latest: KnownSeason | undefined
  const gapDays: number[] = []
  for (const season of series.seasons) {
    if (latest !== undefined && season.number === latest.number + 1 && season.premiere > latest.premiere) gapDays.push(season.premiere - latest.premiere)
    if (latest === undefined || season.premiere >= latest.premiere) latest = season
  }
  if (latest === undefined) return undefined
  return { latest, silentSince: latest.finale ?? latest.premiere + UNKNOWN_FINALE_DAYS, gapDays, networkKind: series.networkKind }
}
