import { listFollowedByAnybody } from '../following/follow-store.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { SourceName, Unavailable } from './connector.ts'
import { findEntryOf } from './find-entry.ts'
import { findAllEntries, findEntriesOfMany } from './find-many.ts'
import { getProgress } from './progress-store.ts'
import { followFeed, readIndex } from './read-feeds.ts'
import { refreshMany } from './refresh-many.ts'
import { dueAfter, leaseUntilMs, type Asking } from './refresh-series.ts'
import { noteOutage } from './source-pause.ts'
import { countDue, findEntry, findNextRetry, putAllDue, putDue, takeDue } from './state-store.ts'
import { reportRun, type Asked, type SyncReport } from './sync-report.ts'
import { beginRun, type SyncRun } from './sync-store.ts'

/**
 * What a run is to bring up to date.
 *
 * - `all`: everything the sources list, each entry read once; of a source that lists nothing, the entries of all series that the others list
 * - `due`: what the change feeds name and what is due by its freshness, the followed series first
 * - `series`: these, in every source
 */
export type SyncScope = { kind: 'all' } | { kind: 'due' } | { kind: 'series'; ids: string[] }

/** How a run is getting on with one source. */
export type SyncProgress =
  /** It is being found out what there is to read: so many entries so far. */
  | { kind: 'listing'; source: SourceName; listed: number }
  /** `waitMs`: a wait for the end of an outage, or to try again what failed. */
  | { kind: 'reading'; source: SourceName; done: number; left: number; waitMs: number | null }

export interface SyncOptions {
  sources: readonly SourceName[]
  onProgress?: (progress: SyncProgress) => void
  signal?: AbortSignal
  /** At most so many entries of each source; those that followers wait for come first. */
  most?: number
}

/** Our decision: an entry that failed so often in a row waits for a later run. */
const MOST_ATTEMPTS = 4
/** Our decision: a run waits out a pause of a source that lasts no longer; beyond that it goes on without the source, and says so. */
const MOST_WAIT_MS = 2 * 60 * 1000
/** Our decision: the same of a source that has not answered once in this run. */
const PATIENCE_MS = 15_000
const NAP_MS = 1000
/** Counting what is left takes longer the more there is: in between it is counted down. */
const COUNTED_EVERY = 100

/**
 * Brings series up to date with their sources. What is left to do lies in rows: a run that is killed at any moment is taken up by the next, and what was done
 * twice changes nothing. Sources are asked side by side, each one entry after the other.
 */
export async function sync(asking: Asking, scope: SyncScope, options: SyncOptions): Promise<SyncReport> {
  const { database, clock } = asking
  const scopeName = scope.kind === 'series' ? `series ${scope.ids.toSorted().join(' ')}` : scope.kind
  const run = await inWriteTransaction(database, (transaction) => beginRun(transaction, scopeName, clock.now().epochMilliseconds), 'runs')
  const works = options.sources.map((source): Work => ({ ...options, asking, scope, run, source, asked: { source, done: 0, stopped: null, answered: false } }))
  // What lists nothing of its own is asked about what the others list.
  const listing = works.filter(({ source }) => asking.connectors[source].listIndex !== undefined).map((work) => beginSource(work))
  const listed = Promise.allSettled(listing.map(({ listed: untilListed }) => untilListed))
  const others = works
    .filter(({ source }) => asking.connectors[source].listIndex === undefined)
    .map(async (work) => {
      if (scope.kind === 'all') await listed
      return syncSource(work)
    })
  await Promise.all([...listing.map(({ done }) => done), ...others])
  const isAborted = options.signal?.aborted === true
  return reportRun(database, run, { scope: scope.kind, scopeName, asked: works.map(({ asked }) => asked), finishedAt: clock.now(), isAborted })
}

/** Begins with a source; `listed` ends when what is to be read of it is known, or that it cannot be asked. */
function beginSource(work: Work): { listed: Promise<void>; done: Promise<void> } {
  const { promise: listed, resolve } = Promise.withResolvers<void>()
  return { listed, done: syncSource(work, resolve).finally(resolve) }
}

