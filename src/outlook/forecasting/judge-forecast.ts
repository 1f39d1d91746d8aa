import { addYears, parseDayNumber, toCivilDay } from '../../time/day-number.ts'
import type { Forecast } from './forecast.ts'
import { outcomeWithin, type JudgedQuestion } from './silence.ts'

export const HORIZONS = ['1y', '2y', '5y'] as const
export type Horizon = (typeof HORIZONS)[number]
export const YEARS_OF = { '1y': 1, '2y': 2, '5y': 5 } as const satisfies Record<Horizon, number>

/** One forecast beside what came: enough to score it and to sort it into slices. */
export interface JudgedForecast {
  id: string
  /** The series: resampling keeps its questions together. */
  key: string
  /** The series' season: outcomes of one silence hang together. */
  silence: string
  source: string
  networkKind: string
  /** As the benchmark counts: rows of the anime list. */
  isAnime: boolean
  seasonNumber: number
  /** Day number of the day asked. */
  asOf: number
  offsetDays: number
  asOfYear: number
  isApproximate: boolean
  probability: Record<Horizon, number>
  /** 1 came, 0 not, `undefined`: the window was not watched to its end. */
  outcome: Record<Horizon, 0 | 1 | undefined>
  /** Days as day numbers, where the next season came within five years and dates are exact. */
  date: { premiere: number; p10: number; p50: number; p90: number; isWindowObserved: boolean } | undefined
}

/** The source of the anime list in the given data. */
const ANIME_SOURCE = 'bangumi-data'

/** Sets a forecast beside what came, by the rules of the given evaluator. */
export function judgeForecast({ question, offsetDays, silence }: JudgedQuestion, forecast: Forecast): JudgedForecast {
  const { asOf } = question
  const windowEnd = addYears(asOf, 5)
  const premiere = silence.nextPremiere
  return {
    id: question.id,
    key: silence.key,
    silence: `${silence.key}:${silence.seasonNumber}`,
    source: silence.source,
    networkKind: silence.known.networkKind ?? 'unknown',
    isAnime: silence.source === ANIME_SOURCE,
    seasonNumber: silence.seasonNumber,
    asOf,
    offsetDays,
    asOfYear: toCivilDay(asOf).year,
    isApproximate: silence.isApproximate,
    probability: forecast.continues,
    outcome: Object.fromEntries(HORIZONS.map((horizon) => [horizon, outcomeWithin(silence, asOf, YEARS_OF[horizon])])) as Record<Horizon, 0 | 1 | undefined>,
    date:
      premiere === undefined || premiere > windowEnd || silence.isApproximate
        ? undefined
        : {
            premiere,
            p10: dayOf(forecast.premiere.p10),
            p50: dayOf(forecast.premiere.p50),
            p90: dayOf(forecast.premiere.p90),
            isWindowObserved: windowEnd <= silence.observedUntil,
          },
  }
}

function dayOf(text: string): number {
  const day = parseDayNumber(text)
  if (day === undefined) throw new TypeError(`a forecast's date is ${text}`)
  return day
}
