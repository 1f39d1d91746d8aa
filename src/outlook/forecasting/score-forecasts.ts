import { HORIZONS, type Horizon, type JudgedForecast } from './judge-forecast.ts'
import { areaUnderCurve, areaWithinGroups, brierScore, calibrationError, logLoss, medianOf, pinballLoss } from './measures.ts'

export interface OddsScore {
  questions: number
  series: number
  /** Share that came, 0 to 1. */
  baseRate: number
  brier: number
  logLoss: number
  /** `undefined` when all came or none did. */
  auc: number | undefined
  /** AUC over pairs of the same source. */
  aucWithinSource: number | undefined
  /** Expected calibration error, 0 to 1. */
  ece: number
}

export interface DateScore {
  questions: number
  medianErrorDays: number
  /** Mean over the three quantiles. */
  pinballDays: number
  /** Share of premieres within p10 to p90. */
  coverage80: number
  widthDays: number
}

export interface ForecastScore {
  odds: Record<Horizon, OddsScore | undefined>
  dates: DateScore | undefined
  /** Only questions whose five years were watched to their end: free of the lean towards short gaps. */
  datesFullWindow: DateScore | undefined
}

/** The measures of the season benchmark's evaluator; `undefined` where no question can be judged. */
export function scoreForecasts(rows: readonly JudgedForecast[]): ForecastScore {
  const dated = rows.flatMap((row) => (row.date === undefined ? [] : [row.date]))
  return {
    odds: Object.fromEntries(HORIZONS.map((horizon) => [horizon, scoreOdds(rows, horizon)])) as ForecastScore['odds'],
    dates: scoreDates(dated),
    datesFullWindow: scoreDates(dated.filter((date) => date.isWindowObserved)),
  }
}

/** The slices a score is shown for. A question is in several. */
export const SLICES: Record<string, (row: JudgedForecast) => boolean> = {
  all: () => true,
  'without anime': (row) => !row.isAnime,
  anime: (row) => row.isAnime,
  'without anime, since 2020': (row) => !row.isAnime && row.asOfYear >= 2020,
  ...slicesOf('after', [0, 90, 180, 365, 730, 1460], (row) => row.offsetDays, ' days'),
  ...slicesOf('', ['broadcast', 'cable', 'public', 'streaming', 'unknown'], (row) => row.networkKind, ' network'),
  'exact dates': (row) => !row.isApproximate && !row.isAnime,
  'first season': (row) => row.seasonNumber === 1 && !row.isAnime,
  'later season': (row) => row.seasonNumber > 1 && !row.isAnime,
}

export function scoreOdds(rows: readonly JudgedForecast[], horizon: Horizon): OddsScore | undefined {
  const seen = rows.filter((row) => row.outcome[horizon] !== undefined)
  if (seen.length === 0) return undefined
  const outcomes = seen.map((row) => row.outcome[horizon] ?? 0)
  const probabilities = seen.map((row) => row.probability[horizon])
  return {
    questions: seen.length,
    series: new Set(seen.map((row) => row.key)).size,
    baseRate: outcomes.reduce((sum: number, outcome) => sum + outcome, 0) / seen.length,
    brier: brierScore(outcomes, probabilities),
    logLoss: logLoss(outcomes, probabilities),
    auc: areaUnderCurve(outcomes, probabilities),
    aucWithinSource: areaWithinGroups(outcomes, probabilities, seen.map((row) => row.source)), // prettier-ignore
    ece: calibrationError(outcomes, probabilities),
  }
}

export function scoreDates(dates: readonly NonNullable<JudgedForecast['date']>[]): DateScore | undefined {
  if (dates.length === 0) return undefined
  const mean = (value: (date: NonNullable<JudgedForecast['date']>) => number) => dates.reduce((sum, date) => sum + value(date), 0) / dates.length
  return {
    questions: dates.length,
    medianErrorDays: medianOf(dates.map((date) => Math.abs(date.premiere - date.p50))),
    pinballDays: mean(
      (date) => (pinballLoss(0.1, date.p10, date.premiere) + pinballLoss(0.5, date.p50, date.premiere) + pinballLoss(0.9, date.p90, date.premiere)) / 3,
    ),
    coverage80: mean((date) => (date.p10 <= date.premiere && date.premiere <= date.p90 ? 1 : 0)),
    widthDays: mean((date) => date.p90 - date.p10),
  }
}

function slicesOf(
  prefix: string,
  values: readonly (string | number)[],
  of: (row: JudgedForecast) => unknown,
  suffix: string,
): Record<string, (row: JudgedForecast) => boolean> {
  return Object.fromEntries(values.map((value) => [`${prefix} ${value}${suffix}`.trim(), (row: JudgedForecast) => !row.isAnime && of(row) === value]))
}
