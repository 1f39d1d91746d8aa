/**
 * A server with its background work, as a process of its own: `node test/serving-process.ts '{"place":…}'` says where it listens and serves until it is killed.
 *
 * Like `tbc serve` on PostgreSQL, with the paces and the clock of a test.
 */
import { startServer } from '../src/cli/start-server.ts'
import { readConfig } from '../src/config/config.ts'
import { shareWork } from '../src/background/share-work.ts'
import { sourceWork } from '../src/background/source-work.ts'
import { sleepFor } from '../src/sources/clock.ts'
import { openPacedConnectors } from '../src/sources/open-connectors.ts'
import type { Day } from '../src/time/partial-date.ts'
import { MADE_UP_NOON } from './made-up-noon.ts'
import type { SyncProcessOptions } from './sync-process.ts'

const LOOK_EVERY_MS = 300

const { place, environment, paces, sources, startedAtMs, scale } = JSON.parse(process.argv[2] ?? '') as SyncProcessOptions
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(MADE_UP_NOON + Date.now() - startedAtMs), sleep: sleepFor, random: Math.random }
const log = (line: string): void => void process.stderr.write(`${line}\n`)
const server = await startServer({
  place,
  dataDirectory: readConfig(environment).dataDirectory,
  host: '127.0.0.1',
  port: 0,
  today: () => '2026-11-22' as Day,
  log,
  inBackground: (database) => {
    const http = { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 2000 }
    const pacing = { database, clock, paces, abandonedAfterMs: 2000 * scale * 10, mostWaitMs: 5000 }
    const connectors = openPacedConnectors(readConfig(environment).sources, http, pacing)
    const asking = { database, connectors, clock, owner: String(process.pid), scale }
    return Promise.resolve(shareWork({ address: place, works: sourceWork(asking, sources, log), log, everyMs: LOOK_EVERY_MS }))
  },
})
process.stdout.write(`${server.address}\n`)
process.once('SIGTERM', () => void server.close())
