import { sql } from 'kysely'
import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'

/** A name that a series goes by, as the index holds it. */
export interface TitleRow extends Candidate {
  name: string
  folded: string
  isMain: boolean
  popularity: number
}

/** Our decision: letter triples put the meant title among the first few dozen; ranking the rest costs time and gains nothing. */
const MAX_SIMILAR = 80

/** The series that go by exactly this name. */
export async function listTitlesNamed(database: Database, folded: string): Promise<TitleRow[]> {
  const rows = await titleQuery(database).where('title.folded', '=', folded).execute()
  return rows.map(toTitleRow)
}

/** The series that go by exactly one of these names, best known first. */
export async function listTitlesAmong(database: Database, folded: readonly string[]): Promise<TitleRow[]> {
  if (folded.length === 0) return []
  const rows = await titleQuery(database).where('title.folded', 'in', folded).orderBy('series.popularity', 'desc').orderBy('series.id').execute()
  return rows.map(toTitleRow)
}

/** Names that begin with the text, best known first. */
export async function listTitlesBeginning(database: Database, folded: string, limit: number): Promise<TitleRow[]> {
  const rows = await titleQuery(database)
    .where('title.folded', '>=', folded)
    .where('title.folded', '<', `${folded}\u{10FFFF}`)
    .orderBy('series.popularity', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toTitleRow)
}

/** Names that share letter triples with the text, most alike first; none for a text of fewer than three letters. */
export async function listTitlesSimilar(database: Database, folded: string): Promise<TitleRow[]> {
  const letters = Array.from(folded)
  const triples = new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join('')))
  if (triples.size === 0) return []
  const match = [...triples].map((triple) => `"${triple}"`).join(' OR ')
  const rows = await titleQuery(database)
    .innerJoin(
      sql<{ rowid: number; rank: number }>`(select rowid, rank from title_gram where title_gram match ${match} order by rank limit ${MAX_SIMILAR})`.as('gram'),
      (join) => join.onRef(sql`gram.rowid`, '=', sql`title.rowid`),
    )
    .execute()
  return rows.map(toTitleRow)
}

export async function countSeries(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('series')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function titleQuery(database: Database) {
  return database
    .selectFrom('title')
    .innerJoin('series', 'series.id', 'title.series_id')
    .select(['series.id', 'series.title', 'series.year', 'series.countries', 'series.popularity', 'title.name', 'title.folded', 'title.is_main'])
}

function toTitleRow(row: {
  id: string
  title: string
  year: number | null
  countries: string
  popularity: number
  name: string
  folded: string
  is_main: number
}): TitleRow {
  const { id, title, year, popularity, name, folded } = row
  return { id, title, year, countries: JSON.parse(row.countries) as string[], popularity, name, folded, isMain: row.is_main === 1 }
}
