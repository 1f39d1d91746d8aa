import { builtOnce } from '../storage/built-once.ts'
import { insertRows } from '../storage/insert-rows.ts'
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
  const { id } = traits
  const stored = JSON.stringify(traits)
  const [before] = await askTraits(transaction, [id])
  if (before?.traits === stored && before.popularity === popularity) return false
  await writeTraits(transaction, [id, stored, popularity])
  if (before !== undefined) await deleteKeys(transaction, [id])
  await insertRows(
    transaction,
    'similar_key',
    keys.map((key) => ({ key })),
    { popularity, series_id: id },
  )
  return true
}

const askTraits = builtOnce((database) => database.selectFrom('similar_traits').select(['traits', 'popularity']).where('series_id', '=', ''))
const writeTraits = builtOnce((database) =>
  database
    .insertInto('similar_traits')
    .values({ series_id: '', traits: '', popularity: 0 })
    .onConflict((conflict) =>
      conflict.column('series_id').doUpdateSet((e) => ({ traits: e.ref('excluded.traits'), popularity: e.ref('excluded.popularity') })),
    ),
)
const deleteKeys = builtOnce((database) => database.deleteFrom('similar_key').where('series_id', '=', ''))

/** The best known series that are found under a key, at most `limit`. */
export async function listIdsUnder(database: Database, key: string, limit: number): Promise<string[]> {
  return (await askIdsUnder(database, [key, limit])).map(({ series_id }) => series_id)
}

const askIdsUnder = builtOnce<{ series_id: string }>((database) =>
  database.selectFrom('similar_key').select('series_id').where('key', '=', '').orderBy('popularity', 'desc').orderBy('series_id').limit(1),
)

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
