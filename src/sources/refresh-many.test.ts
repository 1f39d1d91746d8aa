import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { Fault, StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from '../../test/stand-ins/wikidata-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { readConfig } from '../config/config.ts'
import { followSeries } from '../following/follow-store.ts'
import { sleepFor } from './clock.ts'
import type { SourceName } from './connector.ts'
import { findLinked, putLink } from './link-store.ts'
import { openPacedConnectors } from './open-connectors.ts'
import { getProgress } from './progress-store.ts'
import type { Asking } from './refresh-series.ts'
import { findEntry } from './state-store.ts'
import { sync, type SyncScope } from './sync.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const COUNT = 120

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let tvmaze: StandIn
let wikidata: StandIn
let shows: GeneratedShow[]
let asking: Asking
beforeEach(async () => {
  shows = generateShows(COUNT)
  ;[tvmaze, wikidata] = [await serveTvmaze(shows), await serveWikidata(shows)]
  catalogue = await temporaryCatalogue([])
  const startedMs = Date.now()
  const clock = { now: () => NOON.add({ milliseconds: Date.now() - startedMs }), sleep: sleepFor, random: () => 0.5 }
  const { database } = catalogue
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: tvmaze.url, TBC_WIKIDATA_URL: wikidata.url }).sources
  const http = { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 500 }
  const paces = { tvmaze: { calls: 1000, periodMs: 5 }, wikidata: { calls: 1000, periodMs: 5 } }
  asking = { database, connectors: openPacedConnectors(config, http, { database, clock, paces }), clock, owner: 'test', scale: 0.0005 }
  // Everything is listed, nothing read: that is where the external ids come from.
  await sync(asking, { kind: 'all' }, { sources: ['tvmaze'], most: 0 })
})
afterEach(async () => {
  await Promise.all([tvmaze.close(), wikidata.close()])
  await catalogue.close()
})

const run = (scope: SyncScope = { kind: 'all' }, sources: SourceName[] = ['wikidata']) => sync(asking, scope, { sources })
const itemOf = (index: number) => shows[index]?.ids.wikidata ?? ''
const stateOf = (sourceId: string) => findEntry(catalogue.database, { source: 'wikidata', sourceId })

test('the items of all series are found and read in a call for every fifty', async () => {
  expect((await run()).sources).toMatchObject([{ read: COUNT, added: 0, failed: 0, stopped: null }])
  expect(wikidata.calls.map(({ form }) => (form.get('query') ?? '').match(/\bwd:Q9\d+/g)?.length ?? 'ids')).toEqual(['ids', 'ids', 'ids', 50, 50, 20])
  expect(await findLinked(catalogue.database, 'wikidata', itemOf(0))).toBe(await findLinked(catalogue.database, 'tvmaze', '1'))
})

test('a second run searches for none again, and reads them in a call for every fifty', async () => {
  await run()
  wikidata.calls.splice(0)
  await sleepFor(5)
  expect((await run()).sources).toMatchObject([{ read: COUNT, changed: 0 }])
  expect(wikidata.calls.length).toBe(3)
})

test('what lists nothing is asked once the lists of the others are in', async () => {
  await catalogue.database.deleteFrom('series').execute()
  await catalogue.database.updateTable('source').set({ indexed_at: null, index_page: 0 }).execute()
  await catalogue.database.deleteFrom('source_link').execute()
  expect((await run({ kind: 'all' }, ['wikidata', 'tvmaze'])).sources).toMatchObject([{ source: 'wikidata', read: COUNT }, { source: 'tvmaze', read: COUNT }]) // prettier-ignore
})

test('followed series are searched for together, too, and those that have no item one by one', async () => {
  for (const number of [1, 2, 3, 4]) await followSeries(catalogue.database, (await findLinked(catalogue.database, 'tvmaze', String(number))) ?? '', NOON)
  ;(shows[3] as GeneratedShow).isGone = true
  expect((await run({ kind: 'due' })).sources).toMatchObject([{ read: 3, failed: 0 }])
  expect(wikidata.calls.filter(({ form }) => form.get('query')?.includes('(?property ?value) { (wdt:P345') === true).length).toBe(1)
  expect(wikidata.calls.filter(({ path }) => path === '/w/api.php').length).toBe(1)
})

