import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFollowed, followSeries } from '../../src/following/follow-store.ts'
import { findMeta, setMeta } from '../../src/catalogue/series-store.ts'
import { takeOver } from '../../src/sources/take-over.ts'
import { openDatabase, type Database } from '../../src/storage/open-database.ts'
import { inWriteTransaction } from '../../src/storage/write-transaction.ts'
import { end, startServing, type ServingProcess } from '../run-shared-work.ts'
import { says, seriesFile } from '../make-series.ts'
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts'

const FOUND_WITHIN_MS = 10_000
const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z')

let place: TemporaryPlace
let databases: Database[]
let serving: ServingProcess | undefined
beforeEach(async () => {
  place = await temporaryPlace()
  databases = await Promise.all([openDatabase(place.path), openDatabase(place.path), openDatabase(place.path)])
})
afterEach(async () => {
  if (serving !== undefined) await end(serving)
  serving = undefined
  for (const database of databases) await database.destroy()
  await place.remove()
})

test('three processes that start at once on an empty database make its tables once', async () => {
  for (const database of databases) expect(await database.selectFrom('series').selectAll().execute()).toEqual([])
})

test('of transactions that change the same thing each sees what the one before it wrote', async () => {
  const add = async (database: Database) =>
    inWriteTransaction(database, async (transaction) => {
      const before = Number((await findMeta(transaction, 'sum')) ?? 0)
      await sleep(5)
      await setMeta(transaction, 'sum', String(before + 1))
    })
  await Promise.all(Array.from({ length: 30 }, (_, index) => add(databases[index % databases.length] as Database)))
  expect(await findMeta(databases[0] as Database, 'sum')).toBe('30')
})

test('two processes that read the same series at once from two sources make one series of it', async () => {
  // One by its former title: only the id tells that it is the same.
  const TITLES = { tvmaze: 'The Tide', tmdb: 'High Water' } as const
  const idsOf = async (number: number) => {
    const taken = await Promise.all(
      (['tvmaze', 'tmdb'] as const).map((source, index) => {
        const [title, externalIds] = [`${TITLES[source]} ${number}`, { imdb: `tt100000${number}` }]
        const { statements } = seriesFile(says({ series: { title, year: 2021, countries: ['GB'], externalIds } }))
        const series = { sourceId: String(number), title, year: 2021, countries: ['GB'], externalIds, statements }
        return takeOver(databases[index] as Database, { source, series, isWhole: true, now: NOW })
      }),
    )
    return new Set(taken.map((one) => (one.kind === 'taken' ? one.id : one.kind))).size
  }
  for (let number = 1; number <= 20; number++) expect(await idsOf(number)).toBe(1)
})

test('a follow that two processes put down at once is put down once', async () => {
  const followed = await Promise.all(databases.map((database) => followSeries(database, 'the-tide-2021', NOW)))
  expect(followed.filter(Boolean)).toHaveLength(1)
  expect(await isFollowed(databases[1] as Database, 'the-tide-2021')).toBe(true)
})

test('a server finds what another process has taken over within ten seconds', async () => {
  serving = await startServing({ place: place.path, environment: {}, paces: {}, sources: [], scope: { kind: 'due' }, startedAtMs: Date.now(), scale: 1 })
  const { address } = serving
  const search = async () => ((await (await fetch(`${address}/api/v1/search?q=zephyr+harbour`)).json()) as { title: string }[]).map(({ title }) => title)
  expect(await search()).not.toContain('Zephyr Harbour')
  const { statements } = seriesFile(says({ series: { title: 'Zephyr Harbour', year: 2025 } }))
  const series = { sourceId: '9', title: 'Zephyr Harbour', year: 2025, countries: [], externalIds: {}, statements }
  await takeOver(databases[0] as Database, { source: 'tvmaze', series, isWhole: true, now: NOW })
  const untilMs = Date.now() + FOUND_WITHIN_MS
  while (!(await search()).includes('Zephyr Harbour')) {
    expect(Date.now()).toBeLessThan(untilMs)
    await sleep(200)
  }
})
