import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shippedPath } from '../config/package-folder.ts'
import { parseOutlookModel } from './forecasting/parse-model-file.ts'
import { recipeMark } from './forecasting/train-model.ts'
import { shippedModel } from './shipped-model.ts'

test('the model that ships has the documented form, and is at most 1 MB', () => {
  const text = readFileSync(shippedPath('model', 'outlook-model.json'), 'utf8')
  expect(parseOutlookModel(text).kind).toBe('model')
  expect(text.length).toBeLessThanOrEqual(1_000_000)
})

test('the scores beside it are of a back-test on the data it was fitted on, by the recipe of this program', () => {
  const { model, scores } = shippedModel()
  expect([scores.observedUntil, scores.series, scores.recipe]).toEqual([model.training.observedUntil, model.training.series, recipeMark()])
})

test('the worst misses name only series whose dates are free to be shown', () => {
  for (const { source } of shippedModel().scores.worstMisses) expect(source.licence).toMatch(/^CC BY/)
})
