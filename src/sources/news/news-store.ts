import type { Selectable } from 'kysely'
import type { Database } from '../../storage/open-database.ts'
import type { Schema } from '../../storage/schema.ts'
import { inTurn } from '../../storage/write-transaction.ts'

export type StoredEntry = Selectable<Schema['news_entry']>

/** The marks of these entries, by id; those that were never read are left out. */
export async function listMarks(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.selectFrom('news_entry').select(['id', 'mark']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

export async function findNewsEntry(database: Database, id: string): Promise<StoredEntry | undefined> {
  return database.selectFrom('news_entry').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The entries of this id or link, the newest first. */
export async function listEntriesNamed(database: Database, idOrLink: string): Promise<StoredEntry[]> {
  return database
    .selectFrom('news_entry')
    .selectAll()
    .where((e) => e.or([e('id', '=', idOrLink), e('link', '=', idOrLink)]))
    .orderBy('read_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Writes down what was read in an entry, in place of what was read before. */
export async function putNewsEntry(transaction: Database, entry: StoredEntry): Promise<void> {
  await transaction
    .insertInto('news_entry')
    .values(entry)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(entry))
    .execute()
}

/** Entries that wait for a series to come in and are to be looked at again, those due longest first. */
export async function listWaiting(database: Database, nowMs: number, limit: number): Promise<StoredEntry[]> {
  return database.selectFrom('news_entry').selectAll().where('due_at', '<=', nowMs).orderBy('due_at').orderBy('id').limit(limit).execute()
}

/** A feed has these entries still. */
export async function noteSeen(database: Database, ids: readonly string[], nowMs: number): Promise<void> {
  await inTurn(database, (transaction) => transaction.updateTable('news_entry').set({ seen_at: nowMs }).where('id', 'in', ids).execute())
}

/** Forgets entries that no feed has had for long; what they announced stays. How many. */
export async function forgetEntries(database: Database, seenBeforeMs: number): Promise<number> {
  const { numDeletedRows } = await inTurn(database, (transaction) =>
    transaction.deleteFrom('news_entry').where('seen_at', '<', seenBeforeMs).executeTakeFirst(),
  )
  return Number(numDeletedRows)
}

/** The operator took back what was read at this link: it is not read again, even when it is edited. */
export async function noteRetracted(transaction: Database, link: string, nowMs: number): Promise<void> {
  await transaction.updateTable('news_entry').set({ outcome: 'retracted', due_at: null, read_at: nowMs }).where('link', '=', link).execute()
}

/** How many entries came to what. */
export async function countEntries(database: Database): Promise<Partial<Record<StoredEntry['outcome'], number>>> {
  const rows = await database
    .selectFrom('news_entry')
    .select((e) => ['outcome', e.fn.countAll<number>().as('count')])
    .groupBy('outcome')
    .execute()
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]))
}
