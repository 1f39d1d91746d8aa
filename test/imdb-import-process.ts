/**
 * Imports a folder into a data directory, joins it to the series there and says on standard output what it is about to do, for tests that kill it there; with a
 * third argument it kills itself there.
 */
import { importImdb } from '../src/sources/imdb/import-imdb.ts'
import { joinImdb } from '../src/sources/imdb/join-imdb.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const [folder = '', dataDirectory = '', fatal] = process.argv.slice(2)
const database = await openDatabase(dataDirectory)
let told = ''
function tell(step: string): void {
  if (told === step) return
  told = step
  process.stdout.write(`${told}\n`)
  if (told === fatal) process.kill(process.pid, 'SIGKILL')
}
await importImdb(database, folder, ({ step, file }) => tell(`${step} ${file}`))
tell('imported')
const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z')
await joinImdb(database, { now, onProgress: ({ step, done }) => tell(`${step} ${done}`) })
await database.destroy()
