/** Imports a folder into a data directory and says on standard output what it is about to do, for tests that kill it there; with a third argument it kills itself there. */
import { importImdb } from '../src/sources/imdb/import-imdb.ts'
import { openDatabase } from '../src/storage/open-database.ts'

const [folder = '', dataDirectory = '', fatal] = process.argv.slice(2)
const database = await openDatabase(dataDirectory)
let told = ''
await importImdb(database, folder, ({ step, file }) => {
  if (told === `${step} ${file}`) return
  told = `${step} ${file}`
  process.stdout.write(`${told}\n`)
  if (told === fatal) process.kill(process.pid, 'SIGKILL')
})
await database.destroy()
