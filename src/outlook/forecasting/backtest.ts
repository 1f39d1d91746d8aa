import { createHash } from 'node:crypto'
import type { Forecast } from './forecast.ts'
import { judgeForecast, type JudgedForecast } from './judge-forecast.ts'
import type { Question } from './question.ts'
import { listSilences, toJudgedQuestions, withoutRatings } from './silence.ts'
import type { TrainingSeries } from './training-series.ts'

/** Our decision: five parts, so that four fifths of the series are always there to learn from. */
export const FOLDS = 5

/** What answers questions once it has seen training series. */
export interface Variant {
  name: string
  fit: (series: readonly TrainingSeries[]) => (question: Question) => Forecast
}

/** Forecasts each made by a fit that had not seen the series. */
export interface Backtest {
  name: string
  /** As the benchmark's questions with ratings of today, and those without. */
  rated: OutOfFold
  unrated: OutOfFold
}

export interface OutOfFold {
  forecasts: Forecast[]
  judged: JudgedForecast[]
}

/** Which fifth a series is in: by a digest of its key, so that a series stays where it is when others come. */
export function foldOf(key: string): number {
  return (createHash('sha256').update(`fold:${key}`).digest()[0] ?? 0) % FOLDS
}

/** Fits a variant five times, each without one fifth of the series, and asks it about that fifth. */
export function backtest(series: readonly TrainingSeries[], variant: Variant, onFold: (done: number) => void = () => {}): Backtest {
  const result: Backtest = { name: variant.name, rated: { forecasts: [], judged: [] }, unrated: { forecasts: [], judged: [] } }
  for (let fold = 0; fold < FOLDS; fold++) {
    const answer = variant.fit(series.filter((row) => foldOf(row.key) !== fold))
    for (const silence of series.filter((row) => foldOf(row.key) === fold).flatMap(listSilences)) {
      ask(answer, silence, result.rated)
      ask(answer, withoutRatings(silence), result.unrated)
    }
    onFold(fold + 1)
  }
  return result
}

function ask(answer: (question: Question) => Forecast, silence: Parameters<typeof toJudgedQuestions>[0], into: OutOfFold): void {
  for (const judged of toJudgedQuestions(silence)) {
    const forecast = answer(judged.question)
    into.forecasts.push(forecast)
    into.judged.push(judgeForecast(judged, forecast))
  }
}
