import { effectAfter } from './baseline-hazard.ts'
import { toHazardCurve, type HazardCurve } from './hazard-curve.ts'
import { fillMonthFeatures, MONTH_FEATURES } from './month-features.ts'
import type { ModelPart, PopulationModel } from './outlook-model.ts'
import type { SeasonGaps } from './season-gap.ts'
import { SEASON_FEATURES } from './season-features.ts'
import { middleOfBin, SILENCE_BINS } from './silence-bins.ts'
import { addLogOdds, type TreeCurve } from './tree-curve.ts'

/** A series after its newest season, as the trees are told of it. */
export interface AskedSeries {
  gaps: SeasonGaps
  /** The features of `SEASON_FEATURES`. */
  fixed: Float64Array
  lastYear: number
}

/** The curve asked for last of each part. It is the same on whatever day a series is asked about, and a series is seldom asked about once. */
const lastCurves = new WeakMap<TreeCurve, { asked: AskedSeries; curve: HazardCurve }>()

/** The hazard of the next premiere of a series over all stretches of silence, by the part `hazard`, `ratedHazard` or `timing`. */
export function seriesCurve(population: PopulationModel, part: ModelPart, asked: AskedSeries): HazardCurve {
  const trees = population.treesOf(part)
  const last = lastCurves.get(trees)
  if (last !== undefined && isSame(last.asked, asked)) return last.curve

  const moving = new Float64Array(SILENCE_BINS * MONTH_FEATURES.length)
  const effect = new Float64Array(SILENCE_BINS)
  for (let bin = 0; bin < SILENCE_BINS; bin++) {
    // Among series that did come back nothing fades.
    effect[bin] = part === 'timing' ? 1 : effectAfter(middleOfBin(bin))
    fillMonthFeatures(moving, bin * MONTH_FEATURES.length, asked.gaps, asked.gaps.silentSince + middleOfBin(bin), asked.lastYear)
  }
  const logOdds = Float64Array.from(population.baseline[part])
  const input = { fixed: asked.fixed, fixedCount: SEASON_FEATURES.length, moving, movingCount: MONTH_FEATURES.length, effect }
  addLogOdds(logOdds, trees, input, 0, SILENCE_BINS)
  const curve = toHazardCurve(logOdds)
  lastCurves.set(trees, { asked, curve })
  return curve
}

/** Whether the trees would be told the same: the last and the longest gap and the kind of network are among the fixed features. */
function isSame(a: AskedSeries, b: AskedSeries): boolean {
  return (
    a.gaps.latest.premiere === b.gaps.latest.premiere &&
    a.gaps.silentSince === b.gaps.silentSince &&
    a.lastYear === b.lastYear &&
    a.fixed.every((value, index) => Object.is(value, b.fixed[index]))
  )
}
