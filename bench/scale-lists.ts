/**
 * `node bench/scale-lists.ts SMALL LARGE FOLLOWS`: what lists and calendars cost on two data directories, measured in turns in one process; medians in ms, as
 * JSON. The same series are followed in both.
 */
import { listAwaiting, listCalendar, listLanding } from '../src/calendar/calendar-store.ts'
import { streamSeriesIds } from '../src/catalogue/series-store.ts'
import { followSeries } from '../src/following/follow-store.ts'
import { searchSeries } from '../src/search/search-series.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import type { Day } from '../src/time/partial-date.ts'

const ROUNDS = 200
const WARM_UP = 20
const [small = '', large = '', follows = ''] = process.argv.slice(2)
const databases = [await openDatabase(small), await openDatabase(large)]
// The same series in both: what the small catalogue has is in the large one too.
const followed = await everySoManyth(databases[0] as Database, Number(follows))
for (const database of databases) for (const id of followed) await followSeries(database, id, Temporal.Instant.from('2026-11-22T00:00:00Z'))

const today = '2026-11-22' as Day
const november = { first: '2026-11-01' as Day, last: '2026-11-30' as Day }
const WORK: Record<string, (database: Database) => Promise<unknown[]>> = {
  'calendar of a month, 500 followed series': (database) => listCalendar(database, { ...november, of: 'followed' }),
  'what lands soon': (database) => listLanding(database, today, 12),
  'what awaits word': (database) => listAwaiting(database, today, 12),
  'search, a name as it is': (database) => searchSeries(database, 'star trek picard', 10),
}

const measured: Record<string, { smallMs: number; largeMs: number; rows: number[] }> = {}
for (const [name, work] of Object.entries(WORK)) {
  const times: number[][] = [[], []]
  const rows: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP; round++)
    for (const [index, database] of databases.entries()) {
      const started = performance.now()
      rows[index] = (await work(database)).length
      if (round >= WARM_UP) times[index]?.push(performance.now() - started)
    }
  measured[name] = { smallMs: median(times[0] ?? []), largeMs: median(times[1] ?? []), rows }
}
for (const database of databases) await database.destroy()
console.log(JSON.stringify(measured))

/** So many ids, spread over the whole catalogue. */
async function everySoManyth(database: Database, count: number): Promise<string[]> {
  const ids = await Array.fromAsync(streamSeriesIds(database))
  return ids.filter((_, index) => index % Math.max(1, Math.floor(ids.length / count)) === 0).slice(0, count)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
