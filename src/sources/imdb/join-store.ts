import type { Database } from '../../storage/open-database.ts'
import { listExternalIds, listLinks } from '../link-store.ts'
import { getProgress, putProgress } from '../progress-store.ts'
import { listDueEntries, putDue } from '../state-store.ts'
import { parseImdbId, toImdbId } from './imdb-facts-store.ts'

/** Whether any series of IMDb's was imported. */
export async function hasImdbSeries(database: Database): Promise<boolean> {
  return (await database.selectFrom('imdb_series').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether entries are to be joined: some are due, or those that may be series of ours were not all found since the last import. */
export async function isJoinDue(database: Database, nowMs: number): Promise<boolean> {
  if (!(await hasImdbSeries(database))) return false
  return (await getProgress(database, 'imdb')).indexed_at === null || (await listDueEntries(database, 'imdb', nowMs, 1)).length > 0
}

/**
 * The entries (`tt…`) that may be the series, none when it has one already: those that its external ids name; for a series without such an id those of one of
 * its names, within a year of its own. Which of them it is, if any, is the rule's business.
 */
export async function listPossibleEntries(database: Database, seriesId: string): Promise<string[]> {
  if (!(await hasImdbSeries(database))) return []
  const links = await listLinks(database, seriesId)
  if (links.some(({ source, how }) => source === 'imdb' && how !== 'refused')) return []
  const named = (await listExternalIds(database, seriesId)).filter(({ kind }) => kind === 'imdb').flatMap(({ value }) => parseImdbId(value) ?? [])
  const found = named.length > 0 ? await listNumbers(database, named) : await listNamesakes(database, seriesId)
  return found.map(toImdbId)
}

async function listNumbers(database: Database, ids: number[]): Promise<number[]> {
  const rows = await database.selectFrom('imdb_series').select('id').where('id', 'in', ids).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Numbers of IMDb's series that go by a name of ours, begun within `years` of it or in a year that one side does not know. */
async function listNamesakes(database: Database, seriesId: string, years = 1): Promise<number[]> {
  const series = await database.selectFrom('series').select('year').where('id', '=', seriesId).executeTakeFirst()
  const names = (await database.selectFrom('title').select('folded').where('series_id', '=', seriesId).execute()).map(({ folded }) => folded)
  if (series === undefined || names.length === 0) return []
  const { year } = series
  let named = database
    .selectFrom('imdb_series')
    .select('id')
    .where((e) => e.or([e('folded', 'in', names), e('folded_original', 'in', names)]))
  if (year !== null) named = named.where((e) => e.or([e('start_year', 'is', null), e.between('start_year', year - years, year + years)]))
  return (await named.orderBy('id').execute()).map(({ id }) => id)
}

/** Other entries of a name and the very year of the series that are no series of ours: any of them could be it as well. */
export async function listRivals(database: Database, seriesId: string, entry: string): Promise<string[]> {
  const series = await database.selectFrom('series').select('year').where('id', '=', seriesId).executeTakeFirst()
  const namesakes = (await listNamesakes(database, seriesId, 0)).map(toImdbId).filter((other) => other !== entry)
  if (namesakes.length === 0 || series === undefined) return []
  const settled = await database
    .selectFrom('source_link')
    .select('source_id')
    .where('source', '=', 'imdb')
    .where('source_id', 'in', namesakes)
    .where((e) => e.or([e('how', '!=', 'refused'), e('series_id', '=', seriesId)]))
    .execute()
  return namesakes.filter((other) => !settled.some(({ source_id }) => source_id === other))
}

/** An entry of one of these names, the most voted for first. `year`: begun then. */
export async function listEntriesNamed(database: Database, folded: string, year: number | undefined): Promise<string[]> {
  let named = database
    .selectFrom('imdb_series')
    .leftJoin('imdb_rating', 'imdb_rating.id', 'imdb_series.id')
    .select('imdb_series.id')
    .where((e) => e.or([e('folded', '=', folded), e('folded_original', '=', folded)]))
  if (year !== undefined) named = named.where('start_year', '=', year)
  const rows = await named
    .orderBy((e) => e.fn.coalesce('votes', e.lit(0)), 'desc')
    .orderBy('imdb_series.id')
    .execute()
  return rows.map(({ id }) => toImdbId(id))
}

/** What may be the series is to be read at once. */
export async function putPossibleDue(transaction: Database, seriesId: string, nowMs: number): Promise<void> {
  for (const sourceId of await listPossibleEntries(transaction, seriesId)) await putDue(transaction, { source: 'imdb', sourceId }, nowMs)
}

/** A mark of what was imported: another one, and somebody has imported in between. */
export async function findImportMark(database: Database): Promise<string> {
  const files = await database.selectFrom('imdb_file').select(['name', 'generation']).orderBy('name').execute()
  return files.map(({ name, generation }) => `${name} ${generation}`).join()
}

/** All entries that may be series of ours are due by now: the search for them is at its end, unless somebody has imported since `mark`. */
export async function endListing(transaction: Database, mark: string, nowMs: number): Promise<void> {
  if ((await findImportMark(transaction)) === mark) await putProgress(transaction, 'imdb', { indexed_at: nowMs, answered_at: nowMs })
}

/** How IMDb's entries and our series stand. */
export interface JoinCounts {
  /** Series of ours that IMDb's facts are with. */
  joined: number
  /** Entries left unmatched, for people to decide. */
  doubtful: number
  /** Entries that are no series of ours. */
  notHere: number
}

export async function countJoined(database: Database): Promise<JoinCounts> {
  const { joined } = await database
    .selectFrom('statement')
    .select((e) => e.fn.count<number>('series_id').distinct().as('joined'))
    .where('origin', '=', 'imdb')
    .executeTakeFirstOrThrow()
  const { doubtful } = await database
    .selectFrom('source_state')
    .select((e) => e.fn.countAll<number>().as('doubtful'))
    .where('source', '=', 'imdb')
    .where('doubt', 'is not', null)
    .executeTakeFirstOrThrow()
  const { all } = await database
    .selectFrom('imdb_series')
    .select((e) => e.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  return { joined, doubtful, notHere: Math.max(0, all - joined - doubtful) }
}
