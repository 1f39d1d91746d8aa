import { sql, type Insertable } from 'kysely'
import { LRUCache } from 'lru-cache'
import { AppError } from '../errors/app-error.ts'
import { builtOnce } from '../storage/built-once.ts'
import { insertRows } from '../storage/insert-rows.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { Day } from '../time/partial-date.ts'
import type { CatalogueState } from './catalogue-state-store.ts'
import { putAnnouncements, type AnnouncementRow } from './announcement-rows-store.ts'
import { findRevision } from './revision-store.ts'
import { putRowsOf } from './series-rows-store.ts'
import type { SeasonDetail, SeriesDocument, SeriesFile, Statement } from './series-document.ts'
import { putTraits, type IndexedTraits } from './traits-store.ts'

/** A series with everything the tables hold of it. */
export interface IndexedSeries {
  row: Insertable<Schema['series']>
  statements: { origin: string; content: string }[]
  externalIds: { kind: string; value: string }[]
  details: { season: number; content: string }[]
  titles: { name: string; folded: string; is_main: number }[]
  seasons: Omit<Insertable<Schema['season']>, 'series_id'>[]
  episodes: Omit<Insertable<Schema['episode']>, 'series_id'>[]
  announcements: AnnouncementRow[]
  ledgerCases: Omit<Insertable<Schema['ledger_case']>, 'series_id'>[]
  traits: IndexedTraits
  listed: Omit<Insertable<Schema['listed']>, 'series_id'>[]
}

/**
 * The series as knowable on a day.
 *
 * An id that was a series' before it was found to be another one's is that other series. One look-up when the day is not before the last fact of the stored document; an earlier day is merged anew from the statements.
 *
 * `state` is what was stored when the caller asked: while that is the same, the database is not asked which document it has. `isRemembered: false` is for a series that is only looked at for another one's sake: kept parsed, eight for every page would leave no room for those asked for.
 */
export async function getSeries(
  database: Database,
  id: string,
  asOf: Day,
  { isRemembered = true, state }: { isRemembered?: boolean; state?: CatalogueState } = {},
): Promise<SeriesDocument> {
  const row = await findRevision(database, id, state)
  if (row === undefined) {
    const current = await findCurrentId(database, id)
    if (current === undefined) throw noSuchSeries(id)
    return getSeries(database, current, asOf, { isRemembered })
  }
  if (asOf >= row.knowable_through) return getDocument(database, { id, revision: row.revision, isRemembered })
  // Days before the last fact are asked for rarely: what merges them is loaded when they are.
  const { mergeSeries } = await import('./merge-series.ts')
  return mergeSeries(await getSeriesFile(database, id), asOf).document
}

/** Our decision: the parsed documents of a few hundred series that are asked about again and again, some 30 MB at most with what is remembered of them. */
const MAX_PARSED_CHARACTERS = 8_000_000
/**
 * Estimate: what is worked out and rendered of a document stays as long as it does. 500 series whose documents have 2,000 characters took 25 MB more after a page
 * of each (`npm run bench:scale`), as much as parsed documents of 13,500 characters do. Without it the pages of 4,000 series took 350 MB.
 */
const CHARACTERS_BESIDE = 11_500
const parsedDocuments = new WeakMap<Database, LRUCache<string, { revision: string; document: SeriesDocument }>>()

