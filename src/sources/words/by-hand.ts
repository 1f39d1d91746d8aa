import type { Statement, StatedAnnouncement } from '../../catalogue/series-document.ts'
import { listTold } from '../../catalogue/series-store.ts'
import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { firstDayOf, parseDay, utcDayOf } from '../../time/partial-date.ts'
import type { ChangeEvent } from '../change-events.ts'
import { outletOf } from '../news/default-feeds.ts'
import { noteRetracted } from '../news/news-store.ts'
import { putWords } from './put-words.ts'
import { BY_HAND, tellsOnlyWords } from './word-origin.ts'

/** An announcement that the operator read somewhere. */
export interface AnnouncedByHand {
  seriesId: string
  announcement: StatedAnnouncement
  link: string
}

/** Writes down an announcement that the operator read at a link; the same one again changes nothing. */
export async function announceByHand(database: Database, { seriesId, announcement, link }: AnnouncedByHand, now: Temporal.Instant): Promise<ChangeEvent[]> {
  const statement: Statement = {
    source: outletOf(link),
    link,
    kind: 'trade-press',
    licence: null,
    publishedOn: parseDay(announcement.on) ?? firstDayOf(announcement.on),
    retrievedAt: utcDayOf(now),
    announcements: [announcement],
  }
  return inWriteTransaction(database, (transaction) =>
    putWords(transaction, {
      seriesId,
      origin: BY_HAND,
      now,
      change: (former) => (former.some((one) => isOf(one, link, announcement)) ? former : [...former, statement]),
    }),
  )
}

/** Which words of people and press are to be taken back; what is left out may be any. */
export interface Retraction {
  link?: string | undefined
  kind?: StatedAnnouncement['kind'] | undefined
  season?: number | undefined
}

/** A word that can be taken back, with where it came from. */
export interface RetractableWord {
  origin: string
  link: string
  source: string
  announcement: StatedAnnouncement
}

/** What people and press say of a series that fits. */
export async function listRetractable(database: Database, seriesId: string, { link, kind, season }: Retraction): Promise<RetractableWord[]> {
  const told = (await listTold(database, seriesId)).filter(({ origin }) => tellsOnlyWords(origin))
  const words = told.flatMap(({ origin, statement }) =>
    (statement.announcements ?? []).map((announcement) => ({ origin, link: statement.link, source: statement.source, announcement })),
  )
  return words.filter(
    (word) =>
      (link === undefined || word.link === link) &&
      (kind === undefined || word.announcement.kind === kind) &&
      (season === undefined || word.announcement.season === season),
  )
}

/** Takes a word back: it was never said, or was read wrongly. History keeps it, followers are told, and the entry of a feed that it was read from is not read again. */
export async function retractWord(
  database: Database,
  seriesId: string,
  { origin, link, announcement }: RetractableWord,
  now: Temporal.Instant,
): Promise<ChangeEvent[]> {
  return inWriteTransaction(database, async (transaction) => {
    await noteRetracted(transaction, link, now.epochMilliseconds)
    return putWords(transaction, { seriesId, origin, now, change: (former) => former.flatMap((one) => without(one, link, announcement)) })
  })
}

function without(statement: Statement, link: string, announcement: StatedAnnouncement): Statement[] {
  if (!isOf(statement, link, announcement)) return [statement]
  const announcements = (statement.announcements ?? []).filter((one) => JSON.stringify(one) !== JSON.stringify(announcement))
  return announcements.length === 0 ? [] : [{ ...statement, announcements }]
}

function isOf(statement: Statement, link: string, announcement: StatedAnnouncement): boolean {
  return statement.link === link && (statement.announcements ?? []).some((one) => JSON.stringify(one) === JSON.stringify(announcement))
}
