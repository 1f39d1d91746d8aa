import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { Fault, StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getSeriesFile } from '../catalogue/series-store.ts'
import { readConfig } from '../config/config.ts'
import { followSeries } from '../following/follow-store.ts'
import { sleepFor } from './clock.ts'
import { listChangeEvents } from './history-store.ts'
import { findLinked } from './link-store.ts'
import { openPacedConnectors } from './open-connectors.ts'
import { getProgress } from './progress-store.ts'
import type { Asking } from './refresh-series.ts'
import { findEntry, putDue } from './state-store.ts'
import { sync, type SyncScope } from './sync.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ALL: SyncScope = { kind: 'all' }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let source: StandIn
let shows: GeneratedShow[]
let asking: Asking
beforeEach(async () => {
  shows = generateShows(4)
  source = await serveTvmaze(shows)
  catalogue = await temporaryCatalogue([])
  const startedMs = Date.now()
  const clock = { now: () => NOON.add({ milliseconds: Date.now() - startedMs }), sleep: sleepFor, random: () => 0.5 }
  const { database } = catalogue
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: source.url }).sources
  const http = { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 300, maxBodyBytes: 5_000_000 }
  const connectors = openPacedConnectors(config, http, { database, clock, paces: { tvmaze: { calls: 1000, periodMs: 20 } } })
  asking = { database, connectors, clock, owner: 'test', scale: 0.0005 }
})
afterEach(async () => {
  await source.close()
  await catalogue.close()
})

const run = (scope: SyncScope = ALL) => sync(asking, scope, { sources: ['tvmaze'] })
const idOf = async (number: number) => (await findLinked(catalogue.database, 'tvmaze', String(number))) ?? ''
const everything = async () => Promise.all([1, 2, 3, 4].map(async (number) => getSeriesFile(catalogue.database, await idOf(number))))

describe('what goes wrong at the source', () => {
  test.each<[string, Fault]>([
    ['failures', { kind: 'status', status: 503 }],
    ['a limit that was overrun', { kind: 'status', status: 429 }],
    ['answers that never come', { kind: 'stall' }],
    ['answers cut in half', { kind: 'cut' }],
    ['web pages', { kind: 'html' }],
    ['JSON of another form', { kind: 'wrong-shape' }],
  ])('%s change nothing, and are made good by the next run', async (_, fault) => {
    await run()
    const before = await everything()
    source.misbehave(fault)
    const [report] = (await run()).sources
    expect([report?.read, report?.answered, report?.stopped !== null || (report?.failed ?? 0) > 0]).toEqual([0, false, true])
    expect(await everything()).toEqual(before)
    source.behave()
    await sleepFor(60)
    expect((await run()).sources).toMatchObject([{ read: 4, stopped: null }])
  })

  test('an answer that cannot be meant changes nothing of its series', async () => {
    await run()
    const before = await everything()
    source.misbehave({ kind: 'lie', change: (json) => ({ ...(json as object), externals: { imdb: 'tt1', thetvdb: null }, url: 'http://', premiered: '9999-01-01' }) }, { path: /^\/shows\/1$/ }) // prettier-ignore
    const { failures, sources } = await run()
    expect(await getSeriesFile(catalogue.database, await idOf(1))).toEqual(before[0])
    expect([sources[0]?.read, failures[0]?.why]).toEqual([3, expect.stringContaining('cannot mean for 1')])
    expect(await findEntry(catalogue.database, { source: 'tvmaze', sourceId: '1' })).toMatchObject({
      problem: expect.stringContaining('series.year') as string,
    })
  })

  test('the same told in another order is no change that followers hear of', async () => {
    await run()
    source.misbehave({ kind: 'reorder', seed: 3 })
    expect((await run()).events).toEqual([])
  })

  test('a source told to be left alone is, by every process, until it may be asked again', async () => {
    source.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, { times: 1 })
    const { sources } = await run()
    expect(sources).toMatchObject([{ stopped: expect.stringContaining('429') as string }])
    const calls = source.calls.length
    expect((await run()).sources).toMatchObject([{ read: 0, stopped: expect.stringContaining('429') as string }])
    expect([source.calls.length, (await getProgress(catalogue.database, 'tvmaze')).paused_until]).toEqual([calls, expect.any(Number)])
  })
})

