import { z } from 'zod'
import { MODEL_FEATURES, MODEL_PARTS, toOutlookModel, type ModelFile, type OutlookModel } from './outlook-model.ts'
import { SILENCE_BINS } from './silence-bins.ts'

const partForm = z.object({ baseline: z.array(z.number()).length(SILENCE_BINS), trees: z.base64() })
const populationForm = z.record(z.enum(MODEL_PARTS), partForm)

const modelForm: z.ZodType<ModelFile> = z.object({
  format: z.literal(1),
  version: z.string(),
  training: z.object({
    firstPremiere: z.string(),
    observedUntil: z.string(),
    series: z.int(),
    silences: z.int(),
    returns: z.int(),
    sources: z.record(z.string(), z.int()),
    limitedSeriesLeftOut: z.int(),
    lastYear: z.number(),
  }),
  hazardShare: z.number().min(0).max(1),
  features: z.array(z.string()),
  populations: z.object({ anime: populationForm, other: populationForm }),
  comparable: z.record(z.string(), z.array(z.array(z.tuple([z.int(), z.int()])))),
})

export type ParsedModel = { kind: 'model'; model: OutlookModel } | { kind: 'invalid'; reason: string }

/** Reads a model file that somebody names. A file for other features than this program's is refused: its trees would ask the wrong questions. */
export function parseOutlookModel(text: string): ParsedModel {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'invalid', reason: 'not JSON' }
  }
  const parsed = modelForm.safeParse(value)
  if (!parsed.success) return { kind: 'invalid', reason: parsed.error.issues[0]?.message ?? 'not a model file' }
  if (parsed.data.features.join() !== MODEL_FEATURES.join()) return { kind: 'invalid', reason: 'fitted for other features; train it again' }
  return { kind: 'model', model: toOutlookModel(parsed.data) }
}
