import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { addFeed } from '../src/sources/news/feed-store.ts'
import type { Polled } from '../src/sources/news/poll-feed.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { says, seriesFile } from './make-series.ts'
import type { NewsProcessOptions } from './news-process.ts'
import { randomOf } from './stand-ins/random.ts'
import { rss, startFeeds, type FeedStandIn } from './stand-ins/feed-stand-in.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

const SERIES = 24
const KILLS = 3
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
/** Longer than a poll is its process' own. */
const LEASE_MINUTES = 6

const WORDS = ['Far', 'Bright', 'Quiet', 'Silver', 'Northern', 'Lost', 'Golden', 'Hidden']
const PLACES = ['Shore', 'Harbour', 'Valley', 'Station', 'Kingdom']
const title = (index: number) => `${WORDS[index % WORDS.length]} ${PLACES[Math.floor(index / WORDS.length)]}`
const seasons = [{ number: 1, premiere: '2025-01-10', finale: '2025-03-10' }]

const places: TemporaryPlace[] = []
let feeds: FeedStandIn
beforeEach(async () => {
  feeds = await startFeeds()
  const entries = Array.from({ length: SERIES }, (_, index) => ({ guid: `n${index}`, title: `‘${title(index)}’ Renewed for Season 2 at Netflix` }))
  feeds.answers.set('/feed', { body: rss(entries), headers: { etag: '"v1"' } })
})
afterEach(async () => {
  await feeds.close()
  for (const place of places.splice(0)) await place.remove()
})

async function open(): Promise<string> {
  const place = await temporaryPlace()
  places.push(place)
  const database = await openDatabase(place.path)
  const files = Array.from({ length: SERIES }, (_, index) => ({ ...seriesFile(says({ seasons, stateOf: '2025-04-01', series: { title: title(index) } })), id: `made-${index}-2025` })) // prettier-ignore
  await replaceSeries(database, files.map(indexSeries))
  await addFeed(database, { url: feeds.at('/feed'), outlet: 'Variety' }, NOON.epochMilliseconds)
  await database.destroy()
  return place.path
}

/** Polls in a process of its own, killed without warning when so many entries are in and a moment has passed: what came of it, or `undefined` when it was killed. */
function poll(place: string, minute: number, kill?: { atEntries: number; afterMs: number }): Promise<Polled | undefined> {
  const options: NewsProcessOptions = { place, url: feeds.at('/feed'), now: NOON.add({ minutes: minute }).toString() }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'news-process.ts'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '' && kill !== undefined) void whenRead(place, kill.atEntries).then(() => setTimeout(() => child.kill('SIGKILL'), kill.afterMs))
      out += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const [, polled = ''] = out.split('\n')
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve(JSON.parse(polled) as Polled)
      else reject(new Error(`the poll ended with ${code}`))
    })
  })
}

/** All that was read and came of it; moments are left out. */
async function dataOf(place: string) {
  const database = await openDatabase(place)
  try {
    return {
      statements: await rowsOf(database, 'statement'),
      announcements: (await rowsOf(database, 'announcement')).map(({ id: _id, ...row }) => row),
      events: (await rowsOf(database, 'change_event')).map(({ id: _id, at: _at, settles_at: _until, ...row }) => row),
      said: (await rowsOf(database, 'said_change')).map(({ id: _id, at: _at, ...row }) => row),
      entries: (await database.selectFrom('news_entry').selectAll().orderBy('id').execute()).map(({ read_at: _read, seen_at: _at, ...row }) => row),
    }
  } finally {
    await database.destroy()
  }
}

async function rowsOf(database: Database, table: 'statement' | 'announcement' | 'change_event' | 'said_change'): Promise<Record<string, unknown>[]> {
  const rows = (await database.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
  return rows.toSorted((a, b) => (String(a['series_id']) < String(b['series_id']) ? -1 : 1))
}

async function entriesRead(place: string): Promise<number> {
  const database = await openDatabase(place)
  try {
    return (await database.selectFrom('news_entry').select('id').execute()).length
  } finally {
    await database.destroy()
  }
}

/** Ends when so many entries are in, or after ten seconds. */
async function whenRead(place: string, count: number): Promise<void> {
  const database = await openDatabase(place)
  try {
    for (let tries = 0; tries < 5000; tries++) {
      if ((await database.selectFrom('news_entry').select('id').execute()).length >= count) return
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  } finally {
    await database.destroy()
  }
}

test('a poll that is killed at random moments ends with the data of an undisturbed one: each entry whole or not at all, each change told once', async () => {
  const [whole, killed] = [await open(), await open()]
  expect(await poll(whole, 0)).toMatchObject({ kind: 'read', isNew: SERIES, announced: SERIES })
  const random = randomOf(11)
  const read: number[] = []
  for (let kills = 0; kills < KILLS; kills++) {
    await poll(killed, kills * LEASE_MINUTES, { atEntries: kills * 6, afterMs: Math.floor(random() * 20) })
    read.push(await entriesRead(killed))
  }
  expect(await poll(killed, KILLS * LEASE_MINUTES)).toMatchObject({ kind: expect.stringMatching(/read|unchanged/) as string })
  expect(await dataOf(killed)).toEqual(await dataOf(whole))
  expect((await dataOf(killed)).events).toHaveLength(SERIES)
  // Some of the kills fell among the entries, or nothing was tried.
  expect(read.some((count) => count > 0 && count < SERIES)).toBe(true)
})