interface Work extends SyncOptions {
  asking: Asking
  scope: SyncScope
  run: SyncRun
  source: SourceName
  asked: Asked
}

async function syncSource(work: Work, onListed?: () => void): Promise<void> {
  const { asking, source, asked, signal } = work
  for (let attempt = 1; ; attempt++) {
    if ((await waitOutPause(work)) === 'stop') return
    const listed = await listWork(work)
    if (listed.kind === 'unavailable') {
      if (attempt === 1) await readFollowedAnyway(work, listed)
      const pauseMs = await noteOutage(asking.database, source, listed, asking.clock, asking)
      asked.stopped = listed.detail
      if (attempt >= MOST_ATTEMPTS || pauseMs > PATIENCE_MS * asking.scale || signal?.aborted === true) return
      await asking.clock.sleep(pauseMs + NAP_MS * asking.scale, signal)
      continue
    }
    asked.stopped = null
    onListed?.()
    await readDue(work, listed.only)
    if (work.scope.kind === 'due') await readDue(work, undefined)
    return
  }
}

/**
 * Reads the followed series that are due by their own freshness although the change feed cannot be had: a feed may be down for days while the source answers.
 * Before the outage is noted, which may have the source left alone; not at all where the source asked for that.
 */
async function readFollowedAnyway(work: Work, { reason, retryAfterMs }: Unavailable): Promise<void> {
  if (work.scope.kind !== 'due' || reason === 'limited' || retryAfterMs !== undefined) return
  const listed = await listFollowedEntries(work)
  if (listed.kind === 'listed') await readDue(work, listed.only)
}

/** Makes due what the run is about: `only` these entries are read first, or every one that is due. */
async function listWork(work: Work): Promise<{ kind: 'listed'; only: string[] | undefined } | Unavailable> {
  const { asking, scope, run, source, signal, asked, onProgress } = work
  const { database, connectors } = asking
  const onListed = (listed: number): void => onProgress?.({ kind: 'listing', source, listed })
  if (scope.kind === 'series') return listEntries(work, scope.ids)
  const progress = await getProgress(database, source)
  const isIndexing = scope.kind === 'all' && progress.indexed_at === null
  const read = isIndexing ? await readIndex(asking, source, { signal, onListed }) : await followFeed(asking, source, signal)
  if (read.kind === 'unavailable') return read
  if (read.kind === 'done') asked.answered = true
  if (scope.kind === 'all') {
    const found = connectors[source].many === undefined ? undefined : await findAllEntries(asking, source, { dueAtMs: run.startedAtMs, signal, onListed })
    if (found?.kind === 'unavailable') return found
    await putAllDue(database, source, run.startedAtMs)
    return { kind: 'listed', only: undefined }
  }
  return listFollowedEntries(work)
}

async function listFollowedEntries(work: Work): Promise<{ kind: 'listed'; only: string[] } | Unavailable> {
  return listEntries(work, await listFollowedByAnybody(work.asking.database))
}

/** Makes due what is new at a source: what its change feed names, and what its followed series need. */
export function makeDue(asking: Asking, source: SourceName, signal: AbortSignal): Promise<{ kind: 'listed' } | Unavailable> {
  const run = { id: 0, startedAtMs: asking.clock.now().epochMilliseconds, isResumed: false }
  return listWork({ asking, scope: { kind: 'due' }, run, source, asked: { source, done: 0, stopped: null, answered: false }, sources: [source], signal })
}

