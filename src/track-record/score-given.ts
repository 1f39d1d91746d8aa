import { addYears, toIsoDay } from '../time/day-number.ts'
import { HORIZONS, YEARS_OF, type Horizon } from '../outlook/forecasting/judge-forecast.ts'
import { brierOfShare, brierScore, medianOf } from '../outlook/forecasting/measures.ts'
import { dayNumberOf, daysBetween, firstDayOf, lastDayOf, precisionOf, type Day } from '../time/partial-date.ts'
import type { GivenForecast } from './given-forecast-store.ts'

/** How the forecasts given here fared, as far as it can be told by now. */
export interface TrackRecord {
  forecasts: number
  series: number
  /** The first day a forecast was given on, and by which models; empty before the first. */
  since: Day | null
  models: string[]
  odds: Record<Horizon, GivenOddsScore>
  dates: GivenDateScore
  /** The surest forecasts that came out wrong, a season once, worst first. */
  worstMisses: GivenMiss[]
}

export interface GivenOddsScore {
  /** Forecasts whose years are over and were seen to their end, and those that are still to be judged. */
  judged: number
  open: number
  /** Of the judged: share whose season came, 0 to 1; mean squared error of the odds; the same of always saying that share. Null without any. */
  cameShare: number | null
  brier: number | null
  baseRateBrier: number | null
}

export interface GivenDateScore {
  /** Forecasts with a window whose season has premiered on a known day. */
  judged: number
  medianErrorDays: number | null
  /** Share of premieres within p10 to p90; 0.8 is right. */
  coverage80: number | null
}

export interface GivenMiss {
  seriesId: string
  title: string
  season: number
  asOf: Day
  horizon: Horizon
  probability: number
  came: boolean
}

const MISSES = 10

/** Sets each given forecast beside what came. Early returns of years that are not over wait with the rest: they would flatter the odds. */
export function scoreGiven(given: readonly GivenForecast[]): TrackRecord {
  const judged = HORIZONS.flatMap((horizon) =>
    given.flatMap((forecast) => {
      const came = hasCome(forecast, horizon)
      return came === undefined ? [] : [{ forecast, horizon, came, probability: forecast.probability[horizon] }]
    }),
  )
  return {
    forecasts: given.length,
    series: new Set(given.map(({ seriesId }) => seriesId)).size,
    since: given[0]?.asOf ?? null,
    models: [...new Set(given.map(({ modelVersion }) => modelVersion))],
    odds: Object.fromEntries(
      HORIZONS.map((horizon) => [horizon, scoreHorizon(judged.filter((one) => one.horizon === horizon), given.length)]), // prettier-ignore
    ) as TrackRecord['odds'],
    dates: scoreDates(given),
    worstMisses: worstOf(judged),
  }
}

interface Judged {
  forecast: GivenForecast
  horizon: Horizon
  came: boolean
  probability: number
}

/** Whether the season came in time; `undefined` while that cannot be told. */
function hasCome({ asOf, premiere, factsUntil }: GivenForecast, horizon: Horizon): boolean | undefined {
  const end = toIsoDay(addYears(dayNumberOf(asOf), YEARS_OF[horizon])) as Day
  if (factsUntil < end) return undefined
  if (premiere === undefined || firstDayOf(premiere) > end) return false
  return lastDayOf(premiere) <= end ? true : undefined
}

function scoreHorizon(judged: readonly Judged[], all: number): GivenOddsScore {
  if (judged.length === 0) return { judged: 0, open: all, cameShare: null, brier: null, baseRateBrier: null }
  const outcomes = judged.map(({ came }) => Number(came))
  const cameShare = outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length
  const brier = brierScore(outcomes, judged.map(({ probability }) => probability)) // prettier-ignore
  return { judged: judged.length, open: all - judged.length, cameShare, brier, baseRateBrier: brierOfShare(cameShare) }
}

function scoreDates(given: readonly GivenForecast[]): GivenDateScore {
  const dated = given.flatMap(({ window, premiere, factsUntil }) => {
    if (window === undefined || premiere === undefined || precisionOf(premiere) !== 'day' || premiere > factsUntil) return []
    const came = premiere as Day
    return [{ error: Math.abs(daysBetween(window.p50, came)), isWithin: window.p10 <= came && came <= window.p90 }]
  })
  if (dated.length === 0) return { judged: 0, medianErrorDays: null, coverage80: null }
  return {
    judged: dated.length,
    medianErrorDays: medianOf(dated.map(({ error }) => error)),
    coverage80: dated.filter(({ isWithin }) => isWithin).length / dated.length,
  }
}

/** Odds on the wrong side of one half, the surest first; a season once, by its worst forecast. */
function worstOf(judged: readonly Judged[]): GivenMiss[] {
  const misses = new Map<string, GivenMiss>()
  const ranked = judged
    .filter(({ came, probability }) => (came ? probability < 0.5 : probability > 0.5))
    .toSorted((a, b) => Math.abs(Number(b.came) - b.probability) - Math.abs(Number(a.came) - a.probability))
  for (const { forecast, horizon, came, probability } of ranked) {
    const key = `${forecast.seriesId}:${forecast.season}`
    if (misses.has(key) || misses.size === MISSES) continue
    misses.set(key, { seriesId: forecast.seriesId, title: forecast.title, season: forecast.season, asOf: forecast.asOf, horizon, probability, came })
  }
  return [...misses.values()]
}
