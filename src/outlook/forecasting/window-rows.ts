import { baselineLogOddsBetween, effectAfter } from './baseline-hazard.ts'
import type { BoostingRows } from './boosted-trees.ts'
import { DAYS_PER_YEAR } from '../../time/day-number.ts'
import type { WeighedSilence } from './hazard-rows.ts'
import { toHazardCurve, type HazardCurve } from './hazard-curve.ts'
import { fillMonthFeatures, MONTH_FEATURES } from './month-features.ts'
import { findSeasonGaps, type SeasonGaps } from './season-gap.ts'
import { fillSeasonFeatures, SEASON_FEATURES } from './season-features.ts'
import { FIRST_AS_OF, outcomeWithin } from './silence.ts'

/**
 * The windows of the contract, one after the other: the first year after `asOf`, the second, the third to fifth. A model of windows is
 * asked for the very odds the contract wants; the hazard by months is asked for every month and sums up. Their errors differ.
 */
export const WINDOWS = [
  { fromYears: 0, toYears: 1 },
  { fromYears: 1, toYears: 2 },
  { fromYears: 2, toYears: 5 },
] as const

/** What moves with the day asked: the calendar on that day, then which window and when after the premiere it opens. */
export const WINDOW_FEATURES = [...MONTH_FEATURES, 'window', 'window opens, days since premiere'] as const

/** Days of silence on which training asks: denser than the benchmark's, for the product is asked on any day. */
const AS_OF_DAYS = [0, 45, 90, 135, 180, 270, 365, 545, 730, 1095, 1460, 1825]

/** Writes the features of `WINDOW_FEATURES` from index `at` of `into`, for window 0 to 2 of a question asked on day `asOf`. */
export function fillWindowFeatures(into: Float64Array, at: number, gaps: SeasonGaps, asOf: number, window: number, lastYear: number): void {
  fillMonthFeatures(into, at, gaps, asOf, lastYear)
  into[at + MONTH_FEATURES.length] = window
  into[at + MONTH_FEATURES.length + 1] = asOf - gaps.latest.premiere + WINDOWS[window]!.fromYears * DAYS_PER_YEAR
}

/** Log-odds of window 0 to 2 after `silentDays`, covariates aside: what the trees start from. */
export function windowStart(baseline: HazardCurve, silentDays: number, window: number): number {
  const { fromYears, toYears } = WINDOWS[window]!
  return baselineLogOddsBetween(baseline, silentDays + fromYears * DAYS_PER_YEAR, silentDays + toYears * DAYS_PER_YEAR)
}

/** How much a series' own facts count in window 0 to 2 after `silentDays`: as on the day it opens. */
export function effectInWindow(silentDays: number, window: number): number {
  return effectAfter(silentDays + WINDOWS[window]!.fromYears * DAYS_PER_YEAR)
}

/** The rows to fit window odds on: target 1 when the next season came in the window, given that it had not before; only windows seen to their end. */
export function toWindowRows(silences: readonly WeighedSilence[], lastYear: number, baseline: Float64Array): BoostingRows {
  const curve = toHazardCurve(baseline)
  const width = SEASON_FEATURES.length + WINDOW_FEATURES.length
  const features: number[] = []
  const target: number[] = []
  const weights: number[] = []
  const start: number[] = []
  const effect: number[] = []
  const group: number[] = []
  const groups = new Map<string, number>()
  const buffer = new Float64Array(width)
  for (const { silence, weight } of silences) {
    const gaps = findSeasonGaps(silence.known)
    if (gaps === undefined) continue
    const series = groups.get(silence.key) ?? groups.size
    groups.set(silence.key, series)
    fillSeasonFeatures(buffer, silence.known, gaps)
    for (const days of AS_OF_DAYS) {
      const asOf = silence.since + days
      if (silence.nextPremiere !== undefined && silence.nextPremiere <= asOf) break
      if (asOf < FIRST_AS_OF) continue
      for (const [window, { toYears }] of WINDOWS.entries()) {
        const outcome = outcomeWithin(silence, asOf, toYears)
        if (outcome === undefined) break
        fillWindowFeatures(buffer, SEASON_FEATURES.length, gaps, asOf, window, lastYear)
        for (const value of buffer) features.push(value)
        target.push(outcome)
        weights.push(weight)
        start.push(windowStart(curve, days, window))
        effect.push(effectInWindow(days, window))
        group.push(series)
        if (outcome === 1) break
      }
    }
  }
  return {
    features: Float64Array.from(features),
    featureCount: width,
    target: Float64Array.from(target),
    weight: Float64Array.from(weights),
    start: Float64Array.from(start),
    effect: Float64Array.from(effect),
    group: Int32Array.from(group),
  }
}