/** The entries of these series, searched for where none is known yet, made due: all of them when they were named, else by their freshness. */
async function listEntries({ asking, scope, run, source, signal }: Work, ids: readonly string[]): Promise<{ kind: 'listed'; only: string[] } | Unavailable> {
  const { database } = asking
  const byIds = await findEntriesOfMany(asking, source, ids, signal)
  if (byIds.kind === 'unavailable') return byIds
  const only: string[] = []
  for (const id of ids) {
    const several = byIds.kind === 'found' ? byIds.value.get(id) : undefined
    const found = several?.[0] === undefined ? await findEntryOf(asking, source, id, { signal, isSearchedByIds: several !== undefined }) : undefined
    if (found?.kind === 'unavailable') return found
    for (const sourceId of found?.kind === 'found' ? [found.value] : (several ?? [])) {
      const key = { source, sourceId }
      only.push(sourceId)
      const fetchedAtMs = scope.kind === 'series' ? null : ((await findEntry(database, key))?.fetched_at ?? null)
      await putDue(database, key, fetchedAtMs === null ? run.startedAtMs : fetchedAtMs + ((await dueAfter(asking, id)) ?? 0))
    }
  }
  return { kind: 'listed', only }
}

/** Reads what is due until nothing is, and what failed again after its wait. */
async function readDue(work: Work, only: readonly string[] | undefined): Promise<void> {
  const { asking, source, signal, onProgress, asked, run } = work
  const { database, clock, owner, scale } = asking
  const mostAtOnce = asking.connectors[source].many?.most ?? 1
  let [left, counted, atOnce] = [0, -Infinity, mostAtOnce]
  for (let done = 0; ;) {
    if (signal?.aborted === true || done >= (work.most ?? Infinity) || (await waitOutPause(work)) === 'stop') return
    const nowMs = clock.now().epochMilliseconds
    const most = Math.min(atOnce, (work.most ?? Infinity) - done)
    const until = leaseUntilMs(asking, source)
    const next = await inWriteTransaction(
      database,
      (transaction) => takeDue(transaction, source, { nowMs, leaseUntilMs: until, owner, only, most }),
      `due ${source}`,
    )
    if (next?.kind === 'taken') {
      const read = await refreshMany(asking, source, next.sourceIds, { signal, runId: run.id })
      if (read.kind === 'too-much') atOnce = Math.ceil(next.sourceIds.length / 2)
      if (read.kind !== 'read') continue
      const answered = read.each.filter(({ refreshed }) => refreshed.kind !== 'failed' || refreshed.outage === undefined)
      asked.answered ||= answered.length > 0
      if (answered.length > 0) atOnce = Math.min(mostAtOnce, atOnce * 2)
      done += read.each.length
      asked.done += read.each.length
      left = Math.max(0, left - read.each.length)
      if (onProgress !== undefined && done - counted >= COUNTED_EVERY) [left, counted] = [await countDue(database, source, nowMs, only), done]
      onProgress?.({ kind: 'reading', source, done: asked.done, left, waitMs: null })
      continue
    }
    // Others are at the last ones, or some are to be tried again: both end soon.
    const retryAtMs = next === undefined ? await findNextRetry(database, source, MOST_ATTEMPTS, only) : nowMs + NAP_MS * scale
    if (retryAtMs === undefined || retryAtMs - nowMs > MOST_WAIT_MS * scale) return
    const waitMs = Math.max(1, retryAtMs - nowMs)
    onProgress?.({ kind: 'reading', source, done: asked.done, left: 0, waitMs })
    await clock.sleep(waitMs, signal)
  }
}

/** Waits while the source is left alone; `stop` when that would take too long. */
async function waitOutPause({ asking, source, asked, signal, onProgress }: Work): Promise<'go' | 'stop'> {
  const { database, clock, scale } = asking
  for (;;) {
    const { paused_until: pausedUntilMs, problem } = await getProgress(database, source)
    const waitMs = (pausedUntilMs ?? 0) - clock.now().epochMilliseconds
    if (waitMs <= 0) return 'go'
    if (waitMs > (asked.answered ? MOST_WAIT_MS : PATIENCE_MS) * scale || signal?.aborted === true) {
      asked.stopped = problem ?? `${source} is left alone for now`
      return 'stop'
    }
    onProgress?.({ kind: 'reading', source, done: asked.done, left: 0, waitMs })
    await clock.sleep(waitMs, signal)
  }
}
