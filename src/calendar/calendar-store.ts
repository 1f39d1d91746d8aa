import type { SelectQueryBuilder } from 'kysely'
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
  const [premieres, finales, episodes] = [
    await seasonDates(database, 'premiere_from', { first, last, isFollowedOnly }),
    await seasonDates(database, 'finale_day', { first, last, isFollowedOnly }),
    await episodeDates(database, { first, last, isFollowedOnly }),
  ]
  const entries: CalendarEntry[] = [
    ...premieres.map((row) => toEntry(row, 'premiere', row.premiere as PartialDate, row.premiere?.length === 10 ? 1 : null)),
    ...finales.filter((row) => row.premiere !== row.finale_day).map((row) => toEntry(row, 'finale', row.finale_day as PartialDate, row.episode_count)),
    ...episodes.map((row) => toEntry(row, 'episode', row.air_day as PartialDate, row.episode)),
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

async function seasonDates(database: Database, column: 'premiere_from' | 'finale_day', { first, last, isFollowedOnly }: Window) {
  return seasonsOf(database, isFollowedOnly)
    .innerJoin('series', 'series.id', 'season.series_id')
    .select(['series.id', 'series.title', 'season.number', 'season.premiere', 'season.finale_day', 'season.episode_count'])
    .where(`season.${column}`, '>=', first)
    .where(`season.${column}`, '<=', last)
    .execute()
}

async function episodeDates(database: Database, { first, last, isFollowedOnly }: Window) {
  return episodesOf(database, isFollowedOnly)
    .innerJoin('series', 'series.id', 'episode.series_id')
    .select(['series.id', 'series.title', 'episode.season as number', 'episode.number as episode', 'episode.air_day'])
    .where('episode.air_day', '>=', first)
    .where('episode.air_day', '<=', last)
    .execute()
}

/**
 * Seasons of every series, or of the followed ones by way of the follows: a cross join is worked through from the left on SQLite
 * (https://www.sqlite.org/optoverview.html#crossjoin), which then reads a few hundred series' rows and not everything that is shown in a month anywhere.
 */
function seasonsOf(database: Database, isFollowedOnly: boolean) {
  if (!isFollowedOnly) return database.selectFrom('season')
  return database.selectFrom('follow').crossJoin('season').whereRef('season.series_id', '=', 'follow.series_id') as unknown as SeasonQuery
}

/** Episodes, as the seasons. */
function episodesOf(database: Database, isFollowedOnly: boolean) {
  if (!isFollowedOnly) return database.selectFrom('episode')
  return database.selectFrom('follow').crossJoin('episode').whereRef('episode.series_id', '=', 'follow.series_id') as unknown as EpisodeQuery
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
