import { createHash } from 'node:crypto'
import { toBaselineLogOdds } from './baseline-hazard.ts'
import { fitBoostedTrees, type BoostedTrees, type BoostingOptions } from './boosted-trees.ts'
import { countComparableSeasons } from './comparable-seasons.ts'
import { toCivilDay, toIsoDay } from '../../time/day-number.ts'
import { toHazardRows, toTimingRows, type WeighedSilence } from './hazard-rows.ts'
import { hideFacts } from './hide-facts.ts'
import { MODEL_FEATURES, toModelFile, type FittedPopulation, type ModelFile, type ModelPart, type TrainingRecord } from './outlook-model.ts'
import { POPULATIONS, populationOf, type Population } from './population.ts'
import { seededRandom } from './random.ts'
import { findSeasonGaps } from './season-gap.ts'
import { listSilences, withoutRatings, type Silence } from './silence.ts'
import { baselineWeightOfSource, weightOfSource } from './source-weight.ts'
import type { TrainingSeries } from './training-series.ts'
import { toWindowRows } from './window-rows.ts'

/** Settings of the fit. Chosen by 5-fold cross-validation by series (`compare-variants.ts`); neighbours on either side score the same. */
export interface TrainingRecipe {
  /** Fits that differ in what they draw at random and in the facts hidden from them, averaged in log-odds. */
  seeds: Record<'hazard' | 'windows' | 'timing', number>
  hazard: Omit<BoostingOptions, 'seed'>
  windows: Omit<BoostingOptions, 'seed'>
  timing: Omit<BoostingOptions, 'seed'>
  /** Share of the trees of odds that a population gets, above 0 to 1: the fewer returns there are to learn from, the sooner its fit must stop. */
  treeShare: Record<Population, number>
  /** Share of the silences that each fit sees with facts hidden at random (`hide-facts.ts`), 0 to 1. */
  hiddenShare: number
  /** Share of the hazard in the odds; the rest is the windows'. Halves scored best, a third or two thirds alike. */
  hazardShare: number
}

export const RECIPE: TrainingRecipe = {
  seeds: { hazard: 2, windows: 3, timing: 2 },
  hazard: { trees: 110, depth: 6, learningRate: 0.1, minLeafWeight: 5, ridge: 10, groupShare: 0.7, splitFeatureShare: 0.15 },
  windows: { trees: 120, depth: 5, learningRate: 0.07, minLeafWeight: 5, ridge: 12, groupShare: 0.7, splitFeatureShare: 0.15 },
  timing: { trees: 80, depth: 5, learningRate: 0.08, minLeafWeight: 5, ridge: 10, groupShare: 0.7, splitFeatureShare: 0.2 },
  // 690 returns of anime, 1 942 of the rest: with all its trees anime's highest odds were too high and its lowest too low (calibration error 0.016, with half 0.011).
  treeShare: { anime: 0.5, other: 1 },
  hiddenShare: 0.2,
  hazardShare: 0.5,
}

/** A mark of how models are fitted: scores are of a model only while both bear the same. */
export function recipeMark(recipe: TrainingRecipe = RECIPE): string {
  return createHash('sha256')
    .update(JSON.stringify([recipe, MODEL_FEATURES]))
    .digest('hex')
    .slice(0, 8)
}

/** Returns later than this after a finale say nothing about when a next season comes: ten years. */
const TIMING_MAX_DAYS = 3652

const KIND_OF_PART = {
  hazard: 'hazard',
  windows: 'windows',
  ratedHazard: 'hazard',
  ratedWindows: 'windows',
  timing: 'timing',
} as const satisfies Record<ModelPart, keyof TrainingRecipe>

export interface TrainingProgress {
  /** What is being fitted, as `other, rated`. */
  step: string
  /** Share of the whole work that is done, 0 to 1. */
  done: number
}

