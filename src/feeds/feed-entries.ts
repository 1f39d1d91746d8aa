import { html } from 'ghtml'
import { listAnnouncementsOf, listNewestAnnouncements } from '../announcements/announcement-store.ts'
import type { LedgerEntry } from '../announcements/ledger-entry.ts'
import { sayVerdictChange } from '../guide/say-values.ts'
import type { Words } from '../languages/words.ts'
import type { Database } from '../storage/open-database.ts'
import { lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { listFollowedAnnouncements, listTakenBack, type FeedOf, type TakenBack } from './feed-entries-store.ts'

/** Our decision: as many as most sites' feeds have; who asks once a week misses nothing even in the busiest one. */
const MOST_ENTRIES = 50

/** An entry of a feed: an announcement, or that it was taken back, under the same number. */
export interface FeedEntry {
  /** The announcement's for good: what is told of it later is told under the same. */
  number: number
  seriesId: string
  title: string
  /** Two paragraphs of HTML; whatever a source said is escaped in it. */
  content: string
  /** Moments, as UTC writes them: the day it was said, and the last on which we read something else of it. */
  publishedAt: string
  updatedAt: string
  /** Kind and certainty of an announcement. */
  categories: string[]
  /** Who reports it. */
  source: { name: string; link: string }
}

/** The newest announcements, and those that were taken back within a month, newest first. */
export async function listFeedEntries(database: Database, of: FeedOf, today: Day, words: Words): Promise<FeedEntry[]> {
  const announced = await listAnnounced(database, of, today)
  const takenBack = await listTakenBack(database, { of, asOf: today, limit: MOST_ENTRIES })
  return [...announced.map((entry) => toEntry(entry, words)), ...takenBack.map((taken) => toTakenBack(taken, words))].sort(compareNewest)
}

async function listAnnounced(database: Database, of: FeedOf, today: Day): Promise<LedgerEntry[]> {
  if (of === 'everything') return listNewestAnnouncements(database, { limit: MOST_ENTRIES, asOf: today })
  if (of === 'followed') return listFollowedAnnouncements(database, today, MOST_ENTRIES)
  if ('network' in of) return listNewestAnnouncements(database, { limit: MOST_ENTRIES, asOf: today, network: of.network })
  return (await listAnnouncementsOf(database, of.series, today)).slice(0, MOST_ENTRIES)
}

function compareNewest(a: FeedEntry, b: FeedEntry): number {
  return a.publishedAt === b.publishedAt ? b.number - a.number : a.publishedAt < b.publishedAt ? 1 : -1
}

function toEntry(entry: LedgerEntry, words: Words): FeedEntry {
  const { certainty, kind, saidBy, source, link } = entry
  const { feeds } = words
  const effect = sayVerdictChange(entry.verdict, words)
  const shared = sharedOf(entry)
  return {
    ...shared,
    title: `${entry.title}: ${entry.text}${certainty === 'reported' ? feeds.reported : ''}`,
    content: html`<p>${entry.text}</p>
      <p>
        ${feeds.said({ by: saidBy, on: entry.saidOn, certainty })}${effect === '' ? '' : ` ${feeds.effect(effect)}`} ${feeds.source}
        <a href="${link}">${source}</a>.
      </p>`,
    // Nothing new was read of it since we first heard: it is as it was when it was said.
    updatedAt: entry.updatedOn > entry.heardOn ? midnightOf(latest(entry.updatedOn, lastDayOf(entry.saidOn))) : shared.publishedAt,
    categories: [kind, certainty],
  }
}

function toTakenBack(taken: TakenBack, { feeds }: Words): FeedEntry {
  const { saidBy, source, link } = taken
  return {
    ...sharedOf(taken),
    title: feeds.takenBack(`${taken.title}: ${taken.text}`),
    content: html`<p>${feeds.nobodySays(taken.text)}</p>
      <p>${feeds.wasSaid({ by: saidBy, on: taken.saidOn })} ${feeds.source} <a href="${link}">${source}</a>.</p>`,
    // Later than whatever was told of it on the same day.
    updatedAt: `${latest(taken.takenBackOn, lastDayOf(taken.saidOn))}T00:00:01Z`,
    categories: ['taken-back'],
  }
}

function sharedOf({
  number,
  seriesId,
  saidOn,
  heardOn,
  source,
  link,
}: {
  number: number
  seriesId: string
  saidOn: PartialDate
  heardOn: Day
  source: string
  link: string
}) {
  const said = lastDayOf(saidOn)
  // Of what was said in some month that is not over yet, the day we heard of it is the latest it can have been said on.
  const publishedAt = midnightOf(said > heardOn && saidOn !== said ? heardOn : said)
  return { number, seriesId, publishedAt, source: { name: source, link } }
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b
}

function midnightOf(day: Day): string {
  return `${day}T00:00:00Z`
}
