import { readFileSync } from 'node:fs'
import type { SourcesConfig } from '../config/config.ts'
import { shippedPath } from '../config/package-folder.ts'
import type { Database } from '../storage/open-database.ts'
import type { Clock } from './clock.ts'
import { openPacedConnectors } from './open-connectors.ts'
import type { Asking } from './refresh-series.ts'
import type { TurnOptions } from './turns.ts'
import { userAgentOf } from './user-agent.ts'

/** All that asking the sources takes, as configured; keeps to their limits together with every other process on the data. */
export function startAsking(
  database: Database,
  config: SourcesConfig,
  clock: Clock,
  { owner, onWait }: { owner: string; onWait?: TurnOptions['onWait'] },
): Asking {
  const { version } = JSON.parse(readFileSync(shippedPath('package.json'), 'utf8')) as { version: string }
  const http = { userAgent: userAgentOf(version, config.contact), now: clock.now }
  return { database, connectors: openPacedConnectors(config, http, { database, clock, onWait }), clock, owner, scale: 1 }
}
