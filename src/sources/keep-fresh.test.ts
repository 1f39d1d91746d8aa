import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { readConfig } from '../config/config.ts'
import { followSeries, unfollowSeries } from '../following/follow-store.ts'
import { countSeries } from '../search/title-store.ts'
import { sleepFor } from './clock.ts'
import { listChangeEvents } from './history-store.ts'
import { keepFresh } from './keep-fresh.ts'
import type { Stoppable } from './until-stopped.ts'
import { findLinked } from './link-store.ts'
import { openPacedConnectors } from './open-connectors.ts'
import type { Asking } from './refresh-series.ts'
import { isOnlyListed, putEntry } from './state-store.ts'

/** A quarter of an hour passes in 90 milliseconds. */
const SCALE = 0.0001
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let source: StandIn
let shows: GeneratedShow[]
let keeping: Stoppable | undefined
const log: string[] = []
beforeEach(async () => {
  log.splice(0)
  shows = generateShows(8)
  source = await serveTvmaze(shows)
  catalogue = await temporaryCatalogue([])
})
afterEach(async () => {
  await keeping?.stop()
  await source.close()
  await catalogue.close()
})

function start(): void {
  const startedMs = Date.now()
  const clock = { now: () => NOON.add({ milliseconds: Date.now() - startedMs }), sleep: sleepFor, random: () => 0.5 }
  const { database } = catalogue
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: source.url }).sources
  const connectors = openPacedConnectors(config, { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 1000 }, { database, clock, paces: { tvmaze: { calls: 50, periodMs: 20 } } }) // prettier-ignore
  const asking: Asking = { database, connectors, clock, owner: 'test', scale: SCALE }
  keeping = keepFresh(asking, { sources: ['tvmaze'], log: (line) => log.push(line) })
}

/** A clock that stands still while work is done, and by which every wait is over at once: days pass in seconds, each quarter of an hour in its place. */
function startByManualClock(): { now: () => Temporal.Instant } {
  let now = NOON
  const sleep = async (ms: number): Promise<void> => {
    now = now.add({ milliseconds: Math.ceil(ms) })
    await sleepFor(0)
  }
  const clock = { now: () => now, sleep, random: () => 0.5 }
  const { database } = catalogue
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: source.url }).sources
  const connectors = openPacedConnectors(config, { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 1000 }, { database, clock })
  keeping = keepFresh({ database, connectors, clock, owner: 'test', scale: 1 }, { sources: ['tvmaze'], log: (line) => log.push(line) })
  return clock
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 400) throw new Error(`it never came to be: ${log.join('; ')}`)
    await sleepFor(20)
  }
}

test('the first start lists everything there is', async () => {
  start()
  await until(async () => (await countSeries(catalogue.database)) === shows.length)
  expect(log.filter((line) => line.includes('failed'))).toEqual([])
})

test('a series that ended and goes on is noticed by the change feed, though nobody follows it', async () => {
  const show = shows.find(({ status }) => status === 'ended') as GeneratedShow
  start()
  const id = async () => findLinked(catalogue.database, 'tvmaze', String(show.ids.tvmaze))
  await until(async () => (await id()) !== undefined)
  // The feed tells of it twice: when it is read whole for the first time, and when it goes on.
  show.updated = NOON.epochMilliseconds / 1000 + 3600
  const events = async () => listChangeEvents(catalogue.database, (await id()) ?? '', 10)
  await until(async () => source.calls.some(({ path }) => path === `/shows/${show.ids.tvmaze}/episodes`))
  show.status = 'running'
  show.seasons.push({ number: 9, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
  await until(async () => (await events()).length >= 2)
  expect((await events()).map(({ kind, season }) => [kind, season])).toEqual(expect.arrayContaining([['revived', null], ['announced', 9], ['dated', 9]])) // prettier-ignore
})

test('a followed series of which only its line in the index is here is read as a whole', async () => {
  start()
  await until(async () => (await countSeries(catalogue.database)) === shows.length)
  const id = (await findLinked(catalogue.database, 'tvmaze', '1')) ?? ''
  expect(await isOnlyListed(catalogue.database, id)).toBe(true)
  await followSeries(catalogue.database, id, NOON)
  await until(async () => !(await isOnlyListed(catalogue.database, id)))
})

test('an outage is told, and ends', async () => {
  source.misbehave({ kind: 'hang-up' }, { times: 3 })
  start()
  await until(async () => (await countSeries(catalogue.database)) === shows.length)
  expect(log.join('\n')).toContain('could not be reached')
})

describe('a series that ended and goes on is noticed within a day', () => {
  const HOUR_MS = 60 * 60 * 1000
  const feed = /^\/updates/
  let show: GeneratedShow
  beforeEach(() => {
    show = shows.find(({ status }) => status === 'ended') as GeneratedShow
  })

  const id = async () => (await findLinked(catalogue.database, 'tvmaze', String(show.ids.tvmaze))) ?? ''
  const wholeReadings = () => source.calls.filter(({ path }) => path === `/shows/${show.ids.tvmaze}/episodes`).length
  const revivals = async () => (await listChangeEvents(catalogue.database, await id(), 10)).filter(({ kind }) => kind === 'revived')

  /** Runs until everything of the show was read, as it is once somebody has followed it. */
  async function startWithAllOfIt({ isFollowed }: { isFollowed: boolean }): Promise<{ now: () => Temporal.Instant }> {
    const clock = startByManualClock()
    await until(async () => (await id()) !== '')
    await followSeries(catalogue.database, await id(), clock.now())
    await until(() => Promise.resolve(wholeReadings() > 0))
    await until(async () => !(await isOnlyListed(catalogue.database, await id())))
    if (isFollowed) return clock
    await unfollowSeries(catalogue.database, await id())
    await putEntry(catalogue.database, { source: 'tvmaze', sourceId: String(show.ids.tvmaze) }, { due_at: null })
    return clock
  }

  /** It goes on from this moment: when that was. */
  function revive(clock: { now: () => Temporal.Instant }): number {
    show.status = 'running'
    show.seasons.push({ number: 9, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
    show.updated = Math.floor(clock.now().epochMilliseconds / 1000)
    return clock.now().epochMilliseconds
  }

  /** How many hours after `sinceMs` its followers could hear of it. */
  async function hoursUntilNoticed(sinceMs: number): Promise<number> {
    await until(async () => (await revivals()).length > 0)
    return (((await revivals())[0]?.atMs ?? Infinity) - sinceMs) / HOUR_MS
  }

  test('by the change feed within the hour, though nobody follows it', async () => {
    const clock = await startWithAllOfIt({ isFollowed: false })
    expect(await hoursUntilNoticed(revive(clock))).toBeLessThan(1)
  })

  test('by its own freshness where it is followed and the feed is down all day', async () => {
    const clock = await startWithAllOfIt({ isFollowed: true })
    source.misbehave({ kind: 'status', status: 500 }, { path: feed })
    const hours = await hoursUntilNoticed(revive(clock))
    expect(hours).toBeLessThan(24)
    expect(log.join('\n')).toContain('stopped: TVmaze')
  })

  test('by the feed, once it is back after more than a day, where nobody follows it', async () => {
    const clock = await startWithAllOfIt({ isFollowed: false })
    source.misbehave({ kind: 'status', status: 500 }, { path: feed })
    const revivedMs = revive(clock)
    await until(() => Promise.resolve(clock.now().epochMilliseconds > revivedMs + 30 * HOUR_MS))
    expect(await revivals()).toEqual([])
    source.behave()
    expect(await hoursUntilNoticed(clock.now().epochMilliseconds)).toBeLessThan(1)
  })
})
