import { findDocument } from '../catalogue/series-store.ts'
import { isFollowed } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { utcDayOf } from '../time/partial-date.ts'
import { entryWithdrawn } from './change-events.ts'
import type { Clock } from './clock.ts'
import type { Connector, Fetched, SourceName, SourceSeries, Unavailable } from './connector.ts'
import { refreshAfterMs } from './freshness.ts'
import { addChangeEvents } from './history-store.ts'
import { joinSeries } from './imdb/join-imdb.ts'
import { findLinked, putLink } from './link-store.ts'
import { backOffMs, noteAnswer, noteOutage } from './source-pause.ts'
import { findEntry, putEntry, takeLease, type EntryKey } from './state-store.ts'
import { putOutcome } from './sync-store.ts'
import { entrySubject, noteWithdrawn, takeOver, withdrawTold, type TakenOver } from './take-over.ts'

/** What asking the sources takes. */
export interface Asking {
  database: Database
  connectors: Record<SourceName, Connector>
  clock: Clock
  /** Names this process among those that work on the same data. */
  owner: string
  /** How long waits of ours are beside the world's clock: 1, less in tests. */
  scale: number
}

/** What became of reading an entry. `gone`: the source no longer has it. `failed`: nothing was changed, and it is read again later. */
export type Refreshed =
  { kind: 'read'; takenOver: Exclude<TakenOver, { kind: 'refused' }> } | { kind: 'gone' } | { kind: 'failed'; why: string; outage: Unavailable | undefined }

/** Our decision: longer than the two calls of a reading and their turns take; whoever holds an entry longer has died, and another may read it. */
const LEASE_MS = 90_000
/** Our decision: soon enough that a run which somebody waits for tries again, and doubling, so that a lasting failure is asked about twice a day. */
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 12 * 60 * 60 * 1000

/** Our decision: as long as a query for many may take, its turn and the taking over of what it answers. */
const LEASE_OF_MANY_MS = 180_000

/** Until when an entry that is taken now is nobody else's. */
export function leaseUntilMs({ clock, scale, connectors }: Asking, source: SourceName): number {
  return clock.now().epochMilliseconds + Math.ceil((connectors[source].many === undefined ? LEASE_MS : LEASE_OF_MANY_MS) * scale)
}

/** Our decision: how often somebody who waits for another process' reading looks whether it is in. */
const LOOK_AGAIN_MS = 100
/** Our decision: a reading of the last minute is as good as one of now. */
const AS_GOOD_AS_NOW_MS = 60_000

/** Reads one entry now, unless another process is reading it, or just has: then its reading is waited for, and is this one's too. */
export async function refreshAlone(asking: Asking, key: EntryKey<SourceName>, signal: AbortSignal): Promise<Refreshed> {
  const { database, clock, owner } = asking
  const startedMs = clock.now().epochMilliseconds
  for (;;) {
    const nowMs = clock.now().epochMilliseconds
    const isOurs = await inWriteTransaction(database, (transaction) =>
      takeLease(transaction, key, { nowMs, leaseUntilMs: leaseUntilMs(asking, key.source), owner }),
    )
    const entry = await findEntry(database, key)
    const id = await findLinked(database, key.source, key.sourceId)
    if (isOurs && (entry?.fetched_at ?? 0) >= startedMs - AS_GOOD_AS_NOW_MS && id !== undefined) {
      await putEntry(database, key, { lease_until: null, lease_owner: null })
      return { kind: 'read', takenOver: { kind: 'taken', id, isNew: false, changes: 0, events: 0 } }
    }
    if (isOurs) return refreshEntry(asking, key, { signal })
    if (signal.aborted) return { kind: 'failed', why: `${key.source} ${key.sourceId} is being read by another process`, outage: undefined }
    await clock.sleep(LOOK_AGAIN_MS, signal)
  }
}

/** For whom an entry is read. */
export interface RefreshOptions {
  signal?: AbortSignal | undefined
  /** The run that is to tell what came of it. */
  runId?: number | null
}

/** Reads one entry of a source, takes it over, and says when it is to be read again. The caller holds its lease, which ends here. */
export async function refreshEntry(asking: Asking, key: EntryKey<SourceName>, options: RefreshOptions = {}): Promise<Refreshed> {
  const today = utcDayOf(asking.clock.now())
  const fetched = await asking.connectors[key.source].getSeries(key.sourceId, { today, ...(options.signal === undefined ? {} : { signal: options.signal }) })
  return takeAnswer(asking, key, fetched, options)
}

