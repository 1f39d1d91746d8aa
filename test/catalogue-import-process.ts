/** Imports a catalogue file into a data directory and says on standard output which line is in, for tests that kill it there. */
import { createReadStream, writeSync } from 'node:fs'
import { importCatalogue } from '../src/sources/interchange/import-catalogue.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const [file = '', dataDirectory = ''] = process.argv.slice(2)
const database = await openDatabase(dataDirectory)
const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
await importCatalogue(database, { name: file, bytes: createReadStream(file), now, onLine: (line) => writeSync(1, `line ${line}\n`) })
await database.destroy()
