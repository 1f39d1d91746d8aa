/**
 * `node bench/episode-scores.ts [root]`: what a series with a score for each of 15,000 episodes costs whoever asks about it and whoever reads its guide.
 * `root` is another checkout, to be measured by the same numbers. Medians of 15, in ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as IndexSeries from '../src/sources/index-series.ts'
import type * as OpenDatabase from '../src/storage/open-database.ts'
import type * as SeriesFiles from '../src/catalogue/series-file.ts'
import type * as SeriesGuides from '../src/guide/series-guide.ts'
import type * as SeriesStore from '../src/catalogue/series-store.ts'
import type { Day } from '../src/time/partial-date.ts'

const TIMES = 15
const SEASONS = 60
const EPISODES_EACH = 250
const ASKED_ON = '2026-11-22' as Day

const root = process.argv[2] ?? join(import.meta.dirname, '..')
const load = (path: string): Promise<unknown> => import(join(root, 'src', path))
const { indexSeries } = (await load('sources/index-series.ts')) as typeof IndexSeries
const { openDatabase } = (await load('storage/open-database.ts')) as typeof OpenDatabase
const { replaceSeries } = (await load('catalogue/series-store.ts')) as typeof SeriesStore
const { seriesFileSchema } = (await load('catalogue/series-file.ts')) as typeof SeriesFiles
const { getGuide } = (await load('guide/series-guide.ts')) as typeof SeriesGuides

const folder = mkdtempSync(join(tmpdir(), 'tbc-scores-'))
const id = 'the-long-one-1960'
const file = seriesFileSchema.parse({ id, statements: [catalogue(), scores()] })
const indexed = indexSeries(file)
const database = await openDatabase(folder)
await replaceSeries(database, [indexed])
await database.destroy()

const [asking, reading]: [number[], number[]] = [[], []]
for (let time = 0; time < TIMES; time++) {
  // A connection each time: nothing that was parsed before is at hand, as when the command line asks.
  const fresh = await openDatabase(folder)
  asking.push(await msOf(() => getGuide(fresh, { id, asOf: ASKED_ON, boundary: 'none' })))
  reading.push(await msOf(() => getGuide(fresh, { id, asOf: ASKED_ON, boundary: 'all' })))
  await fresh.destroy()
}
const merging = await Promise.all(Array.from({ length: 5 }, () => msOf(() => Promise.resolve(indexSeries(file)))))
rmSync(folder, { recursive: true })

console.log(
  JSON.stringify({
    documentKilobytes: Math.round(indexed.row.document.length / 1024),
    detailKilobytes: Math.round(indexed.details.reduce((sum, { content }) => sum + content.length, 0) / 1024),
    answerMs: medianOf(asking),
    wholeGuideMs: medianOf(reading),
    mergeAndIndexMs: medianOf(merging),
  }),
)

async function msOf(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await run()
  return performance.now() - before
}

function medianOf(lengths: number[]): number {
  return Number((lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? Number.NaN).toFixed(1))
}

function episodesOf<T>(to: (season: number, episode: number) => T): T[] {
  return Array.from({ length: SEASONS * EPISODES_EACH }, (_, index) => to(Math.floor(index / EPISODES_EACH) + 1, (index % EPISODES_EACH) + 1))
}

function catalogue() {
  return {
    ...documentOf('TVmaze', 'https://www.tvmaze.com/shows/1', 'catalogue'),
    series: { title: 'The Long One', year: 1960, status: 'Running' },
    seasons: Array.from({ length: SEASONS }, (_, index) => ({ number: index + 1, premiere: dayOf(index + 1, 1), finale: dayOf(index + 1, EPISODES_EACH), episodeCount: EPISODES_EACH })), // prettier-ignore
    episodes: episodesOf((season, number) => ({ season, number, title: `Part ${number}`, airDate: dayOf(season, number) })),
  }
}

function dayOf(season: number, episode: number): string {
  return new Date(Date.UTC(1960, 0, season * 300 + episode)).toISOString().slice(0, 10)
}

function scores() {
  const rating = { rater: 'IMDb', group: 'audience', score: 7.5, scale: 10, unit: 'points', votes: 1234, on: ASKED_ON }
  return {
    ...documentOf('IMDb', 'https://www.imdb.com/title/tt0000001/', 'crowd'),
    stateOf: '1960-01-01',
    series: { title: 'The Long One', year: 1960, externalIds: { imdb: 'tt0000001' } },
    ratings: [rating, ...episodesOf((season, episode) => ({ ...rating, season, episode }))],
  }
}

function documentOf(source: string, link: string, kind: string) {
  return { source, link, kind, licence: null, publishedOn: null, retrievedAt: ASKED_ON }
}
