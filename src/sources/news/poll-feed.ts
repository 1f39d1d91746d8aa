import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import type { Clock } from '../clock.ts'
import { backOffMs } from '../source-pause.ts'
import { putFeed, takeFeed, type NewsFeed } from './feed-store.ts'
import { fetchFeed } from './fetch-feed.ts'
import { forgetEntries, listMarks, listWaiting, noteSeen, type StoredEntry } from './news-store.ts'
import type { FeedEntry } from './parse-feed.ts'
import { markOf, sitedEntry, takeEntry } from './take-entry.ts'
import type { Day } from '../../time/partial-date.ts'

/** What polling takes. */
export interface Polling {
  database: Database
  clock: Clock
  /** Names this process among those that work on the same data. */
  owner: string
  userAgent: string
  /** The program's own feeds. */
  feeds: readonly { url: string; outlet: string | null }[]
}

const MS_PER_MINUTE = 60 * 1000
const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE
/** Our decision: outlets publish a few entries an hour; unchanged feeds cost them an answer without a body. */
const POLL_EVERY_MS = 15 * MS_PER_MINUTE
/** Our decision: the most that a feed's own `ttl` or `Retry-After`, or failing again and again, puts it off. */
const LONGEST_WAIT_MS = MS_PER_DAY
/** Our decision: of one site's feeds none follows another sooner. */
export const SITE_REST_MS = 10_000
/** Our decision: longer than an answer may take and its entries take to read; whoever is at it longer has died. */
const LEASE_MS = 5 * MS_PER_MINUTE
/** Our decision: longer than any feed lists its entries after its last change; beyond that they are forgotten, what they announced is not. */
const REMEMBERED_MS = 60 * MS_PER_DAY
/** Our decision: as many as are looked at again at one go. */
const MOST_WAITING = 100

/** What came of polling a feed. `busy`: another process has it, or it is not due. */
export type Polled =
  | { kind: 'read'; url: string; entries: number; isNew: number; announced: number }
  | { kind: 'unchanged'; url: string }
  | { kind: 'failed'; url: string; problem: string }
  | { kind: 'busy'; url: string }
  | { kind: 'stopped'; url: string }

/** Polls a feed that is due: asks whether it has changed, and reads each entry that is new or was edited. Killed at any moment, the next poll goes on with the entries that are left. */
export async function pollFeed(polling: Polling, url: string, signal?: AbortSignal): Promise<Polled> {
  const { database, clock, owner } = polling
  const nowMs = (): number => clock.now().epochMilliseconds
  const feed = await inWriteTransaction(
    database,
    (transaction) => takeFeed(transaction, url, { nowMs: nowMs(), leaseUntilMs: nowMs() + LEASE_MS, siteRestMs: SITE_REST_MS, owner }),
    'news',
  )
  if (feed === undefined) return { kind: 'busy', url }
  const fetched = await fetchFeed({
    url,
    etag: feed.etag,
    lastModified: feed.last_modified,
    userAgent: polling.userAgent,
    now: clock.now(),
    mayBePrivate: feed.added_by === 'operator',
    signal,
  })
  if (signal?.aborted === true) return stopped(polling, url)
  if (fetched.kind === 'unavailable') return failed(polling, feed, fetched)
  const fine = { answered_at: nowMs(), failures: 0, problem: null }
  if (fetched.kind === 'unchanged') {
    await putFeed(database, url, { ...fine, due_at: nowMs() + POLL_EVERY_MS })
    return { kind: 'unchanged', url }
  }
  const { parseFeed } = await import('./parse-feed.ts')
  const parsed = parseFeed(fetched.bytes, fetched.contentType, clock.now())
  if (parsed.kind === 'invalid') return failed(polling, feed, { problem: `${feed.host} ${parsed.problem}` })
  const outlet = feed.outlet ?? parsed.title?.slice(0, MOST_OUTLET_LETTERS) ?? feed.host
  const read = await readEntries(polling, { entries: parsed.entries, host: feed.host, outlet }, signal)
  if (read === 'stopped') return stopped(polling, url)
  const ttlMs = Math.min(LONGEST_WAIT_MS, (parsed.ttlMinutes ?? 0) * MS_PER_MINUTE)
  const marks = { etag: fetched.etag, last_modified: fetched.lastModified }
  await putFeed(database, url, { ...fine, ...marks, outlet, due_at: nowMs() + Math.max(POLL_EVERY_MS, ttlMs) })
  await forgetEntries(database, nowMs() - REMEMBERED_MS)
  return { kind: 'read', url, entries: parsed.entries.length, ...read }
}

/** Our decision: a name stands in lines. */
const MOST_OUTLET_LETTERS = 60

/** Reads the entries that were not read before as they are now, one after the other; what was read stays when it is stopped. */
async function readEntries(
  { database, clock }: Polling,
  { entries, host, outlet }: { entries: readonly FeedEntry[]; host: string; outlet: string },
  signal?: AbortSignal,
): Promise<{ isNew: number; announced: number } | 'stopped'> {
  const sited = [...new Map(entries.map((entry) => sitedEntry(entry, host, outlet)).map((entry) => [entry.id, entry])).values()]
  const ids = sited.map(({ id }) => id)
  const marks = await listMarks(database, ids)
  const unread = sited.filter((entry) => marks.get(entry.id) !== markOf(entry))
  let announced = 0
  for (const entry of unread) {
    if (signal?.aborted === true) return 'stopped'
    if ((await takeEntry(database, entry, clock.now())) === 'announced') announced++
  }
  await noteSeen(database, ids, clock.now().epochMilliseconds)
  return { isNew: unread.length, announced }
}

/** Reads again what waits for a series to come in; how many found theirs. */
export async function readWaiting({ database, clock }: Polling, signal?: AbortSignal): Promise<number> {
  let found = 0
  for (const stored of await listWaiting(database, clock.now().epochMilliseconds, MOST_WAITING)) {
    if (signal?.aborted === true) break
    if ((await readAgain(database, stored, clock.now())) === 'announced') found++
  }
  return found
}

/** Reads an entry again as it was stored. */
export function readAgain(
  database: Database,
  { id, host, link, outlet, title, summary, published }: StoredEntry,
  now: Temporal.Instant,
): Promise<StoredEntry['outcome']> {
  return takeEntry(database, { id, host, link, outlet, title, summary, published: published as Day }, now)
}

async function failed(
  polling: Polling,
  { url, failures }: NewsFeed,
  { problem, retryAfterMs = 0 }: { problem: string; retryAfterMs?: number | undefined },
): Promise<Polled> {
  const { database, clock } = polling
  const pauseMs = backOffMs(failures + 1, { firstMs: POLL_EVERY_MS, longestMs: LONGEST_WAIT_MS }, clock.random)
  const waitMs = Math.max(pauseMs, Math.min(LONGEST_WAIT_MS, retryAfterMs))
  // Asked as if for the first time: what it said of itself may be the trouble.
  const marks = { etag: null, last_modified: null }
  await putFeed(database, url, { ...marks, failures: failures + 1, problem, due_at: clock.now().epochMilliseconds + waitMs })
  return { kind: 'failed', url, problem }
}

/** Given up by us: that says nothing of the feed, which is due as before. */
async function stopped({ database }: Polling, url: string): Promise<Polled> {
  await putFeed(database, url, { asked_at: null })
  return { kind: 'stopped', url }
}
