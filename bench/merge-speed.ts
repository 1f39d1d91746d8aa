/**
 * `node bench/merge-speed.ts`: how long it takes to merge, index and store one series, from 200 episodes to the 15,000 of a daily programme. Medians, in ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mergeSeries } from '../src/catalogue/merge-series.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const MS_PER_DAY = 24 * 60 * 60 * 1000
const folder = mkdtempSync(join(tmpdir(), 'tbc-merge-'))
const database = await openDatabase(folder)

for (const [seasons, episodes, sources, times] of [
  [10, 20, 1, 41],
  [10, 20, 2, 41],
  [60, 250, 1, 5],
  [250, 60, 1, 5],
  [1, 15_000, 1, 5],
] as const) {
  // prettier-ignore
  const file = madeUp(seasons, episodes, sources)
  const indexed = indexSeries(file)
  const merging = await medianMs(times, () => mergeSeries(file))
  const indexing = await medianMs(times, () => indexSeries(file))
  const storing = await medianMs(times, () => replaceSeries(database, [indexed]))
  console.log(`${seasons} seasons of ${episodes} from ${sources}: merge ${merging}, merge and index ${indexing}, store ${storing}`)
}
await database.destroy()
rmSync(folder, { recursive: true })

async function medianMs(times: number, run: () => unknown): Promise<string> {
  const lengths: number[] = []
  for (let time = 0; time < times; time++) {
    const before = performance.now()
    await run()
    lengths.push(performance.now() - before)
  }
  return (lengths.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN).toFixed(1)
}

/** A series with text as long as TVmaze's, every source telling all of it. */
function madeUp(seasons: number, episodesEach: number, sources: number): SeriesFile {
  const dayOf = (season: number, episode: number) => new Date(Date.UTC(1960, 0, 1) + (season * 260 + Math.floor((episode * 250) / episodesEach)) * MS_PER_DAY).toISOString().slice(0, 10) // prettier-ignore
  const numbers = Array.from({ length: seasons }, (_, index) => index + 1)
  const episodes = numbers.flatMap((season) => Array.from({ length: episodesEach }, (_, index) => ({ season, number: index + 1 })))
  const statement = (source: string) => ({
    source,
    link: 'https://source.example/1',
    kind: 'catalogue',
    licence: null,
    publishedOn: null,
    retrievedAt: '2026-11-22',
    series: { title: 'The Long One', year: 1960, status: 'Running' },
    seasons: numbers.map((number) => ({ number, premiere: dayOf(number, 0), finale: dayOf(number, episodesEach), episodeCount: episodesEach })),
    episodes: episodes.map((one) => ({ ...one, title: `Part ${one.number}`, airDate: dayOf(one.season, one.number), runtimeMinutes: 42, recap: 'What happens. '.repeat(20) })), // prettier-ignore
    ratings: episodes.map(({ season, number: episode }) => ({ rater: source, group: 'audience', season, episode, score: 7.5, scale: 10, unit: 'points', on: '2026-11-22' })), // prettier-ignore
  })
  return seriesFileSchema.parse({ id: 'the-long-one-1960', statements: ['TVmaze', 'TMDB'].slice(0, sources).map(statement) })
}
