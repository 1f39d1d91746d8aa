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
  finale_day: string | null
}

/** Our decision: more than fit a cell of a month; the page of the day has them all. */
const MOST_A_DAY = 6
const MOST_UNDATED = 30

/** Seasons that begin or end in a month, `first` to `last` its days. */
export async function listMonth(database: Database, { first, last }: { first: Day; last: Day }): Promise<MonthOfTurns> {
  const begun = await seasonsBetween(database, 'premiere_from', first, last)
  const dated = begun.filter(({ premiere }) => premiere?.length === first.length)
  const ended = (await seasonsBetween(database, 'finale_day', first, last)).filter(({ premiere, finale_day }) => premiere !== finale_day)
  const turns = [...dated.map((row) => toTurn(row, 'premiere', row.premiere)), ...ended.map((row) => toTurn(row, 'finale', row.finale_day))]
  const days = new Map<Day, { shown: TurningPoint[]; more: number }>()
  for (const [day, all] of [...Map.groupBy(turns.sort(byFame), ({ turn }) => turn.day)].sort(([a], [b]) => (a < b ? -1 : 1)))
    days.set(day, { shown: all.slice(0, MOST_A_DAY).map(({ turn }) => turn), more: Math.max(0, all.length - MOST_A_DAY) })
  const undated = begun
    .filter(({ premiere }) => premiere !== null && premiere.length < first.length)
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
}

interface Shown extends Omit<ShownEpisode, 'episode'> {
  popularity: number
  number: number | null
}

/** Everything that is shown on a day, the best known series first, at most `limit`. */
export async function listDay(database: Database, day: Day, limit: number): Promise<ShownEpisode[]> {
  const episodes = await database
    .selectFrom('episode')
    .innerJoin('series', 'series.id', 'episode.series_id')
    .select(['series.id', 'series.title', 'series.popularity', 'episode.season', 'episode.number'])
    .where('episode.air_day', '=', day)
    .orderBy('episode.season')
    .orderBy('episode.number')
    .execute()
  const begun = (await seasonsBetween(database, 'premiere_from', day, day)).filter(({ premiere }) => premiere === day)
  const ended = await seasonsBetween(database, 'finale_day', day, day)
  const [beginning, ending] = [new Set(begun.map((row) => keyOf(row.id, row.number))), new Set(ended.map((row) => keyOf(row.id, row.number)))]
  const kindOf = (id: string, season: number): ShownEpisode['kind'] =>
    beginning.has(keyOf(id, season)) ? 'premiere' : ending.has(keyOf(id, season)) ? 'finale' : 'episode'
  const shown = [...Map.groupBy(episodes, ({ id, season }) => keyOf(id, season)).values()].flatMap((all): Shown[] => {
    const [first] = all
    const kind = first === undefined ? 'episode' : kindOf(first.id, first.season)
    // Of a season put out whole on one day its beginning is told, not each of its episodes.
    if (kind === 'premiere' && first !== undefined) return [{ ...first, kind }]
    const last = Math.max(...all.map(({ number }) => number))
    return all.map((row) => ({ ...row, kind: row.number === last ? kind : 'episode' }))
  })
  const withRows = new Set(episodes.map(({ id, season }) => keyOf(id, season)))
  const without = [...new Map([...ended, ...begun].map((row) => [keyOf(row.id, row.number), row])).values()]
    .filter((row) => !withRows.has(keyOf(row.id, row.number)))
    .map(({ id, title, popularity, number }): Shown => ({ id, title, popularity, season: number, number: null, kind: kindOf(id, number) }))
  return [...shown, ...without]
    .sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.number ?? 0) - (b.number ?? 0)))
    .slice(0, limit)
    .map(({ id, title, season, number, kind }) => ({ id, title, season, episode: number, kind }))
}

async function seasonsBetween(database: Database, column: 'premiere_from' | 'finale_day', first: Day, last: Day): Promise<Row[]> {
  return database
    .selectFrom('season')
    .innerJoin('series', 'series.id', 'season.series_id')
    .select(['series.id', 'series.title', 'series.popularity', 'season.number', 'season.premiere', 'season.finale_day'])
    .where(column, '>=', first)
    .where(column, '<', addDays(last, 1))
    .execute()
}

function toTurn({ id, title, number, popularity }: Row, kind: TurningPoint['kind'], day: string | null): { turn: TurningPoint; popularity: number } {
  return { turn: { id, title, season: number, kind, day: day as Day }, popularity }
}

function byFame(a: { turn: TurningPoint; popularity: number }, b: { turn: TurningPoint; popularity: number }): number {
  return b.popularity - a.popularity || (a.turn.id < b.turn.id ? -1 : 1)
}

function keyOf(id: string, season: number): string {
  return `${id} ${season}`
}
