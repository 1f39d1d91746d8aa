import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadBundledCatalogue } from '../../src/sources/bundled/load-bundled.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { dataOf, mostInWindow, runSync } from '../run-sync.ts'
import { repeatedReadings, shareWorkDisturbed } from '../run-shared-work.ts'
import { generateShows } from '../stand-ins/generate-shows.ts'
import type { StandIn } from '../stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../stand-ins/tvmaze-stand-in.ts'
import type { SyncProcessOptions } from '../sync-process.ts'
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts'

/** TVmaze's 20 calls in 10 s, by a clock that runs forty times as fast. */
const PACE = { calls: 20, periodMs: 250 }
const SCALE = 0.01
const SHOWS = 60
const KILLS = 5
/** A reading is leased for 90 s, by that clock; less what waiting for a turn takes. */
const LEASE_MS = 90_000 * SCALE - 2 * PACE.periodMs

const startedAtMs = Date.now()
const places: TemporaryPlace[] = []
let source: StandIn
beforeEach(async () => (source = await serveTvmaze(generateShows(SHOWS), { limit: PACE })))
afterEach(async () => {
  await source.close()
  for (const place of places.splice(0)) await place.remove()
})

async function options(): Promise<SyncProcessOptions> {
  const place = await temporaryPlace()
  places.push(place)
  return { place: place.path, environment: { HOME: '/', TBC_TVMAZE_URL: source.url }, paces: { tvmaze: PACE }, sources: ['tvmaze'], scope: { kind: 'all' }, startedAtMs, scale: SCALE } // prettier-ignore
}

test('three servers share the work and the limit: each entry is read once', async () => {
  const shared = await options()
  expect(await shareWorkDisturbed(shared, { processes: 3, kills: 0, seed: 1, everyMs: 1000, withinMs: 60_000 })).toMatchObject({ unread: 0 })
  expect(repeatedReadings(source).repeats).toBe(0)
  expect([source.refused, mostInWindow(source.calls.map(({ at }) => at), PACE.periodMs) <= PACE.calls]).toEqual([0, true]) // prettier-ignore
}, 90_000)

test('servers killed at random moments lose nothing and do nothing twice at a time: the data is that of an undisturbed run', async () => {
  const whole = await options()
  // As servers have it.
  const database = await openDatabase(whole.place)
  await loadBundledCatalogue(database)
  await database.destroy()
  await runSync(whole)
  const expected = await dataOf(whole.place)
  source.calls.splice(0)

  const shared = await options()
  expect(await shareWorkDisturbed(shared, { processes: 3, kills: KILLS, seed: 7, everyMs: 600, withinMs: 90_000 })).toMatchObject({ unread: 0 })
  expect(await dataOf(shared.place)).toEqual(expected)
  const { repeats, closestMs } = repeatedReadings(source)
  expect(repeats).toBeLessThanOrEqual(KILLS)
  expect(closestMs).toBeGreaterThan(LEASE_MS)
  expect([source.refused, mostInWindow(source.calls.map(({ at }) => at), PACE.periodMs) <= PACE.calls]).toEqual([0, true]) // prettier-ignore
}, 120_000)
