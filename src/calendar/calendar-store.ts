import type { Database } from '../storage/open-database.ts'
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
  return entries.filter((entry) => entry.kind !== 'episode' || !turningPoints.has(keyOf(entry))).sort(byDateAndTitle)
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
    .orderBy('series.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, number, premiere }) => ({ id, title, season: number, premiere: premiere as PartialDate }))
}

/** Series that await word on `day`, longest first: not over, every known season shown. */
export async function listAwaiting(database: Database, day: Day, limit: number): Promise<AwaitingSeries[]> {
  const rows = await database
    .selectFrom('series')
    .innerJoin('season', 'season.series_id', 'series.id')
    .select((e) => ['series.id', 'series.title', e.fn.max('season.number').as('season'), e.fn.max('season.shown_until').as('finale')])
    .where('series.next', '=', 'no-word')
    .groupBy(['series.id', 'series.title'])
    .having((e) => e.fn.max('season.shown_until'), '<', day)
    .orderBy('finale')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, season, finale }) => ({ id, title, season, finale: finale as Day }))
}

interface Window {
  first: Day
  last: Day
  isFollowedOnly: boolean
}

async function seasonDates(database: Database, column: 'premiere_from' | 'finale_day', { first, last, isFollowedOnly }: Window) {
  return database
    .selectFrom('season')
    .innerJoin('series', 'series.id', 'season.series_id')
    .select(['series.id', 'series.title', 'season.number', 'season.premiere', 'season.finale_day', 'season.episode_count'])
    .where(`season.${column}`, '>=', first)
    .where(`season.${column}`, '<=', last)
    .$if(isFollowedOnly, (query) => query.where('series.id', 'in', database.selectFrom('follow').select('series_id')))
    .execute()
}

async function episodeDates(database: Database, { first, last, isFollowedOnly }: Window) {
  return database
    .selectFrom('episode')
    .innerJoin('series', 'series.id', 'episode.series_id')
    .select(['series.id', 'series.title', 'episode.season as number', 'episode.number as episode', 'episode.air_day'])
    .where('episode.air_day', '>=', first)
    .where('episode.air_day', '<=', last)
    .$if(isFollowedOnly, (query) => query.where('series.id', 'in', database.selectFrom('follow').select('series_id')))
    .execute()
}

function toEntry(row: { id: string; title: string; number: number }, kind: CalendarEntry['kind'], date: PartialDate, episode: number | null): CalendarEntry {
  return { series: { id: row.id, title: row.title }, season: row.number, episode, kind, date }
}

function keyOf({ series, season, date }: CalendarEntry): string {
  return `${series.id} ${season} ${date}`
}

function byDateAndTitle(a: CalendarEntry, b: CalendarEntry): number {
  const [left, right] = [`${a.date} ${a.series.title} ${a.episode ?? 0}`, `${b.date} ${b.series.title} ${b.episode ?? 0}`]
  return left < right ? -1 : left > right ? 1 : 0
}
