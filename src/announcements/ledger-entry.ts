import type { Selectable } from 'kysely'
import { SAME_NEWS_DAYS } from '../catalogue/same-news.ts'
import type { Announcement, Known, SeriesDocument } from '../catalogue/series-document.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { Verdict } from '../outlook/verdict.ts'
import type { Schema } from '../storage/schema.ts'
import { daysBetween, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'

/** An announcement of the ledger with what it did to the verdict. */
export interface LedgerEntry {
  seriesId: string
  title: string
  year: number | null
  /** Its own for good, among all announcements. */
  number: number
  kind: AnnouncementKind
  /** For ending words the last one made; null when nobody said. */
  season: number | null
  text: string
  saidBy: string
  saidOn: PartialDate
  /** The date that was announced. */
  date: PartialDate | null
  certainty: Announcement['certainty']
  /** Who reports it, and where. */
  source: string
  link: string
  /** The day we first heard of it, and the last day on which we read something new of it. */
  heardOn: Day
  updatedOn: Day
  verdict: VerdictChange
}

/** The verdict about the season that an announcement decides, on the day before and on the day. */
export interface VerdictChange {
  season: number
  before: Verdict
  after: Verdict
}

export type StoredAnnouncement = Selectable<Schema['announcement']>

/** A row of the ledger as it stands now. */
export function toEntry(row: StoredAnnouncement, { title, year }: { title: string; year: number | null }): LedgerEntry {
  return {
    seriesId: row.series_id,
    title,
    year,
    number: row.id,
    kind: row.kind as AnnouncementKind,
    season: row.season,
    text: row.text,
    saidBy: row.said_by,
    saidOn: row.said_on as PartialDate,
    date: row.date as PartialDate | null,
    certainty: row.certainty,
    source: row.source,
    link: row.link,
    heardOn: row.heard_on as Day,
    updatedOn: row.updated_on as Day,
    verdict: verdictOf(row),
  }
}

export function verdictOf({ verdict_season: season, verdict_before: before, verdict_after: after }: StoredAnnouncement): VerdictChange {
  return { season, before: before as Verdict, after: after as Verdict }
}

/** An announcement of a document, which may be of an earlier day, with its row in the ledger. */
export interface LedgerPair {
  known: Known<Announcement>
  row: StoredAnnouncement
}

/** The announcements of a document, newest first, each with its row. */
export function pairWithRows({ announcements }: SeriesDocument, rows: readonly StoredAnnouncement[]): LedgerPair[] {
  const left = new Set(rows)
  return announcements.flatMap((known) => {
    const row = nearestRow(left, known.value)
    if (row === undefined) return []
    left.delete(row)
    return [{ known, row }]
  })
}

/** The row that is of the same news: on an earlier day it bore another day, when only a later report of it was out. */
function nearestRow(rows: ReadonlySet<StoredAnnouncement>, { kind, season, on, text }: Announcement): StoredAnnouncement | undefined {
  const daysFrom = (row: StoredAnnouncement): number => Math.abs(daysBetween(row.said_until as Day, lastDayOf(on)))
  return [...rows]
    .filter((row) => row.kind === kind && (row.season === season || row.season === null || season === null) && daysFrom(row) <= SAME_NEWS_DAYS)
    .sort((a, b) => daysFrom(a) - daysFrom(b) || Number(b.text === text) - Number(a.text === text))[0]
}

/** The announcement as the document tells it, with the number and the verdicts of its row. */
export function withWord({ known: { value, from }, row }: LedgerPair, { title, year, sources }: SeriesDocument): LedgerEntry {
  const entry = toEntry(row, { title: title.value, year: year?.value ?? null })
  const { season, text, by, on, date, certainty } = value
  const { name, link } = sources[from[0] ?? 0] ?? { name: row.source, link: row.link }
  return { ...entry, season, text, saidBy: by, saidOn: on, date, certainty, source: name, link }
}
