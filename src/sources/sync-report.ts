import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { SourceName } from './connector.ts'
import { listEventsOf, noteEventsTold, type SeriesEvent } from './history-store.ts'
import { countOutcomes, endRun, keepReport, listFailures, noteOutcomesTold, type SyncRun } from './sync-store.ts'
import type { SyncScope } from './sync.ts'

/** How asking a source went, in this process. */
export interface Asked {
  source: SourceName
  /** Entries that were read, with whatever result. */
  done: number
  /** Why the source was asked no further; null when it was asked to the end. */
  stopped: string | null
  /** Whether it answered at all. */
  answered: boolean
}

/** What a run did with one source. */
export interface SourceReport {
  source: SourceName
  /** Entries by what became of them last. */
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

/**
 * What a run did: the same on the command line and as JSON.
 *
 * Everything is told in exactly one report: of a run that was killed, or stopped before its end, the next report of the run tells what none has told yet.
 */
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

export interface Finished {
  scope: SyncScope['kind']
  scopeName: string
  asked: readonly Asked[]
  finishedAt: Temporal.Instant
  /** Nobody waits for the report any more: what it tells is told again by the next. */
  isAborted: boolean
}

/** The report of a run, of what none has told yet. A run whose sources were all asked to the end ends with it; any other goes on the next time. */
export async function reportRun(database: Database, run: SyncRun, finished: Finished): Promise<SyncReport> {
  return inWriteTransaction(database, async (transaction) => {
    const report = await toReport(transaction, run, finished)
    if (finished.isAborted) return report
    await noteOutcomesTold(transaction, run)
    await noteEventsTold(transaction, run.id)
    const isWhole = finished.asked.every(({ stopped }) => stopped === null)
    if (isWhole) await endRun(transaction, run, finished.scopeName, finished.finishedAt.epochMilliseconds, JSON.stringify(report))
    else await keepReport(transaction, run, JSON.stringify(report))
    return report
  })
}

async function toReport(transaction: Database, run: SyncRun, { scope, asked, finishedAt }: Finished): Promise<SyncReport> {
  const outcomes = await countOutcomes(transaction, run)
  // Of a source that was asked before the run was killed, and not since, is told, too.
  const before = new Set(outcomes.map(({ source }) => source).filter((source) => !asked.some((one) => one.source === source)))
  const sources = [...asked, ...[...before].map((source) => ({ source, stopped: null, answered: true }))]
  return {
    scope,
    startedAt: Temporal.Instant.fromEpochMilliseconds(run.startedAtMs).toString(),
    finishedAt: finishedAt.toString({ smallestUnit: 'millisecond' }),
    resumed: run.isResumed,
    sources: sources.map(({ source, stopped, answered }) => {
      const own = outcomes.filter((row) => row.source === source)
      const countOf = (outcome: string): number => own.find((row) => row.outcome === outcome)?.count ?? 0
      const sumOf = (field: 'added' | 'changed'): number => own.reduce((sum, row) => sum + row[field], 0)
      const [read, gone, doubtful, failed] = [countOf('read'), countOf('gone'), countOf('doubtful'), countOf('failed')]
      return { source, read, changed: sumOf('changed'), added: sumOf('added'), gone, doubtful, failed, stopped, answered }
    }),
    events: await listEventsOf(transaction, run.id),
    failures: await listFailures(transaction, run),
  }
}
