import { afterEach, beforeEach, expect, test } from 'vitest'
import { generateShows } from '../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { readConfig } from '../config/config.ts'
import { followSeries } from '../following/follow-store.ts'
import { findLinked } from '../sources/link-store.ts'
import { openPacedConnectors } from '../sources/open-connectors.ts'
import { getProgress, putProgress } from '../sources/progress-store.ts'
import type { Asking } from '../sources/refresh-series.ts'
import { putAllDue, putEntry } from '../sources/state-store.ts'
import type { DueWork } from './share-work.ts'
import { sourceWork } from './source-work.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const noonMs = NOON.epochMilliseconds
const never = new AbortController().signal

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let source: StandIn
let rounds: DueWork
let entries: DueWork
const log: string[] = []
beforeEach(async () => {
  log.splice(0)
  source = await serveTvmaze(generateShows(4))
  catalogue = await temporaryCatalogue([])
  const { database } = catalogue
  const clock = { now: () => NOON, sleep: () => Promise.resolve(), random: () => 0.5 }
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: source.url }).sources
  const http = { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 1000 }
  const paces = { tvmaze: { calls: 1000, periodMs: 1 } }
  const asking: Asking = { database, connectors: openPacedConnectors(config, http, { database, clock, paces }), clock, owner: 'test', scale: 1 }
  const works = sourceWork(asking, ['tvmaze'], (line) => log.push(line))
  rounds = works[0] as DueWork
  entries = works[1] as DueWork
})
afterEach(async () => {
  await source.close()
  await catalogue.close()
})

const callsFor = (path: RegExp): number => source.calls.filter((call) => path.test(call.path)).length

/** The index is read, and every entry of it due. */
async function listAll(): Promise<void> {
  await rounds.run('tvmaze', never)
  await putAllDue(catalogue.database, 'tvmaze', noonMs)
}

test('a round lists what the source has, and is due again a quarter of an hour later', async () => {
  expect(await rounds.listDue(10)).toEqual(['tvmaze'])
  await rounds.run('tvmaze', never)
  expect(await rounds.listDue(10)).toEqual([])
  const { indexed_at: indexedAt, due_at: dueAt } = await getProgress(catalogue.database, 'tvmaze')
  expect([indexedAt, dueAt]).toEqual([noonMs, noonMs + 15 * 60 * 1000])
})

test('a round that two processes take up is made by one', async () => {
  await Promise.all([rounds.run('tvmaze', never), rounds.run('tvmaze', never), rounds.run('tvmaze', never)])
  expect(callsFor(/^\/shows$/)).toBe(2) // The one page there is, and the one after the last.
})

test('an outage is told, and the round is due again later', async () => {
  source.misbehave({ kind: 'status', status: 503 })
  await rounds.run('tvmaze', never)
  expect([log.length, await rounds.listDue(10)]).toEqual([1, []])
})

test('an entry that is handed out twice is read once', async () => {
  await listAll()
  await Promise.all([entries.run('1', never), entries.run('1', never), entries.run('1', never)])
  await entries.run('1', never)
  expect(callsFor(/^\/shows\/1$/)).toBe(1)
})

test('an entry that is not due is left alone, whoever hands it out', async () => {
  await rounds.run('tvmaze', never)
  await entries.run('1', never)
  expect(callsFor(/^\/shows\/1$/)).toBe(0)
})

test('what somebody reads is not handed out, until that process must have died', async () => {
  await listAll()
  await putEntry(catalogue.database, { source: 'tvmaze', sourceId: '1' }, { lease_until: noonMs + 1 })
  expect(await entries.listDue(10)).toEqual(['2', '3', '4'])
  await putEntry(catalogue.database, { source: 'tvmaze', sourceId: '1' }, { lease_until: noonMs })
  expect(await entries.listDue(10)).toEqual(['1', '2', '3', '4'])
})

test('followed series come first', async () => {
  await listAll()
  await followSeries(catalogue.database, (await findLinked(catalogue.database, 'tvmaze', '3')) ?? '', NOON)
  expect(await entries.listDue(2)).toEqual(['3', '1'])
})

test('nothing of a source that is left alone is handed out', async () => {
  await listAll()
  await putProgress(catalogue.database, 'tvmaze', { paused_until: noonMs + 1, due_at: noonMs })
  expect([await rounds.listDue(10), await entries.listDue(10)]).toEqual([[], []])
  await entries.run('1', never)
  expect(callsFor(/^\/shows\/1$/)).toBe(0)
})
