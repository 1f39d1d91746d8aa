import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { listDueFeeds, putDefaultFeeds } from './feed-store.ts'
import { pollFeed, readWaiting, SITE_REST_MS, type Polled, type Polling } from './poll-feed.ts'

/** Our decision: a query each time; a feed is polled this much late at most. */
const LOOK_EVERY_MS = 30_000
const MOST_AT_ONCE = 100
const NAP_MS = 1000

/** Puts the program's own feeds into the list; to be done before the first poll of a process. */
export async function beginPolling({ database, clock, feeds }: Polling): Promise<void> {
  await inWriteTransaction(database, (transaction) => putDefaultFeeds(transaction, feeds, clock.now().epochMilliseconds), 'news')
}

/** Polls what is due, one feed after the other, until nothing is; what came of each. Feeds of one site that was just asked are waited for. */
export async function pollDue(polling: Polling, signal?: AbortSignal, onPolled?: (polled: Polled) => void): Promise<Polled[]> {
  const { database, clock } = polling
  const listDue = (siteRestMs: number) => listDueFeeds(database, { nowMs: clock.now().epochMilliseconds, siteRestMs, limit: MOST_AT_ONCE })
  const done: Polled[] = []
  for (let naps = 0; ;) {
    const before = done.length
    for (const url of await listDue(SITE_REST_MS)) {
      if (signal?.aborted === true) return done
      const polled = await pollFeed(polling, url, signal)
      if (polled.kind === 'busy') continue
      done.push(polled)
      onPolled?.(polled)
    }
    if (done.length > before) naps = 0
    else if (naps++ >= SITE_REST_MS / NAP_MS || signal?.aborted === true || (await listDue(0)).length === 0) return done
    else await clock.sleep(NAP_MS, signal)
  }
}

/** Keeps polling while the program runs; the feeds of one site take turns. */
export function keepPolling(polling: Polling, log: (line: string) => void): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const working = keepOn(polling, log, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return working
    },
  }
}

async function keepOn(polling: Polling, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  for (let isBegun = false; !signal.aborted;) {
    try {
      if (!isBegun) await beginPolling(polling)
      isBegun = true
      await pollDue(polling, signal, (polled) => tell(polled, log))
      await readWaiting(polling, signal)
    } catch (error) {
      // The edge of a round: the next one may fare better, and pages are answered meanwhile.
      log(`news: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
    await polling.clock.sleep(LOOK_EVERY_MS, signal)
  }
}

/** One line for every feed that announced something or failed. */
export function tell(polled: Polled, log: (line: string) => void): void {
  if (polled.kind === 'failed') log(`news: ${polled.problem}`)
  if (polled.kind === 'read' && polled.announced > 0)
    log(`news: ${new URL(polled.url).host}: ${polled.isNew} entries read, ${polled.announced} announce something`)
}
