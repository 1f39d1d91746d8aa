import { DAYS_PER_YEAR } from '../../time/day-number.ts'
import { chanceBetween, toHazardCurve, type HazardCurve } from './hazard-curve.ts'
import { daysToAsk, fallingOdds } from './long-silence.ts'
import type { ModelPart, OutlookModel, PopulationModel } from './outlook-model.ts'
import { populationOf } from './population.ts'
import type { Question } from './question.ts'
import { toPremiereWindow, type PremiereWindow } from './premiere-window.ts'
import { fillSeasonFeatures, SEASON_FEATURES } from './season-features.ts'
import { findSeasonGaps, type SeasonGaps } from './season-gap.ts'
import { keyOfAsked, seriesCurve, type AskedSeries } from './series-curve.ts'
import { addLogOdds } from './tree-curve.ts'
import { effectInWindow, fillWindowFeatures, WINDOW_FEATURES, WINDOWS, windowStart } from './window-rows.ts'

/** Odds are kept this far from 0 and 1: nothing in 2 000 series says more. */
const LEAST_PROBABILITY = 0.0005

export interface Forecast {
  id: string
  /** Chance that the next season premieres within so many years after `asOf`, 0 to 1, not falling with the horizon. */
  continues: { '1y': number; '2y': number; '5y': number }
  premiere: PremiereWindow
}

/** The forecast for one question. Any fact but the day may be missing; the less is known, the nearer the answer is to that of all series. */
export function forecast(question: Question, model: OutlookModel): Forecast {
  const { id, asOf, series } = question
  const asked = askedSeriesOf(question, model)
  const timing = seriesCurve(model.populations[populationOf(series)], 'timing', asked)
  return { id, continues: oddsFor(question, asked, model), premiere: toPremiereWindow(timing, { asOf, silentDays: asOf - asked.gaps.silentSince }) }
}

/** The odds alone, where nobody asks when: a third less work. */
export function forecastOdds(question: Question, model: OutlookModel): Forecast['continues'] {
  return oddsFor(question, askedSeriesOf(question, model), model)
}

function oddsFor({ series, asOf }: Question, asked: AskedSeries, model: OutlookModel): Forecast['continues'] {
  const silentDays = asOf - asked.gaps.silentSince
  const population = model.populations[populationOf(series)]
  const isRated = series.rating?.imdb !== undefined
  const days = daysToAsk(silentDays)
  const hazard = seriesCurve(population, isRated ? 'ratedHazard' : 'hazard', asked)
  const windows = windowOdds(population, isRated ? 'ratedWindows' : 'windows', asked, days)
  const [one, two, five] = oddsOf({ hazard, windows, days, silentDays, hazardShare: model.hazardShare })
  return { '1y': one!, '2y': two!, '5y': five! }
}

/** What the trees are told of the series of a question. */
export function askedSeriesOf({ series, asOf }: Question, model: OutlookModel): AskedSeries {
  const gaps = findSeasonGaps(series) ?? gapsBeforeFirstSeason(asOf, series.networkKind)
  const fixed = new Float64Array(SEASON_FEATURES.length)
  fillSeasonFeatures(fixed, series, gaps)
  const asked = { gaps, fixed, lastYear: model.training.lastYear }
  return { ...asked, key: keyOfAsked(asked) }
}

/**
 * Before its first season nothing is known of a series, and no training row is of that kind. It is asked as a series that came today and
 * of which nothing else is known: wide, and to be called so by whoever shows it.
 */
function gapsBeforeFirstSeason(asOf: number, networkKind: string | undefined): SeasonGaps {
  const latest = { number: 1, premiere: asOf, finale: undefined, episodes: undefined, rating: undefined }
  return { latest, silentSince: asOf, gapDays: [], networkKind }
}

/** The odds within 1, 2 and 5 years: both models' mean in log-odds, not rising with a long silence, not falling with the horizon. */
function oddsOf(asked: { hazard: HazardCurve; windows: readonly number[][]; days: readonly number[]; silentDays: number; hazardShare: number }): number[] {
  const { hazard, windows, days, silentDays, hazardShare } = asked
  let atLeast = 0
  return WINDOWS.map(({ toYears }, horizon) => {
    const mixed = days.map((day, index) => mixedOdds(chanceBetween(hazard, day, day + toYears * DAYS_PER_YEAR), windows[index]![horizon]!, hazardShare))
    atLeast = Math.max(atLeast, rounded(fallingOdds(silentDays, days, mixed)))
    return atLeast
  })
}

/** For each day of silence the odds within 1, 2 and 5 years after it. */
function windowOdds(population: PopulationModel, part: ModelPart, asked: AskedSeries, days: readonly number[]): number[][] {
  const stretches = days.length * WINDOWS.length
  const moving = new Float64Array(stretches * WINDOW_FEATURES.length)
  const logOdds = new Float64Array(stretches)
  const effect = new Float64Array(stretches)
  const baseline = toHazardCurve(population.baseline[part])
  for (let window = 0; window < WINDOWS.length; window++) {
    for (const [index, day] of days.entries()) {
      const stretch = window * days.length + index
      fillWindowFeatures(moving, stretch * WINDOW_FEATURES.length, asked.gaps, asked.gaps.silentSince + day, window, asked.lastYear)
      logOdds[stretch] = windowStart(baseline, day, window)
      effect[stretch] = effectInWindow(day, window)
    }
  }
  const input = { fixed: asked.fixed, fixedCount: SEASON_FEATURES.length, moving, movingCount: WINDOW_FEATURES.length, effect }
  const run = days.length === 1 ? stretches : days.length
  for (let from = 0; from < stretches; from += run) addLogOdds(logOdds, population.treesOf(part), input, from, from + run)
  return days.map((_, index) => {
    let silent = 1
    return WINDOWS.map((__, window) => {
      silent *= 1 / (1 + Math.exp(logOdds[window * days.length + index]!))
      return 1 - silent
    })
  })
}

function mixedOdds(byHazard: number, byWindows: number, hazardShare: number): number {
  return 1 / (1 + Math.exp(-(hazardShare * toLogOdds(byHazard) + (1 - hazardShare) * toLogOdds(byWindows))))
}

function toLogOdds(probability: number): number {
  const kept = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability))
  return Math.log(kept / (1 - kept))
}

/** Four digits are more than the model knows, and print alike everywhere. */
function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000
}
