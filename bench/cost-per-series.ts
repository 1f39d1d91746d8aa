/**
 * `npm run bench:merge -- [sizes]`: whether a series costs the same among 1,000, 10,000 and 100,000 others, written to docs/benchmarks-merge.md.
 *
 * A data file of each size is filled through the take-over that sources go through; then the same is measured in all of them, median and 95th percentile.
 * Nothing here goes over the network: the source's answers are made up in this process. 100,000 series take some fifteen minutes and 2 GB of room.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { seriesFileSchema } from '../src/catalogue/series-file.ts'
import { dataSizeBytes } from '../src/storage/database-health.ts'
import { sleepFor } from '../src/sources/clock.ts'
import type { Connector, SourceSeries } from '../src/sources/connector.ts'
import { listUnlinked } from '../src/sources/link-store.ts'
import { refreshEntry, type Asking } from '../src/sources/refresh-series.ts'
import { findNextRetry, putDue, putEntry, takeDue } from '../src/sources/state-store.ts'
import { takeOver, takeOverWithin } from '../src/sources/take-over.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { inWriteTransaction } from '../src/storage/write-transaction.ts'
import { randomOf } from '../test/stand-ins/random.ts'

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000]
/** Our aim: how much more a series may cost at the largest size than at the smallest. */
const MOST_TIMES = 1.5
/** Our aim: merging and storing one show of TVmaze with 200 episodes. */
const MOST_MS_OF_200_EPISODES = 15
const TIMES = 200
const WITH_200_EPISODES = 'merge and store a changed show of 200 episodes'
const AT_ONCE = 50
const MS_PER_DAY = 24 * 60 * 60 * 1000
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const root = join(import.meta.dirname, '..')

interface Measured {
  what: string
  size: number
  medianMs: number
  p95Ms: number
}

