import type { SelectQueryBuilder } from 'kysely'
import { HOUSEHOLD } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import type { Day, PartialDate } from '../time/partial-date.ts'

/** Something that is shown on a day, or in a month whose day nobody has named. */
export interface CalendarEntry {
  series: { id: string; title: string }
  season: number
  /** Null for a season whose episodes have no dates of their own. */
  episode: number | null
  kind: 'premiere' | 'episode' | 'finale'
  date: PartialDate
}

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

/** What is shown from `first` to `last`, by day; of the household's follows, or of every series. */
export async function listCalendar(
  database: Database,
  { first, last, isFollowedOnly }: { first: Day; last: Day; isFollowedOnly: boolean },
): Promise<CalendarEntry[]> {
  const window = { first, last, isFollowedOnly }
  const seasons = await seasonDates(database, window)
  const isWithin = (day: string | null): boolean => day !== null && day >= first && day <= last
  const premieres = seasons.filter((row) => isWithin(row.premiere_from))
  const finales = seasons.filter((row) => isWithin(row.finale_day) && row.premiere !== row.finale_day)
  const entries: CalendarEntry[] = [
    ...premieres.map((row) => toEntry(row, 'premiere', row.premiere as PartialDate, row.premiere?.length === 10 ? 1 : null)),
    ...finales.map((row) => toEntry(row, 'finale', row.finale_day as PartialDate, row.episode_count)),
    ...(await episodeDates(database, window)).map((row) => toEntry(row, 'episode', row.air_day as PartialDate, row.episode)),
  ]
  const turningPoints = new Set(entries.filter(({ kind }) => kind !== 'episode').map(keyOf))
  return inOrder(entries.filter((entry) => entry.kind !== 'episode' || !turningPoints.has(keyOf(entry))))
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
  isFollowedOnly: boolean
}

/** Seasons that begin or end in the window: what lies between is the episodes' business. */
async function seasonDates(database: Database, { first, last, isFollowedOnly }: Window) {
  return seasonsOf(database, isFollowedOnly)
    .crossJoin('series')
    .whereRef('series.id', '=', 'season.series_id')
    .select(['series.id', 'series.title', 'season.number', 'season.premiere', 'season.premiere_from', 'season.finale_day', 'season.episode_count'])
    .where((e) =>
      e.or([
        e.and([e('season.premiere_from', '>=', first), e('season.premiere_from', '<=', last)]),
        e.and([e('season.finale_day', '>=', first), e('season.finale_day', '<=', last)]),
      ]),
    )
    .execute()
}

async function episodeDates(database: Database, { first, last, isFollowedOnly }: Window) {
  return episodesOf(database, isFollowedOnly)
    .crossJoin('series')
    .whereRef('series.id', '=', 'episode.series_id')
    .select(['series.id', 'series.title', 'episode.season as number', 'episode.number as episode', 'episode.air_day'])
    .where('episode.air_day', '>=', first)
    .where('episode.air_day', '<=', last)
    .execute()
}

/**
 * Seasons of every series, or of the followed ones by way of the follows: a cross join is worked through from the left on SQLite
 * (https://www.sqlite.org/optoverview.html#crossjoin), which then reads the seasons of a few hundred series, not everything that is shown in a month anywhere,
 * and looks up only the titles of what it found.
 */
function seasonsOf(database: Database, isFollowedOnly: boolean) {
  if (!isFollowedOnly) return database.selectFrom('season')
  return householdFollows(database).crossJoin('season').whereRef('season.series_id', '=', 'follow.series_id') as unknown as SeasonQuery
}

/** Episodes, as the seasons. */
function episodesOf(database: Database, isFollowedOnly: boolean) {
  if (!isFollowedOnly) return database.selectFrom('episode')
  return householdFollows(database).crossJoin('episode').whereRef('episode.series_id', '=', 'follow.series_id') as unknown as EpisodeQuery
}

function householdFollows(database: Database) {
  return database.selectFrom('follow').where('follow.follower_id', '=', HOUSEHOLD)
}

type SeasonQuery = SelectQueryBuilder<Schema, 'season', object>
type EpisodeQuery = SelectQueryBuilder<Schema, 'episode', object>

function toEntry(row: { id: string; title: string; number: number }, kind: CalendarEntry['kind'], date: PartialDate, episode: number | null): CalendarEntry {
  return { series: { id: row.id, title: row.title }, season: row.number, episode, kind, date }
}

function keyOf({ series, season, date }: CalendarEntry): string {
  return `${series.id} ${season} ${date}`
}

/** By date, then title, then episode. The words to order by are put together once an entry, not at each comparison. */
function inOrder(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const ordered = entries.map((entry) => ({ entry, by: `${entry.date} ${entry.series.title} ${entry.episode ?? 0}` }))
  return ordered.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ entry }) => entry)
}
