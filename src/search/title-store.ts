import { sql } from 'kysely'
import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'

/** A name that a series goes by. */
export interface TitleRow extends Candidate {
  folded: string
  isMain: boolean
  popularity: number
}

/** Series with all their names, as the index takes them in. */
export interface NamedSeries {
  /** In the order of their ids. `countries` is a list of codes, as JSON. */
  series: readonly { id: string; title: string; year: number | null; countries: string; popularity: number }[]
  /**
   * Their names in the same order, each as the id of its series, `END_OF_ID`, 1 for a main title or 0, the folded name, `END_OF_NAME`. Names of series that are
   * not among these were written between two readings, and are left out: the next one has them.
   */
  names: string
}

export const END_OF_ID = '\t'
export const END_OF_NAME = '\n'

/** Our decision: read in a few milliseconds, after which others have their turn. */
const SERIES_A_PAGE = 500
const MOST_IDS_ASKED = 500

/** The series that go by exactly this name. */
export async function listTitlesNamed(database: Database, folded: string): Promise<TitleRow[]> {
  const rows = await database
    .selectFrom('title')
    .innerJoin('series', 'series.id', 'title.series_id')
    .select(['series.id', 'series.title', 'series.year', 'series.countries', 'series.popularity', 'title.folded', 'title.is_main'])
    .where('title.folded', '=', folded)
    .execute()
  return rows.map(({ id, title, year, countries, popularity, folded: name, is_main: isMain }) => ({
    id,
    title,
    year,
    countries: JSON.parse(countries) as string[],
    popularity,
    folded: name,
    isMain: isMain === 1,
  }))
}

/** The names among these that some series goes by, as they are written, best known series first. */
export async function listNamesAmong(database: Database, folded: readonly string[]): Promise<{ name: string; folded: string }[]> {
  if (folded.length === 0) return []
  return database
    .selectFrom('title')
    .innerJoin('series', 'series.id', 'title.series_id')
    .select(['title.name', 'title.folded'])
    .where('title.folded', 'in', folded)
    .orderBy('series.popularity', 'desc')
    .orderBy('series.id')
    .execute()
}

/** Every series with its names, in pages. */
export async function* streamNamedSeries(database: Database): AsyncGenerator<NamedSeries> {
  for (let last = ''; ;) {
    const series = await seriesQuery(database).where('id', '>', last).orderBy('id').limit(SERIES_A_PAGE).execute()
    const end = series.at(-1)
    if (end === undefined) return
    yield { series, names: await readNames(database, nameQuery(database).where('series_id', '>', last).where('series_id', '<=', end.id)) }
    last = end.id
  }
}

/** These series with their names; those that are gone are left out. */
export async function* streamNamedAmong(database: Database, ids: readonly string[]): AsyncGenerator<NamedSeries> {
  for (let from = 0; from < ids.length; from += MOST_IDS_ASKED) {
    const asked = ids.slice(from, from + MOST_IDS_ASKED)
    const series = await seriesQuery(database).where('id', 'in', asked).orderBy('id').execute()
    yield { series, names: await readNames(database, nameQuery(database).where('series_id', 'in', asked)) }
  }
}

/** The series whose names changed after the change of that number, or that are gone, at most `limit`. */
export async function listChangedSince(database: Database, sequence: number, limit: number): Promise<string[]> {
  const rows = await database.selectFrom('title_change').select('series_id').where('sequence', '>', sequence).limit(limit).execute()
  return rows.map(({ series_id: id }) => id)
}

/** What tells this data from any other. */
export async function getDataMark(database: Database): Promise<string> {
  const row = await database.selectFrom('meta').select('value').where('key', '=', 'data-mark').executeTakeFirst()
  return row?.value ?? ''
}

/** How many series there are, as it is written down: counting them walks through all. */
export async function countSeries(database: Database): Promise<number> {
  const row = await database.selectFrom('meta').select('value').where('key', '=', 'series-count').executeTakeFirst()
  return Number(row?.value ?? 0)
}

function seriesQuery(database: Database) {
  return database.selectFrom('series').select(['id', 'title', 'year', 'countries', 'popularity'])
}

function nameQuery(database: Database) {
  return database.selectFrom('title').select(['series_id', 'folded', 'is_main'])
}

/** The names as one text: a row for each of a million takes longer to become an object than to be read. */
async function readNames(database: Database, names: ReturnType<typeof nameQuery>): Promise<string> {
  const { lines } = await database
    .selectFrom(names.orderBy('series_id').orderBy('folded').orderBy('is_main').as('name'))
    .select(sql<string | null>`string_agg(series_id || ${sql.lit(END_OF_ID)} || is_main || folded || ${sql.lit(END_OF_NAME)}, '')`.as('lines'))
    .executeTakeFirstOrThrow()
  return lines ?? ''
}