const folder = mkdtempSync(join(process.env['TBC_BENCH_DIR'] ?? tmpdir(), 'tbc-merge-'))
const measured: Measured[] = []
try {
  const subjects: Subject[] = []
  for (const size of SIZES) {
    const database = await openDatabase(join(folder, String(size)))
    await fill(database, size)
    subjects.push({ database, size, megabytes: (await dataSizeBytes(database)) / 1e6, random: randomOf(1) })
  }
  await measure(subjects)
  for (const { database } of subjects) await database.destroy()
  const text = report(subjects)
  writeFileSync(join(root, 'docs', 'benchmarks-merge.md'), text)
  execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-merge.md'], { cwd: root })
  console.log(text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A data file with so many series. */
interface Subject {
  database: Database
  size: number
  megabytes: number
  random: () => number
}

/** So many series, each taken over as a whole reading. */
async function fill(database: Database, size: number): Promise<void> {
  for (let first = 0; first < size; first += AT_ONCE) {
    await inWriteTransaction(database, async (transaction) => {
      for (let number = first + 1; number <= Math.min(first + AT_ONCE, size); number++) {
        await takeOverWithin(transaction, { source: 'tvmaze', series: madeUp(number), isWhole: true, now: NOON })
        await putDue(transaction, { source: 'tvmaze', sourceId: String(number) }, NOON.epochMilliseconds)
      }
    })
    if (first % 5000 === 0) process.stderr.write(`${first} of ${size}\n`)
  }
}

function long(index: number): SourceSeries {
  return madeUp(20_000_000, { seasons: 10, episodes: 20, premiere: dayOf(index) })
}

/** Each thing by turns in every data file, so that whatever else the machine does meets all of them alike. */
async function measure(subjects: readonly Subject[]): Promise<void> {
  const nowMs = NOON.add({ hours: 1 }).epochMilliseconds
  const lease = { nowMs, leaseUntilMs: nowMs + 1, owner: 'bench', most: 1 }
  const take = ({ database }: Subject, series: SourceSeries, hours: number) =>
    takeOver(database, { source: 'tvmaze', series, isWhole: true, now: NOON.add({ hours }) })
  for (const subject of subjects) await take(subject, long(0), 0)

  const time = async (what: string, times: number, run: (subject: Subject, number: number, index: number) => Promise<unknown>): Promise<void> => {
    const lengths = subjects.map((): number[] => [])
    for (let index = 1; index <= times; index++)
      for (const [at, subject] of subjects.entries()) {
        const number = 1 + Math.floor(subject.random() * subject.size)
        const before = performance.now()
        await run(subject, number, index)
        lengths[at]?.push(performance.now() - before)
      }
    for (const [at, { size }] of subjects.entries()) {
      const sorted = (lengths[at] ?? []).sort((a, b) => a - b)
      const share = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
      measured.push({ what, size, medianMs: share(0.5), p95Ms: share(0.95) })
      process.stderr.write(`${what}, ${size}: ${share(0.5).toFixed(2)} ms, ${share(0.95).toFixed(2)} ms\n`)
    }
  }

  await time('take over a new series', TIMES, (subject, _, index) => take(subject, madeUp(10_000_000 + index), 1))
  await time('the same said again', TIMES, (subject, number) => take(subject, madeUp(number), 2))
  await time('a date that moved', TIMES, (subject, number, index) => take(subject, madeUp(number, { premiere: dayOf(index) }), 3))
  await time('find what is due, all being due', TIMES, ({ database }) => inWriteTransaction(database, (transaction) => takeDue(transaction, 'tvmaze', lease)))
  await time('find what is to be tried again', TIMES, ({ database }) => findNextRetry(database, 'tvmaze', 4))
  await time('find fifty series to search for', TIMES, ({ database }) => listUnlinked(database, 'wikidata', { after: '', searchedSinceMs: 0, limit: AT_ONCE }))
  await time('a step of sync: find, read, take over', TIMES, async ({ database }, _, index) => {
    const taken = await inWriteTransaction(database, (transaction) => takeDue(transaction, 'tvmaze', { ...lease, nowMs: nowMs + 1000 + index * 10 }))
    if (taken?.kind !== 'taken') throw new Error('nothing was due')
    for (const sourceId of taken.sourceIds) {
      await refreshEntry(askingOf(database, NOON.add({ hours: 50 }), index), { source: 'tvmaze', sourceId })
      // At the end of the line, so that as many are due as before.
      await putEntry(database, { source: 'tvmaze', sourceId }, { due_at: nowMs })
    }
  })
  await time(WITH_200_EPISODES, TIMES / 2, (subject, _, index) => take(subject, long(index), 4))
}

function unasked(): never {
  throw new Error('not asked here')
}

/** Asking a source that answers at once: what is left is our own cost. */
function askingOf(database: Database, now: Temporal.Instant, index: number): Asking {
  const tvmaze: Connector = {
    name: 'tvmaze',
    credit: { name: 'TVmaze', link: 'https://www.tvmaze.com', licence: 'CC BY-SA', notices: [] },
    pace: { calls: 1, periodMs: 1 },
    findSeries: unasked,
    getSeries: (sourceId) => Promise.resolve({ kind: 'found', value: madeUp(Number(sourceId), { premiere: dayOf(index) }) }),
  }
  const connectors = { tvmaze, wikidata: tvmaze, tmdb: tvmaze, omdb: tvmaze }
  return { database, connectors, clock: { now: () => now, sleep: sleepFor, random: () => 0.5 }, owner: 'bench', scale: 1 }
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2027, 0, 1) + index * MS_PER_DAY).toISOString().slice(0, 10)
}

