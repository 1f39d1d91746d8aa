import { createHash } from 'node:crypto'
import { knownTitlesIn } from '../../announcements/news/known-titles.ts'
import { readEntry } from '../../announcements/news/read-entry.ts'
import type { Statement, StatedAnnouncement } from '../../catalogue/series-document.ts'
import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { addDays, utcDayOf, type Day } from '../../time/partial-date.ts'
import { putWords } from '../words/put-words.ts'
import { newsOrigin } from '../words/word-origin.ts'
import { toStated } from './announced-in.ts'
import { outcomeOf, type Fate, type StoredReading } from './entry-reading.ts'
import { findSeriesOf } from './match-series.ts'
import { findNewsEntry, putNewsEntry, type StoredEntry } from './news-store.ts'
import type { FeedEntry } from './parse-feed.ts'

/** An entry with the site and the outlet of its feed. */
export interface SitedEntry extends Omit<FeedEntry, 'key'> {
  id: string
  host: string
  outlet: string
}

/** Our decision: what is older is no news any more; whoever polled then has it in the ledger. */
const NEWS_DAYS = 30
/** Our decision: a series that is announced is in the catalogues within days; later nobody waits for it. */
const WAITING_DAYS = 14
/** Our decision: looking again is a few look-ups by name. */
const LOOK_AGAIN_MS = 60 * 60 * 1000
const MARK_LENGTH = 12

/** An entry of a site's feed with what it is known by here: in two feeds of one site it is one. */
export function sitedEntry({ key, ...entry }: FeedEntry, host: string, outlet: string): SitedEntry {
  return { ...entry, host, outlet, id: createHash('sha256').update(`${host}\n${key}`).digest('hex').slice(0, MARK_LENGTH) }
}

/** A mark of what is read of an entry: another mark, and it was edited. */
export function markOf({ title, summary, link }: SitedEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([title, summary, link]))
    .digest('base64url')
    .slice(0, MARK_LENGTH)
}

/**
 * Reads an entry, and puts what it announces into the ledgers of the series, in place of what was read in it before: all in one transaction, or nothing. The same entry again
 * changes nothing.
 */
export async function takeEntry(database: Database, entry: SitedEntry, now: Temporal.Instant): Promise<StoredEntry['outcome']> {
  const { outcome, reading, words } = await readNow(database, entry, utcDayOf(now))
  const { id, host, link, outlet, title, summary, published } = entry
  const nowMs = now.epochMilliseconds
  return inWriteTransaction(database, async (transaction) => {
    const before = await findNewsEntry(transaction, id)
    if (before?.outcome === 'retracted') return 'retracted'
    const former = before === undefined ? [] : seriesIn(JSON.parse(before.reading) as StoredReading)
    for (const seriesId of new Set([...former, ...words.keys()])) {
      const article = { entry, formerLink: before?.link, announcements: words.get(seriesId), today: utcDayOf(now) }
      await putWords(transaction, { seriesId, origin: newsOrigin(host), change: (told) => withArticle(told, article), now })
    }
    const row = { id, host, link, outlet, title, summary, published, mark: markOf(entry), outcome, reading: JSON.stringify(reading) }
    await putNewsEntry(transaction, {
      ...row,
      read_at: nowMs,
      seen_at: before?.seen_at ?? nowMs,
      due_at: outcome === 'waiting' && isAwaited(published, utcDayOf(now)) ? nowMs + LOOK_AGAIN_MS : null,
    })
    return outcome
  })
}

/** Whether a series that we do not know yet is still waited for. */
export function isAwaited(published: Day, today: Day): boolean {
  return addDays(published, WAITING_DAYS) >= today
}

interface Read {
  outcome: StoredEntry['outcome']
  reading: StoredReading
  /** What is announced of each series, by id. */
  words: Map<string, StatedAnnouncement[]>
}

async function readNow(database: Database, entry: SitedEntry, today: Day): Promise<Read> {
  const words = new Map<string, StatedAnnouncement[]>()
  if (addDays(entry.published, NEWS_DAYS) < today) return { outcome: 'old', reading: { announcements: [], noNews: null }, words }
  const { announcements, noNews } = readEntry(entry, await knownTitlesIn(database, entry.title))
  const reading: StoredReading = { announcements: [], noNews: noNews ?? null }
  for (const read of announcements) {
    const meant = await findSeriesOf(database, read, entry)
    if (meant.kind === 'series') words.set(meant.id, [...(words.get(meant.id) ?? []), toStated(read, entry, meant.document)])
    const fate: Fate = meant.kind === 'series' ? { kind: 'taken', seriesId: meant.id, title: meant.document.title.value } : meant
    reading.announcements.push({ ...read, fate })
  }
  return { outcome: outcomeOf(reading), reading, words }
}

function seriesIn({ announcements }: StoredReading): string[] {
  return announcements.flatMap(({ fate }) => (fate.kind === 'taken' ? [fate.seriesId] : []))
}

interface Article {
  entry: SitedEntry
  /** Where it was when it was read before. */
  formerLink: string | undefined
  announcements: StatedAnnouncement[] | undefined
  today: Day
}

/** The statements of a site with what an article says now; where it says the same as before, as it was read then. */
function withArticle(told: readonly Statement[], { entry, formerLink, announcements, today }: Article): Statement[] {
  const { link, outlet, published } = entry
  const isOfArticle = (statement: Statement): boolean => statement.link === link || statement.link === formerLink
  const before = told.find(isOfArticle)
  const others = told.filter((statement) => !isOfArticle(statement))
  if (announcements === undefined) return others
  if (before?.link === link && JSON.stringify(before.announcements) === JSON.stringify(announcements)) return [...told]
  const source = { source: outlet, link, kind: 'trade-press', licence: null, publishedOn: published, retrievedAt: today } as const
  return [...others, { ...source, announcements }]
}
