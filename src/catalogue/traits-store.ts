import type { CompiledQuery } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import type { SeriesTraits } from './similar-series.ts'
import type { SeriesStanding } from './standings-store.ts'

/** What a series is compared by, and the keys under which others find it. */
export interface IndexedTraits {
  traits: SeriesTraits
  keys: string[]
}

/** Puts what a series is compared by in place of what was there; whether anything is different. */
export async function putTraits(transaction: Database, { traits, keys }: IndexedTraits, popularity: number): Promise<boolean> {
  const row = { series_id: traits.id, traits: JSON.stringify(traits), popularity }
  const before = await transaction.selectFrom('similar_traits').selectAll().where('series_id', '=', traits.id).executeTakeFirst()
  if (before?.traits === row.traits && before.popularity === popularity) return false
  await transaction
    .insertInto('similar_traits')
    .values(row)
    .onConflict((conflict) => conflict.column('series_id').doUpdateSet(row))
    .execute()
  await transaction.deleteFrom('similar_key').where('series_id', '=', traits.id).execute()
  // One statement: a series has dozens of keys, and the bundled catalogue is loaded while somebody waits.
  if (keys.length > 0)
    await transaction
      .insertInto('similar_key')
      .values(keys.map((key) => ({ key, popularity, series_id: traits.id })))
      .execute()
  return true
}

const keyQueries = new WeakMap<Database, CompiledQuery<{ series_id: string }>>()

/** The best known series that are found under a key, at most `limit`. */
export async function listIdsUnder(database: Database, key: string, limit: number): Promise<string[]> {
  let query = keyQueries.get(database)
  if (query === undefined) {
    query = database
      .selectFrom('similar_key')
      .select('series_id')
      .where('key', '=', '')
      .orderBy('popularity', 'desc')
      .orderBy('series_id')
      .limit(limit)
      .compile()
    keyQueries.set(database, query)
  }
  const { rows } = await database.executeQuery<{ series_id: string }>({ ...query, parameters: [key, limit] })
  return rows.map(({ series_id }) => series_id)
}

/** What these series are compared by, in the order of their ids; those without are left out. */
export async function listTraits(database: Database, ids: readonly string[]): Promise<SeriesTraits[]> {
  if (ids.length === 0) return []
  const rows = await database.selectFrom('similar_traits').select('traits').where('series_id', 'in', ids).orderBy('series_id').execute()
  return rows.map(({ traits }) => JSON.parse(traits) as SeriesTraits)
}

/** The day from which on all that is stored of each of these series is knowable, by id. */
export async function listKnowable(database: Database, ids: readonly string[]): Promise<Map<string, Day>> {
  const rows = await database.selectFrom('series').select(['id', 'knowable_through']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, knowable_through }) => [id, knowable_through as Day]))
}

/** A document as it is stored, with how well known its series is and where it stands. */
interface StoredDocument {
  id: string
  document: string
  popularity: number
  axes: SeriesStanding['axes']
}

/** The documents of the series after an id, in order. */
export async function listDocumentsAfter(database: Database, id: string, limit: number): Promise<StoredDocument[]> {
  const columns = ['id', 'document', 'popularity', 'airing', 'next', 'ended'] as const
  const rows = await database.selectFrom('series').select(columns).where('id', '>', id).orderBy('id').limit(limit).execute()
  return rows.map(({ id: seriesId, document, popularity, airing, next, ended }) => ({
    id: seriesId,
    document,
    popularity,
    axes: { airing: airing === null ? null : airing === 1, next, ended },
  }))
}
