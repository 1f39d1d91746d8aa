import { sql } from 'kysely'
import { builtOnce } from '../storage/built-once.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { inTurn } from '../storage/write-transaction.ts'
import type { EntrySource } from './connector.ts'

/** An entry of a source. */
export interface EntryKey<Source extends EntrySource = EntrySource> {
  source: Source
  sourceId: string
}

/** Why an entry is matched with no series, for people to decide. */
export interface Doubt {
  title: string
  year: number | null
  ids: string[]
  why: string
}

type StateRow = Schema['source_state']
export type EntryChange = Partial<{ [K in keyof Omit<StateRow, 'source' | 'source_id' | 'failures'>]: StateRow[K] }> & { failures?: number }

/** What is known of an entry; `undefined` when we have never heard of it. */
export async function findEntry(database: Database, { source, sourceId }: EntryKey) {
  return (await askEntry(database, [source, sourceId]))[0]
}

const askEntry = builtOnce((database) => database.selectFrom('source_state').selectAll().where('source', '=', '').where('source_id', '=', ''))

/** Writes something down about an entry, known or not. */
export async function putEntry(database: Database, { source, sourceId }: EntryKey, change: EntryChange): Promise<void> {
  const values = { source, source_id: sourceId, ...change }
  await inTurn(database, (transaction) =>
    transaction
      .insertInto('source_state')
      .values(values)
      .onConflict((conflict) => conflict.columns(['source', 'source_id']).doUpdateSet(values))
      .execute(),
  )
}

/** The entry is to be read from `dueAtMs` on, unless it is to be read earlier already. */
export async function putDue(database: Database, { source, sourceId }: EntryKey, dueAtMs: number): Promise<void> {
  await database
    .insertInto('source_state')
    .values({ source, source_id: sourceId, due_at: dueAtMs })
    .onConflict((conflict) =>
      conflict
        .columns(['source', 'source_id'])
        .doUpdateSet({ due_at: sql<number>`case when source_state.due_at < excluded.due_at then source_state.due_at else excluded.due_at end` }),
    )
    .execute()
}

