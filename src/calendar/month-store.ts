import type { Database } from '../storage/open-database.ts'
import { addDays, type Day, type PartialDate } from '../time/partial-date.ts'

/** A season that begins or ends on a day. */
export interface TurningPoint {
  id: string
  title: string
  season: number
  kind: 'premiere' | 'finale'
  day: Day
}

/** What a month brings: by day, the best known first, and what is set for the month without a day. */
export interface MonthOfTurns {
  days: Map<Day, { shown: TurningPoint[]; more: number }>
  /** Seasons that are set for the month, its quarter or its year; nobody has named a day. */
  undated: { id: string; title: string; season: number; premiere: PartialDate }[]
}

interface Row {
  id: string
  title: string
  popularity: number
  number: number
  premiere: string | null
  premiere_from: string | null
  finale_day: string | null
}

/** Our decision: more than fit a cell of a month; the page of the day has them all. */
const MOST_A_DAY = 6
const MOST_UNDATED = 30

/**
 * Seasons that begin or end in a month, `first` to `last` its days.
 *
 * In a time zone the days are those of that zone where a source tells the time of day, else those that the sources give.
 */
export async function listMonth(database: Database, { first, last, zone }: { first: Day; last: Day; zone?: string | undefined }): Promise<MonthOfTurns> {
  const window = around({ first, last }, zone)
  const begun = await seasonsBetween(database, 'premiere_from', window)
  const dated = begun.filter(({ premiere }) => premiere?.length === first.length)
  const ended = (await seasonsBetween(database, 'finale_day', window)).filter(({ premiere, finale_day }) => premiere !== finale_day)
  const stated = [...dated.map((row) => toTurn(row, 'premiere', row.premiere)), ...ended.map((row) => toTurn(row, 'finale', row.finale_day))]
  const turns = (zone === undefined ? stated : await inZone(database, stated, zone)).filter(({ turn }) => turn.day >= first && turn.day <= last)
  const days = new Map<Day, { shown: TurningPoint[]; more: number }>()
  for (const [day, all] of [...Map.groupBy(turns.sort(byFame), ({ turn }) => turn.day)].sort(([a], [b]) => (a < b ? -1 : 1)))
    days.set(day, { shown: all.slice(0, MOST_A_DAY).map(({ turn }) => turn), more: Math.max(0, all.length - MOST_A_DAY) })
  const undated = begun
    .filter(
      ({ premiere, premiere_from }) =>
        premiere !== null && premiere.length < first.length && premiere_from !== null && premiere_from >= first && premiere_from <= last,
    )
    .sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_UNDATED)
    .map(({ id, title, number, premiere }) => ({ id, title, season: number, premiere: premiere as PartialDate }))
  return { days, undated }
}

/** An episode that is shown on a day. */
export interface ShownEpisode {
  id: string
  title: string
  season: number
  /** Null of a season whose episodes have no dates of their own. */
  episode: number | null
  kind: 'premiere' | 'finale' | 'episode'
  /** When it begins, in milliseconds since 1970; null where no source tells the time of day. */
  airsAtMs: number | null
}

/** Everything that is shown on a day, the best known series first, at most `limit`; in a time zone as `listMonth`. */
export async function listDay(database: Database, { day, zone, limit }: { day: Day; zone?: string | undefined; limit: number }): Promise<ShownEpisode[]> {
  const window = around({ first: day, last: day }, zone)
  const stored = await database
    .selectFrom('episode')
    .innerJoin('series', 'series.id', 'episode.series_id')
    .select(['series.id', 'series.title', 'series.popularity', 'episode.season', 'episode.number', 'episode.air_day', 'episode.airs_at'])
    .where('episode.air_day', '>=', window.first)
    .where('episode.air_day', '<=', window.last)
    .orderBy('episode.season')
    .orderBy('episode.number')
    .execute()
  const episodes = stored.filter(({ air_day, airs_at }) => dayIn(zone, air_day as Day, airs_at) === day)
  const begun = (await seasonsBetween(database, 'premiere_from', window)).filter(({ premiere }) => premiere?.length === day.length)
  const ended = await seasonsBetween(database, 'finale_day', window)
  const beginning = new Set(begun.map((row) => keyOf(row.id, row.number, row.premiere)))
  const ending = new Set(ended.map((row) => keyOf(row.id, row.number, row.finale_day)))
  const kindOf = (key: string) => (beginning.has(key) ? 'premiere' : ending.has(key) ? 'finale' : 'episode')
  const shown = [...Map.groupBy(episodes, ({ id, season, air_day }) => keyOf(id, season, air_day))].flatMap(([key, all]): Shown[] => {
    const [first] = all
    const kind = kindOf(key)
    // Of a season put out whole on one day its beginning is told, not each of its episodes.
    if (kind === 'premiere' && first !== undefined) return [{ ...first, kind }]
    const last = Math.max(...all.map(({ number }) => number))
    return all.map((row) => ({ ...row, kind: row.number === last ? kind : 'episode' }))
  })
  const told = new Set(stored.map(({ id, season, air_day }) => keyOf(id, season, air_day)))
  const bare = (rows: readonly Row[], kind: 'premiere' | 'finale'): Shown[] =>
    rows
      .filter((row) => (kind === 'premiere' ? row.premiere : row.finale_day) === day && !told.has(keyOf(row.id, row.number, day)))
      .map(({ id, title, popularity, number }) => ({ id, title, popularity, season: number, number: null, kind, airs_at: null }))
  return [
    ...shown,
    ...bare(begun, 'premiere'),
    ...bare(
      ended.filter(({ premiere }) => premiere !== day),
      'finale',
    ),
  ]
    .sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.number ?? 0) - (b.number ?? 0)))
    .slice(0, limit)
    .map(({ id, title, season, number, kind, airs_at }) => ({ id, title, season, episode: number, kind, airsAtMs: airs_at }))
}

