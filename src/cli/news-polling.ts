import { DEFAULT_FEEDS } from '../sources/news/default-feeds.ts'
import type { Polling } from '../sources/news/poll-feed.ts'
import type { Database } from '../storage/open-database.ts'
import { programAgent } from '../sources/user-agent.ts'
import type { Session } from './session.ts'

/** All that polling news feeds takes, as configured. */
export function newsPolling(database: Database, { config, clock }: Session, owner: string): Polling {
  const feeds = config.newsFeeds?.map((url) => ({ url, outlet: null })) ?? DEFAULT_FEEDS
  return { database, clock, owner, userAgent: programAgent(config.sources), feeds }
}
