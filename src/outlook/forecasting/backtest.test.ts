import { describe, expect, test } from 'vitest'
import { backtest, foldOf, FOLDS } from './backtest.ts'
import { KAPLAN_MEIER, LAST_GAP } from './baseline-variants.ts'
import { forecast } from './forecast.ts'
import { inventSeries } from './invented-series.ts'
import { toOutlookModel } from './outlook-model.ts'
import { scoreForecasts, SLICES } from './score-forecasts.ts'
import { calibrationOf, differenceIntervals } from './score-intervals.ts'
import { renderScoreReport } from './score-report.ts'
import { RECIPE, trainModel } from './train-model.ts'

const SMALL = { ...RECIPE, seeds: { hazard: 1, windows: 1, timing: 1 }, hazard: { ...RECIPE.hazard, trees: 30 }, windows: { ...RECIPE.windows, trees: 30 }, timing: { ...RECIPE.timing, trees: 30 } } // prettier-ignore
const series = inventSeries(450, 11)
const gap = backtest(series, LAST_GAP)
const kaplanMeier = backtest(series, KAPLAN_MEIER)
const model = backtest(series, {
  name: 'both (shipped)',
  fit: (training) => {
    const fitted = toOutlookModel(trainModel(training, undefined, SMALL))
    return (question) => forecast(question, fitted)
  },
})

describe('the frozen back-test on invented series', () => {
  test('asks each question of each series once, with and without ratings', () => {
    expect(new Set(model.rated.judged.map((row) => row.id)).size).toBe(model.rated.judged.length)
    expect(model.unrated.judged.map((row) => row.id)).toEqual(model.rated.judged.map((row) => row.id))
  })

  test('scores as it did when it was frozen', () => {
    const { odds, dates } = scoreForecasts(model.unrated.judged)
    expect({ brier: odds['2y']?.brier.toFixed(3), auc: odds['2y']?.auc?.toFixed(2), pinballDays: dates?.pinballDays.toFixed(0) }).toMatchInlineSnapshot(`
      {
        "auc": "0.79",
        "brier": "0.175",
        "pinballDays": "21",
      }
    `)
  })

  test('finds the model better than the last gap, beyond chance', () => {
    const difference = differenceIntervals(model.unrated.judged, gap.unrated.judged, { resamples: 100, seed: 1 })
    expect(difference.brier2y?.[1]).toBeLessThan(0)
  })

  test('finds a Kaplan-Meier curve calibrated', () => {
    const calibration = calibrationOf(kaplanMeier.unrated.judged.filter(SLICES['without anime']!), { resamples: 100, seed: 1 })
    expect(calibration!.ece).toBeLessThan(calibration!.limit)
  })

  test('finds the base rate of all series to rank worse than one by kinds', () => {
    expect(scoreForecasts(gap.unrated.judged).odds['2y']!.auc).toBeLessThan(scoreForecasts(kaplanMeier.unrated.judged).odds['2y']!.auc!)
  })

  test('is told in one report, with every variant in every table', () => {
    const report = renderScoreReport([gap, kaplanMeier, model], model, { resamples: 10, seed: 1 })
    expect(report.match(/^\| last gap and base rate \|/gm)).toHaveLength(6)
    expect(report).toContain('| less Kaplan-Meier by kind |')
  })
})

test('a series is in the same fifth whatever other series there are', () => {
  expect(['picard-2020', 'andor-2022', 'invented-1'].map(foldOf)).toMatchInlineSnapshot(`
    [
      0,
      4,
      3,
    ]
  `)
  const sizes = Array.from({ length: FOLDS }, (_, fold) => inventSeries(1000, 1).filter((row) => foldOf(row.key) === fold).length)
  expect(Math.min(...sizes)).toBeGreaterThan(150)
})
