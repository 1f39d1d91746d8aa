import { afterEach, beforeEach, expect, test } from 'vitest'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import { randomOf } from './stand-ins/random.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from './stand-ins/wikidata-stand-in.ts'
import { dataOf, mostInWindow, runSync } from './run-sync.ts'
import type { SourceName } from '../src/sources/connector.ts'
import type { SyncReport } from '../src/sources/sync-report.ts'
import type { SyncProcessOptions } from './sync-process.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

/** TVmaze's 20 calls in 10 s, by a clock that runs forty times as fast. */
const PACE = { calls: 20, periodMs: 250 }
const SCALE = 0.01
const SHOWS = 60
const KILLS = 5

const folders: ReturnType<typeof temporaryFolder>[] = []
const startedAtMs = Date.now()
let source: StandIn
let wikidata: StandIn
let shows: GeneratedShow[]
beforeEach(async () => {
  shows = generateShows(SHOWS)
  source = await serveTvmaze(shows, { limit: PACE })
  wikidata = await serveWikidata(shows)
})
afterEach(async () => {
  await Promise.all([source.close(), wikidata.close()])
  for (const folder of folders.splice(0)) folder.remove()
})

function options(folder = newFolder()): SyncProcessOptions {
  return { folder, environment: { HOME: '/', TBC_TVMAZE_URL: source.url, TBC_WIKIDATA_URL: wikidata.url }, paces: { tvmaze: PACE, wikidata: { calls: 1, periodMs: 25 } }, sources: ['tvmaze'], scope: { kind: 'all' }, startedAtMs, scale: SCALE } // prettier-ignore
}

function newFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder.path
}

test('a run that is killed at random moments ends with the data of an undisturbed one, and no window ever holds more calls than the limit', async () => {
  const both = () => ({ ...options(), sources: ['tvmaze', 'wikidata'] as SourceName[] })
  const whole = both()
  const asked = ['tvmaze', 'wikidata'].map((name) => ({ source: name, read: SHOWS, failed: 0, stopped: null }))
  expect(await runSync(whole)).toMatchObject({ resumed: false, sources: asked, failures: [] })
  const expected = await dataOf(whole.folder)
  expect(expected.size).toBe(SHOWS + 1)

  const random = randomOf(7)
  const killed = both()
  for (let kills = 0; kills < KILLS; kills++) await runSync(killed, 300 + Math.floor(random() * 700))
  expect(await runSync(killed)).toMatchObject({ failures: [] })
  expect(await dataOf(killed.folder)).toEqual(expected)
  expect(mostInWindow(source.calls.map(({ at }) => at), PACE.periodMs)).toBeLessThanOrEqual(PACE.calls) // prettier-ignore
  expect(source.refused).toBe(0)
})

test('what changed is written down once with its change, and told in one report, whenever the run that read it is killed', async () => {
  const [whole, killed] = [options(), options()]
  // One after the other: on data of their own they do not know of each other's calls.
  for (const each of [whole, killed]) expect(await runSync(each)).toMatchObject({ failures: [], sources: [{ read: SHOWS }] })
  for (const [index, show] of shows.entries()) {
    if (index % 3 === 0) show.seasons.push({ number: 9, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
    if (index % 3 === 1) show.seasons.pop()
    if (show.status === 'ended') show.status = 'running'
  }
  const undisturbed = await runSync(whole)
  expect(undisturbed?.events.length).toBeGreaterThan(SHOWS / 3)
  const random = randomOf(11)
  const reports: (SyncReport | undefined)[] = []
  for (let kills = 0; kills < KILLS; kills++) reports.push(await runSync(killed, 300 + Math.floor(random() * 400)))
  reports.push(await runSync(killed))
  expect(await dataOf(killed.folder)).toEqual(await dataOf(whole.folder))
  const told = reports.flatMap((report) => report?.events ?? []).map((event) => JSON.stringify(event))
  expect(told.toSorted()).toEqual(undisturbed?.events.map((event) => JSON.stringify(event)).toSorted())
  const changed = reports.reduce((sum, report) => sum + (report?.sources[0]?.changed ?? 0), 0)
  expect(changed).toBe(undisturbed?.sources[0]?.changed)
})

test('two processes at once share the work and the limit', async () => {
  const alone = options()
  await runSync(alone)
  const callsAlone = source.calls.length
  const both = options()
  const reports = await Promise.all([runSync(both), runSync(both)])
  expect(await dataOf(both.folder)).toEqual(await dataOf(alone.folder))
  expect(reports.map((report) => report?.sources[0]?.read ?? 0).reduce((a, b) => a + b)).toBe(SHOWS)
  // Each may read the index once.
  expect(source.calls.length - callsAlone).toBeLessThanOrEqual(callsAlone + 2)
  expect([source.refused, mostInWindow(source.calls.map(({ at }) => at), PACE.periodMs) <= PACE.calls]).toEqual([0, true]) // prettier-ignore
})
