/**
 * `node bench/similar-speed.ts [series, ...]`: what it takes to find the series like one, from 1,000 to 100,000 made-up series, each size in a
 * real data file of its own. Genres are as common as in the world, where every other series is a drama; a maker has four series, a
 * franchise sixty and a network two hundred and fifty, at every size. Medians.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { findSimilar } from '../src/catalogue/find-similar.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { getSeries, replaceSeries } from '../src/catalogue/series-store.ts'
import { getGuide } from '../src/guide/series-guide.ts'
import { seededRandom } from '../src/outlook/forecasting/random.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { dataFileIn, openDatabase, type Database } from '../src/storage/open-database.ts'
import { parseDay, type Day } from '../src/time/partial-date.ts'

const GENRES = ['Drama', 'Comedy', 'Crime', 'Romance', 'Action', 'Family', 'Adventure', 'Thriller', 'Fantasy', 'Mystery', 'Science-Fiction', 'Horror', 'History', 'Supernatural', 'Music', 'Medical', 'Anime', 'Legal', 'War', 'Sports', 'Western', 'Espionage'] // prettier-ignore
const TYPES = ['scripted', 'scripted', 'scripted', 'animation', 'documentary', 'reality']
const SERIES_A_NETWORK = 250
const SERIES_A_MAKER = 4
const SERIES_A_FRANCHISE = 60
const ASKED = 100
const AT_ONCE = 200
const ROUNDS = 9
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000]
const today = parseDay('2026-11-22') as Day

interface Measured {
  size: number
  database: Database
  finding: number[]
  found: number[]
  cold: number[]
  warm: number[]
}

const scratch = mkdtempSync(join(tmpdir(), 'tbc-similar-'))
const all: Measured[] = []
for (const size of sizes) all.push({ size, database: await fill(size), finding: [], found: [], cold: [], warm: [] })
for (let round = 0; round < ROUNDS; round++) for (const one of all) await measure(one, round)

const first = at(all[0]?.finding ?? [], 0.5)
for (const { size, database, finding, found, cold, warm } of all) {
  const data = `${(statSync(dataFileIn(folderOf(size))).size / 1e6).toFixed(0)} MB, ${(await sizeOfSimilar(database)).toFixed(0)} MB of it for this`
  const ms = at(finding, 0.5)
  console.log(
    `${size} series (${data}): ${ms.toFixed(2)} ms, ${(ms / first).toFixed(2)} times the first; slowest tenth ${at(finding, 0.9).toFixed(2)} ms; ${at(found, 0.5)} found; guide the first time ${at(cold, 0.5).toFixed(2)} ms, then ${at(warm, 0.5).toFixed(2)} ms`,
  )
  await database.destroy()
}
rmSync(scratch, { recursive: true })

/** A data file with so many series. */
async function fill(size: number): Promise<Database> {
  const random = seededRandom(20_261_122)
  const database = await openDatabase(folderOf(size))
  for (let count = 0; count < size; count += AT_ONCE) {
    const files = Array.from({ length: Math.min(AT_ONCE, size - count) }, (_, index) => indexSeries(madeUp(count + index, size, random)))
    await replaceSeries(database, files)
    if (process.stderr.isTTY) process.stderr.write(`\r${count} of ${size} series `)
  }
  return database
}

/** One round of questions; the sizes take turns, so that whatever else the machine does falls on all of them. */
async function measure({ database, finding, found, cold, warm }: Measured, round: number): Promise<void> {
  for (let index = 0; index < ASKED; index++) {
    const id = idOf(index)
    const document = await getSeries(database, id, today)
    const search = () => findSimilar(database, document, today, { limit: 8, isLeftOut: () => false })
    finding.push(await msOf(search))
    if (round > 0) continue
    found.push((await search())?.similar.length ?? 0)
    cold.push(await msOf(() => getGuide(database, { id, asOf: today, boundary: 'none' })))
    warm.push(await msOf(() => getGuide(database, { id, asOf: today, boundary: 'none' })))
  }
}

function folderOf(size: number): string {
  return join(scratch, String(size))
}

/** What the two tables and their indexes take, in MB (https://www.sqlite.org/dbstat.html). */
async function sizeOfSimilar(database: Database): Promise<number> {
  const { rows } = await sql<{ size: number }>`select sum(pgsize) as size from dbstat where name like '%similar%'`.execute(database)
  return (rows[0]?.size ?? 0) / 1e6
}

function idOf(index: number): string {
  return `series-${String(index).padStart(6, '0')}-undated`
}

/** Common ones more often: of all draws half fall into the first tenth. */
function common(of: number, random: () => number): number {
  return Math.floor(of * random() ** 3.3)
}

function madeUp(index: number, whole: number, random: () => number): SeriesFile {
  const genres = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => GENRES[common(GENRES.length, random)] as string))
  const year = 2026 - common(70, random)
  const makers = Array.from({ length: Math.floor(random() * 4) }, () => `Maker ${Math.floor(random() * (whole / SERIES_A_MAKER))}`)
  const franchise = random() < 0.05 ? { franchise: `Franchise ${Math.floor((random() * whole * 0.05) / SERIES_A_FRANCHISE)}` } : {}
  return seriesFileSchema.parse({
    id: idOf(index),
    statements: [
      {
        source: 'TVmaze',
        link: 'https://source.example/1',
        kind: 'catalogue',
        licence: null,
        publishedOn: null,
        retrievedAt: '2026-11-22',
        series: { title: `Series ${index}`, year, type: TYPES[Math.floor(random() * TYPES.length)], genres: [...genres], platforms: [{ name: `Network ${common(whole / SERIES_A_NETWORK, random)}` }], ...franchise }, // prettier-ignore
        credits: [...new Set(makers)].map((person) => ({ role: 'creator', person })),
        ratings: [{ rater: 'TVmaze', group: 'audience', score: 7, scale: 10, unit: 'points', votes: 1 + Math.floor(1 / random()), on: '2026-11-22' }],
      },
    ],
  })
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** The value below which that share of them lies. */
function at(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}
