/**
 * `node bench/take-over-process.ts <place> <source address> <first> <last>`: reads these entries, then takes them over one after the other as fast as the data
 * allows; how long that took, in milliseconds.
 */
import { readConfig } from '../src/config/config.ts'
import type { SourceSeries } from '../src/sources/connector.ts'
import { openConnectors } from '../src/sources/open-connectors.ts'
import { takeOver } from '../src/sources/take-over.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import type { Day } from '../src/time/partial-date.ts'

const [place = '', source = '', first = '1', last = '1'] = process.argv.slice(2)
const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const { tvmaze } = openConnectors(readConfig({ HOME: '/', TBC_TVMAZE_URL: source }).sources, { userAgent: 'to-be-continued/bench', now: () => now })
const readings: SourceSeries[] = []
for (let id = Number(first); id <= Number(last); id++) {
  const read = await tvmaze.getSeries(String(id), { today: '2026-11-22' as Day })
  if (read.kind === 'found') readings.push(read.value)
}
const database = await openDatabase(place)
// All processes have read by then: what is measured is the taking over alone.
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const startedMs = performance.now()
for (const series of readings) await takeOver(database, { source: 'tvmaze', series, isWhole: true, now })
process.stdout.write(`${performance.now() - startedMs}\n`)
await database.destroy()
process.exit()
