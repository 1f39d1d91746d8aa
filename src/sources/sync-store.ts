import type { Database } from '../storage/open-database.ts'

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
  await transaction.deleteFrom('sync_run').where('scope', '=', scope).where('id', '<', id).execute()
}

/** When the last run that came to its end did, and its report. */
export async function findLastRun(database: Database): Promise<{ scope: string; finishedAtMs: number; report: string } | undefined> {
  const row = await database
    .selectFrom('sync_run')
    .select(['scope', 'finished_at', 'report'])
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { scope: row.scope, finishedAtMs: row.finished_at ?? 0, report: row.report ?? '' }
}
