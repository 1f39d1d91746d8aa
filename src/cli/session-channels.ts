import { openChannels, type Channels } from '../channels/open-channels.ts'
import { getSecretKey } from '../channels/secret-key.ts'
import { programAgent } from '../sources/user-agent.ts'
import type { Database } from '../storage/open-database.ts'
import type { Session } from './session.ts'

/** The channels as configured, with the key that their secrets are encrypted with. */
export function openSessionChannels(database: Database, { config, clock }: Session): Channels {
  return openChannels({
    database,
    key: getSecretKey({ secretKey: config.alerts.secretKey, dataDirectory: config.dataDirectory }),
    config: { ...config.alerts, contact: config.sources.contact },
    userAgent: programAgent(config.sources),
    now: clock.now,
  })
}
