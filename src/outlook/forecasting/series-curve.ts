import { LRUCache } from 'lru-cache'
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
  /** See `keyOfAsked`. */
  key: string
}

/**
 * Our decision: a curve is the same on whatever day a series is asked about, and a series is seldom asked about once; some 2 kB each, 4 MB in all
 * for a model's two parts.
 */
const MAX_REMEMBERED_CURVES = 4096
const rememberedCurves = new WeakMap<TreeCurve, LRUCache<string, HazardCurve>>()

/** The hazard of the next premiere of a series over all stretches of silence, by the part `hazard`, `ratedHazard` or `timing`. */
export function seriesCurve(population: PopulationModel, part: ModelPart, asked: AskedSeries): HazardCurve {
  const trees = population.treesOf(part)
  let curves = rememberedCurves.get(trees)
  if (curves === undefined) rememberedCurves.set(trees, (curves = new LRUCache({ max: MAX_REMEMBERED_CURVES })))
  const known = curves.get(asked.key)
  if (known !== undefined) return known

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
  curves.set(asked.key, curve)
  return curve
}

/** Marks what the trees are told, but for the day asked: the last and the longest gap and the kind of network are among the fixed features. */
export function keyOfAsked({ gaps, fixed, lastYear }: Omit<AskedSeries, 'key'>): string {
  return `${gaps.latest.premiere} ${gaps.silentSince} ${lastYear} ${fixed.join()}`
}
