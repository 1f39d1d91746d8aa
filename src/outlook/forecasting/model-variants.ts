import type { Variant } from './backtest.ts'
import { curveForecast } from './baseline-variants.ts'
import { forecast } from './forecast.ts'
import { toHazardBasis } from './hazard-basis.ts'
import { toHazardCurve } from './hazard-curve.ts'
import { FEATURES, toHazardRows } from './hazard-rows.ts'
import { fitLogisticRegression } from './logistic-regression.ts'
import { fillMonthFeatures } from './month-features.ts'
import { toOutlookModel, type OutlookModel } from './outlook-model.ts'
import { POPULATIONS, populationOf } from './population.ts'
import { findSeasonGaps } from './season-gap.ts'
import { fillSeasonFeatures, SEASON_FEATURES } from './season-features.ts'
import { listSilences, withoutRatings } from './silence.ts'
import { middleOfBin, SILENCE_BINS } from './silence-bins.ts'
import { trainModel } from './train-model.ts'
import type { TrainingSeries } from './training-series.ts'

/** Shrinks the coefficients of the logistic hazard; 10 to 30 score alike. */
const LOGISTIC_RIDGE = 20
const LAST_YEAR = 2100

/** Name of the variant that is shipped. */
export const SHIPPED = 'both (shipped)'

/** The parts of one fit as variants of their own, fitted once for all of them. */
export function partVariants(): Variant[] {
  const fitted = new Map<string, OutlookModel>()
  const modelOf = (series: readonly TrainingSeries[]) => {
    const key = series.map((row) => row.key).join()
    const model = fitted.get(key) ?? toOutlookModel(trainModel(series))
    fitted.set(key, model)
    return model
  }
  return [
    { name: 'boosted hazard', fit: (series) => answerWith({ ...modelOf(series), hazardShare: 1 }) },
    { name: 'boosted windows', fit: (series) => answerWith({ ...modelOf(series), hazardShare: 0 }) },
    { name: SHIPPED, fit: (series) => answerWith(modelOf(series)) },
  ]
}

/** A logistic hazard by stretches of silence with ridge, apart for anime and the rest and for known ratings: the plain statistical model. */
export const LOGISTIC_HAZARD: Variant = {
  name: 'logistic hazard',
  fit: (series) => {
    const silences = series.flatMap(listSilences)
    const models = new Map<string, Float64Array>()
    for (const population of POPULATIONS) {
      const own = silences.filter((silence) => populationOf(silence.known) === population)
      models.set(`${population} unrated`, fitLogistic(own.map(withoutRatings)))
      models.set(`${population} rated`, fitLogistic(own.filter((silence) => silence.known.rating?.imdb !== undefined)))
    }
    return (question) => {
      const gaps = findSeasonGaps(question.series)
      const coefficients = models.get(`${populationOf(question.series)} ${question.series.rating?.imdb === undefined ? 'unrated' : 'rated'}`)
      if (gaps === undefined || coefficients === undefined) throw new TypeError('the logistic hazard answers about seasons only')
      const features = new Float64Array(FEATURES.length)
      fillSeasonFeatures(features, question.series, gaps)
      const logOdds = new Float64Array(SILENCE_BINS)
      for (let bin = 0; bin < SILENCE_BINS; bin++) {
        fillMonthFeatures(features, SEASON_FEATURES.length, gaps, gaps.silentSince + middleOfBin(bin), LAST_YEAR)
        logOdds[bin] = toHazardBasis(features, 0).reduce((sum, value, index) => sum + value * coefficients[index]!, 0)
      }
      return curveForecast(question, toHazardCurve(logOdds))
    }
  },
}

function fitLogistic(silences: ReturnType<typeof listSilences>): Float64Array {
  const rows = toHazardRows(silences.map((silence) => ({ silence, weight: 1 })), LAST_YEAR, new Float64Array(SILENCE_BINS)) // prettier-ignore
  const width = toHazardBasis(new Float64Array(FEATURES.length).fill(Number.NaN), 0).length
  const design = new Float64Array(rows.target.length * width)
  for (let row = 0; row < rows.target.length; row++) design.set(toHazardBasis(rows.features, row * rows.featureCount), row * width)
  return fitLogisticRegression({ design, width, target: rows.target, weight: rows.weight }, LOGISTIC_RIDGE)
}

function answerWith(model: OutlookModel) {
  return (question: Parameters<typeof forecast>[0]) => forecast(question, model)
}
