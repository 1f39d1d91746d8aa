import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import { daysBetween, lastDayOf, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { plural, sayDate, sayLength } from '../time/say-date.ts'
import type { ComparableSeasons } from './forecasting/comparable-seasons.ts'
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from './forecasting/day-number.ts'
import { populationOf } from './forecasting/population.ts'
import { knownFactsOf } from './known-series.ts'
import type { Reason } from './reasons.ts'
import { isWindowDue, type SeasonForecast } from './season-forecast.ts'
import { hasStarted, type Standpoint } from './season-state.ts'
import { shippedModel } from './shipped-model.ts'
import type { Verdict } from './verdict.ts'

/** Where people read how good the forecasts are. */
export const HOW_GOOD_ADDRESS = '/how-good'
const MODEL_SOURCE = 'To Be Continued, outlook model'

/** The forecast in one or two sentences that call it one; nothing where there is none. */
export function sayForecast(season: number, verdict: Verdict, forecast: SeasonForecast): string[] {
  if (forecast.kind === 'none') return []
  const { continues, premiere } = forecast
  const window = `between ${sayMonth(premiere.p10)} and ${sayMonth(premiere.p90)}, around ${sayMonth(premiere.p50)}`
  if (verdict === 'ordered') return [`When is a forecast, not news: most likely ${window}.`]
  if (!isWindowDue(verdict))
    return [`Forecast from the length of the silence alone, whatever was said: ${sayChance(continues['5y'])} that a season ${season} comes within five years.`]
  return [
    `A forecast, not news: the odds of season ${season} are ${sayChance(continues['2y'])} within two years (${sayChance(continues['1y'])} within one, ${sayChance(continues['5y'])} within five); if it comes by then, most likely ${window}.`,
  ]
}

/** Why the forecast is what it is: how the series came back before, how others fared after such a silence, how good the model is. */
export function forecastReasons(verdict: Verdict, forecast: SeasonForecast, standpoint: Standpoint): Reason[] {
  if (forecast.kind === 'none') return []
  return [
    ...patternReason(standpoint),
    ...(forecast.comparable === undefined ? [] : [comparableReason(forecast.comparable)]),
    ...limitedReason(standpoint),
    modelReason(verdict, forecast, standpoint),
  ]
}

/** "62 %"; never 0 or 100 %, which no forecast can know. */
export function sayChance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'under 1 %'
  return percent > 99 ? 'over 99 %' : `${percent} %`
}

/** How long the series was silent between its seasons, and how long it has been now; days are only counted where both ends are known to the month. */
function patternReason(standpoint: Standpoint): Reason[] {
  const { document, asOf } = standpoint
  const shown = document.seasons.filter((season) => hasStarted(season, standpoint))
  const last = shown.at(-1)
  const ended = last?.finale ?? last?.premiere
  if (last === undefined || ended === undefined || lastDayOf(ended.value) > asOf) return []
  const silences = shown.slice(1).flatMap((season, index) => silenceBefore(season, shown[index]))
  const now = `${sayLength(ended.value, asOf)} since season ${last.number} ${last.finale === undefined ? 'began' : 'ended'}`
  return [
    {
      text: silences.length === 0 ? `It has not come back before, as far as dates are known; ${now}.` : `It ${sayReturns(silences)}; ${now}.`,
      facts: shown.flatMap((season) => factsOfShowing(season, document.sources)),
    },
  ]
}

/** Months from a season's finale to the next premiere, where both are known to the day and follow each other. */
function silenceBefore({ number, premiere }: SeasonDocument, before: SeasonDocument | undefined): number[] {
  const finale = before?.finale?.value
  if (premiere === undefined || finale === undefined || before?.number !== number - 1) return []
  if (precisionOf(premiere.value) !== 'day' || precisionOf(finale) !== 'day') return []
  return [Math.max(0, Math.round(daysBetween(finale as Day, premiere.value as Day) / DAYS_PER_MONTH))]
}

function sayReturns(months: readonly number[]): string {
  const least = months.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const most = months.reduce((most, one) => Math.max(most, one), 0)
  const span = least === most ? plural(most, 'month') : `${least} to ${plural(most, 'month')}`
  return months.length === 1 ? `came back once, after ${span}` : `came back after ${span} each time (${months.length} times known to the day)`
}

