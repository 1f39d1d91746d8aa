import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { inTurn } from '../storage/write-transaction.ts'
import type { EntrySource, SourceName } from './connector.ts'

type ProgressChange = Partial<{ [K in keyof Omit<Schema['source'], 'name' | 'index_page' | 'failures'>]: Schema['source'][K] }> & {
  index_page?: number
  failures?: number
}

/** How far asking the source has come; nothing yet for one that was never asked. */
export async function getProgress(database: Database, name: EntrySource) {
  const row = await database.selectFrom('source').selectAll().where('name', '=', name).executeTakeFirst()
  return row ?? { name, index_page: 0, indexed_at: null, updates_until: null, answered_at: null, failures: 0, paused_until: null, problem: null, due_at: null }
}

/** Writes down how far it has come. */
export async function putProgress(database: Database, name: EntrySource, change: ProgressChange): Promise<void> {
  await inTurn(database, (transaction) =>
    transaction
      .insertInto('source')
      .values({ name, ...change })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ name, ...change }))
      .execute(),
  )
}

/** Takes the round of a source that is due, for nobody else until `leaseUntilMs`; false when somebody has it, or it is not due. */
export async function takeRound(database: Database, name: SourceName, { nowMs, leaseUntilMs }: { nowMs: number; leaseUntilMs: number }): Promise<boolean> {
  await database
    .insertInto('source')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await database
    .updateTable('source')
    .set({ due_at: leaseUntilMs })
    .where('name', '=', name)
    .where((e) => e.or([e('due_at', 'is', null), e('due_at', '<=', nowMs)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes a turn to call the source, if fewer than `calls` count at the moment: the number of the turn, or when to try again.
 *
 * A call counts from before it is sent until a period after its answer is in (`endTurn`), so that no window as the source sees it, however long a call took on
 * the way, holds more than its limit. One whose process died counts until `abandonedAtMs`.
 */
export async function takeTurn(
  transaction: Database,
  source: SourceName,
  { calls, nowMs, abandonedAtMs }: { calls: number; nowMs: number; abandonedAtMs: number },
): Promise<{ turn: number } | { freeAtMs: number }> {
  await transaction.deleteFrom('source_call').where('source', '=', source).where('counts_until', '<=', nowMs).execute()
  const counting = await transaction.selectFrom('source_call').select('counts_until').where('source', '=', source).orderBy('counts_until').execute()
  const inTheWay = counting[counting.length - calls]
  if (inTheWay !== undefined) return { freeAtMs: inTheWay.counts_until }
  const { id } = await transaction.insertInto('source_call').values({ source, counts_until: abandonedAtMs }).returning('id').executeTakeFirstOrThrow()
  return { turn: id }
}

/** The call of the turn has been answered: it counts until then. */
export async function endTurn(database: Database, turn: number, countsUntilMs: number): Promise<void> {
  await inTurn(database, (transaction) => transaction.updateTable('source_call').set({ counts_until: countsUntilMs }).where('id', '=', turn).execute())
}
