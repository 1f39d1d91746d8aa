import { SILENCE_BINS, SILENCE_EDGES_DAYS, binOfDay } from './silence-bins.ts'

/**
 * Cumulative hazard of the next premiere over days of silence: a number at each edge of `silence-bins.ts`, linear between them, and
 * with a constant rate after the last. The chance of still being silent after `day` days is exp(-cumulative hazard).
 */
export interface HazardCurve {
  atEdges: Float64Array
  /** Hazard a day after the last edge. */
  tailPerDay: number
}

/** Quarters at the end whose mean hazard goes on for ever: four, so that no season of the year is favoured. */
const TAIL_BINS = 4

/** The curve of the log-odds of a premiere in each stretch, given silence until it begins. */
export function toHazardCurve(logOdds: Float64Array): HazardCurve {
  const atEdges = new Float64Array(SILENCE_BINS + 1)
  for (let bin = 0; bin < SILENCE_BINS; bin++) {
    // -log(1 - p) for p = 1 / (1 + exp(-z)) is log(1 + exp(z)).
    atEdges[bin + 1] = atEdges[bin]! + Math.log1p(Math.exp(logOdds[bin]!))
  }
  const tailFrom = SILENCE_BINS - TAIL_BINS
  return {
    atEdges,
    tailPerDay: (atEdges[SILENCE_BINS]! - atEdges[tailFrom]!) / (SILENCE_EDGES_DAYS[SILENCE_BINS]! - SILENCE_EDGES_DAYS[tailFrom]!),
  }
}

/** Cumulative hazard after `day` days of silence; 0 before it began. */
export function cumulativeHazard(curve: HazardCurve, day: number): number {
  if (day <= 0) return 0
  const last = SILENCE_EDGES_DAYS[SILENCE_BINS]!
  if (day >= last) return curve.atEdges[SILENCE_BINS]! + (day - last) * curve.tailPerDay
  const bin = binOfDay(day)
  const from = SILENCE_EDGES_DAYS[bin]!
  const share = (day - from) / (SILENCE_EDGES_DAYS[bin + 1]! - from)
  return curve.atEdges[bin]! + share * (curve.atEdges[bin + 1]! - curve.atEdges[bin]!)
}

/** Chance that the next premiere comes after day `from` and by day `to` of the silence, given none by `from`: 0 to 1. */
export function chanceBetween(curve: HazardCurve, from: number, to: number): number {
  return -Math.expm1(cumulativeHazard(curve, from) - cumulativeHazard(curve, to))
}
