import { listFollowed } from '../following/follow-store.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { SourceName, Unavailable } from './connector.ts'
import { findEntryOf } from './find-entry.ts'
import { listEventsSince, type SeriesEvent } from './history-store.ts'
import { getProgress } from './progress-store.ts'
import { dueAfter, leaseUntilMs, refreshEntry, type Asking, type Refreshed } from './refresh-series.ts'
import { followFeed, readIndex } from './read-feeds.ts'
import { noteOutage } from './source-pause.ts'
import { countDue, findEntry, findNextRetry, putAllDue, putDue, takeDue } from './state-store.ts'
import { beginRun, endRun, type SyncRun } from './sync-store.ts'

/**
 * What a run is to bring up to date.
 *
 * - `all`: everything the sources list, each entry read once
 * - `due`: what the change feeds name and what is due by its freshness, the followed series first
 * - `series`: these, in every source
 */
export type SyncScope = { kind: 'all' } | { kind: 'due' } | { kind: 'series'; ids: string[] }

/** What a run did with one source. */
export interface SourceReport {
  source: SourceName
  /** Entries by what became of them. */
  read: number
  changed: number
  added: number
  gone: number
  doubtful: number
  failed: number
  /** Why the source was asked no further; null when it was asked to the end. */
  stopped: string | null
  /** Whether it answered at all. */
  answered: boolean
}

/** What a run did: the same on the command line and as JSON. */
export interface SyncReport {
  scope: SyncScope['kind']
  startedAt: string
  finishedAt: string
  resumed: boolean
  sources: SourceReport[]
  /** What changed that followers care about. */
  events: SeriesEvent[]
  failures: { source: SourceName; sourceId: string; why: string }[]
}

/** How a run is getting on with one source. */
export interface SyncProgress {
  source: SourceName
  done: number
  left: number
  /** A wait for the source's limit, or for the end of its outage. */
  waitMs: number | null
}

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
const MOST_TOLD = 200

/**
 * Brings series up to date with their sources. What is left to do lies in rows: a run that is killed at any moment is taken up by the next, and what was done
 * twice changes nothing. Sources are asked side by side, each one entry after the other.
 */
export async function sync(asking: Asking, scope: SyncScope, options: SyncOptions): Promise<SyncReport> {
  const { database, clock } = asking
  const scopeName = scope.kind === 'series' ? `series ${scope.ids.toSorted().join(' ')}` : scope.kind
  const run = await inWriteTransaction(database, (transaction) => beginRun(transaction, scopeName, clock.now().epochMilliseconds), 'runs')
  const failures: SyncReport['failures'] = []
  const sources = await Promise.all(options.sources.map((source) => syncSource({ asking, scope, run, failures, ...options }, source)))
  const finishedAt = clock.now()
  const report: SyncReport = {
    scope: scope.kind,
    startedAt: Temporal.Instant.fromEpochMilliseconds(run.startedAtMs).toString(),
    finishedAt: finishedAt.toString({ smallestUnit: 'millisecond' }),
    resumed: run.isResumed,
    sources,
    events: await listEventsSince(database, run.startedAtMs, MOST_TOLD),
    failures: failures.slice(0, MOST_TOLD),
  }
  const isWhole = options.signal?.aborted !== true && sources.every(({ stopped }) => stopped === null)
  if (isWhole)
    await inWriteTransaction(database, (transaction) => endRun(transaction, run, scopeName, finishedAt.epochMilliseconds, JSON.stringify(report)), 'runs')
  return report
}

interface Work extends SyncOptions {
  asking: Asking
  scope: SyncScope
  run: SyncRun
  failures: SyncReport['failures']
}

async function syncSource(work: Work, source: SourceName): Promise<SourceReport> {
  const report = emptyReport(source)
  for (let attempt = 1; ; attempt++) {
    if ((await waitOutPause(work, source, report)) === 'stop') return report
    const listed = await listWork(work, source, report)
    if (listed.kind === 'unavailable') {
      const pauseMs = await noteOutage(work.asking.database, source, listed, work.asking.clock, work.asking)
      report.stopped = listed.detail
      if (attempt >= MOST_ATTEMPTS || pauseMs > PATIENCE_MS * work.asking.scale || work.signal?.aborted === true) return report
      await work.asking.clock.sleep(pauseMs + NAP_MS * work.asking.scale, work.signal)
      continue
    }
    report.stopped = null
    await readDue(work, source, report, listed.only)
    if (work.scope.kind === 'due') await readDue(work, source, report, undefined)
    return report
  }
}

function emptyReport(source: SourceName): SourceReport {
  return { source, read: 0, changed: 0, added: 0, gone: 0, doubtful: 0, failed: 0, stopped: null, answered: false }
}

