/**
 * One poll of a news feed, as a process of its own: `node test/news-process.ts '{"place":…}'`. It says "begun" before it asks, and prints what came of it.
 */
import { pollFeed } from '../src/sources/news/poll-feed.ts'
import { openDatabase } from '../src/storage/open-database.ts'

export interface NewsProcessOptions {
  /** A data directory, or the address of a PostgreSQL database. */
  place: string
  url: string
  now: string
}

const { place, url, now } = JSON.parse(process.argv[2] ?? '') as NewsProcessOptions
const clock = { now: () => Temporal.Instant.from(now), sleep: () => Promise.resolve(), random: () => 0 }
const database = await openDatabase(place)
process.stdout.write('begun\n')
const polled = await pollFeed({ database, clock, owner: String(process.pid), userAgent: 'to-be-continued/test', feeds: [] }, url)
process.stdout.write(`${JSON.stringify(polled)}\n`)
await database.destroy()
