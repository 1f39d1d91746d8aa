/**
 * One step of `npm run bench:imdb`, in a process of its own so that its memory is its own: `node bench/imdb-step.ts <step> <files> [data]`.
 *
 * Prints `{seconds, megabytes, rows?, kept?, written?, bytes?}`; megabytes are the most that were resident.
 */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { findImdbFiles } from '../src/sources/imdb/imdb-files.ts'
import { importImdb } from '../src/sources/imdb/import-imdb.ts'
import { readImdb } from '../src/sources/imdb/read-imdb.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const BYTES_PER_CHUNK = 256 * 1024
const [step = '', folder = '', data = ''] = process.argv.slice(2)
const files = findImdbFiles(folder)
const steps: Record<string, () => Promise<Record<string, number>>> = { unpack, read, import: importAll }
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
