import { sql } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { SourceName } from './connector.ts'
import type { EntryKey } from './state-store.ts'

/** A run of `tbc sync`. */
export interface SyncRun {
  id: number
  startedAtMs: number
  /** An earlier one that did not come to its end is taken up. */
  isResumed: boolean
}

/** Our decision: the longest run takes a day or two; one that was left longer ago is begun anew, for what it read is old by now. */
const TAKEN_UP_WITHIN_MS = 7 * 24 * 60 * 60 * 1000

/** Begins a run, or takes up the one of the same scope that was killed. */
export async function beginRun(transaction: Database, scope: string, nowMs: number): Promise<SyncRun> {
  const unfinished = await transaction
    .selectFrom('sync_run')
    .select(['id', 'started_at'])
    .where('scope', '=', scope)
    .where('finished_at', 'is', null)
    .where('started_at', '>', nowMs - TAKEN_UP_WITHIN_MS)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (unfinished !== undefined) return { id: unfinished.id, startedAtMs: unfinished.started_at, isResumed: true }
  const { id } = await transaction.insertInto('sync_run').values({ scope, started_at: nowMs }).returning('id').executeTakeFirstOrThrow()
  return { id, startedAtMs: nowMs, isResumed: false }
}

/** Ends the run with its report; older runs of the same scope are forgotten. */
export async function endRun(transaction: Database, { id }: SyncRun, scope: string, nowMs: number, report: string): Promise<void> {
  await transaction.updateTable('sync_run').set({ finished_at: nowMs, report }).where('id', '=', id).execute()
  const older = await transaction.selectFrom('sync_run').select('id').where('scope', '=', scope).where('id', '<', id).execute()
  for (const run of older) {
    await transaction.deleteFrom('sync_run').where('id', '=', run.id).execute()
    // Of one that nobody took up within its time nobody will ask any more.
    await transaction.deleteFrom('sync_outcome').where('run_id', '=', run.id).execute()
    await transaction.updateTable('change_event').set({ run_id: null }).where('run_id', '=', run.id).execute()
  }
}

/** The report of a run that goes on: kept, so that one which nobody saw any more is not lost. */
export async function keepReport(transaction: Database, { id }: SyncRun, report: string): Promise<void> {
  await transaction.updateTable('sync_run').set({ report }).where('id', '=', id).execute()
}

/** What came of an entry in a run. */
export type Outcome = { outcome: 'read'; isNew: boolean; changes: number } | { outcome: 'gone' } | { outcome: 'doubtful' } | { outcome: 'failed'; why: string }

/** Writes down what came of an entry, for the run's next report: its last outcome, with all that was new by any before. Nothing without a run. */
export async function putOutcome(transaction: Database, runId: number | null, { source, sourceId }: EntryKey, of: Outcome): Promise<void> {
  if (runId === null) return
  const values = {
    run_id: runId,
    source,
    source_id: sourceId,
    outcome: of.outcome,
    is_new: of.outcome === 'read' && of.isNew ? 1 : 0,
    changes: of.outcome === 'read' ? of.changes : 0,
    why: of.outcome === 'failed' ? of.why : null,
  }
  await transaction
    .insertInto('sync_outcome')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'source', 'source_id']).doUpdateSet({
        outcome: values.outcome,
        why: values.why,
        is_new: sql<number>`sync_outcome.is_new + excluded.is_new`,
        changes: sql<number>`sync_outcome.changes + excluded.changes`,
      }),
    )
    .execute()
}

/** How many entries of each source came to what, of those that the run has not told of yet. */
export async function countOutcomes(database: Database, { id }: SyncRun) {
  const rows = await database
    .selectFrom('sync_outcome')
    .select((e) => [
      'source',
      'outcome',
      e.fn.countAll<number>().as('count'),
      e.fn.sum<number>('is_new').as('added'),
      e.fn.countAll<number>().filterWhere('changes', '>', 0).as('changed'),
    ])
    .where('run_id', '=', id)
    .groupBy(['source', 'outcome'])
    .execute()
  return rows.map(({ source, outcome, count, added, changed }) => ({ source: source as SourceName, outcome, count, added, changed }))
}

/** The entries that failed and were not told yet, with why. */
export async function listFailures(database: Database, { id }: SyncRun): Promise<(EntryKey<SourceName> & { why: string })[]> {
  const rows = await database
    .selectFrom('sync_outcome')
    .select(['source', 'source_id', 'why'])
    .where('run_id', '=', id)
    .where('outcome', '=', 'failed')
    .orderBy('source')
    .orderBy('source_id')
    .execute()
  return rows.map(({ source, source_id, why }) => ({ source: source as SourceName, sourceId: source_id, why: why ?? '' }))
}

/** The run has told of all that. */
export async function noteOutcomesTold(transaction: Database, { id }: SyncRun): Promise<void> {
  await transaction.deleteFrom('sync_outcome').where('run_id', '=', id).execute()
}
