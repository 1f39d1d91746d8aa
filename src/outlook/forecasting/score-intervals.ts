import type { JudgedForecast } from './judge-forecast.ts'
import { calibrationError } from './measures.ts'
import { seededRandom, type Random } from './random.ts'
import { scoreDates, scoreOdds } from './score-forecasts.ts'

/** A 95 % interval, lower and upper end. */
export type Interval = readonly [number, number]

export interface ResamplingOptions {
  resamples: number
  seed: number
}

/** Our decision: 200 resamples put the ends of an interval within a tenth of its width, in seconds. */
export const RESAMPLING: ResamplingOptions = { resamples: 200, seed: 1 }

/** The measures the intervals are taken of; all odds for two years. */
export const KEY_MEASURES = ['brier2y', 'auc2y', 'aucWithinSource2y', 'medianErrorDays', 'pinballDays'] as const
export type KeyMeasure = (typeof KEY_MEASURES)[number]
type Measured = Record<KeyMeasure, number | undefined>

function measure(rows: readonly JudgedForecast[]): Measured {
  const odds = scoreOdds(rows, '2y')
  const dates = scoreDates(rows.flatMap((row) => row.date ?? []))
  return {
    brier2y: odds?.brier,
    auc2y: odds?.auc,
    aucWithinSource2y: odds?.aucWithinSource,
    medianErrorDays: dates?.medianErrorDays,
    pinballDays: dates?.pinballDays,
  }
}

/** Bootstrap by series: the questions of a series are drawn together, for they hang together. */
export function scoreIntervals(rows: readonly JudgedForecast[], options = RESAMPLING): Record<KeyMeasure, Interval | undefined> {
  return intervalsOf(rows, measure, options)
}

/** Intervals of the difference of two forecasters on the same questions (first less second), each resample the same for both. */
export function differenceIntervals(
  first: readonly JudgedForecast[],
  second: readonly JudgedForecast[],
  options = RESAMPLING,
): Record<KeyMeasure, Interval | undefined> {
  const others = new Map(second.map((row) => [row.id, row]))
  const difference = (rows: readonly JudgedForecast[]): Measured => {
    const [a, b] = [measure(rows), measure(rows.flatMap((row) => others.get(row.id) ?? []))]
    return mapMeasures((name) => (a[name] === undefined || b[name] === undefined ? undefined : a[name] - b[name]))
  }
  return intervalsOf(first, difference, options)
}

/**
 * The calibration error that a perfectly calibrated model with these probabilities would stay below 95 times in 100, for odds of two years.
 *
 * Series are drawn anew each time; the questions about one silence share one draw of chance, as they share one outcome.
 */
export function calibrationErrorLimit(rows: readonly JudgedForecast[], options = RESAMPLING): number | undefined {
  const seen = rows.filter((row) => row.outcome['2y'] !== undefined)
  if (seen.length === 0) return undefined
  const random = seededRandom(options.seed)
  const errors = resampled(seen, options.resamples, random, (drawn) => {
    const chance = new Map<string, number>()
    const outcomes = drawn.map(({ row, draw }) => {
      const name = `${draw}:${row.silence}`
      const own = chance.get(name) ?? random()
      chance.set(name, own)
      return own < row.probability['2y'] ? 1 : 0
    })
    return calibrationError(outcomes, drawn.map(({ row }) => row.probability['2y'])) // prettier-ignore
  })
  return quantileOf(errors, 0.95)
}

/** Where the calibration error is above its limit, of the slices given. */
export function calibrationOf(rows: readonly JudgedForecast[], options = RESAMPLING): { ece: number; limit: number; questions: number } | undefined {
  const score = scoreOdds(rows, '2y')
  const limit = calibrationErrorLimit(rows, options)
  return score === undefined || limit === undefined ? undefined : { ece: score.ece, limit, questions: score.questions }
}

function intervalsOf(
  rows: readonly JudgedForecast[],
  measured: (rows: readonly JudgedForecast[]) => Measured,
  options: ResamplingOptions,
): Record<KeyMeasure, Interval | undefined> {
  const values = resampled(rows, options.resamples, seededRandom(options.seed), (drawn) => measured(drawn.map(({ row }) => row)))
  return mapMeasures((name) => {
    const drawn = values.flatMap((value) => value[name] ?? [])
    return drawn.length === 0 ? undefined : ([quantileOf(drawn, 0.025), quantileOf(drawn, 0.975)] as const)
  })
}

function mapMeasures<T>(map: (name: KeyMeasure) => T): Record<KeyMeasure, T> {
  return Object.fromEntries(KEY_MEASURES.map((name) => [name, map(name)])) as Record<KeyMeasure, T>
}

/** What `of` says of as many series as there are, drawn with replacement, time and again. */
function resampled<T>(rows: readonly JudgedForecast[], resamples: number, random: Random, of: (drawn: { row: JudgedForecast; draw: number }[]) => T): T[] {
  const series = [...Map.groupBy(rows, (row) => row.key).values()]
  return Array.from({ length: resamples }, () => {
    const drawn: { row: JudgedForecast; draw: number }[] = []
    for (let draw = 0; draw < series.length; draw++) {
      for (const row of series[Math.floor(random() * series.length)]!) drawn.push({ row, draw })
    }
    return of(drawn)
  })
}

/** The value below which `share` of the values lie. */
function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
