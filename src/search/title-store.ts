import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import type { NamedSeries } from './build-title-index.ts'

/** A name that a series goes by. */
export interface TitleRow extends Candidate {
  folded: string
  isMain: boolean
  popularity: number
}

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
export async function* streamNamedSeries(database: Database): AsyncGenerator<NamedSeries[]> {
  for (let last = ''; ;) {
    const page = await seriesQuery(database).where('id', '>', last).orderBy('id').limit(SERIES_A_PAGE).execute()
    const end = page.at(-1)
    if (end === undefined) return
    const names = await nameQuery(database).where('series_id', '>', last).where('series_id', '<=', end.id).orderBy('series_id').execute()
    yield withNames(page, names)
    last = end.id
  }
}

/** These series with their names; those that are gone are left out. */
export async function listNamedSeries(database: Database, ids: readonly string[]): Promise<NamedSeries[]> {
  const found: NamedSeries[] = []
  for (let from = 0; from < ids.length; from += MOST_IDS_ASKED) {
    const asked = ids.slice(from, from + MOST_IDS_ASKED)
    found.push(
      ...withNames(
        await seriesQuery(database).where('id', 'in', asked).execute(),
        await nameQuery(database).where('series_id', 'in', asked).orderBy('series_id').execute(),
      ),
    )
  }
  return found
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

type SeriesRow = { id: string; title: string; year: number | null; countries: string; popularity: number }

/** The names of one series come one after the other. Names of a series that is not among the rows were written between the two readings: the next one has them. */
function withNames(rows: readonly SeriesRow[], names: readonly { series_id: string; folded: string; is_main: number }[]): NamedSeries[] {
  const found = new Map<string, NamedSeries>()
  for (const { id, title, year, countries, popularity } of rows)
    found.set(id, { id, title, year, countries: JSON.parse(countries) as string[], popularity, names: [] })
  let last: NamedSeries | undefined
  for (const { series_id: id, folded, is_main: isMain } of names) {
    if (last?.id !== id) last = found.get(id)
    last?.names.push({ folded, isMain: isMain === 1 })
  }
  return [...found.values()]
}