/** Fits the model on a series file's rows. Limited series are left out. The same rows and recipe give the same model, byte for byte. */
export function trainModel(
  series: readonly TrainingSeries[],
  onProgress: (progress: TrainingProgress) => void = () => {},
  recipe: TrainingRecipe = RECIPE,
): ModelFile {
  const silences = series.flatMap(listSilences)
  const record = recordOf(series, silences)
  const fits = POPULATIONS.length * (2 * recipe.seeds.hazard + 2 * recipe.seeds.windows + recipe.seeds.timing)
  let fitted = 0
  const populations = {} as Record<Population, FittedPopulation>
  for (const population of POPULATIONS) {
    const own = silences.filter((silence) => populationOf(silence.known) === population)
    const trees = {} as Record<ModelPart, BoostedTrees>
    const baseline = {} as Record<ModelPart, Float64Array>
    const fit = (part: ModelPart, on: readonly Silence[]) => {
      const kind = KIND_OF_PART[part]
      const treeCount = kind === 'timing' ? recipe.timing.trees : Math.ceil(recipe[kind].trees * recipe.treeShare[population])
      const toRows = kind === 'windows' ? toWindowRows : kind === 'timing' ? toTimingRows : toHazardRows
      const start = toBaselineLogOdds(on.map((silence) => ({ silence, weight: baselineWeightOfSource(silence.source) })))
      const models = Array.from({ length: recipe.seeds[kind] }, (_, seed) => {
        const rows = toRows(withHiddenFacts(on, recipe.hiddenShare, seed + 1), record.lastYear, start)
        const model = fitBoostedTrees(rows, { ...recipe[kind], trees: treeCount, seed: seed + 1 }, (done) => {
          onProgress({ step: `${population}, ${part}`, done: (fitted + done / treeCount) / fits })
        })
        fitted++
        return model
      })
      trees[part] = averageOf(models)
      baseline[part] = start
    }
    const unrated = own.map(withoutRatings)
    const rated = own.filter(isRated)
    const returned = unrated.filter((silence) => silence.nextPremiere !== undefined && silence.nextPremiere - silence.since <= TIMING_MAX_DAYS)
    fit('hazard', unrated)
    fit('windows', unrated)
    fit('ratedHazard', rated)
    fit('ratedWindows', rated)
    fit('timing', returned)
    populations[population] = { trees, baseline }
  }
  const file = toModelFile({
    version: '',
    training: record,
    hazardShare: recipe.hazardShare,
    populations,
    comparable: countComparableSeasons(silences),
  })
  const digest = createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 8)
  return { ...file, version: `${record.observedUntil}.${digest}` }
}

function isRated(silence: Silence): boolean {
  return silence.known.rating?.imdb !== undefined
}

/** The silences, a share of them with facts hidden at random, as another source might tell them. A hidden finale moves the day silence counts from. */
function withHiddenFacts(silences: readonly Silence[], share: number, seed: number): WeighedSilence[] {
  const random = seededRandom(seed)
  return silences.flatMap((silence) => {
    const weight = weightOfSource(silence.source)
    if (random() >= share) return [{ silence, weight }]
    const known = hideFacts(silence.known, random)
    const since = findSeasonGaps(known)?.silentSince
    if (since === undefined || since > silence.observedUntil || (silence.nextPremiere !== undefined && silence.nextPremiere <= since)) return []
    return [{ silence: { ...silence, known, since }, weight }]
  })
}

/** One model that answers with the mean log-odds of several. */
function averageOf(models: readonly BoostedTrees[]): BoostedTrees {
  return models.flatMap((trees) => trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value / models.length) })))
}

function recordOf(series: readonly TrainingSeries[], silences: readonly Silence[]): TrainingRecord {
  const used = series.filter((row) => !row.isLimited)
  const sources: Record<string, number> = {}
  for (const { source } of used) sources[source] = (sources[source] ?? 0) + 1
  const lastDay = used.reduce((last, row) => Math.max(last, row.observedUntil), 0)
  const last = toCivilDay(lastDay)
  return {
    firstPremiere: toIsoDay(silences.reduce((first, silence) => Math.min(first, silence.known.seasons[0]?.premiere ?? first), lastDay)),
    observedUntil: toIsoDay(lastDay),
    series: used.length,
    silences: silences.length,
    returns: silences.filter((silence) => silence.nextPremiere !== undefined).length,
    sources,
    limitedSeriesLeftOut: series.length - used.length,
    lastYear: last.year + last.month / 12,
  }
}
