import { listDueFeeds } from '../sources/news/feed-store.ts'
import { beginPolling, tell } from '../sources/news/keep-polling.ts'
import { findNewsEntry, listWaiting } from '../sources/news/news-store.ts'
import { pollFeed, readAgain, SITE_REST_MS, type Polling } from '../sources/news/poll-feed.ts'
import type { DueWork } from './share-work.ts'

/** What keeps the ledger fed from news feeds, as work that several processes share: the feeds that are due, and the entries that wait for their series. */
export function newsWork(polling: Polling, log: (line: string) => void): DueWork[] {
  const { database, clock } = polling
  const nowMs = (): number => clock.now().epochMilliseconds
  let isBegun = false
  return [
    {
      name: 'news-feeds',
      listDue: async (limit) => {
        if (!isBegun) await beginPolling(polling)
        isBegun = true
        return listDueFeeds(database, { nowMs: nowMs(), siteRestMs: SITE_REST_MS, limit })
      },
      run: async (url, signal) => tell(await pollFeed(polling, url, signal), log),
    },
    {
      name: 'news-waiting',
      listDue: async (limit) => (await listWaiting(database, nowMs(), limit)).map(({ id }) => id),
      run: async (id) => {
        const stored = await findNewsEntry(database, id)
        if (stored !== undefined && stored.due_at !== null && stored.due_at <= nowMs()) await readAgain(database, stored, clock.now())
      },
    },
  ]
}
