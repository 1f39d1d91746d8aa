import { chanceBetween, type HazardCurve } from './hazard-curve.ts'
import type { Silence } from './silence.ts'
import { SILENCE_BINS, SILENCE_EDGES_DAYS } from './silence-bins.ts'

/** A stretch in which nobody of a small group came back is not impossible: a tenth of a return in 25 years of silence, the rate of late silence. */
const PSEUDO_RETURNS = 0.1
const PSEUDO_DAYS = 25 * 365
/** From the third year on returns are few: the hazard is the mean of the stretches around, four on either side; before, of one. */
const LATE_FROM_BIN = 24
const LATE_RADIUS = 4

/** Our decision: a series' own facts count in full until two years and a half of silence, from three years and a half on for this share. */
const LATE_EFFECT = 0.2
const FULL_UNTIL_DAYS = 913
const LATE_FROM_DAYS = 1278

/**
 * How much of what the trees say of a series counts after so many days of silence, 0.2 to 1.
 *
 * What tells returning series from others in the first years fades: the likeliest have returned and are no longer among the silent. Late
 * returns are too few to learn that from (14 of 544 seasons silent for 3.6 years), so it is built in; without it, a well-loved series got 14 %.
 */
export function effectAfter(silentDays: number): number {
  const late = Math.min(1, Math.max(0, (silentDays - FULL_UNTIL_DAYS) / (LATE_FROM_DAYS - FULL_UNTIL_DAYS)))
  return 1 - (1 - LATE_EFFECT) * late
}

/**
 * Log-odds of a premiere in each stretch of silence for a whole population, covariates aside (Kaplan-Meier's hazard, smoothed).
 *
 * The trees start from it and learn only how a series differs. Started from a constant instead, few returns after years of silence left
 * them near the mean of all months, and a series silent for four years got odds of one in three.
 */
export function toBaselineLogOdds(silences: readonly { silence: Silence; weight: number }[]): Float64Array {
  const came = new Float64Array(SILENCE_BINS)
  const daysAtRisk = new Float64Array(SILENCE_BINS)
  for (const { silence, weight } of silences) {
    const lived = (silence.nextPremiere ?? silence.observedUntil) - silence.since
    for (let bin = 0; bin < SILENCE_BINS && lived > SILENCE_EDGES_DAYS[bin]!; bin++) {
      daysAtRisk[bin]! += weight * widthOf(bin)
      if (silence.nextPremiere !== undefined && lived <= SILENCE_EDGES_DAYS[bin + 1]!) came[bin]! += weight
    }
  }
  return Float64Array.from(came, (_, bin) => {
    const radius = bin < LATE_FROM_BIN ? 1 : LATE_RADIUS
    let returns = PSEUDO_RETURNS
    let days = PSEUDO_DAYS
    for (let near = Math.max(0, bin - radius); near <= Math.min(SILENCE_BINS - 1, bin + radius); near++) {
      returns += came[near]!
      days += daysAtRisk[near]!
    }
    const hazard = Math.min(0.5, (returns / days) * widthOf(bin))
    return Math.log(hazard / (1 - hazard))
  })
}

/** Log-odds of a premiere between two days of silence, given none before the first. */
export function baselineLogOddsBetween(curve: HazardCurve, from: number, to: number): number {
  const chance = Math.min(0.999, Math.max(0.001, chanceBetween(curve, from, to)))
  return Math.log(chance / (1 - chance))
}

function widthOf(bin: number): number {
  return SILENCE_EDGES_DAYS[bin + 1]! - SILENCE_EDGES_DAYS[bin]!
}