describe('what changes at the source', () => {
  test('a series that is gone there stays here, with the word that it was withdrawn', async () => {
    await run()
    ;(shows[0] as GeneratedShow).isGone = true
    expect((await run()).sources).toMatchObject([{ gone: 1, read: 3, failed: 0 }])
    expect((await getSeriesFile(catalogue.database, await idOf(1))).statements.length).toBe(1)
    expect(await listChangeEvents(catalogue.database, await idOf(1), 5)).toMatchObject([{ kind: 'withdrawn', season: null, before: 'TVmaze', after: null }])
  })

  test('a series that is there again on the same day was never withdrawn', async () => {
    await run()
    const show = shows[0] as GeneratedShow
    show.isGone = true
    await run()
    delete show.isGone
    await run({ kind: 'series', ids: [await idOf(1)] })
    expect(await listChangeEvents(catalogue.database, await idOf(1), 5)).toEqual([])
    expect(JSON.stringify(await getSeriesFile(catalogue.database, await idOf(1)))).not.toContain('Withdrawn')
  })

  test('two entries that were made one are one series, whoever follows either follows it', async () => {
    await run()
    const [former, current] = [await idOf(1), await idOf(2)]
    await followSeries(catalogue.database, former, NOON)
    ;(shows[0] as GeneratedShow).mergedInto = 2
    await run()
    expect([await idOf(1), await idOf(2)]).toEqual([current, current])
    expect(await catalogue.database.selectFrom('follow').select('series_id').execute()).toEqual([{ series_id: current }])
    expect((await getSeriesFile(catalogue.database, current)).statements.length).toBe(1)
  })

  test('a run over what is due reads what the feed names, and nothing twice', async () => {
    await run()
    ;(shows[1] as GeneratedShow).updated = NOON.epochMilliseconds / 1000 + 60
    const before = source.calls.length
    expect((await run({ kind: 'due' })).sources).toMatchObject([{ read: 1 }])
    expect(source.calls.slice(before).map(({ path }) => path)).toEqual(['/updates/shows', '/shows/2', '/shows/2/episodes'])
  })
})

describe('what a report tells', () => {
  const change = (index: number) => (shows[index] as GeneratedShow).seasons.push({ number: 9, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
  const due = async (...numbers: number[]) => {
    for (const number of numbers) await putDue(catalogue.database, { source: 'tvmaze', sourceId: String(number) }, NOON.epochMilliseconds)
  }

  test('is told in no later one: not of a run that was stopped and goes on', async () => {
    await run()
    change(0)
    change(1)
    await due(1, 2)
    source.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }, { times: 1, path: /^\/shows\/2$/ })
    const stopped = await run({ kind: 'due' })
    expect(stopped.sources).toMatchObject([{ read: 1, changed: 1, failed: 1, stopped: expect.stringContaining('429') as string }])
    expect([new Set(stopped.events.map(({ id }) => id)), stopped.failures]).toEqual([
      new Set([await idOf(1)]),
      [{ source: 'tvmaze', sourceId: '2', why: expect.stringContaining('429') as string }],
    ])
    await sleepFor(2100)
    const resumed = await run({ kind: 'due' })
    expect(resumed).toMatchObject({ resumed: true, sources: [{ read: 1, changed: 1, failed: 0, stopped: null }], failures: [] })
    expect(new Set(resumed.events.map(({ id }) => id))).toEqual(new Set([await idOf(2)]))
    expect(await run({ kind: 'due' })).toMatchObject({ resumed: false, sources: [{ read: 0 }], events: [] })
  })

  test('is all that a run did before it ended without one', async () => {
    await run()
    change(0)
    change(1)
    await due(1)
    const giveUp = new AbortController()
    const given = await sync(asking, { kind: 'due' }, { sources: ['tvmaze'], signal: giveUp.signal, onProgress: () => giveUp.abort() })
    await due(2)
    const next = await run({ kind: 'due' })
    expect([given.sources[0]?.changed, next.sources[0]?.changed, new Set(next.events.map(({ id }) => id))]).toEqual([1, 2, new Set([await idOf(1), await idOf(2)])]) // prettier-ignore
  })

  test('is also what a run did at a source that the next one does not ask', async () => {
    await run()
    change(0)
    await due(1)
    const giveUp = new AbortController()
    await sync(asking, { kind: 'due' }, { sources: ['tvmaze'], signal: giveUp.signal, onProgress: () => giveUp.abort() })
    const { sources, events } = await sync(asking, { kind: 'due' }, { sources: ['wikidata'] })
    expect(sources).toMatchObject([{ source: 'wikidata', read: 0 }, { source: 'tvmaze', read: 1, changed: 1, stopped: null }]) // prettier-ignore
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set([await idOf(1)]))
  })

  test('is what became of an entry in the end, not how often it was tried', async () => {
    await run()
    change(0)
    source.misbehave({ kind: 'status', status: 500 }, { times: 1, path: /^\/shows\/1$/ })
    expect(await run()).toMatchObject({ sources: [{ read: 4, failed: 0 }], failures: [] })
  })

  test('is no event of another run that went on at the same time', async () => {
    await run()
    change(0)
    await run({ kind: 'series', ids: [await idOf(1)] })
    expect((await run({ kind: 'due' })).events).toEqual([])
  })
})

test('a named series that the source has is found by title, year and country', async () => {
  await run()
  const { number } = shows.find(({ seasons }) => seasons.length > 0) as GeneratedShow
  const id = await idOf(number)
  await catalogue.database.deleteFrom('source_link').where('series_id', '=', id).execute()
  await catalogue.database.deleteFrom('external_id').where('series_id', '=', id).execute()
  expect((await run({ kind: 'series', ids: [id] })).sources).toMatchObject([{ read: 1, added: 0 }])
  expect(await idOf(number)).toBe(id)
})
