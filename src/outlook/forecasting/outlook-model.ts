import { z } from 'zod'
import type { BoostedTrees } from './boosted-trees.ts'
import { comparableTableForm, type ComparableTable } from './comparable-seasons.ts'
import { MONTH_FEATURES } from './month-features.ts'
import { SEASON_FEATURES } from './season-features.ts'
import { WINDOW_FEATURES } from './window-rows.ts'
import { POPULATIONS, type Population } from './population.ts'
import { SILENCE_BINS } from './silence-bins.ts'
import { toTreeCurve, type TreeCurve } from './tree-curve.ts'
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
  trees: Record<ModelPart, TreeCurve>
  /** Log-odds by stretch of silence that each part's trees start from (`baseline-hazard.ts`). */
  baseline: Record<ModelPart, Float64Array>
}
export interface FittedPopulation {
  trees: Record<ModelPart, BoostedTrees>
  baseline: Record<ModelPart, Float64Array>
}

/** What the trees ask, in their order; a model fitted for other questions is refused. */
const FEATURES: readonly string[] = [...SEASON_FEATURES, ...MONTH_FEATURES, ...WINDOW_FEATURES]

const partForm = z.object({ baseline: z.array(z.number()).length(SILENCE_BINS), trees: z.base64() })
const populationForm = z.record(z.enum(MODEL_PARTS), partForm)
const recordForm = z.object({
  firstPremiere: z.string(), observedUntil: z.string(), series: z.int(), silences: z.int(), returns: z.int(),
  sources: z.record(z.string(), z.int()), limitedSeriesLeftOut: z.int(), lastYear: z.number(),
}) // prettier-ignore

const modelForm = z.object({
  format: z.literal(1),
  version: z.string(),
  training: recordForm,
  hazardShare: z.number().min(0).max(1),
  features: z.array(z.string()),
  populations: z.object({ anime: populationForm, other: populationForm }),
  comparable: comparableTableForm,
})

export type ModelFile = z.infer<typeof modelForm>
export type ParsedModel = { kind: 'model'; model: OutlookModel } | { kind: 'invalid'; reason: string }

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
    features: [...FEATURES],
    populations: { anime: encode(fitted.populations.anime), other: encode(fitted.populations.other) },
    comparable: fitted.comparable,
  }
}

/** Reads a model file. A file for other features than this program's is refused: its trees would ask the wrong questions. */
export function parseOutlookModel(text: string): ParsedModel {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'invalid', reason: 'not JSON' }
  }
  const parsed = modelForm.safeParse(value)
  if (!parsed.success) return { kind: 'invalid', reason: parsed.error.issues[0]?.message ?? 'not a model file' }
  if (parsed.data.features.join() !== FEATURES.join()) return { kind: 'invalid', reason: 'fitted for other features; train it again' }
  return { kind: 'model', model: toOutlookModel(parsed.data) }
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

function decodePopulation(population: z.infer<typeof populationForm>): PopulationModel {
  return {
    trees: mapParts((part) => toTreeCurve(decodeTrees(population[part].trees))),
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