function factsOfShowing({ number, premiere, finale }: SeasonDocument, sources: Standpoint['document']['sources']): Fact[] {
  return [...toFacts(`season.${number}.premiere`, premiere, sources), ...toFacts(`season.${number}.finale`, finale, sources)]
}

/** Real counts, nothing modelled: how many seasons of the training data had been silent as long, and how many of those came back. */
function comparableReason(comparable: ComparableSeasons): Reason {
  const { group, silentDays, horizonYears, seasons, cameBack } = comparable
  const silence = silentDays === 0 ? 'had just ended' : `had been silent for ${sayYears(silentDays)}`
  return {
    text: `Of ${seasons} seasons counted (${group}) that ${silence}, ${cameBack === 0 ? 'none' : cameBack} came back within the next ${horizonYears === 1 ? 'year' : `${horizonYears} years`}${cameBack === 0 ? '' : ` (${sayChance(cameBack / seasons)})`}.`,
    facts: [modelFact('outlook.comparable', comparable)],
  }
}

function limitedReason({ document }: Standpoint): Reason[] {
  if (document.limited?.value !== true) return []
  return [
    {
      text: 'It was made as a limited series; such series were left out of what the model learnt from.',
      facts: toFacts('limited', document.limited, document.sources),
    },
  ]
}

function modelReason(verdict: Verdict, forecast: SeasonForecast & { kind: 'forecast' }, { document, asOf, reach }: Standpoint): Reason {
  const { model, scores } = shippedModel()
  const population = populationOf({ ...knownFactsOf(document), seasons: [] })
  const { odds, dates } = scores.populations[population]
  const baseRateBrier = odds['2y'].baseRate * (1 - odds['2y'].baseRate)
  const blind = verdict === 'undecided' ? '' : ` It knows nothing of what was said${verdict === 'ordered' ? ', the order included' : ''}.`
  const stale = reach < asOf ? ` It takes it that nothing was shown after ${sayDate(reach)}, where our facts end.` : ''
  const later =
    asOf < model.training.observedUntil
      ? ` It was fitted on seasons until ${sayDate(model.training.observedUntil as Day)}, after the day asked: a look back.`
      : ''
  return {
    text:
      `The forecast is our model's: ${sayOdds(forecast.continues)}.${blind}${stale}${later} On ${odds['2y'].questions} questions about other ${population === 'anime' ? 'anime ' : ''}series whose answer is known, ` +
      `its odds within two years had a Brier score of ${odds['2y'].brier.toFixed(3)} (0 is perfect, saying the average share each time ${baseRateBrier.toFixed(3)}), and half of its dates were right to ${plural(Math.round(dates.medianErrorDays), 'day')}.`,
    facts: [
      modelFact('outlook.model', {
        version: model.version,
        observedUntil: model.training.observedUntil,
        continues: forecast.continues,
        premiere: forecast.premiere,
        brier2y: odds['2y'].brier,
        baseRateBrier2y: Number(baseRateBrier.toFixed(5)),
        medianDateErrorDays: dates.medianErrorDays,
        questions: odds['2y'].questions,
      }),
    ],
  }
}

function sayOdds(continues: { '1y': number; '2y': number; '5y': number }): string {
  return `another season within one year ${sayChance(continues['1y'])}, two ${sayChance(continues['2y'])}, five ${sayChance(continues['5y'])}`
}

function modelFact(field: string, value: unknown): Fact {
  const { model } = shippedModel()
  const fittedOn = model.training.observedUntil as Day
  return { field, value, source: `${MODEL_SOURCE} ${model.version}`, link: HOW_GOOD_ADDRESS, publishedOn: fittedOn, retrievedAt: fittedOn }
}

function sayYears(days: number): string {
  const months = Math.round(days / DAYS_PER_MONTH)
  return months < 24 && months % 12 !== 0 ? plural(months, 'month') : plural(Math.round(days / DAYS_PER_YEAR), 'year')
}

function sayMonth(day: string): string {
  return sayDate(day.slice(0, 7) as PartialDate)
}
