/**
 * One run of `sync`, as a process of its own, for tests and the soak: `node test/sync-process.ts '{"place":…}'`.
 *
 * Its clock began at `startedAtMs` of the world's, at noon of 22 November 2026.
 */
import type { SourceName } from '../src/sources/connector.ts'
import { readConfig } from '../src/config/config.ts'
import { sleepFor } from '../src/sources/clock.ts'
import { openPacedConnectors } from '../src/sources/open-connectors.ts'
import type { Pace } from '../src/sources/turns.ts'
import { sync, type SyncScope } from '../src/sources/sync.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { MADE_UP_NOON } from './made-up-noon.ts'

export interface SyncProcessOptions {
  /** A data directory, or the address of a PostgreSQL database. */
  place: string
  environment: Record<string, string>
  paces: Partial<Record<SourceName, Pace>>
  sources: SourceName[]
  scope: SyncScope
  startedAtMs: number
  scale: number
}

const { place, environment, paces, sources, scope, startedAtMs, scale } = JSON.parse(process.argv[2] ?? '') as SyncProcessOptions
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(MADE_UP_NOON + Date.now() - startedAtMs), sleep: sleepFor, random: Math.random }
const database = await openDatabase(place)
const connectors = openPacedConnectors(
  readConfig(environment).sources,
  { userAgent: 'to-be-continued/test', now: clock.now, timeoutMs: 2000 },
  { database, clock, paces, abandonedAfterMs: 2000 * scale * 10, mostWaitMs: 5000 },
)
const report = await sync({ database, connectors, clock, owner: String(process.pid), scale }, scope, { sources })
process.stdout.write(`${JSON.stringify(report)}\n`)
await database.destroy()
