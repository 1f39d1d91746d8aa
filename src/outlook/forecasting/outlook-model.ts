import type { BoostedTrees } from './boosted-trees.ts'
import type { ComparableTable } from './comparable-seasons.ts'
import { MONTH_FEATURES } from './month-features.ts'
import { SEASON_FEATURES } from './season-features.ts'
import { WINDOW_FEATURES } from './window-rows.ts'
import { POPULATIONS, type Population } from './population.ts'
import type { TreeCurve } from './tree-curve.ts'
import { decodeTrees, encodeTrees } from './tree-codec.ts'

/** The fitted forecast model, ready to answer. The file form is `toModelFile`, at most 1 MB. */
export interface OutlookModel {
  /** Names the fit in every stored forecast: the day the data ends and a digest of the trees. */
  version: string
  training: TrainingRecord
  /** Share of the hazard in the odds, 0 to 1; the rest is the windows'. */
  hazardShare: number
  populations: Record<Population, PopulationModel>
  comparable: ComparableTable
}

/** What the model was fitted on. Days as `YYYY-MM-DD`. */
export interface TrainingRecord {
  firstPremiere: string
  observedUntil: string
  series: number
  silences: number
  returns: number
  /** Series by first source. */
  sources: Record<string, number>
  limitedSeriesLeftOut: number
  /** Newest calendar year, with its part, that a silence was seen in: later days count as this one. */
  lastYear: number
}

/** The parts of a population's model. */
export const MODEL_PARTS = ['hazard', 'windows', 'ratedHazard', 'ratedWindows', 'timing'] as const
/**
 * `hazard`: the next premiere in each stretch of silence; `windows`: within the contract's windows (`window-rows.ts`); both once more for
 * series whose rating is known; `timing`: the hazard among series that did come back: when, given that.
 */
export type ModelPart = (typeof MODEL_PARTS)[number]
export interface PopulationModel {
  /** The trees of a part, decoded when they are first asked: one question needs three of ten. */
  treesOf: (part: ModelPart) => TreeCurve
  /** Log-odds by stretch of silence that each part's trees start from (`baseline-hazard.ts`). */
  baseline: Record<ModelPart, Float64Array>
}
export interface FittedPopulation {
  trees: Record<ModelPart, BoostedTrees>
  baseline: Record<ModelPart, Float64Array>
}

/** What the trees ask, in their order; a model fitted for other questions is refused. */
export const MODEL_FEATURES: readonly string[] = [...SEASON_FEATURES, ...MONTH_FEATURES, ...WINDOW_FEATURES]

/** A model as its file keeps it, JSON. */
export interface ModelFile {
  format: 1
  version: string
  training: TrainingRecord
  hazardShare: number
  features: string[]
  /** Trees as base64 text (`tree-codec.ts`). */
  populations: Record<Population, Record<ModelPart, { baseline: number[]; trees: string }>>
  comparable: ComparableTable
}

/** The model as its file keeps it. */
export function toModelFile(fitted: {
  version: string
  training: TrainingRecord
  hazardShare: number
  populations: Record<Population, FittedPopulation>
  comparable: ComparableTable
}): ModelFile {
  const encode = (population: FittedPopulation) =>
    mapParts((part) => ({ baseline: [...population.baseline[part]].map(rounded), trees: encodeTrees(population.trees[part]) }))
  return {
    format: 1,
    version: fitted.version,
    training: fitted.training,
    hazardShare: fitted.hazardShare,
    features: [...MODEL_FEATURES],
    populations: { anime: encode(fitted.populations.anime), other: encode(fitted.populations.other) },
    comparable: fitted.comparable,
  }
}

/** The model of a file, ready to answer. */
export function toOutlookModel(file: ModelFile): OutlookModel {
  return {
    version: file.version,
    training: file.training,
    hazardShare: file.hazardShare,
    populations: Object.fromEntries(POPULATIONS.map((name) => [name, decodePopulation(file.populations[name])])) as Record<Population, PopulationModel>,
    comparable: file.comparable,
  }
}

function decodePopulation(population: ModelFile['populations'][Population]): PopulationModel {
  const decoded = new Map<ModelPart, TreeCurve>()
  return {
    treesOf: (part) => {
      const trees = decoded.get(part) ?? decodeTrees(population[part].trees)
      decoded.set(part, trees)
      return trees
    },
    baseline: mapParts((part) => Float64Array.from(population[part].baseline)),
  }
}

function mapParts<T>(map: (part: ModelPart) => T): Record<ModelPart, T> {
  return Object.fromEntries(MODEL_PARTS.map((part) => [part, map(part)])) as Record<ModelPart, T>
}

/** Log-odds to four digits, as the file keeps them. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
