/**
 * Holds the bundled catalogue's season dates against the exact rows of a benchmark that is kept apart: `npm run score:catalogue`.
 *
 * A check, not a source: a difference is looked up, never copied. Prints each difference and the shares.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeSeries } from '../src/catalogue/merge-series.ts'
import type { SeriesFile } from '../src/catalogue/series-document.ts'
import { foldTitle } from '../src/search/fold-title.ts'
import { listSeriesFiles } from '../src/sources/bundled/load-bundled.ts'
import { daysBetween, precisionOf, type Day } from '../src/time/partial-date.ts'

interface BenchmarkRow {
  title: string
  premiereYear: number
  sources: string[]
  seasons: { number: number; premiere: string; finale: string | null; episodes: number | null }[]
}

/** The benchmark's README: rows of these first sources are exact to the day. */
const EXACT_SOURCES = new Set(['seasonfeed-tvmaze', 'imdb-ended'])
const catalogue = join(import.meta.dirname, '..', 'catalogue')
const benchmark = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'seasons', 'train.ndjson')

const rows = readFileSync(benchmark, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as BenchmarkRow)
  .filter((row) => EXACT_SOURCES.has(row.sources[0] ?? ''))
const byKey = new Map(rows.map((row) => [`${foldTitle(row.title)} ${row.premiereYear}`, row]))

const tally = { series: 0, compared: 0, same: 0, within7Days: 0 }
for (const name of listSeriesFiles(catalogue)) {
  const { document } = mergeSeries(JSON.parse(readFileSync(join(catalogue, name), 'utf8')) as SeriesFile)
  const row = byKey.get(`${foldTitle(document.title.value)} ${document.year?.value}`)
  if (row === undefined) continue
  tally.series++
  for (const season of row.seasons) {
    const ours = document.seasons.find(({ number }) => number === season.number)
    compare(`${document.id} season ${season.number} premiere`, ours?.premiere?.value, season.premiere)
    compare(`${document.id} season ${season.number} finale`, ours?.finale?.value, season.finale)
  }
}
const share = (count: number) => `${((100 * count) / Math.max(1, tally.compared)).toFixed(1)} %`
console.log(`${tally.series} series in both, ${tally.compared} dates compared: same day ${share(tally.same)}, within 7 days ${share(tally.within7Days)}`)

function compare(what: string, ours: string | undefined, theirs: string | null): void {
  if (ours === undefined || theirs === null) return
  if (precisionOf(ours as Day) !== 'day') {
    if (!theirs.startsWith(ours)) console.log(`${what}: ${ours}, benchmark ${theirs}`)
    return
  }
  const days = Math.abs(daysBetween(theirs as Day, ours as Day))
  tally.compared++
  if (days === 0) tally.same++
  if (days <= 7) tally.within7Days++
  if (days > 0) console.log(`${what}: ${ours}, benchmark ${theirs}`)
}