/** All entries of the source that have not been asked for since are to be read now; how many those are. */
export async function putAllDue(database: Database, source: EntrySource, sinceMs: number): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('source_state')
    .set({ due_at: sinceMs })
    .where('source', '=', source)
    .where('withdrawn_at', 'is', null)
    .where((e) => e.or([e('checked_at', 'is', null), e('checked_at', '<', sinceMs)]))
    .where((e) => e.or([e('due_at', 'is', null), e('due_at', '>', sinceMs)]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * Takes the next `most` entries that are due, for nobody else to read until `leaseUntilMs`: those due longest. One that failed before is taken alone, so that
 * it cannot make others fail.
 *
 * `undefined` when none is due; `wait` when all that are due are being read by others.
 */
export async function takeDue(
  transaction: Database,
  source: EntrySource,
  { nowMs, leaseUntilMs, owner, only, most }: { nowMs: number; leaseUntilMs: number; owner: string; only?: readonly string[] | undefined; most: number },
): Promise<{ kind: 'taken'; sourceIds: string[] } | { kind: 'wait' } | undefined> {
  let due = transaction.selectFrom('source_state').select(['source_id', 'failures']).where('source', '=', source).where('due_at', '<=', nowMs)
  if (only !== undefined) due = due.where('source_id', 'in', only)
  const rows = await due
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', nowMs)]))
    .orderBy('due_at')
    // In the order that the index has: nothing is sorted, however many are due.
    .orderBy('source_id')
    .limit(most)
    .execute()
  const firstFailed = rows.findIndex(({ failures }) => failures > 0)
  const taken = firstFailed === -1 ? rows : rows.slice(0, Math.max(1, firstFailed))
  if (taken.length === 0) return (await due.limit(1).executeTakeFirst()) === undefined ? undefined : { kind: 'wait' }
  for (const { source_id: sourceId } of taken) await putEntry(transaction, { source, sourceId }, { lease_until: leaseUntilMs, lease_owner: owner })
  return { kind: 'taken', sourceIds: taken.map(({ source_id }) => source_id) }
}

/** Takes one entry that is due, for nobody else to read until `leaseUntilMs`; false when it no longer is, or somebody else has it. */
export async function takeIfDue(transaction: Database, key: EntryKey, lease: { nowMs: number; leaseUntilMs: number; owner: string }): Promise<boolean> {
  const entry = await findEntry(transaction, key)
  return entry !== undefined && entry.due_at !== null && entry.due_at <= lease.nowMs && takeLease(transaction, key, lease)
}

/** The entries of a source that are due and that nobody reads: those of followed series first, then the ones due longest. */
export async function listDueEntries(database: Database, source: EntrySource, nowMs: number, limit: number): Promise<string[]> {
  // Put in this order, which SQLite keeps for a cross join: it would walk through everything that is due otherwise.
  const followed = await database
    .selectFrom((e) => e.selectFrom('follow').select('follow.series_id').distinct().as('followed'))
    .crossJoin('source_link')
    .crossJoin('source_state')
    .select('source_state.source_id')
    .whereRef('source_link.series_id', '=', 'followed.series_id')
    .where('source_link.source', '=', source)
    .where('source_link.how', '!=', 'refused')
    .where('source_state.source', '=', source)
    .whereRef('source_state.source_id', '=', 'source_link.source_id')
    .where('due_at', '<=', nowMs)
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', nowMs)]))
    .orderBy('due_at')
    .orderBy('source_state.source_id')
    .limit(limit)
    .execute()
  const all = await database
    .selectFrom('source_state')
    .select('source_id')
    .where('source', '=', source)
    .where('due_at', '<=', nowMs)
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', nowMs)]))
    .orderBy('due_at')
    .orderBy('source_id')
    .limit(limit)
    .execute()
  return [...new Set([...followed, ...all].map(({ source_id }) => source_id))].slice(0, limit)
}

/** Takes one entry, due or not, for nobody else to read until `leaseUntilMs`; false when somebody else has it. */
export async function takeLease(
  transaction: Database,
  key: EntryKey,
  { nowMs, leaseUntilMs, owner }: { nowMs: number; leaseUntilMs: number; owner: string },
): Promise<boolean> {
  if (((await findEntry(transaction, key))?.lease_until ?? 0) > nowMs) return false
  await putEntry(transaction, key, { lease_until: leaseUntilMs, lease_owner: owner })
  return true
}

/** How many entries of the source are due. */
export async function countDue(database: Database, source: EntrySource, nowMs: number, only?: readonly string[]): Promise<number> {
  let due = database
    .selectFrom('source_state')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('source', '=', source)
    .where('due_at', '<=', nowMs)
  if (only !== undefined) due = due.where('source_id', 'in', only)
  return (await due.executeTakeFirstOrThrow()).count
}

/** Entries that could be several series, or are nearly one, by source and id. */
export async function listDoubts(database: Database, limit: number): Promise<(EntryKey & Doubt)[]> {
  const rows = await database
    .selectFrom('source_state')
    .select(['source', 'source_id', 'doubt'])
    .where('doubt', 'is not', null)
    .orderBy('source')
    .orderBy('source_id')
    .limit(limit)
    .execute()
  return rows.map(({ source, source_id, doubt }) => {
    const { title, year, ids, why } = JSON.parse(doubt ?? '{}') as Doubt
    return { source: source as EntrySource, sourceId: source_id, title, year, ids, why }
  })
}

/** Whether all that we have of the series is its line in a source's index, or IMDb's tables: neither tells of seasons. */
export async function isOnlyListed(database: Database, seriesId: string): Promise<boolean> {
  const rows = await database
    .selectFrom('source_link')
    .leftJoin('source_state', (join) =>
      join.onRef('source_state.source', '=', 'source_link.source').onRef('source_state.source_id', '=', 'source_link.source_id'),
    )
    .select(['source_link.source', 'source_state.fetched_at'])
    .where('source_link.series_id', '=', seriesId)
    .where('source_link.how', '!=', 'refused')
    .execute()
  if (rows.length === 0 || rows.some(({ source, fetched_at }) => source !== 'imdb' && fetched_at !== null)) return false
  return (
    (await database.selectFrom('statement').select('series_id').where('series_id', '=', seriesId).where('origin', '=', 'bundled').executeTakeFirst()) ===
    undefined
  )
}

/** How each source fares: entries known, read as a whole, due and failing. */
export async function countEntries(database: Database, nowMs: number) {
  return database
    .selectFrom('source_state')
    .select((e) => [
      'source',
      e.fn.countAll<number>().as('known'),
      e.fn.count<number>('fetched_at').as('read'),
      e.fn.countAll<number>().filterWhere('due_at', '<=', nowMs).as('due'),
      e.fn.countAll<number>().filterWhere('failures', '>', 0).as('failing'),
    ])
    .groupBy('source')
    .orderBy('source')
    .execute()
}

/** When the source was last searched for the series without finding it, in milliseconds since 1970. */
export async function findSearchedAt(database: Database, source: EntrySource, seriesId: string): Promise<number | undefined> {
  const row = await database.selectFrom('source_search').select('searched_at').where('source', '=', source).where('series_id', '=', seriesId).executeTakeFirst()
  return row?.searched_at
}

export async function putSearched(database: Database, source: EntrySource, seriesId: string, atMs: number): Promise<void> {
  await database
    .insertInto('source_search')
    .values({ source, series_id: seriesId, searched_at: atMs })
    .onConflict((conflict) => conflict.columns(['source', 'series_id']).doUpdateSet({ searched_at: atMs }))
    .execute()
}

/** When the first of the entries that failed, but not yet too often, is to be read again; `undefined` when there is none. */
export async function findNextRetry(database: Database, source: EntrySource, mostFailures: number, only?: readonly string[]): Promise<number | undefined> {
  let failed = database
    .selectFrom('source_state')
    .select((e) => e.fn.min('due_at').as('next'))
    .where('source', '=', source)
    .where('failures', '>', 0)
    .where('failures', '<', mostFailures)
  if (only !== undefined) failed = failed.where('source_id', 'in', only)
  return (await failed.executeTakeFirst())?.next ?? undefined
}
