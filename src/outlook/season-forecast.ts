import { firstDayOf, lastDayOf, precisionOf, type PartialDate } from '../time/partial-date.ts'
import { findComparableSeasons, type ComparableSeasons } from './forecasting/comparable-seasons.ts'
import { DAYS_PER_YEAR, parseDayNumber } from '../time/day-number.ts'
import { forecast, forecastOdds, type Forecast } from './forecasting/forecast.ts'
import { HORIZONS, YEARS_OF, type Horizon } from './forecasting/judge-forecast.ts'
import { timingOf, type PremiereTiming } from './forecasting/premiere-timing.ts'
import { findSeasonGaps } from './forecasting/season-gap.ts'
import { toQuestion } from './known-series.ts'
import { orderAirsProbability, type LedgerCounts } from './ledger-count.ts'
import { findSeason, nextSeason, type Standpoint } from './season-state.ts'
import { shippedModel } from './shipped-model.ts'
import type { Judgement, Verdict } from './verdict.ts'

/**
 * What the odds rest on.
 *
 * `silence`: the model, which is told of seasons and their dates and of no word that was said. `order`: somebody ordered the season, so it
 * comes as often as orders in our ledger did, and the model only says when.
 */
export type OddsBasis = 'silence' | 'order'

/** What is forecast of a season, or why nothing is. */
export type SeasonForecast =
  | {
      kind: 'forecast'
      basis: OddsBasis
      /** Null where the season was ordered and the ledger is too short to say how often orders air. */
      continues: Forecast['continues'] | null
      /** Null of a series that is said to be over: it may come, but nobody waits for it. */
      window: Forecast['premiere'] | null
      /** The announced year, quarter or month that the window keeps to. */
      within: PartialDate | undefined
      comparable: ComparableSeasons | undefined
    }
  | {
      kind: 'none'
      /** What the answer therefore does not know; `undefined` where a forecast would be out of place. */
      unknown: string | undefined
    }

/** Verdicts after which a forecast is due: nobody has said, nobody has said on which day, or it is said to be over. */
const OPEN_VERDICTS: ReadonlySet<Verdict> = new Set(['undecided', 'ordered', 'dated', 'cancelled', 'concluded'])

/** The forecast for a season as of a day, beneath the official word: it never contradicts what was said, and says what it rests on. */
export function forecastSeason(season: number, { verdict }: Judgement, standpoint: Standpoint, ledger: LedgerCounts | undefined): SeasonForecast {
  const next = nextSeason(standpoint)
  if (verdict === 'unknown') return none('odds of a first season: the model has learnt from seasons that were shown')
  const announced = verdict === 'dated' ? findSeason(standpoint.document, season)?.premiere?.value : undefined
  const isDateEnough = announced !== undefined && (precisionOf(announced) === 'day' || lastDayOf(announced) <= standpoint.asOf)
  if (!OPEN_VERDICTS.has(verdict) || isDateEnough) return none(undefined)
  if (season !== next) return none(`odds and window of season ${season}: the forecast is about season ${next}, the next one`)
  const question = toQuestion(standpoint)
  const gaps = findSeasonGaps(question.series)
  if (gaps === undefined) return none('odds and window: no earlier season has a date to count from')

  const { model } = shippedModel()
  const comparable = findComparableSeasons(model.comparable, question.series, gaps.latest.number, question.asOf - gaps.silentSince)
  if (verdict !== 'ordered' && verdict !== 'dated') {
    const isOver = verdict !== 'undecided'
    const { continues, premiere } = isOver ? { continues: forecastOdds(question, model), premiere: null } : forecast(question, model)
    return { kind: 'forecast', basis: 'silence', continues, window: premiere, within: undefined, comparable }
  }
  const timing = timingOf(question, model, announced === undefined ? undefined : spanOf(announced))
  return { kind: 'forecast', basis: 'order', continues: orderedOdds(timing, ledger), window: timing.window, within: announced, comparable }
}

function orderedOdds(timing: PremiereTiming, ledger: LedgerCounts | undefined): Forecast['continues'] | null {
  const airs = orderAirsProbability(ledger)
  if (airs === undefined) return null
  const within = (horizon: Horizon) => Math.round(airs * timing.chanceWithin(YEARS_OF[horizon] * DAYS_PER_YEAR) * 10_000) / 10_000
  return Object.fromEntries(HORIZONS.map((horizon) => [horizon, within(horizon)])) as Forecast['continues']
}

function spanOf(announced: PartialDate): { from: number; to: number } | undefined {
  const [from, to] = [parseDayNumber(firstDayOf(announced)), parseDayNumber(lastDayOf(announced))]
  return from === undefined || to === undefined ? undefined : { from, to }
}

function none(unknown: string | undefined): SeasonForecast {
  return { kind: 'none', unknown }
}