test('an item that the operator refused for a series is not read for it', async () => {
  const seriesId = (await findLinked(catalogue.database, 'tvmaze', '1')) ?? ''
  await putLink(catalogue.database, { source: 'wikidata', sourceId: itemOf(0), seriesId, how: 'refused' })
  expect((await run()).sources).toMatchObject([{ read: COUNT - 1, added: 0 }])
  expect(await findLinked(catalogue.database, 'wikidata', itemOf(0))).toBeUndefined()
})

describe('one of many', () => {
  const bad = new RegExp('\\bwd%3AQ900000007\\b')
  test.each<[string, Fault]>([
    ['never answers', { kind: 'stall' }],
    ['makes the service fail', { kind: 'status', status: 500 }],
    ['has an answer of no known form', { kind: 'wrong-shape' }],
  ])('that %s is asked for alone in the end: the others are read, and it is tried again later', async (_, fault) => {
    wikidata.misbehave(fault, { form: bad })
    const { sources, failures } = await run()
    expect(sources).toMatchObject([{ read: COUNT - 1, failed: 1, stopped: null }])
    expect(failures.map(({ sourceId }) => sourceId)).toEqual(['Q900000007'])
    // Half as many after each failure, twice as many after each answer: far from a call for each of the hundred others.
    expect(wikidata.calls.length).toBeLessThan(40)
    expect(await stateOf('Q900000007')).toMatchObject({ lease_until: null, problem: expect.stringContaining('Q900000007') as string })
    wikidata.behave()
    wikidata.calls.splice(0)
    await catalogue.database.updateTable('source_state').set({ due_at: NOON.epochMilliseconds }).where('source', '=', 'wikidata').execute()
    await run()
    // What failed comes alone.
    const asked = wikidata.calls.map(({ form }) => (form.get('query') ?? '').match(/\bwd:Q9\d+/g)?.map(String) ?? [])
    expect([asked.length, asked.filter((items) => items.includes('wd:Q900000007'))]).toEqual([5, [['wd:Q900000007']]])
  })

  test('that was made one with another, and one that is gone, are told each', async () => {
    await run()
    ;(shows[0] as GeneratedShow).mergedInto = 2
    ;(shows[4] as GeneratedShow).isGone = true
    await sleepFor(5)
    // Two that are one count as one.
    expect((await run()).sources).toMatchObject([{ read: COUNT - 2, gone: 1, failed: 0 }])
    expect(await stateOf(itemOf(4))).toMatchObject({ withdrawn_at: expect.any(Number) as number })
    expect(await findLinked(catalogue.database, 'wikidata', itemOf(0))).toBe(await findLinked(catalogue.database, 'wikidata', itemOf(1)))
  })
})

test('an outage is of the source and of none of its entries', async () => {
  await run()
  wikidata.misbehave({ kind: 'hang-up' })
  await sleepFor(5)
  expect((await run()).sources).toMatchObject([{ read: 0, failed: 0, stopped: expect.stringContaining('could not be reached') as string }])
  expect(await stateOf(itemOf(0))).toMatchObject({ failures: 0, lease_until: null })
  // One after the other, until it is left alone.
  expect(wikidata.calls.length).toBeLessThan(20)
})

test('a source that says when to come back is left alone until then: nothing is asked for again in smaller numbers', async () => {
  await run()
  wikidata.calls.splice(0)
  wikidata.misbehave({ kind: 'status', status: 503, headers: { 'retry-after': '600' } })
  await sleepFor(5)
  expect((await run()).sources).toMatchObject([{ read: 0, failed: 0, stopped: expect.stringContaining('Wikidata') as string }])
  expect(wikidata.calls.length).toBe(1)
})

test('a run that is stopped while it waits for its turn leaves nobody with a pause', async () => {
  await run()
  await sleepFor(5)
  const { database, clock } = asking
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: tvmaze.url, TBC_WIKIDATA_URL: wikidata.url }).sources
  const paces = { wikidata: { calls: 1, periodMs: 60_000 } }
  const connectors = openPacedConnectors(config, { userAgent: 'to-be-continued/test', now: clock.now }, { database, clock, paces })
  const stopping = new AbortController()
  wikidata.calls.splice(0)
  const stopped = sync({ ...asking, connectors }, { kind: 'all' }, { sources: ['wikidata'], signal: stopping.signal })
  while (wikidata.calls.length < 1) await sleepFor(5)
  await sleepFor(100)
  stopping.abort()
  await stopped
  expect(await getProgress(database, 'wikidata')).toMatchObject({ failures: 0, paused_until: null })
  expect(await stateOf(itemOf(COUNT - 1))).toMatchObject({ failures: 0, lease_until: null })
})