/** Takes over what a source answered for an entry, whose lease ends here. */
export async function takeAnswer(asking: Asking, key: EntryKey<SourceName>, answer: Fetched<SourceSeries>, options: RefreshOptions): Promise<Refreshed> {
  const { database, clock } = asking
  const { signal, runId = null } = options
  const fetched = await followMerge(asking, key, answer, signal)
  const nowMs = (): number => clock.now().epochMilliseconds
  if (fetched.kind === 'unavailable') {
    // Given up by us: that says nothing of the source.
    if (signal?.aborted === true) {
      await putEntry(database, key, FREE)
      return { kind: 'failed', why: fetched.detail, outage: fetched }
    }
    await noteOutage(database, key.source, fetched, clock, asking)
    return fail(asking, key, { why: fetched.detail, outage: fetched, runId })
  }
  await noteAnswer(database, key.source, nowMs())
  if (fetched.kind !== 'found') {
    await noteWithdrawn(database, key, clock.now(), runId)
    await putEntry(database, key, FREE)
    return { kind: 'gone' }
  }
  const takenOver = await takeOver(database, { source: key.source, series: fetched.value, isWhole: true, now: clock.now(), runId })
  if (takenOver.kind === 'refused') {
    const why = `${key.source} answered what it cannot mean for ${key.sourceId} (${takenOver.problem})`
    return fail(asking, key, { why, outage: undefined, runId })
  }
  if (takenOver.kind === 'taken') await joinSeries(database, takenOver.id, clock.now())
  if (fetched.value.sourceId !== key.sourceId) await joinEntries(asking, key, fetched.value.sourceId, runId)
  const dueAfterMs = takenOver.kind === 'taken' ? await dueAfter(asking, takenOver.id) : null
  await putEntry(database, { ...key, sourceId: fetched.value.sourceId }, { due_at: dueAfterMs === null ? null : nowMs() + dueAfterMs, ...FREE })
  return { kind: 'read', takenOver }
}

/** Nobody's to read: whoever wants to may. */
export const FREE = { lease_until: null, lease_owner: null }

/** The answer for the entry, or for the one it was made one with; a second merger in a row is an outage. */
async function followMerge(
  { connectors, clock }: Asking,
  { source, sourceId }: EntryKey<SourceName>,
  first: Fetched<SourceSeries>,
  signal?: AbortSignal,
): Promise<Exclude<Fetched<SourceSeries>, { kind: 'merged' }>> {
  if (first.kind !== 'merged') return first
  const today = utcDayOf(clock.now())
  const last = await connectors[source].getSeries(first.into, signal === undefined ? { today } : { today, signal })
  if (last.kind !== 'merged') return last
  return { kind: 'unavailable', reason: 'malformed', detail: `${connectors[source].credit.name} leads in a circle for ${sourceId}` }
}

/** The source has made two entries one: what was the former's series is the other's, or is told no more by this source. */
async function joinEntries({ database, connectors, clock }: Asking, key: EntryKey<SourceName>, into: string, runId: number | null): Promise<void> {
  const { source, sourceId } = key
  await inWriteTransaction(database, async (transaction) => {
    const [former, current] = [await findLinked(transaction, source, sourceId), await findLinked(transaction, source, into)]
    await putEntry(transaction, { source, sourceId }, { due_at: null, ...FREE, problem: `made one with ${into}` })
    if (former === undefined || current === undefined || former === current) return
    await putLink(transaction, { source, sourceId, seriesId: current, how: 'external-id' })
    const became = await withdrawTold(transaction, former, source, current)
    // Others tell of it still: it stays a series of its own, of which this source tells no more.
    const event = entryWithdrawn(entrySubject(key), connectors[source].credit.name)
    if (became === 'withdrawn') await addChangeEvents(transaction, former, [event], { atMs: clock.now().epochMilliseconds, runId })
  })
}

/** How long after a reading the series is to be read again, in milliseconds; null when a feed will tell. */
export async function dueAfter({ database, clock, scale }: Asking, seriesId: string): Promise<number | null> {
  const document = await findDocument(database, seriesId)
  if (document === undefined) return null
  const today = utcDayOf(clock.now())
  const afterMs = refreshAfterMs(document, { today, isFollowed: await isFollowed(database, seriesId) })
  return afterMs === null ? null : Math.ceil(afterMs * scale)
}

async function fail(
  { database, clock, scale }: Asking,
  key: EntryKey<SourceName>,
  { why, outage, runId }: { why: string; outage: Unavailable | undefined; runId: number | null },
): Promise<Refreshed> {
  const failures = ((await findEntry(database, key))?.failures ?? 0) + 1
  const retryMs = Math.ceil(scale * backOffMs(failures, { firstMs: FIRST_RETRY_MS, longestMs: LONGEST_RETRY_MS }, clock.random))
  await inWriteTransaction(database, async (transaction) => {
    await putEntry(transaction, key, { failures, problem: why, due_at: clock.now().epochMilliseconds + retryMs, ...FREE })
    await putOutcome(transaction, runId, key, { outcome: 'failed', why })
  })
  return { kind: 'failed', why, outage }
}