/** The stored document, parsed once for each revision of it; nobody changes a document in place. */
async function getDocument(
  database: Database,
  { id, revision, isRemembered }: { id: string; revision: string; isRemembered: boolean },
): Promise<SeriesDocument> {
  let parsed = parsedDocuments.get(database)
  if (parsed === undefined) parsedDocuments.set(database, (parsed = new LRUCache({ maxSize: MAX_PARSED_CHARACTERS })))
  const known = parsed.get(id)
  if (known?.revision === revision) return known.document
  const row = await database.selectFrom('series').select(['document', 'revision']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw noSuchSeries(id)
  const document = JSON.parse(row.document) as SeriesDocument
  if (isRemembered) parsed.set(id, { revision: row.revision, document }, { size: row.document.length + CHARACTERS_BESIDE })
  return document
}

function noSuchSeries(id: string): AppError {
  return new AppError('no-such-series', `no series has the id "${id}": search for its title`)
}

/** What each source says of the series, as it came in. */
export async function getSeriesFile(database: Database, id: string): Promise<SeriesFile> {
  const told = await listTold(database, id)
  if (told.length === 0) throw noSuchSeries(id)
  return { id, statements: told.map(({ statement }) => statement) }
}

/** A statement with where it came from: `bundled`, or the source that was asked. */
export interface Told {
  origin: string
  statement: Statement
}

/** What each origin says of the series, the bundled files first; none of a series that is not here. */
export async function listTold(database: Database, id: string): Promise<Told[]> {
  const rows = await database.selectFrom('statement').select(['origin', 'content']).where('series_id', '=', id).orderBy('origin').orderBy('position').execute()
  return rows.map(({ origin, content }) => ({ origin, statement: JSON.parse(content) as Statement }))
}

/** Episodes and recaps of the seasons up to `lastSeason` (all with Infinity), in order. */
export async function listSeasonDetails(database: Database, id: string, lastSeason: number): Promise<SeasonDetail[]> {
  const rows = await database
    .selectFrom('season_detail')
    .select('content')
    .where('series_id', '=', id)
    .$if(lastSeason !== Infinity, (query) => query.where('season', '<=', lastSeason))
    .orderBy('season')
    .execute()
  return rows.map(({ content }) => JSON.parse(content) as SeasonDetail)
}

/** Our decision: read in pages, so that whoever walks through the catalogue can ask the database other things on the way. */
const IDS_PER_PAGE = 500

/** Every series' id, in order, one after the other: the catalogue is never held as a whole. */
export async function* streamSeriesIds(database: Database): AsyncGenerator<string> {
  let last = ''
  for (;;) {
    const page = await database.selectFrom('series').select('id').where('id', '>', last).orderBy('id').limit(IDS_PER_PAGE).execute()
    for (const { id } of page) yield id
    const end = page.at(-1)
    if (end === undefined) return
    last = end.id
  }
}

/** Puts series in, or in place of what was there; all in one transaction, or none. `afterwards` joins that transaction. */
export async function replaceSeries(
  database: Database,
  series: Iterable<IndexedSeries>,
  afterwards?: (transaction: Database) => Promise<void>,
): Promise<number> {
  return inWriteTransaction(database, async (transaction) => {
    let count = 0
    for (const one of series) {
      await putSeries(transaction, one)
      count++
    }
    await afterwards?.(transaction)
    return count
  })
}

/** Puts one series in, or in place of what was there, within the caller's transaction. */
export async function putSeries(transaction: Database, series: IndexedSeries): Promise<void> {
  const { id } = series.row
  const isNew = (await askId(transaction, [id])).length === 0
  if (isNew) {
    await insertRows(transaction, 'series', [series.row], {})
    await addToCount(transaction, SERIES_COUNT, 1)
    for (const table of SERIES_TABLES) await insertRows(transaction, table, ROWS[table](series) as never[], { series_id: id })
  } else {
    // What asks only reads: what compares is loaded by those who write.
    const { listStoredEvents, markChangedEvents } = await import('./event-marks-store.ts')
    const factsUntil = series.row.facts_until as Day
    const before = await listStoredEvents(transaction, id, factsUntil)
    await transaction.updateTable('series').set(series.row).where('id', '=', id).execute()
    for (const table of SERIES_TABLES) await putRowsOf(transaction, table, id, ROWS[table](series))
    await markChangedEvents(transaction, id, before, await listStoredEvents(transaction, id, factsUntil), factsUntil)
  }
  await putAnnouncements(transaction, { seriesId: id, isNew, factsUntil: series.row.facts_until as Day }, series.announcements)
  await noteTitleChange(transaction, id)
  if (await putLedgerCases(transaction, series, isNew)) await putNextRevision(transaction, LEDGER_REVISION)
  if (await putTraits(transaction, series.traits, series.row.popularity)) await putNextRevision(transaction, TRAITS_REVISION)
}

const askId = builtOnce((database) => database.selectFrom('series').select('id').where('id', '=', ''))

/** Another number in a setting by which readers see that what they remember is no longer so. */
export function putNextRevision(transaction: Database, key: string): Promise<void> {
  return addToCount(transaction, key, 1)
}

const SERIES_TABLES = ['statement', 'external_id', 'season_detail', 'title', 'season', 'episode', 'listed'] as const
/** The rows of a series in each of them, without its id. */
const ROWS = {
  statement: ({ statements }) => statements.map((statement, position) => ({ position, ...statement })),
  external_id: ({ externalIds }) => externalIds,
  season_detail: ({ details }) => details,
  title: ({ titles }) => titles,
  season: ({ seasons }) => seasons,
  episode: ({ episodes }) => episodes,
  listed: ({ listed }) => listed,
} satisfies Record<(typeof SERIES_TABLES)[number], (series: IndexedSeries) => object[]>

/** The cases of the ledger that the series makes; whether any came or went. */
async function putLedgerCases(transaction: Database, { row: { id }, ledgerCases }: IndexedSeries, isNew: boolean): Promise<boolean> {
  if (isNew && ledgerCases.length === 0) return false
  const before = await transaction.selectFrom('ledger_case').select(['kind', 'season', 'known_on', 'value']).where('series_id', '=', id).execute()
  const markOf = ({ kind, season, known_on, value }: (typeof ledgerCases)[number]) => `${kind} ${season} ${known_on} ${value}`
  if (before.map(markOf).sort().join() === ledgerCases.map(markOf).sort().join()) return false
  await transaction.deleteFrom('ledger_case').where('series_id', '=', id).execute()
  await insertRows(transaction, 'ledger_case', ledgerCases, { series_id: id })
  return true
}

/** Tells whoever holds the names in memory that those of this series are others now. */
async function noteTitleChange(transaction: Database, id: string): Promise<void> {
  await forgetTitleChange(transaction, [id])
  await insertRows(transaction, 'title_change', [{ series_id: id }], {})
}

const forgetTitleChange = builtOnce((database) => database.deleteFrom('title_change').where('series_id', '=', ''))

/** Takes a series out, with all rows that are of it alone; its id stands for `into` from then on, and is never given again. */
export async function removeSeries(transaction: Database, id: string, into: string): Promise<void> {
  const { numDeletedRows } = await transaction.deleteFrom('series').where('id', '=', id).executeTakeFirstOrThrow()
  await addToCount(transaction, SERIES_COUNT, -Number(numDeletedRows))
  await noteTitleChange(transaction, id)
  await transaction.updateTable('former_id').set({ series_id: into }).where('series_id', '=', id).execute()
  await transaction.insertInto('former_id').values({ id, series_id: into }).execute()
}

/** The id of the series that an id stands for: itself, or that of the series which it was found to be; `undefined` when it is free. */
export async function findIdNow(database: Database, id: string): Promise<string | undefined> {
  const [series] = await askId(database, [id])
  return series?.id ?? findCurrentId(database, id)
}

/** The series that an id stands for which was given up when two series were found to be one. */
async function findCurrentId(database: Database, id: string): Promise<string | undefined> {
  return (await askFormerId(database, [id]))[0]?.series_id
}

const askFormerId = builtOnce((database) => database.selectFrom('former_id').select('series_id').where('id', '=', ''))

/** The stored document of a series; `undefined` when there is none. */
export async function findDocument(database: Database, id: string): Promise<SeriesDocument | undefined> {
  const row = await database.selectFrom('series').select('document').where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : (JSON.parse(row.document) as SeriesDocument)
}

/** The setting that another number stands in whenever the ledger of announcements has changed. */
export const LEDGER_REVISION = 'ledger-revision'
/** The setting that another number stands in whenever what some series is compared by has changed. */
export const TRAITS_REVISION = 'traits-revision'
/** The setting that holds how many series there are (`search/title-store.ts` tells). */
const SERIES_COUNT = 'series-count'
/** The setting that names the bundled catalogue in the data file. */
export const BUNDLED_VERSION = 'bundled-catalogue'

/** A setting kept in the data file. */
export async function findMeta(database: Database, key: string): Promise<string | undefined> {
  return (await askMeta(database, [key]))[0]?.value
}

const askMeta = builtOnce((database) => database.selectFrom('meta').select('value').where('key', '=', ''))

export async function setMeta(database: Database, key: string, value: string): Promise<void> {
  await database
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

export async function removeMeta(database: Database, key: string): Promise<void> {
  await database.deleteFrom('meta').where('key', '=', key).execute()
}

/** Adds to a setting that is a whole number, 0 before it is set. */
async function addToCount(transaction: Database, key: string, by: number): Promise<void> {
  await writeCount(transaction, [key, String(by), by])
}

const writeCount = builtOnce((database) =>
  database
    .insertInto('meta')
    .values({ key: '', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: sql<string>`cast(cast(meta.value as integer) + ${0} as text)` })),
)

/** How many series there are, the newest day that any of their facts reaches, and which bundled catalogue was loaded. */
export async function findCatalogueState(database: Database): Promise<{ series: number; newestFact: string | undefined; bundledVersion: string | undefined }> {
  const row = await database
    .selectFrom('series')
    .select((e) => [e.fn.countAll<number>().as('series'), e.fn.max('facts_until').as('newest')])
    .executeTakeFirstOrThrow()
  return { series: row.series, newestFact: row.newest ?? undefined, bundledVersion: await findMeta(database, BUNDLED_VERSION) }
}
