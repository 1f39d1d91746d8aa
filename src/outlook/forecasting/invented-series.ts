import { toIsoDay } from '../../time/day-number.ts'
import { seededRandom } from './random.ts'
import { parseTrainingSeries, type TrainingSeries } from './training-series.ts'

/** Observation of the invented series ends on 2024-12-31. */
const OBSERVED_UNTIL = 20_088

/**
 * Series that never were, for tests and for the frozen back-test: broadcast series come back after a year more often than not,
 * streaming ones after a year and a half less often, Japanese animation seldom and late. The same seed gives the same series.
 */
export function inventSeries(count: number, seed: number): TrainingSeries[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const kind = (['broadcast', 'streaming', 'anime'] as const)[index % 3]!
    const lines =
      kind === 'anime'
        ? { chance: 0.2, gapDays: 900, episodes: 12 }
        : kind === 'streaming'
          ? { chance: 0.45, gapDays: 540, episodes: 8 }
          : { chance: 0.7, gapDays: 364, episodes: 22 }
    const seasons: object[] = []
    let premiere = 13_000 + Math.floor(random() * 6500)
    while (premiere <= OBSERVED_UNTIL) {
      const finale = premiere + (kind === 'streaming' ? 0 : lines.episodes * 7)
      seasons.push({
        number: seasons.length + 1,
        premiere: toIsoDay(premiere),
        finale: finale > OBSERVED_UNTIL ? null : toIsoDay(finale),
        episodes: lines.episodes,
        rating: null,
        ongoing: finale > OBSERVED_UNTIL,
      })
      if (random() >= lines.chance) break
      premiere = Math.max(finale + 30, premiere + Math.round(lines.gapDays * (0.8 + 0.5 * random())))
    }
    const parsed = parseTrainingSeries(
      JSON.stringify({
        key: `invented-${index}`,
        title: `Invented ${index}`,
        country: kind === 'anime' ? 'JP' : 'US',
        language: kind === 'anime' ? 'ja' : 'en',
        network: null,
        networkKind: kind === 'anime' ? null : kind,
        type: kind === 'anime' ? 'animation' : 'scripted',
        genres: [],
        runtimeMinutes: kind === 'anime' ? 25 : 50,
        rating: index % 2 === 0 ? { imdb: 6 + 3 * random(), votes: 5000 } : null,
        seasons,
        observedUntil: toIsoDay(OBSERVED_UNTIL),
        sources: [index % 2 === 0 ? 'invented-a' : 'invented-b'],
        limitedSeries: null,
      }),
    )
    if (parsed.kind === 'invalid') throw new Error(parsed.reason)
    return parsed.series
  })
}