interface Shown extends Omit<ShownEpisode, 'episode' | 'airsAtMs'> {
  popularity: number
  number: number | null
  airs_at: number | null
}

/** A premiere and its episode bear the same day in the sources, whatever day that is elsewhere. */
function keyOf(id: string, season: number, on: string | null): string {
  return `${id} ${season} ${on}`
}

interface Window {
  first: Day
  last: Day
}

/** The days of the sources that can lie in a window of days in a zone: a day more on both sides. */
function around({ first, last }: Window, zone: string | undefined): Window {
  return zone === undefined ? { first, last } : { first: addDays(first, -1), last: addDays(last, 1) }
}

/** The day in a zone, of the moment where it is known. */
function dayIn(zone: string | undefined, day: Day, airsAtMs: number | null): Day {
  if (zone === undefined || airsAtMs === null) return day
  return Temporal.Instant.fromEpochMilliseconds(airsAtMs).toZonedDateTimeISO(zone).toPlainDate().toString() as Day
}

/** The same turning points on their days in a zone: a season begins with its first episode of the day, and ends with its last. */
async function inZone(database: Database, all: readonly FamousTurn[], zone: string): Promise<FamousTurn[]> {
  const moments = new Map<string, number>()
  // As many at a time as a database takes in one list.
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
    const some = all.slice(from, from + MOST_AT_ONCE)
    const rows = await database
      .selectFrom('episode')
      .select(['series_id', 'season', 'air_day', 'airs_at'])
      .where('airs_at', 'is not', null)
      .where((e) =>
        e(
          e.refTuple('series_id', 'air_day'),
          'in',
          some.map(({ turn }) => e.tuple(turn.id, turn.day)),
        ),
      ) // prettier-ignore
      .execute()
    for (const { series_id, season, air_day, airs_at } of rows) {
      const key = `${series_id} ${season} ${air_day}`
      moments.set(key, Math.min(airs_at ?? Infinity, moments.get(key) ?? Infinity))
    }
  }
  return all.map(({ turn, popularity }) => {
    const day = dayIn(zone, turn.day, moments.get(`${turn.id} ${turn.season} ${turn.day}`) ?? null)
    return { turn: { ...turn, day }, popularity }
  })
}

const MOST_AT_ONCE = 500

async function seasonsBetween(database: Database, column: 'premiere_from' | 'finale_day', { first, last }: Window): Promise<Row[]> {
  return database
    .selectFrom('season')
    .innerJoin('series', 'series.id', 'season.series_id')
    .select(['series.id', 'series.title', 'series.popularity', 'season.number', 'season.premiere', 'season.premiere_from', 'season.finale_day'])
    .where(column, '>=', first)
    .where(column, '<=', last)
    .execute()
}

interface FamousTurn {
  turn: TurningPoint
  popularity: number
}

function toTurn({ id, title, number, popularity }: Row, kind: TurningPoint['kind'], day: string | null): FamousTurn {
  return { turn: { id, title, season: number, kind, day: day as Day }, popularity }
}

function byFame(a: FamousTurn, b: FamousTurn): number {
  return b.popularity - a.popularity || (a.turn.id < b.turn.id ? -1 : 1)
}
