import { getSeries } from '../catalogue/series-store.ts'
import type { Announcement, SeriesDocument } from '../catalogue/series-document.ts'
import type { Database } from '../storage/open-database.ts'
import { lastDayOf, type Day } from '../time/partial-date.ts'
import { pairWithRows, toEntry, verdictOf, withWord, type LedgerEntry, type LedgerPair, type VerdictChange } from './ledger-entry.ts'

/** Where a list of the newest ends: the next ones lie before. */
export interface LedgerPlace {
  saidUntil: Day
  number: number
}

export interface NewestOptions {
  limit: number
  /** Only what was said by then, as certain as it was then. */
  asOf: Day
  before?: LedgerPlace | undefined
  /** Only of series that this network or service shows: its name in addresses (`networkSlug`). */
  network?: string | undefined
}

/**
 * The newest announcements of all series, newest first: found by an index, however long the ledger is.
 *
 * Each stands at its own day, which for official news is that of the official word: on a past day between a rumour and that word, the rumour is not listed.
 */
export async function listNewestAnnouncements(database: Database, options: NewestOptions): Promise<LedgerEntry[]> {
  const rows = await (options.network === undefined ? newestOfAll(database, options) : newestOfNetwork(database, options.network, options)).execute()
  const ofPast = new Map<string, LedgerEntry[]>()
  const entries: LedgerEntry[] = []
  for (const row of rows) {
    if (row.knowable_through <= options.asOf) {
      entries.push(toEntry(row, row))
      continue
    }
    // Something was told since: then it may have been less certain.
    const past = ofPast.get(row.series_id) ?? (await listAnnouncementsOf(database, row.series_id, options.asOf))
    ofPast.set(row.series_id, past)
    entries.push(...past.filter(({ number }) => number === row.id))
  }
  return entries
}

/** The place of an announcement in the list of the newest. */
export function placeOf({ saidOn, number }: LedgerEntry): LedgerPlace {
  return { saidUntil: lastDayOf(saidOn), number }
}

/** The ledger of a series as of a day, newest first. */
export async function listAnnouncementsOf(database: Database, seriesId: string, asOf: Day): Promise<LedgerEntry[]> {
  return ledgerOf(database, await getSeries(database, seriesId, asOf))
}

/** The ledger of a series that was read as of a day, newest first. */
export async function ledgerOf(database: Database, document: SeriesDocument): Promise<LedgerEntry[]> {
  return (await listPairs(database, document)).map((pair) => withWord(pair, document))
}

/** What each announcement of a document did to the verdict. */
export async function verdictChanges(database: Database, document: SeriesDocument): Promise<ReadonlyMap<Announcement, VerdictChange>> {
  return new Map((await listPairs(database, document)).map(({ known, row }) => [known.value, verdictOf(row)]))
}

async function listPairs(database: Database, document: SeriesDocument): Promise<LedgerPair[]> {
  if (document.announcements.length === 0) return []
  return pairWithRows(document, await database.selectFrom('announcement').selectAll().where('series_id', '=', document.id).orderBy('id').execute())
}

function newestOfAll(database: Database, { limit, asOf, before }: NewestOptions) {
  return database
    .selectFrom('announcement')
    .innerJoin('series', 'series.id', 'announcement.series_id')
    .selectAll('announcement')
    .select(['series.title', 'series.year', 'series.knowable_through'])
    .where('announcement.said_until', '<=', asOf)
    .$if(before !== undefined, (query) =>
      query.where((e) => e(e.refTuple('announcement.said_until', 'announcement.id'), '<', e.tuple(before?.saidUntil ?? '', before?.number ?? 0))),
    )
    .orderBy('announcement.said_until', 'desc')
    .orderBy('announcement.id', 'desc')
    .limit(limit)
}

function newestOfNetwork(database: Database, network: string, { limit, asOf, before }: NewestOptions) {
  return database
    .selectFrom('announcement_home as home')
    .innerJoin('announcement', 'announcement.id', 'home.announcement_id')
    .innerJoin('series', 'series.id', 'announcement.series_id')
    .selectAll('announcement')
    .select(['series.title', 'series.year', 'series.knowable_through'])
    .where('home.network', '=', network)
    .where('home.said_until', '<=', asOf)
    .$if(before !== undefined, (query) =>
      query.where((e) => e(e.refTuple('home.said_until', 'home.announcement_id'), '<', e.tuple(before?.saidUntil ?? '', before?.number ?? 0))),
    )
    .orderBy('home.said_until', 'desc')
    .orderBy('home.announcement_id', 'desc')
    .limit(limit)
}