/** A series as TVmaze tells of one: two seasons of six episodes unless said otherwise, the next one set for `premiere`. One title in ten is shared by ten series. */
function madeUp(number: number, { seasons = 2, episodes = 6, premiere = '2027-05-01' } = {}): SourceSeries {
  const year = 1980 + (number % 40)
  const title = number % 10 === 0 ? `The Shared ${Math.floor(number / 100)}` : `Harbour ${number} of ${(number * 7919) % 10_007}`
  const numbers = Array.from({ length: seasons }, (_, index) => index + 1)
  const airDay = (season: number, episode: number): string =>
    new Date(Date.UTC(year, 0, 10) + (season * 200 + episode * 7) * MS_PER_DAY).toISOString().slice(0, 10)
  const externalIds = { tvmaze: number, imdb: `tt${10_000_000 + number}`, tvdb: 500_000 + number }
  const told = numbers.flatMap((season) => Array.from({ length: episodes }, (_, index) => ({ season, number: index + 1, title: `Part ${index + 1}`, airDate: airDay(season, index), runtimeMinutes: 42, recap: 'What happens. '.repeat(20) }))) // prettier-ignore
  const statement = {
    source: 'TVmaze',
    link: `https://www.tvmaze.com/shows/${number}`,
    kind: 'catalogue',
    licence: 'CC BY-SA',
    publishedOn: null,
    retrievedAt: '2026-11-22',
    series: { title, year, countries: ['US'], languages: ['en'], status: 'Running', genres: ['Drama'], externalIds },
    seasons: [...numbers.map((season) => ({ number: season, premiere: airDay(season, 0), finale: airDay(season, episodes - 1), episodeCount: episodes })), { number: seasons + 1, premiere }],
    episodes: told,
    cast: ['Ada Quill', 'Bo Lindqvist', 'Chidi Okoro'].map((person, index) => ({ person, character: `Role ${index}` })),
    ratings: told.map(({ season, number: episode }) => ({ rater: 'TVmaze', group: 'audience', season, episode, score: 7.5, scale: 10, unit: 'points', on: '2026-11-22' })),
  } // prettier-ignore
  const { statements } = seriesFileSchema.parse({ id: 'made-up-2020', statements: [statement] })
  return { sourceId: String(number), title, year, countries: ['US'], externalIds, statements }
}

function report(subjects: readonly Subject[]): string {
  const kinds = [...new Set(measured.map(({ what }) => what))]
  const cell = (what: string, size: number): Measured | undefined => measured.find((one) => one.what === what && one.size === size)
  const timesOf = (what: string): number => (cell(what, SIZES.at(-1) ?? 0)?.medianMs ?? 0) / (cell(what, SIZES[0] ?? 0)?.medianMs ?? 1)
  const rows = kinds.map((what) => {
    const cells = SIZES.map((size) => `${cell(what, size)?.medianMs.toFixed(2)} / ${cell(what, size)?.p95Ms.toFixed(2)}`)
    return `| ${what} | ${cells.join(' | ')} | ${timesOf(what).toFixed(2)} |`
  })
  const dear = kinds.filter((what) => timesOf(what) > MOST_TIMES)
  const longestMs = Math.max(...SIZES.map((size) => cell(WITH_200_EPISODES, size)?.medianMs ?? 0))
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  return `# What a series costs among how many

Written by \`npm run bench:merge -- ${SIZES.join(' ')}\` on ${new Date().toISOString().slice(0, 10)} at ${commit}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}. A data file for each size; every thing ${TIMES} times, by turns in each of them, milliseconds, median / 95th percentile. Calls to sources are not in it.

| what | ${SIZES.map((size) => `${size.toLocaleString('en')} series`).join(' | ')} | last to first |
| --- | ${SIZES.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}
| the data file, MB | ${subjects.map(({ megabytes }) => megabytes.toFixed(0)).join(' | ')} | |

- The same within ${MOST_TIMES} times from the smallest to the largest: ${dear.length === 0 ? 'yes' : `NOT ${dear.join(', ')}`}.
- A show of 200 episodes merged and stored within ${MOST_MS_OF_200_EPISODES} ms: ${longestMs <= MOST_MS_OF_200_EPISODES ? 'yes' : 'NOT'}, ${longestMs.toFixed(1)} ms at most.
`
}
