import { findComparableSeasons, type ComparableSeasons } from './forecasting/comparable-seasons.ts'
import { forecast, type Forecast } from './forecasting/forecast.ts'
import { findSeasonGaps } from './forecasting/season-gap.ts'
import { toQuestion } from './known-series.ts'
import { nextSeason, type Standpoint } from './season-state.ts'
import { shippedModel } from './shipped-model.ts'
import type { Judgement, Verdict } from './verdict.ts'

/** What the model says of a season, or why it says nothing. */
export type SeasonForecast = ({ kind: 'forecast'; comparable: ComparableSeasons | undefined } & Pick<Forecast, 'continues' | 'premiere'>) | NoForecast

export interface NoForecast {
  kind: 'none'
  /** What the answer therefore does not know; `undefined` where a forecast would be out of place. */
  unknown: string | undefined
}

/** Verdicts after which odds are due: nobody has said, nobody has said when, or it is said to be over. */
const OPEN_VERDICTS: ReadonlySet<Verdict> = new Set(['undecided', 'ordered', 'cancelled', 'concluded'])

/** The model's odds of the next season as of a day, counted from silence and from earlier seasons; it is never told of any word that was said. */
export function forecastSeason(season: number, { verdict }: Judgement, standpoint: Standpoint): SeasonForecast {
  const next = nextSeason(standpoint)
  if (verdict === 'unknown') return none('odds of a first season: the model has learnt from seasons that were shown')
  if (!OPEN_VERDICTS.has(verdict)) return none(undefined)
  if (season !== next) return none(`odds of season ${season}: the forecast is about season ${next}, the next one`)
  const question = toQuestion(standpoint)
  const gaps = findSeasonGaps(question.series)
  if (gaps === undefined) return none('odds and window: no earlier season has a date to count from')
  const { model } = shippedModel()
  const { continues, premiere } = forecast(question, model)
  const comparable = findComparableSeasons(model.comparable, question.series, gaps.latest.number, question.asOf - gaps.silentSince)
  return { kind: 'forecast', continues, premiere, comparable }
}

function none(unknown: string | undefined): NoForecast {
  return { kind: 'none', unknown }
}

/** Whether the window of the next premiere is told: while it may well come, not of a series that is said to be over. */
export function isWindowDue(verdict: Verdict): boolean {
  return verdict === 'undecided' || verdict === 'ordered'
}
