import type { Backtest } from './backtest.ts'
import { toIsoDay } from '../../time/day-number.ts'
import { HORIZONS, type Horizon, type JudgedForecast } from './judge-forecast.ts'
import { reliabilityBins, type ReliabilityBin } from './measures.ts'
import type { Population } from './population.ts'
import { scoreForecasts, type DateScore, type OddsScore } from './score-forecasts.ts'
import { recipeMark } from './train-model.ts'
import type { TrainingSeries } from './training-series.ts'

/** How good the model is, as the answers and the page /how-good tell it: JSON beside the model file. */
export interface BacktestScores {
  /** The last day the data saw, `YYYY-MM-DD`, and the number of series: those of the model these scores are of. */
  observedUntil: string
  series: number
  /** How the scored models were fitted (`train-model.ts`). */
  recipe: string
  /** Each forecast made by a fit that had not seen the series, from facts without ratings. */
  populations: Record<Population, PopulationScore>
  worstMisses: Miss[]
}

export interface PopulationScore {
  odds: Record<Horizon, OddsScore>
  dates: DateScore
  /** Odds within two years in ten groups of equal size. */
  calibration: ReliabilityBin[]
}

/** A forecast that came out badly wrong. */
export interface Miss {
  title: string
  season: number
  asOf: string
  /** Chance given of the season after that within two years. */
  within2y: number
  /** The day it premiered; null when it had not come two years later. */
  premiere: string | null
  source: { name: string; licence: string }
}

/** Lists whose dates are free to be shown with their attribution; what other lists say of a series stays out of the misses. */
const OPEN_SOURCES: Record<string, Miss['source']> = {
  'seasonfeed-tvmaze': { name: 'TVmaze', licence: 'CC BY-SA 4.0' },
  'bangumi-data': { name: 'bangumi-data', licence: 'CC BY 4.0' },
  'wikipedia-tables-tabfact': { name: 'Wikipedia', licence: 'CC BY-SA 4.0' },
}
const MISSES = 10

/** The scores of a back-test in the form that ships. Throws when a population has nothing to judge. */
export function toBacktestScores(series: readonly TrainingSeries[], { unrated }: Backtest): BacktestScores {
  const used = series.filter((row) => !row.isLimited)
  return {
    observedUntil: toIsoDay(used.reduce((last, row) => Math.max(last, row.observedUntil), 0)),
    series: used.length,
    recipe: recipeMark(),
    populations: {
      other: scorePopulation(unrated.judged.filter((row) => !row.isAnime)),
      anime: scorePopulation(unrated.judged.filter((row) => row.isAnime)),
    },
    worstMisses: findWorstMisses(unrated.judged, new Map(used.map((row) => [row.key, row.title]))),
  }
}

function scorePopulation(rows: readonly JudgedForecast[]): PopulationScore {
  const { odds, dates } = scoreForecasts(rows)
  const judged = rows.filter((row) => row.outcome['2y'] !== undefined)
  if (dates === undefined || HORIZONS.some((horizon) => odds[horizon] === undefined)) throw new RangeError('too few seasons to score the odds of five years')
  return rounded({
    odds: odds as PopulationScore['odds'],
    dates,
    calibration: reliabilityBins(judged.map((row) => row.outcome['2y'] ?? 0), judged.map((row) => row.probability['2y'])), // prettier-ignore
  })
}

/** The surest forecasts that came out wrong, a series once. */
function findWorstMisses(rows: readonly JudgedForecast[], titles: ReadonlyMap<string, string>): Miss[] {
  const ranked = rows
    .flatMap((row) => {
      const source = OPEN_SOURCES[row.source]
      const outcome = row.outcome['2y']
      return source === undefined || outcome === undefined ? [] : [{ row, source, error: Math.abs(outcome - row.probability['2y']), came: outcome === 1 }]
    })
    .sort((a, b) => b.error - a.error || (a.row.id < b.row.id ? -1 : 1))
  const misses = new Map<string, Miss>()
  for (const { row, source, came } of ranked) {
    if (misses.size === MISSES) break
    if (misses.has(row.key)) continue
    misses.set(row.key, {
      title: titles.get(row.key) ?? row.key,
      season: row.seasonNumber,
      asOf: toIsoDay(row.asOf),
      within2y: row.probability['2y'],
      premiere: came && row.date !== undefined ? toIsoDay(row.date.premiere) : null,
      source,
    })
  }
  return [...misses.values()]
}

/** Every number to five digits: more is noise, and would make a file of two equal runs differ on another machine. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? Number(item.toFixed(5)) : item))) as T
}
