import { sql } from 'kysely'
import { insertRows } from '../storage/insert-rows.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'

/** What tells the rows of one series in a table from one another. */
const KEYS = {
  statement: ['origin', 'position'],
  external_id: ['kind', 'value'],
  season_detail: ['season'],
  title: ['folded'],
  season: ['number'],
  episode: ['season', 'number'],
  listed: ['key', 'stand', 'rank'],
} as const satisfies { [Table in keyof Schema]?: readonly (keyof Schema[Table])[] }
export type RowTable = keyof typeof KEYS

type Row = Record<string, string | number | null>

/**
 * Puts rows in place of those that the table has of a series, and writes only what differs: where a long series has one date moved, the rows and indexes of its
 * thousand episodes are read once and stay as they are.
 */
export async function putRowsOf(transaction: Database, table: RowTable, seriesId: string, rows: readonly object[]): Promise<void> {
  const stored = (await transaction.selectFrom(table).selectAll().where('series_id', '=', seriesId).execute()) as Row[]
  const wanted = rows.map((row): Row => ({ series_id: seriesId, ...row }))
  const [storedMarks, wantedMarks] = [new Set(stored.map(markOf)), new Set(wanted.map(markOf))]
  const gone = stored.filter((row) => !wantedMarks.has(markOf(row)))
  const isMostGone = gone.length * 2 > stored.length
  if (isMostGone) await transaction.deleteFrom(table).where('series_id', '=', seriesId).execute()
  else for (const row of gone) await deleteRow(transaction, table, row)
  const added = isMostGone ? wanted : wanted.filter((row) => !storedMarks.has(markOf(row)))
  // The rows are the table's: the caller's types hold them to it.
  await insertRows(transaction, table, added as never[], {})
}

async function deleteRow(transaction: Database, table: RowTable, row: Row): Promise<void> {
  await transaction
    .deleteFrom(table)
    .where((e) => e.and(['series_id', ...KEYS[table]].map((column) => e(sql.ref(column), '=', row[column] ?? null))))
    .execute()
}

/** The row in one order of its columns, so that two that are the same look the same. */
function markOf(row: Row): string {
  return JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => row[column]),
  )
}
