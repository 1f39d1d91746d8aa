import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import { daysBetween, lastDayOf, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { capitalise, plural, sayDate, sayLength } from '../time/say-date.ts'
import type { ComparableSeasons } from './forecasting/comparable-seasons.ts'
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../time/day-number.ts'
import { brierOfShare } from './forecasting/measures.ts'
import { populationOf } from './forecasting/population.ts'
import { knownFactsOf } from './known-series.ts'
import type { Reason } from './reasons.ts'
import type { SeasonForecast } from './season-forecast.ts'
import { hasStarted, type Standpoint } from './season-state.ts'
import { shippedModel } from './shipped-model.ts'
import type { Verdict } from './verdict.ts'

/** The forecast in a sentence that calls it one; nothing where there is none. */
export function sayForecast(season: number, forecast: SeasonForecast): string[] {
  if (forecast.kind === 'none') return []
  if (forecast.basis === 'order')
    return [
      `When is a forecast, not news: ${forecast.within === undefined ? 'most likely' : `within ${sayDate(forecast.within)} most likely`} ${sayWindow(forecast.window)}.`,
    ]
  const { continues, window } = forecast
  if (window === null)
    return [
      `A forecast from the length of the silence alone, whatever was said: ${sayChance(continues['5y'])} that a season ${season} comes within five years; that it is over is not counted in.`,
    ]
  return [
    `A forecast, not news: the odds of season ${season} are ${sayChance(continues['2y'])} within two years (${sayChance(continues['1y'])} within one, ${sayChance(continues['5y'])} within five); if it comes by then, most likely ${sayWindow(window)}.`,
  ]
}

/**
 * Why the forecast is what it is: how the series came back before, how others fared after such a silence, how good the model is.
 *
 * A forecast is no fact. The facts beside it are the dates it counts from; its numbers stand in the answer's odds and window and in these sentences.
 */
export function forecastReasons(verdict: Verdict, forecast: SeasonForecast, standpoint: Standpoint): Reason[] {
  if (forecast.kind === 'none') return []
  return [
    ...patternReason(standpoint),
    ...(forecast.basis === 'order' || forecast.comparable === undefined
      ? []
      : [{ text: sayComparable(forecast.comparable), facts: latestShowing(standpoint) }]),
    ...limitedReason(standpoint),
    { text: sayModel(verdict, forecast, standpoint), facts: latestShowing(standpoint) },
  ]
}

/** "62 %"; never 0 or 100 %, which no forecast can know. */
export function sayChance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'under 1 %'
  return percent > 99 ? 'over 99 %' : `${percent} %`
}

