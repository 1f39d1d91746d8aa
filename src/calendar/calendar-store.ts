import type { SelectQueryBuilder } from 'kysely'
import type { EventMark } from '../catalogue/event-marks-store.ts'
import { HOUSEHOLD } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { listKey } from '../catalogue/listed-keys.ts'
import { shownEvents, type DatedEpisode, type DatedSeason } from '../catalogue/shown-events.ts'
import { firstDayOf, type Day, type PartialDate } from '../time/partial-date.ts'

/** Something that is shown on a day, or in a month whose day nobody has named. */
export interface CalendarEntry {
  series: { id: string; title: string }
  season: number
  /** Null for a season whose episodes have no dates of their own. */
  episode: number | null
  kind: 'premiere' | 'episode' | 'finale'
  date: PartialDate
  /** From when to when, as UTC writes moments; null where no source tells a time of day, or how long it takes. */
  airsAt: string | null
  airsUntil: string | null
}

/** Whose calendar: every series', that of what the household follows, of one series, or of a network's series by its name in addresses. */
export type CalendarOf = 'everything' | 'followed' | { series: string } | { network: string }

/** A season that is set for a date to come. */
export interface LandingSeason {
  id: string
  title: string
  season: number
  premiere: PartialDate
}

/** A series whose last season is over and of whose next nobody has said anything. */
export interface AwaitingSeries {
  id: string
  title: string
  /** The last season. */
  season: number
  /** The last day it can have been shown on. */
  finale: Day
}

/** What is shown from `first` to `last`, by day; of the household's follows, of one series or network, or of every series. */
export async function listCalendar(database: Database, window: { first: Day; last: Day; of: CalendarOf }): Promise<CalendarEntry[]> {
  const [seasons, episodes] = [await seasonDates(database, window), await episodeDates(database, window)]
  const titles = new Map([...seasons, ...episodes].map(({ id, title }) => [id, title]))
  const isWithin = (day: Day): boolean => day >= window.first && day <= window.last
  const shown = shownEvents(seasons, episodes).filter(({ date }) => isWithin(firstDayOf(date)))
  return inOrder(
    shown.map(({ id, season, episode, kind, date, airsAtMs, airsUntilMs }) => ({
      series: { id, title: titles.get(id) ?? id },
      season,
      episode,
      kind,
      date,
      airsAt: toMoment(airsAtMs),
      airsUntil: toMoment(airsUntilMs),
    })),
  )
}

function toMoment(ms: number | null): string | null {
  // As `Date`: a calendar has thousands of them, and Temporal takes several times as long to write each.
  return ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** What became of events of these series that were stored otherwise before, with the titles of the series. */
export async function listChangedEvents(database: Database, of: CalendarOf): Promise<(EventMark & { title: string })[]> {
  const rows = await rowsOf(database, 'event_mark', of)
    .crossJoin('series')
    .whereRef('series.id', '=', 'event_mark.series_id')
    .select(['series.id', 'series.title', 'event_mark.event', 'event_mark.sequence', 'event_mark.changed_on', 'event_mark.withdrawn_day'])
    .orderBy('event_mark.series_id')
    .orderBy('event_mark.event')
    .execute()
  return rows.map(({ id, title, event, sequence, changed_on, withdrawn_day }) => ({
    id,
    title,
    event,
    sequence,
    changedOn: changed_on as Day,
    withdrawnDay: withdrawn_day as Day | null,
  }))
}

/** Seasons set for `day` or later, soonest first; a month or year that has begun still counts while nobody has seen the season begin. */
export async function listLanding(database: Database, day: Day, limit: number): Promise<LandingSeason[]> {
  const rows = await database
    .selectFrom('season')
    .innerJoin('series', 'series.id', 'season.series_id')
    .select(['series.id', 'series.title', 'season.number', 'season.premiere'])
    .where('season.premiere_until', '>=', day)
    .where((e) => e.or([e('season.premiere_from', '>=', day), e('series.next', '=', 'dated')]))
    .orderBy('season.premiere_until')
    .orderBy('season.series_id')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, number, premiere }) => ({ id, title, season: number, premiere: premiere as PartialDate }))
}

/** Series that await word on `day`, longest first: not over, every known season shown. */
export async function listAwaiting(database: Database, day: Day, limit: number): Promise<AwaitingSeries[]> {
  const rows = await database
    .selectFrom('series')
    .select(['id', 'title', 'last_season', 'silent_since'])
    .where('next', '=', 'no-word')
    .where('silent_since', '<', day)
    .orderBy('silent_since')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, last_season, silent_since }) => ({ id, title, season: last_season as number, finale: silent_since as Day }))
}

interface Window {
  first: Day
  last: Day
  of: CalendarOf
}

/** Seasons that begin or end in the window: what lies between is the episodes' business. */
async function seasonDates(database: Database, { first, last, of }: Window) {
  return rowsOf(database, 'season', of)
    .crossJoin('series')
    .whereRef('series.id', '=', 'season.series_id')
    .select(['series.id', 'series.title', 'season.number', 'season.premiere', 'season.finale_day', 'season.episode_count'])
    .$castTo<DatedSeason & { title: string }>()
    .where((e) =>
      e.or([
        e.and([e('season.premiere_from', '>=', first), e('season.premiere_from', '<=', last)]),
        e.and([e('season.finale_day', '>=', first), e('season.finale_day', '<=', last)]),
      ]),
    )
    .execute()
}

async function episodeDates(database: Database, { first, last, of }: Window) {
  return rowsOf(database, 'episode', of)
    .crossJoin('series')
    .whereRef('series.id', '=', 'episode.series_id')
    .select(['series.id', 'series.title', 'episode.season', 'episode.number', 'episode.air_day', 'episode.airs_at', 'episode.airs_until'])
    .$castTo<DatedEpisode & { title: string }>()
    .where('episode.air_day', '>=', first)
    .where('episode.air_day', '<=', last)
    .execute()
}

/**
 * The rows of every series, or of some by way of the follows or the network: a cross join is worked through from the left on SQLite
 * (https://www.sqlite.org/optoverview.html#crossjoin), which then reads the rows of a few hundred series, not everything that is shown in a month anywhere,
 * and looks up only the titles of what it found.
 */
function rowsOf<T extends 'season' | 'episode' | 'event_mark'>(database: Database, table: T, of: CalendarOf): SelectQueryBuilder<Schema, T, object> {
  return narrowed(database, table as 'season', of) as unknown as SelectQueryBuilder<Schema, T, object>
}

/** Kysely's types want to know the table: its column that is asked for here, all three have. */
function narrowed(database: Database, table: 'season', of: CalendarOf) {
  const [rows, seriesId] = [database.selectFrom(table), `${table}.series_id` as const]
  if (of === 'everything') return rows
  if (of === 'followed')
    return database.selectFrom('follow').crossJoin(table).whereRef(seriesId, '=', 'follow.series_id').where('follow.follower_id', '=', HOUSEHOLD)
  if ('series' in of) return rows.where(seriesId, '=', of.series)
  const inNetwork = database.selectFrom('listed').crossJoin(table).whereRef(seriesId, '=', 'listed.series_id')
  return inNetwork.where('listed.key', '=', listKey('network', of.network))
}

/** By date, then title, then episode. The words to order by are put together once an entry, not at each comparison. */
function inOrder(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const ordered = entries.map((entry) => ({ entry, by: `${entry.date} ${entry.series.title} ${entry.episode ?? 0}` }))
  return ordered.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ entry }) => entry)
}
