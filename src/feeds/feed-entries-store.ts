import { toEntry, type LedgerEntry } from '../announcements/ledger-entry.ts'
import { listKey } from '../catalogue/listed-keys.ts'
import type { Database } from '../storage/open-database.ts'
import { addDays, type Day, type PartialDate } from '../time/partial-date.ts'

/** An announcement that nobody makes any more. */
export interface TakenBack {
  seriesId: string
  title: string
  /** The number that it had in the ledger. */
  number: number
  text: string
  saidBy: string
  saidOn: PartialDate
  source: string
  link: string
  heardOn: Day
  takenBackOn: Day
}

/** Of which announcements a feed tells: all, those about what the household follows, about one series, or about a network's, by its name in addresses. */
export type FeedOf = 'everything' | 'followed' | { series: string } | { network: string }

/**
 * The newest announcements about what the household follows, newest first.
 *
 * By way of the follows (a cross join is worked through from the left on SQLite): in the order of all announcements, most of which are about other series, the
 * fiftieth may lie years back.
 */
export async function listFollowedAnnouncements(database: Database, asOf: Day, limit: number): Promise<LedgerEntry[]> {
  const rows = await database
    .selectFrom('follow')
    .crossJoin('announcement')
    .crossJoin('series')
    .whereRef('announcement.series_id', '=', 'follow.series_id')
    .whereRef('series.id', '=', 'announcement.series_id')
    .selectAll('announcement')
    .select(['series.title', 'series.year'])
    .where('announcement.said_until', '<=', asOf)
    .orderBy('announcement.said_until', 'desc')
    .orderBy('announcement.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toEntry(row, row))
}

/** Our decision: feeds are read within a month, or not at all. */
const TAKEN_BACK_SHOWN_DAYS = 30

/** What was taken back within the last month, newest first. */
export async function listTakenBack(database: Database, { of, asOf, limit }: { of: FeedOf; asOf: Day; limit: number }): Promise<TakenBack[]> {
  const rows = await database
    .selectFrom('taken_back')
    .innerJoin('series', 'series.id', 'taken_back.series_id')
    .selectAll('taken_back')
    .select('series.title')
    .where('taken_back_on', '>=', addDays(asOf, -TAKEN_BACK_SHOWN_DAYS))
    .$if(of === 'followed', (query) => query.where('taken_back.series_id', 'in', (e) => e.selectFrom('follow').select('follow.series_id')))
    .$if(typeof of === 'object' && 'series' in of, (query) => query.where('taken_back.series_id', '=', (of as { series: string }).series))
    .$if(typeof of === 'object' && 'network' in of, (query) =>
      query.where('taken_back.series_id', 'in', (e) =>
        e
          .selectFrom('listed')
          .select('listed.series_id')
          .where('key', '=', listKey('network', (of as { network: string }).network)),
      ),
    )
    .orderBy('taken_back_on', 'desc')
    .orderBy('announcement_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ series_id, title, announcement_id, text, said_by, said_on, source, link, heard_on, taken_back_on }) => ({
    seriesId: series_id,
    title,
    number: announcement_id,
    text,
    saidBy: said_by,
    saidOn: said_on as PartialDate,
    source,
    link,
    heardOn: heard_on as Day,
    takenBackOn: taken_back_on as Day,
  }))
}
