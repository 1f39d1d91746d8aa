import type { Backtest } from './backtest.ts'
import type { JudgedForecast } from './judge-forecast.ts'
import { scoreForecasts, SLICES, type ForecastScore } from './score-forecasts.ts'
import {
  calibrationOf,
  differenceIntervals,
  KEY_MEASURES,
  RESAMPLING,
  scoreIntervals,
  type Interval,
  type KeyMeasure,
  type ResamplingOptions,
} from './score-intervals.ts'

const PARTS = ['without anime', 'anime', 'without anime, since 2020'] as const
const FORMS = ['unrated', 'rated'] as const
const COLUMNS =
  '| variant | Brier 1y | Brier 2y | Brier 5y | AUC 2y | AUC 2y same source | log loss 2y | ECE 2y | median error d | pinball d | coverage 80 | median error d, whole window |'

/** The comparison of all variants as Markdown: scores, intervals, paired differences to the shipped model, and calibration by slice. */
export function renderScoreReport(results: readonly Backtest[], shipped: Backtest, options: ResamplingOptions = RESAMPLING): string {
  const lines: string[] = []
  for (const form of FORMS) {
    for (const part of PARTS) {
      lines.push(`### ${part}, ${form === 'rated' ? 'with' : 'without'} ratings`, '', COLUMNS, `|---|${'---|'.repeat(11)}`)
      for (const result of results) lines.push(scoreLine(result.name, scoreForecasts(result[form].judged.filter(SLICES[part]!))))
      lines.push('')
    }
    lines.push(...intervalLines(results, shipped, form, options), ...calibrationLines(shipped[form].judged, form, options))
  }
  return `${lines.join('\n')}\n`
}

function scoreLine(name: string, { odds, dates, datesFullWindow }: ForecastScore): string {
  const two = odds['2y']
  const cells = [
    fixed(odds['1y']?.brier, 4), fixed(two?.brier, 4), fixed(odds['5y']?.brier, 4), fixed(two?.auc, 3), fixed(two?.aucWithinSource, 3), fixed(two?.logLoss, 3),
    fixed(two?.ece, 3), fixed(dates?.medianErrorDays, 0), fixed(dates?.pinballDays, 1), fixed(dates?.coverage80, 2), fixed(datesFullWindow?.medianErrorDays, 0),
  ] // prettier-ignore
  return `| ${name} | ${cells.join(' | ')} |`
}

function intervalLines(results: readonly Backtest[], shipped: Backtest, form: (typeof FORMS)[number], options: ResamplingOptions): string[] {
  const rowsOf = (result: Backtest) => result[form].judged.filter(SLICES['without anime']!)
  const own = scoreIntervals(rowsOf(shipped), options)
  const lines = [`### 95 % intervals, without anime, ${form}`, '', `| | ${KEY_MEASURES.join(' | ')} |`, `|---|${'---|'.repeat(KEY_MEASURES.length)}`]
  lines.push(`| ${shipped.name} | ${KEY_MEASURES.map((measure) => interval(own[measure], measure)).join(' | ')} |`)
  for (const result of results) {
    if (result === shipped) continue
    const difference = differenceIntervals(rowsOf(shipped), rowsOf(result), options)
    lines.push(`| less ${result.name} | ${KEY_MEASURES.map((measure) => interval(difference[measure], measure)).join(' | ')} |`)
  }
  return [...lines, '']
}

function calibrationLines(rows: readonly JudgedForecast[], form: (typeof FORMS)[number], options: ResamplingOptions): string[] {
  const lines = [
    `### Calibration error by slice, two years, ${form}`,
    '',
    '| slice | questions | ECE | 95 % limit of a calibrated model | |',
    '|---|---|---|---|---|',
  ]
  for (const [name, isIn] of Object.entries(SLICES)) {
    const calibration = calibrationOf(rows.filter(isIn), options)
    if (calibration === undefined) continue
    const { ece, limit, questions } = calibration
    lines.push(`| ${name} | ${questions} | ${fixed(ece, 3)} | ${fixed(limit, 3)} | ${ece > limit ? 'above' : ''} |`)
  }
  return [...lines, '']
}

function interval(value: Interval | undefined, measure: KeyMeasure): string {
  const digits = measure.endsWith('Days') ? 1 : 4
  return value === undefined ? '-' : `${fixed(value[0], digits)} to ${fixed(value[1], digits)}`
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? '-' : value.toFixed(digits)
}
