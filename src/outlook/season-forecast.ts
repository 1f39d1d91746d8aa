import { dayNumberOf, firstDayOf, lastDayOf, precisionOf, type PartialDate } from '../time/partial-date.ts'
import { findComparableSeasons, type ComparableSeasons } from './forecasting/comparable-seasons.ts'
import { DAYS_PER_YEAR } from '../time/day-number.ts'
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
 * What is forecast of a season, or why nothing is.
 *
 * By `silence`: the model, which is told of seasons and their dates and of no word that was said. By `order`: somebody ordered the season, so it comes as
 * often as orders in our ledger did, and the model only says when.
 */
export type SeasonForecast =
  | {
      kind: 'forecast'
      basis: 'silence'
      continues: Forecast['continues']
      /** Null of a series that is said to be over: it may come, but nobody waits for it. */
      window: Forecast['premiere'] | null
      comparable: ComparableSeasons | undefined
    }
  | {
      kind: 'forecast'
      basis: 'order'
      /** Null while the ledger is too short to say how often orders air. */
      continues: Forecast['continues'] | null
      window: Forecast['premiere']
      /** The announced year, quarter or month that the window keeps to. */
      within: PartialDate | undefined
    }
  | {
      kind: 'none'
      /** Why there is none, which the answer tells as not known; `undefined` where a forecast would be out of place. */
      unknown: NoForecast | undefined
    }

/** Why nothing is forecast: no season was shown to learn from, the next season must come first, or no season has a date. */
export type NoForecast = { kind: 'first-season' } | { kind: 'later-season'; next: number } | { kind: 'no-date' }

/** Verdicts after which a forecast is due: nobody has said, nobody has said on which day, or it is said to be over. */
const OPEN_VERDICTS: ReadonlySet<Verdict> = new Set(['undecided', 'ordered', 'dated', 'cancelled', 'concluded'])

/** The forecast for a season as of a day, beneath the official word: it never contradicts what was said, and says what it rests on. */
export function forecastSeason(season: number, { verdict }: Judgement, standpoint: Standpoint, ledger: LedgerCounts | undefined): SeasonForecast {
  const next = nextSeason(standpoint)
  if (verdict === 'unknown') return none({ kind: 'first-season' })
  const announced = verdict === 'dated' ? findSeason(standpoint.document, season)?.premiere?.value : undefined
  const isDateEnough = announced !== undefined && (precisionOf(announced) === 'day' || lastDayOf(announced) <= standpoint.asOf)
  if (!OPEN_VERDICTS.has(verdict) || isDateEnough) return none(undefined)
  if (season !== next) return none({ kind: 'later-season', next })
  const question = toQuestion(standpoint)
  const gaps = findSeasonGaps(question.series)
  if (gaps === undefined) return none({ kind: 'no-date' })

  const { model } = shippedModel()
  if (verdict === 'ordered' || verdict === 'dated') {
    const timing = timingOf(question, model, announced === undefined ? undefined : spanOf(announced))
    return { kind: 'forecast', basis: 'order', continues: orderedOdds(timing, ledger), window: timing.window, within: announced }
  }
  const comparable = findComparableSeasons(model.comparable, question.series, gaps.latest.number, question.asOf - gaps.silentSince)
  if (verdict !== 'undecided') return { kind: 'forecast', basis: 'silence', continues: forecastOdds(question, model), window: null, comparable }
  const { continues, premiere } = forecast(question, model)
  return { kind: 'forecast', basis: 'silence', continues, window: premiere, comparable }
}

function orderedOdds(timing: PremiereTiming, ledger: LedgerCounts | undefined): Forecast['continues'] | null {
  const airs = orderAirsProbability(ledger)
  if (airs === undefined) return null
  const within = (horizon: Horizon) => Math.round(airs * timing.chanceWithin(YEARS_OF[horizon] * DAYS_PER_YEAR) * 10_000) / 10_000
  return Object.fromEntries(HORIZONS.map((horizon) => [horizon, within(horizon)])) as Forecast['continues']
}

function spanOf(announced: PartialDate): { from: number; to: number } {
  return { from: dayNumberOf(firstDayOf(announced)), to: dayNumberOf(lastDayOf(announced)) }
}

function none(unknown: NoForecast | undefined): SeasonForecast {
  return { kind: 'none', unknown }
}
