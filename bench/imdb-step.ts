/**
 * One step of `npm run bench:imdb`, in a process of its own so that its memory is its own: `node bench/imdb-step.ts <step> <files> [data]`.
 *
 * Prints `{seconds, megabytes, rows?, kept?, written?, bytes?}`; megabytes are the most that were resident. `join` makes series of ours of every fourth of the
 * imported ones first, which is not in `joinSeconds`: three of four know their id, the others are found by title and year.
 */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { seriesFileSchema } from '../src/catalogue/series-file.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { findImdbFiles } from '../src/sources/imdb/imdb-files.ts'
import { importImdb } from '../src/sources/imdb/import-imdb.ts'
import { joinImdb } from '../src/sources/imdb/join-imdb.ts'
import { readImdb } from '../src/sources/imdb/read-imdb.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const BYTES_PER_CHUNK = 256 * 1024
const [step = '', folder = '', data = ''] = process.argv.slice(2)
const files = findImdbFiles(folder)
const steps: Record<string, () => Promise<Record<string, number>>> = { unpack, read, import: importAll, join: joinAll }
const started = performance.now()
const result = await steps[step]?.()
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024, ...result }))

/** Nothing but gunzip, on the thread that streams use: no reader of these files can be faster. */
async function unpack(): Promise<Record<string, number>> {
  let bytes = 0
  for (const { path } of files) {
    const chunks = createReadStream(path, { highWaterMark: BYTES_PER_CHUNK }).pipe(createGunzip({ chunkSize: BYTES_PER_CHUNK })) as AsyncIterable<Buffer>
    for await (const chunk of chunks) bytes += chunk.length
  }
  return { bytes }
}

/** The import without its tables: the same rows are found, and dropped. */
async function read(): Promise<Record<string, number>> {
  const counts = Object.values(await readImdb(files, () => true))
  return { rows: counts.reduce((sum, { rows }) => sum + rows, 0), kept: counts.reduce((sum, { kept }) => sum + kept, 0) }
}

async function importAll(): Promise<Record<string, number>> {
  const database = await openDatabase(data)
  const reports = await importImdb(database, folder)
  await database.destroy()
  return {
    rows: reports.reduce((sum, report) => sum + report.read.rows, 0),
    written: reports.reduce((sum, { written: { inserted, changed, removed } }) => sum + inserted + changed + removed, 0),
  }
}

async function joinAll(): Promise<Record<string, number>> {
  const database = await openDatabase(data)
  const rows = await database.selectFrom('imdb_series').select(['id', 'title', 'start_year']).where((e) => e(e('id', '%', 4), '=', 0)).where('start_year', '>=', 1950).execute() // prettier-ignore
  const series = rows.map(({ id, title, start_year: year }, index) => {
    const ids = index % 4 === 0 ? {} : { externalIds: { imdb: `tt${String(id).padStart(7, '0')}` } }
    const statement = {
      source: 'A catalogue',
      link: 'https://catalogue.example/',
      kind: 'catalogue',
      licence: null,
      publishedOn: null,
      retrievedAt: '2026-11-22',
    }
    return seriesFileSchema.parse({ id: `series-${id}-${year}`, statements: [{ ...statement, series: { title, year, ...ids } }] })
  })
  for (let from = 0; from < series.length; from += 500) await replaceSeries(database, series.slice(from, from + 500).map(indexSeries))
  const joining = performance.now()
  const { joined, changed } = await joinImdb(database, { now: () => Temporal.Now.instant() })
  const joinSeconds = (performance.now() - joining) / 1000
  await database.destroy()
  return { rows: series.length, joined, changed, joinSeconds }
}
