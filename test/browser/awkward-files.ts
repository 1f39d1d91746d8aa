import { announces, reads, reports, seriesFile, type SeriesFile } from '../make-series.ts'

const DAY = '2026-11-20'

/** Series that stretch a page: next to nothing known, a title without end, other scripts, an evening that is the next day elsewhere, as many episodes as a daily programme has, scores of each. */
export const AWKWARD_FILES: readonly SeriesFile[] = [
  named('little-2024', reads('TVmaze', DAY, { series: { title: 'Little', year: 2024 } })),
  named(
    'long-title-2023',
    reads('TVmaze', DAY, {
      series: {
        title: `The Extraordinarily Long and Entirely Unabridged Adventures of ${'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(3)}`.trim(),
        year: 2023,
      },
      seasons: [{ number: 1, premiere: '2023-01-01', finale: '2023-03-01', episodeCount: 8 }],
    }),
    reports('2026-10-01', announces('premiere-set', 2, '2026-10-01', { date: '2027-02-04' })),
  ),
  named(
    'bridge-2024',
    reads('TVmaze', DAY, {
      series: { title: 'גשר הצפון', year: 2024, languages: ['he'], status: 'Ended' },
      seasons: [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01', episodeCount: 8 }],
      cast: [{ person: 'ליאור כהן', character: 'נועה' }],
      availability: [
        { country: 'AT', name: 'Welle', kind: 'streaming' },
        { country: 'JP', name: '波', kind: 'buy' },
      ],
    }),
  ),
  named(
    'late-2026',
    reads('TVmaze', DAY, {
      series: { title: 'Late Evening', year: 2026 },
      seasons: [{ number: 1, premiere: '2026-11-30', finale: '2026-12-07', episodeCount: 2 }],
      // Half past nine in the evening in New York.
      episodes: [
        { season: 1, number: 1, airDate: '2026-11-30', airsAt: '2026-12-01T02:30:00Z' },
        { season: 1, number: 2, airDate: '2026-12-07', airsAt: '2026-12-08T02:30:00Z' },
      ],
    }),
  ),
  named('daily-1965', reads('TVmaze', DAY, daily(60, 250))),
  named('scored-2010', reads('IMDb', DAY, scored(8, 10))),
]

function named(id: string, ...statements: Record<string, unknown>[]): SeriesFile {
  return { ...seriesFile(...statements), id }
}

/** So many episodes in each of so many seasons, a season a year from 1965. */
function daily(seasons: number, each: number): Record<string, unknown> {
  return {
    series: { title: 'Every Day', year: 1965, status: 'Running' },
    seasons: numbers(seasons).map((number) => ({ number, premiere: `${1964 + number}-01-02`, finale: `${1964 + number}-12-20`, episodeCount: each })),
    episodes: numbers(seasons).flatMap((season) => numbers(each).map((number) => ({ season, number, title: `Day ${number} of year ${season}` }))),
    ratings: numbers(seasons).flatMap((season) => numbers(each).map((episode) => score(season, episode))),
  }
}

function scored(seasons: number, each: number): Record<string, unknown> {
  return {
    series: { title: 'Scored', year: 2010, status: 'Ended' },
    seasons: numbers(seasons).map((number) => ({ number, premiere: `${2009 + number}-01-02`, finale: `${2009 + number}-04-01`, episodeCount: each })),
    episodes: numbers(seasons).flatMap((season) => numbers(each).map((number) => ({ season, number, title: `Chapter ${number}` }))),
    ratings: [
      { rater: 'IMDb', group: 'audience', score: 8.4, scale: 10, unit: 'points', votes: 120_000 },
      { rater: 'Metacritic', group: 'critics', score: 71, scale: 100, unit: 'points' },
      ...numbers(seasons).flatMap((season) => numbers(each).map((episode) => score(season, episode))),
    ],
  }
}

/** A score from 5 to 9.5, the same one each time. */
function score(season: number, episode: number): Record<string, unknown> {
  return { rater: 'IMDb', group: 'audience', season, episode, score: 5 + ((season * 7 + episode * 3) % 10) / 2, scale: 10, unit: 'points' }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
