import { afterEach, beforeEach, expect, test } from 'vitest'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { readConfig } from '../config/config.ts'
import { followSeries } from '../following/follow-store.ts'
import { countSeries } from '../search/title-store.ts'
import { sleepFor } from './clock.ts'
import { listChangeEvents } from './history-store.ts'
import { keepFresh, type Keeping } from './keep-fresh.ts'
import { findLinked } from './link-store.ts'
import { openPacedConnectors } from './open-connectors.ts'
import type { Asking } from './refresh-series.ts'
import { isOnlyListed } from './state-store.ts'

/** A quarter of an hour passes in 90 milliseconds. */
const SCALE = 0.0001
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let source: StandIn
let shows: GeneratedShow[]
let keeping: Keeping | undefined
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
