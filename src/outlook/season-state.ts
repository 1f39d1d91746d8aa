import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { addDays, firstDayOf, lastDayOf, precisionOf, type Day } from '../time/partial-date.ts'

/** Our decision: a season whose finale nobody gives is taken as over a year after its premiere; hardly any runs longer. */
const LONGEST_SEASON_DAYS = 366
/** Daily programmes: a season of theirs is over when the next has begun, or when somebody says so. */
const UNENDING_TYPES: ReadonlySet<string> = new Set(['soap', 'talk', 'news'])

/** A series seen from a day, with only what was knowable then. */
export interface Standpoint {
  document: SeriesDocument
  asOf: Day
  /** The earlier of `asOf` and the day our facts end: the calendar alone moves nothing beyond it. */
  reach: Day
}

/** The series seen from `asOf`; `document` must be merged as of that day. */
export function toStandpoint(document: SeriesDocument, asOf: Day): Standpoint {
  return { document, asOf, reach: document.factsUntil < asOf ? document.factsUntil : asOf }
}

/** Whether the season has certainly begun. A plan that names no day does not count as begun, unless its end has been set since. */
export function hasStarted(season: SeasonDocument, { reach }: Standpoint): boolean {
  const premiere = season.premiere?.value
  if (premiere === undefined) return season.finale !== undefined && firstDayOf(season.finale.value) <= reach
  if (precisionOf(premiere) === 'day') return premiere <= reach
  const hasPassed = lastDayOf(premiere) <= reach
  return hasPassed && (!season.isPremierePlanned || season.finale !== undefined)
}

/**
 * Whether the season has been shown in full; on the day of its finale it is still on air.
 *
 * A season seen to begin runs to the finale it was set for, even when our facts end between the two: the answer then says so.
 */
export function isShownInFull(season: SeasonDocument, standpoint: Standpoint): boolean {
  if (!hasStarted(season, standpoint)) return false
  const { document, asOf } = standpoint
  if (season.finale !== undefined) return lastDayOf(season.finale.value) < asOf
  if (document.seasons.some((other) => other.number > season.number && hasStarted(other, standpoint))) return true
  const premiereDay = season.premiere === undefined ? undefined : lastDayOf(season.premiere.value)
  const isDeclaredOver = document.announcements.some(
    ({ value }) => value.kind === 'concluded' && premiereDay !== undefined && lastDayOf(value.on) >= premiereDay,
  )
  if (isDeclaredOver || premiereDay === undefined) return true
  const lastPartDay = lastDayOf(season.parts?.value.at(-1)?.premiere ?? premiereDay)
  return !isUnending(standpoint) && addDays(lastPartDay > premiereDay ? lastPartDay : premiereDay, LONGEST_SEASON_DAYS) < asOf
}

/** Whether the series is a daily programme whose seasons run into each other, such as a soap. */
export function isUnending({ document }: Standpoint): boolean {
  return document.type !== undefined && UNENDING_TYPES.has(document.type.value)
}

/** Whether the season has begun and is not over. */
export function isOnAir(season: SeasonDocument, standpoint: Standpoint): boolean {
  return hasStarted(season, standpoint) && !isShownInFull(season, standpoint)
}

export function findSeason(document: SeriesDocument, number: number): SeasonDocument | undefined {
  return document.seasons.find((season) => season.number === number)
}

/** Television began about then: a season of such a number is named after its year. */
const FIRST_SEASON_YEAR = 1920

/** Whether the seasons are numbered by years (2019, 2020 …): then their numbers count nothing. */
export function isNumberedByYear({ seasons }: SeriesDocument): boolean {
  return (seasons[0]?.number ?? 0) >= FIRST_SEASON_YEAR
}

/** Whether the number lies below the first year of a series whose seasons are numbered by years: there is no such season. */
export function isBeforeTheFirst(season: number, document: SeriesDocument): boolean {
  return isNumberedByYear(document) && season < (document.seasons[0]?.number ?? 0)
}

/** The highest season that has begun; 0 when none has. */
export function lastStartedSeason(standpoint: Standpoint): number {
  return standpoint.document.seasons.findLast((season) => hasStarted(season, standpoint))?.number ?? 0
}

/** The season that the question is about when none is named: the one on air, else the lowest that has not premiered. */
export function seasonInQuestion(standpoint: Standpoint): number {
  return standpoint.document.seasons.find((season) => isOnAir(season, standpoint))?.number ?? nextSeason(standpoint)
}

/** The lowest season that has not premiered; of seasons numbered by years the lowest that is listed. */
export function nextSeason(standpoint: Standpoint): number {
  const last = lastStartedSeason(standpoint)
  const { document } = standpoint
  const listed = isNumberedByYear(document) ? document.seasons.find(({ number }) => number > last) : undefined
  return listed?.number ?? last + 1
}
