import { readFileSync } from 'node:fs'
import { shippedPath } from '../config/package-folder.ts'
import type { BacktestScores } from './forecasting/backtest-scores.ts'
import { toOutlookModel, type ModelFile, type OutlookModel } from './forecasting/outlook-model.ts'

/** Where people read how good the forecasts are, on every server of this program. */
export const HOW_GOOD_ADDRESS = '/how-good'

/** The model that ships, with the back-test that says how good it is. */
export interface ShippedModel {
  model: OutlookModel
  scores: BacktestScores
}

let shipped: ShippedModel | undefined

/** The model that ships, read when the first odds are due. Its files are ours and proved by the tests, so nothing is checked here again. */
export function shippedModel(): ShippedModel {
  shipped ??= {
    model: toOutlookModel(JSON.parse(readFileSync(shippedPath('model', 'outlook-model.json'), 'utf8')) as ModelFile),
    scores: JSON.parse(readFileSync(shippedPath('model', 'outlook-scores.json'), 'utf8')) as BacktestScores,
  }
  return shipped
}
