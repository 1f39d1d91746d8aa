import { sql } from 'kysely'
import { findIdNow } from '../../catalogue/series-store.ts'
import { builtOnce } from '../../storage/built-once.ts'
import type { Database } from '../../storage/open-database.ts'

/** The lines of the file that is being imported, with the series each of them came to be: in a temporary table, so that no file is too long for the memory. */
export interface LineLog {
  /** Writes a line down; the number of the earlier line with the same id, if there is one. */
  add(line: { id: string; number: number; seriesId: string }): Promise<number | undefined>
  /** Whether a line has come to be this series. */
  isSeriesTaken(seriesId: string): Promise<boolean>
  /** Forgets the lines. */
  close(): Promise<void>
}

// A type, not an interface: Kysely wants an index signature.
type LineTable = { import_line: { id: string; number: number; series_id: string } }

/** Begins the log of an import, within its transaction: it is gone with it, however that ends. */
export async function openLineLog(transaction: Database): Promise<LineLog> {
  const database = transaction.withTables<LineTable>()
  await database.schema
    .createTable('import_line')
    .temporary()
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .execute()
  await sql`create index import_line_series on import_line (series_id)`.execute(database)
  return {
    async add({ id, number, seriesId }) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('import_line')
        .values({ id, number, series_id: seriesId })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return undefined
      return (await database.selectFrom('import_line').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number
    },
    isSeriesTaken: async (seriesId) =>
      (await database.selectFrom('import_line').select('id').where('series_id', '=', seriesId).executeTakeFirst()) !== undefined,
    close: async () => database.schema.dropTable('import_line').execute(),
  }
}

/** What tells a series of ours from another one under the same id: the ids that catalogues give it, and its names, folded. */
export interface SeriesMarks {
  externalIds: { kind: string; value: string }[]
  names: string[]
}

/** The marks of the series with this id, now or formerly; `undefined` when the id is free. */
export async function findMarks(database: Database, id: string): Promise<({ id: string } & SeriesMarks) | undefined> {
  const current = await findIdNow(database, id)
  if (current === undefined) return undefined
  const externalIds = await database.selectFrom('external_id').select(['kind', 'value']).where('series_id', '=', current).execute()
  const names = await database.selectFrom('title').select('folded').where('series_id', '=', current).execute()
  return { id: current, externalIds, names: names.map(({ folded }) => folded) }
}

/** The series to which any of these ids is given, by id. */
export async function listSeriesWithIds(database: Database, externalIds: SeriesMarks['externalIds']): Promise<string[]> {
  const ids = new Set<string>()
  for (const { kind, value } of externalIds) for (const { series_id } of await askByExternalId(database, [kind, value])) ids.add(series_id)
  return [...ids].sort()
}

const askByExternalId = builtOnce((database) => database.selectFrom('external_id').select('series_id').where('kind', '=', '').where('value', '=', ''))

/** A statement as it is stored, and a link, each with the series it is of. */
export interface StoredPage {
  ids: string[]
  statements: { series_id: string; origin: string; content: string }[]
  links: { series_id: string; source: string; source_id: string; how: string; fetched_at: number | null }[]
}

/** Our decision: enough that asking costs nothing beside answering, and few megabytes even where every series is a long runner. */
const SERIES_PER_PAGE = 100

/** What is told of the next series after `last`, in the order of their ids; no ids when there are no more. */
export async function readStoredPage(database: Database, last: string): Promise<StoredPage> {
  const rows = await database.selectFrom('series').select('id').where('id', '>', last).orderBy('id').limit(SERIES_PER_PAGE).execute()
  return readStored(
    database,
    rows.map(({ id }) => id),
  )
}

/** What is told of these series. */
export async function readStored(database: Database, ids: string[]): Promise<StoredPage> {
  if (ids.length === 0) return { ids, statements: [], links: [] }
  const statements = await database
    .selectFrom('statement')
    .select(['series_id', 'origin', 'content'])
    .where('series_id', 'in', ids)
    .orderBy('series_id')
    .orderBy('origin')
    .orderBy('position')
    .execute()
  const links = await database
    .selectFrom('source_link')
    .leftJoin('source_state', (join) =>
      join.onRef('source_state.source', '=', 'source_link.source').onRef('source_state.source_id', '=', 'source_link.source_id'),
    )
    .select(['source_link.series_id', 'source_link.source', 'source_link.source_id', 'source_link.how', 'source_state.fetched_at'])
    .where('source_link.series_id', 'in', ids)
    .orderBy('source_link.series_id')
    .orderBy('source_link.source')
    .orderBy('source_link.source_id')
    .execute()
  return { ids, statements, links }
}
