import { afterEach, beforeEach, expect, test } from 'vitest'
import { says, seriesFile } from '../../test/make-series.ts'
import { rss, startFeeds, type FeedStandIn } from '../../test/stand-ins/feed-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { listChangeEvents } from '../sources/history-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { addFeed } from '../sources/news/feed-store.ts'
import { listEntriesNamed } from '../sources/news/news-store.ts'
import type { Polling } from '../sources/news/poll-feed.ts'
import type { DueWork } from './share-work.ts'
import { newsWork } from './news-work.ts'

const never = new AbortController().signal
const seasons = [{ number: 1, premiere: '2025-01-10', finale: '2025-03-10' }]
const series = { ...seriesFile(says({ seasons, series: { title: 'Far Shore' } })), id: 'far-shore-2025' }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let feedServer: FeedStandIn
let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
let log: string[] = []
let feeds: DueWork
let waiting: DueWork
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  log = []
  catalogue = await temporaryCatalogue([])
  feedServer = await startFeeds()
  const { database } = catalogue
  const clock = { now: () => now, sleep: () => Promise.resolve(), random: () => 0 }
  const polling: Polling = { database, clock, owner: 'test', userAgent: 'to-be-continued/test', feeds: [] }
  ;[feeds, waiting] = newsWork(polling, (line) => log.push(line)) as [DueWork, DueWork]
  feedServer.answers.set('/feed', { body: rss([{ guid: 'a', title: '‘Far Shore’ Renewed for Season 2 at Netflix' }]) })
  await addFeed(database, { url: feedServer.at('/feed'), outlet: 'Variety' }, now.epochMilliseconds)
})
afterEach(async () => {
  await feedServer.close()
  await catalogue.close()
})

const events = async () => (await listChangeEvents(catalogue.database, 'far-shore-2025', 9)).map(({ kind }) => kind)

test('a feed is handed out while it is due, polled once however many take it up, and what it announces is told', async () => {
  await replaceSeries(catalogue.database, [indexSeries(series)])
  expect(await feeds.listDue(10)).toEqual([feedServer.at('/feed')])
  await Promise.all([feeds.run(feedServer.at('/feed'), never), feeds.run(feedServer.at('/feed'), never)])
  expect([feedServer.requests.length, await events(), await feeds.listDue(10)]).toEqual([1, ['renewed'], []])
  expect(log).toEqual([expect.stringMatching(/^news: 127\.0\.0\.1:\d+: 1 entries read, 1 announce something$/)])
})

test('an entry whose series is not here is handed out again an hour later, and taken once the series is', async () => {
  await feeds.run(feedServer.at('/feed'), never)
  expect(await waiting.listDue(10)).toEqual([])
  const readAt = async () => (await listEntriesNamed(catalogue.database, 'https://outlet.example/a')).map(({ read_at: at }) => at)
  const [before, entry] = [await readAt(), (await listEntriesNamed(catalogue.database, 'https://outlet.example/a'))[0]]
  now = now.add({ minutes: 1 })
  await waiting.run(entry?.id ?? '', never)
  expect(await readAt()).toEqual(before)
  await replaceSeries(catalogue.database, [indexSeries(series)])
  now = now.add({ minutes: 61 })
  const [id = ''] = await waiting.listDue(10)
  await Promise.all([waiting.run(id, never), waiting.run(id, never)])
  expect([await events(), await waiting.listDue(10)]).toEqual([['renewed'], []])
})

test('a feed that fails is told in one line', async () => {
  feedServer.answers.set('/feed', { status: 500 })
  await feeds.run(feedServer.at('/feed'), never)
  expect(log).toEqual([expect.stringMatching(/^news: 127\.0\.0\.1:\d+ answered 500$/)])
})
