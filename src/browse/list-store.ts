import { sql } from 'kysely'
import { EVERY_SERIES, listKey, type ListedBy } from '../catalogue/listed-keys.ts'
import { STANDS, type Stand } from '../catalogue/stand.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

/** A series as lists show it. */
export interface ListedSeries {
  id: string
  title: string
  year: number | null
  stand: Stand
  /** The highest number of a season that is known. */
  lastSeason: number | null
}

/** A series that is over. */
export interface OverSeries {
  id: string
  title: string
  ended: 'as-planned' | 'cancelled' | 'not-said'
  /** The last day that any of it can have been shown on. */
  lastShown: Day
}

/** Where a list goes on: behind a series of this rank (popularity, negative) and id. */
export interface ListPlace {
  rank: number
  id: string
}

export interface ListQuery {
  /** Each by its name as addresses write it; a series stands in all of these lists. */
  under: Partial<Record<ListedBy, string>>
  /** Where it stands; anywhere without. */
  stand?: Stand | undefined
  after?: ListPlace | undefined
  limit: number
}

/** The best known series that stand in all the lists asked for, and where the list goes on, if it does. */
export async function listSeriesUnder(
  database: Database,
  { under, stand, after, limit }: ListQuery,
): Promise<{ series: ListedSeries[]; next: ListPlace | undefined }> {
  const keys = Object.entries(under).map(([by, name]) => listKey(by as ListedBy, name))
  const [rarest = EVERY_SERIES, ...others] = await byRarity(database, keys)
  const stands = stand === undefined ? STANDS : [stand]
  const found = (await Promise.all(stands.map((one) => listPlaces(database, { key: rarest, others, stand: one, after, limit: limit + 1 })))).flat()
  found.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { series: await readListed(database, shown), next: found.length > limit && last !== undefined ? { rank: last.rank, id: last.id } : undefined }
}

/** Our decision: a list longer than this is as good as any other to go through. */
const LONG_LIST = 1000

/** The keys, that of the shortest list first: what stands in all of them is looked for there. */
async function byRarity(database: Database, keys: readonly string[]): Promise<string[]> {
  if (keys.length < 2) return [...keys]
  const sized = await Promise.all(keys.map(async (key) => ({ key, length: await lengthUpTo(database, key) })))
  return sized.toSorted((a, b) => a.length - b.length).map(({ key }) => key)
}

async function lengthUpTo(database: Database, key: string): Promise<number> {
  const beginning = database.selectFrom('listed').select('series_id').where('key', '=', key).limit(LONG_LIST).as('beginning')
  const { length } = await database.selectFrom(beginning).select((e) => e.fn.countAll<number>().as('length')).executeTakeFirstOrThrow() // prettier-ignore
  return length
}

interface Place extends ListPlace {
  stand: Stand
}

async function listPlaces(
  database: Database,
  { key, others, stand, after, limit }: { key: string; others: readonly string[]; stand: Stand; after: ListPlace | undefined; limit: number },
): Promise<Place[]> {
  let query = database.selectFrom('listed').select(['rank', 'series_id']).where('key', '=', key).where('stand', '=', stand)
  if (after !== undefined) query = query.where((e) => e(e.refTuple('rank', 'series_id'), '>', e.tuple(after.rank, after.id)))
  // A series has one rank and stand in all its lists: whether it is in another one is a look at one row.
  for (const other of others)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('listed as also')
          .select('also.key')
          .where('also.key', '=', other)
          .where('also.stand', '=', stand)
          .whereRef('also.rank', '=', 'listed.rank')
          .whereRef('also.series_id', '=', 'listed.series_id'),
      ),
    )
  const rows = await query.orderBy('rank').orderBy('series_id').limit(limit).execute()
  return rows.map(({ rank, series_id }) => ({ rank, id: series_id, stand }))
}

async function readListed(database: Database, places: readonly Place[]): Promise<ListedSeries[]> {
  if (places.length === 0) return []
  const ids = places.map(({ id }) => id)
  const rows = await database.selectFrom('series').select(['id', 'title', 'year', 'last_season']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap(({ id, stand }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ id, title: row.title, year: row.year, stand, lastSeason: row.last_season }]
  })
}

/** The names by which series are listed, as addresses write them, in order; for what there are few of: genres, countries, years, some thousand networks. */
export async function listNames(database: Database, by: 'genre' | 'country' | 'year' | 'network'): Promise<string[]> {
  // From each key to the next one, by the index: the series beneath a key are not gone through.
  const [from, to] = [`${by} `, `${by}!`]
  const next = sql`select min(key) from listed where key > found.key and key < ${to}`
  const { rows } = await sql<{ key: string }>`with recursive found(key) as (
      select min(key) from listed where key > ${from} and key < ${to}
      union all select (${next}) from found where found.key is not null
    ) select key from found where key is not null`.execute(database)
  return rows.map(({ key }) => key.slice(from.length))
}

/** Series that were cancelled, or concluded in whatever way, those last shown latest first: what ended before `day`. */
export async function listOver(database: Database, how: 'cancelled' | 'concluded', day: Day, limit: number): Promise<OverSeries[]> {
  const endings = how === 'cancelled' ? (['cancelled'] as const) : (['as-planned', 'not-said'] as const)
  const found = await Promise.all(endings.map((ended) => listEnded(database, ended, day, limit)))
  return found
    .flat()
    .sort((a, b) => (a.lastShown === b.lastShown ? (a.id < b.id ? -1 : 1) : a.lastShown > b.lastShown ? -1 : 1))
    .slice(0, limit)
}

async function listEnded(database: Database, ended: OverSeries['ended'], day: Day, limit: number): Promise<OverSeries[]> {
  const rows = await database
    .selectFrom('series')
    .select(['id', 'title', 'silent_since'])
    .where('ended', '=', ended)
    .where('silent_since', '<', day)
    .orderBy('silent_since', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, silent_since }) => ({ id, title, ended, lastShown: silent_since as Day }))
}
