import type { SeasonDocument } from '../catalogue/series-document.ts'
import type { Answer } from '../outlook/answer.ts'
import { addDays, daysBetween, firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'

/** A season, or the part of it on one side of the day asked, as both the page and the terminal draw it. */
export interface TimelineSpan {
  number: number
  from: Day
  to: Day
  /** Set for, not shown yet as of the day asked. */
  isAhead: boolean
}

export interface Timeline {
  /** First and last day that is drawn: whole years. */
  start: Day
  end: Day
  spans: TimelineSpan[]
  /** The forecast of the next premiere, where the answer gives one. */
  window: { p10: Day; p50: Day; p90: Day } | undefined
  /** Under which condition the window holds: that the announced time is kept, or that it comes within five years. */
  condition: 'dated' | 'other'
  /** Where a day lies between start and end, 0 to 1. */
  shareOf: (day: Day) => number
}

/** All seasons on a line of time, the window of the next one behind them; `undefined` when no season has a date. */
export function toTimeline(seasons: readonly SeasonDocument[], { asOf, season: asked, verdict, window }: Answer): Timeline | undefined {
  const spans = seasons.flatMap((season) => toSpans(season, asOf, verdict === 'airing' && season.number === asked))
  const [first] = spans
  if (first === undefined) return undefined
  const lastDay = [...spans.map(({ to }) => to), asOf, ...(window === null ? [] : [window.p90 as Day])].reduce((last, day) => (day > last ? day : last))
  const start = `${spans.reduce((earliest, { from }) => (from < earliest ? from : earliest), first.from).slice(0, 4)}-01-01` as Day
  const end = `${lastDay.slice(0, 4)}-12-31` as Day
  const days = daysBetween(start, end) + 1
  const condition = verdict === 'dated' ? 'dated' : 'other'
  return { start, end, spans, window: (window as Timeline['window'] | null) ?? undefined, condition, shareOf: (day) => daysBetween(start, day) / days }
}

/** From its premiere to its finale, or to the day asked while it is on air without one; what lies after the day asked is ahead. */
function toSpans({ number, premiere, finale }: SeasonDocument, asOf: Day, isRunning: boolean): TimelineSpan[] {
  if (premiere === undefined) return []
  const from = firstDayOf(premiere.value)
  // A date that names no day is drawn as the whole time it names.
  const end = finale !== undefined ? lastDayOf(finale.value) : isRunning ? asOf : from > asOf ? lastDayOf(premiere.value) : from
  const to = end < from ? from : end
  if (from > asOf || to <= asOf) return [{ number, from, to, isAhead: from > asOf }]
  return [
    { number, from, to: asOf, isAhead: false },
    { number, from: addDays(asOf, 1), to, isAhead: true },
  ]
}