/** Makes due what the run is about: `only` these entries are read first, or every one that is due. */
async function listWork(work: Work, source: SourceName, report: SourceReport): Promise<{ kind: 'listed'; only: string[] | undefined } | Unavailable> {
  const { asking, scope, run, signal } = work
  const { database } = asking
  if (scope.kind === 'series') return listEntries(work, source, scope.ids)
  const progress = await getProgress(database, source)
  const isIndexing = scope.kind === 'all' && progress.indexed_at === null
  const read = isIndexing ? await readIndex(asking, source, signal) : await followFeed(asking, source, signal)
  if (read.kind === 'unavailable') return read
  if (read.kind === 'done') report.answered = true
  if (scope.kind === 'all') {
    await putAllDue(database, source, run.startedAtMs)
    return { kind: 'listed', only: undefined }
  }
  const followed = await listFollowed(database)
  return listEntries(
    work,
    source,
    followed.map(({ id }) => id),
  )
}

/** Makes due what is new at a source: what its change feed names, and what its followed series need. */
export function makeDue(asking: Asking, source: SourceName, signal: AbortSignal): Promise<{ kind: 'listed' } | Unavailable> {
  const run = { id: 0, startedAtMs: asking.clock.now().epochMilliseconds, isResumed: false }
  return listWork({ asking, scope: { kind: 'due' }, run, failures: [], sources: [source], signal }, source, emptyReport(source))
}

/** The entries of these series, searched for where none is known yet, made due: all of them when they were named, else by their freshness. */
async function listEntries(
  { asking, scope, run, signal }: Work,
  source: SourceName,
  ids: readonly string[],
): Promise<{ kind: 'listed'; only: string[] } | Unavailable> {
  const { database } = asking
  const only: string[] = []
  for (const id of ids) {
    const found = await findEntryOf(asking, source, id, signal)
    if (found.kind === 'unavailable') return found
    if (found.kind !== 'found') continue
    const key = { source, sourceId: found.value }
    only.push(found.value)
    const fetchedAtMs = scope.kind === 'series' ? null : ((await findEntry(database, key))?.fetched_at ?? null)
    await putDue(database, key, fetchedAtMs === null ? run.startedAtMs : fetchedAtMs + ((await dueAfter(asking, id)) ?? 0))
  }
  return { kind: 'listed', only }
}

/** Reads what is due until nothing is, and what failed again after its wait. */
async function readDue(work: Work, source: SourceName, report: SourceReport, only: readonly string[] | undefined): Promise<void> {
  const { asking, signal, onProgress } = work
  const { database, clock, owner, scale } = asking
  let left = 0
  for (let done = 0; ;) {
    if (signal?.aborted === true || done >= (work.most ?? Infinity) || (await waitOutPause(work, source, report)) === 'stop') return
    const nowMs = clock.now().epochMilliseconds
    const next = await inWriteTransaction(
      database,
      (transaction) => takeDue(transaction, source, { nowMs, leaseUntilMs: leaseUntilMs(asking), owner, only }),
      `due ${source}`,
    )
    if (next?.kind === 'taken') {
      count(report, await refreshEntry(asking, { source, sourceId: next.sourceId }, signal), next.sourceId, work.failures)
      if (onProgress !== undefined && done % COUNTED_EVERY === 0) left = await countDue(database, source, nowMs, only)
      else left = Math.max(0, left - 1)
      onProgress?.({ source, done: ++done, left, waitMs: null })
      continue
    }
    // Others are at the last ones, or some are to be tried again: both end soon.
    const retryAtMs = next === undefined ? await findNextRetry(database, source, MOST_ATTEMPTS, only) : nowMs + NAP_MS * scale
    if (retryAtMs === undefined || retryAtMs - nowMs > MOST_WAIT_MS * scale) return
    const waitMs = Math.max(1, retryAtMs - nowMs)
    onProgress?.({ source, done, left: 0, waitMs })
    await clock.sleep(waitMs, signal)
  }
}

/** Waits while the source is left alone; `stop` when that would take too long. */
async function waitOutPause({ asking, signal, onProgress }: Work, source: SourceName, report: SourceReport): Promise<'go' | 'stop'> {
  const { database, clock, scale } = asking
  for (;;) {
    const { paused_until: pausedUntilMs, problem } = await getProgress(database, source)
    const waitMs = (pausedUntilMs ?? 0) - clock.now().epochMilliseconds
    if (waitMs <= 0) return 'go'
    if (waitMs > (report.answered ? MOST_WAIT_MS : PATIENCE_MS) * scale || signal?.aborted === true) {
      report.stopped = problem ?? `${source} is left alone for now`
      return 'stop'
    }
    onProgress?.({ source, done: report.read, left: 0, waitMs })
    await clock.sleep(waitMs, signal)
  }
}

function count(report: SourceReport, refreshed: Refreshed, sourceId: string, failures: SyncReport['failures']): void {
  if (refreshed.kind === 'failed') {
    report.failed++
    report.answered ||= refreshed.outage === undefined
    failures.push({ source: report.source, sourceId, why: refreshed.why })
    return
  }
  report.answered = true
  if (refreshed.kind === 'gone') report.gone++
  else if (refreshed.takenOver.kind === 'doubtful') report.doubtful++
  else {
    report.read++
    if (refreshed.takenOver.isNew) report.added++
    if (refreshed.takenOver.changes > 0) report.changed++
  }
}