/** How long the series was silent between its seasons, and how long it has been now; only silences with both ends known to the day are counted. */
function patternReason(standpoint: Standpoint): Reason[] {
  const { document, asOf } = standpoint
  const shown = document.seasons.filter((season) => hasStarted(season, standpoint))
  const last = shown.at(-1)
  const ended = last?.finale ?? last?.premiere
  if (last === undefined || ended === undefined || lastDayOf(ended.value) > asOf) return []
  const silences = shown.slice(1).flatMap((season, index) => silenceBefore(season, shown[index]))
  const now = last.finale === undefined ? `${sayLength(ended.value, asOf)} since season ${last.number} began` : `${sayLength(ended.value, asOf)} of silence now`
  return [
    {
      text:
        shown.length === 1
          ? `It has had one season; ${now}.`
          : silences.length === 0
            ? `How long it stayed away before is not known to the day; ${now}.`
            : `It ${sayReturns(silences)}; ${now}.`,
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
  const least = months.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)
  const most = months.reduce((high, one) => Math.max(high, one), 0)
  const span = least === most ? plural(most, 'month') : `${least} to ${plural(most, 'month')}`
  return `came back after ${span} (${months.length === 1 ? 'once' : `${months.length} times`})`
}

/** The season that the silence is counted from. */
function latestShowing(standpoint: Standpoint): Fact[] {
  const last = standpoint.document.seasons.findLast((season) => hasStarted(season, standpoint))
  return last === undefined ? [] : factsOfShowing(last, standpoint.document.sources)
}

function factsOfShowing({ number, premiere, finale }: SeasonDocument, sources: Standpoint['document']['sources']): Fact[] {
  return [...toFacts(`season.${number}.premiere`, premiere, sources), ...toFacts(`season.${number}.finale`, finale, sources)]
}

/** Real counts, nothing modelled: how many seasons of the training data had been silent as long, and how many of those came back. */
function sayComparable({ group, silentDays, horizonYears, seasons, cameBack }: ComparableSeasons): string {
  const silence = silentDays === 0 ? 'that had just ended' : `silent for ${sayYears(silentDays)}`
  const came = cameBack === 0 ? 'none came back' : `${cameBack} came back (${sayChance(cameBack / seasons)})`
  return `Of ${seasons} seasons counted (${group}) ${silence}, ${came} within the next ${horizonYears === 1 ? 'year' : `${horizonYears} years`}.`
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

function sayModel(verdict: Verdict, forecast: SeasonForecast & { kind: 'forecast' }, { document, asOf, reach }: Standpoint): string {
  const { model, scores } = shippedModel()
  const { version, training } = model
  const population = populationOf({ ...knownFactsOf(document), seasons: [] })
  const { odds, dates } = scores.populations[population]
  const { brier, baseRate, questions } = odds['2y']
  const kind = population === 'anime' ? 'anime' : 'series'
  const accuracy = plural(Math.round(dates.medianErrorDays), 'day')
  const { continues } = forecast
  const sentences = [
    verdict === 'undecided' || continues === null
      ? `The forecast is of our model ${version}.`
      : `${capitalise(sayOdds(continues))}: a forecast of our model ${version}.`,
    ...sayBasis(verdict, forecast),
    ...(reach < asOf ? [`It takes it that nothing was shown after ${sayDate(reach)}, where our facts end.`] : []),
    ...(asOf < training.observedUntil ? [`A look back: it was fitted on seasons until ${sayDate(training.observedUntil as Day)}.`] : []),
    forecast.basis === 'order'
      ? `On past questions about other ${kind} half of its dates were right to ${accuracy}.`
      : `On ${questions} past questions about other ${kind} its two-year odds scored ${brier.toFixed(3)} (Brier; 0 is perfect, always saying the average ${brierOfShare(baseRate).toFixed(3)}); half of its dates were right to ${accuracy}.`,
  ]
  return sentences.join(' ')
}

/** What the model was not told, where more is known than it was told. */
function sayBasis(verdict: Verdict, { basis, continues }: SeasonForecast & { kind: 'forecast' }): string[] {
  if (verdict === 'undecided') return []
  if (basis === 'silence') return ['It is told of seasons and their dates, not of what was said.']
  return continues === null ? [] : ['How often orders air is counted in our ledger; the model says when.']
}

function sayOdds(continues: { '1y': number; '2y': number; '5y': number }): string {
  return `another season within one year ${sayChance(continues['1y'])}, two ${sayChance(continues['2y'])}, five ${sayChance(continues['5y'])}`
}

function sayYears(days: number): string {
  const months = Math.round(days / DAYS_PER_MONTH)
  return months < 24 && months % 12 !== 0 ? plural(months, 'month') : plural(Math.round(days / DAYS_PER_YEAR), 'year')
}

function sayWindow({ p10, p50, p90 }: { p10: string; p50: string; p90: string }): string {
  if (sayMonth(p10) === sayMonth(p90)) return `in ${sayMonth(p50)}`
  return `between ${sayMonth(p10)} and ${sayMonth(p90)}, around ${sayMonth(p50)}`
}

function sayMonth(day: string): string {
  return sayDate(day.slice(0, 7) as PartialDate)
}
