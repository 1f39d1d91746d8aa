import type { SourcesConfig } from '../config/config.ts'
import type { Database } from '../storage/open-database.ts'
import type { Clock } from './clock.ts'
import { openPacedConnectors } from './open-connectors.ts'
import type { SourceName } from './connector.ts'
import type { Asking } from './refresh-series.ts'
import type { Pace, TurnOptions } from './turns.ts'
import { programAgent } from './user-agent.ts'

/** Who asks, and how: at a lower pace than the sources allow, and what is to be told of waiting. */
export interface AskingOptions {
  owner: string
  paces?: Partial<Record<SourceName, Pace>>
  onWait?: TurnOptions['onWait']
}

/** All that asking the sources takes, as configured; keeps to their limits, or to `paces` below them, together with every other process on the data. */
export function startAsking(database: Database, config: SourcesConfig, clock: Clock, { owner, paces = {}, onWait }: AskingOptions): Asking {
  const http = { userAgent: programAgent(config), now: clock.now }
  return { database, connectors: openPacedConnectors(config, http, { database, clock, paces, onWait }), clock, owner, scale: 1 }
}
