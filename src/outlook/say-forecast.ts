import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import { daysBetween, lastDayOf, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
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
export function sayForecast(season: number, forecast: SeasonForecast, words: AnswerSayings): string[] {
  if (forecast.kind === 'none') return []
  if (forecast.basis === 'order') {
    const window = toMonths(forecast.window)
    // Months say nothing of when it comes within a month that was announced.
    if (window.p10 === forecast.within) return []
    return [words.forecast.ofOrder({ window, within: forecast.within })]
  }
  const { continues: chances, window } = forecast
  return [window === null ? words.forecast.afterTheEnd({ season, chances }) : words.forecast.open({ season, chances, window: toMonths(window) })]
}

/** Why nothing is forecast, among what is not known; nothing where a forecast would be out of place. */
export function sayNoForecast(season: number, forecast: SeasonForecast, { unknowns }: AnswerSayings): string[] {
  if (forecast.kind === 'forecast' || forecast.unknown === undefined) return []
  switch (forecast.unknown.kind) {
    case 'first-season':
      return [unknowns.oddsOfFirst]
    case 'later-season':
      return [unknowns.oddsOfLater({ season, next: forecast.unknown.next })]
    case 'no-date':
      return [unknowns.oddsWithoutDate]
  }
}

/**
 * Why the forecast is what it is: how the series came back before, how others fared after such a silence, how good the model is.
 *
 * A forecast is no fact. The facts beside it are the dates it counts from; its numbers stand in the answer's odds and window and in these sentences.
 */
export function forecastReasons(verdict: Verdict, forecast: SeasonForecast, standpoint: Standpoint, words: AnswerSayings): Reason[] {
  if (forecast.kind === 'none') return []
  return [
    ...patternReason(standpoint, words),
    ...(forecast.basis === 'order' || forecast.comparable === undefined
      ? []
      : [{ text: sayComparable(forecast.comparable, words), facts: latestShowing(standpoint) }]),
    ...limitedReason(standpoint, words),
    { text: sayModel(verdict, forecast, standpoint, words), facts: latestShowing(standpoint) },
  ]
}

/** How long the series was silent between its seasons, and how long it has been now; only silences with both ends known to the day are counted. */
function patternReason(standpoint: Standpoint, { forecast }: AnswerSayings): Reason[] {
  const { document, asOf } = standpoint
  const shown = document.seasons.filter((season) => hasStarted(season, standpoint))
  const last = shown.at(-1)
  const ended = last?.finale ?? last?.premiere
  if (last === undefined || ended === undefined || lastDayOf(ended.value) > asOf) return []
  const silences = shown.slice(1).flatMap((season, index) => silenceBefore(season, shown[index]))
  const now = { since: ended.value, asOf, begun: last.finale === undefined ? last.number : undefined }
  const text =
    shown.length === 1
      ? forecast.oneSeason(now)
      : silences.length === 0
        ? forecast.silencesUnknown(now)
        : forecast.cameBack({ least: minOf(silences), most: maxOf(silences), times: silences.length }, now)
  return [{ text, facts: shown.flatMap((season) => factsOfShowing(season, document.sources)) }]
}

/** Months from a season's finale to the next premiere, where both are known to the day and follow each other. */
function silenceBefore({ number, premiere }: SeasonDocument, before: SeasonDocument | undefined): number[] {
  const finale = before?.finale?.value
  if (premiere === undefined || finale === undefined || before?.number !== number - 1) return []
  if (precisionOf(premiere.value) !== 'day' || precisionOf(finale) !== 'day') return []
  return [Math.max(0, Math.round(daysBetween(finale as Day, premiere.value as Day) / DAYS_PER_MONTH))]
}

// A daily programme has more seasons than a call takes arguments.
function minOf(months: readonly number[]): number {
  return months.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)
}

function maxOf(months: readonly number[]): number {
  return months.reduce((high, one) => Math.max(high, one), 0)
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
function sayComparable({ group, silentDays, horizonYears: years, seasons, cameBack }: ComparableSeasons, { forecast }: AnswerSayings): string {
  return forecast.peers({ peers: group.kind, season: group.season, silence: toSilence(silentDays), years, seasons, cameBack })
}

function limitedReason({ document }: Standpoint, { forecast }: AnswerSayings): Reason[] {
  if (document.limited?.value !== true) return []
  return [{ text: forecast.limited, facts: toFacts('limited', document.limited, document.sources) }]
}

function sayModel(verdict: Verdict, forecast: SeasonForecast & { kind: 'forecast' }, { document, asOf, reach }: Standpoint, words: AnswerSayings): string {
  const { model, scores } = shippedModel()
  const { version, training } = model
  const population = populationOf({ ...knownFactsOf(document), seasons: [] })
  const { odds, dates } = scores.populations[population]
  const { brier, baseRate, questions } = odds['2y']
  const isAnime = population === 'anime'
  const medianErrorDays = Math.round(dates.medianErrorDays)
  const { continues: chances } = forecast
  const say = words.forecast
  return words.answer.paragraph([
    verdict === 'undecided' || chances === null ? say.model(version) : say.modelWithOdds({ version, chances }),
    ...sayBasis(verdict, forecast, words),
    ...(reach < asOf ? [say.nothingAfter(reach)] : []),
    ...(asOf < training.observedUntil ? [say.lookBack(training.observedUntil as Day)] : []),
    forecast.basis === 'order'
      ? say.accuracyOfDates({ isAnime, medianErrorDays })
      : say.accuracy({ isAnime, questions, brier, brierOfAverage: brierOfShare(baseRate), medianErrorDays }),
  ])
}

/** What the model was not told, where more is known than it was told. */
function sayBasis(verdict: Verdict, { basis, continues }: SeasonForecast & { kind: 'forecast' }, words: AnswerSayings): string[] {
  if (verdict === 'undecided') return []
  if (basis === 'silence') return [words.forecast.toldOfDates]
  return continues === null ? [] : [words.forecast.ordersCounted]
}

/** A length of silence in months below two years, else in years; `undefined` of none. */
function toSilence(days: number): { months: number } | { years: number } | undefined {
  if (days === 0) return undefined
  const months = Math.round(days / DAYS_PER_MONTH)
  return months < 24 && months % 12 !== 0 ? { months } : { years: Math.round(days / DAYS_PER_YEAR) }
}

function toMonths({ p10, p50, p90 }: { p10: string; p50: string; p90: string }): Record<'p10' | 'p50' | 'p90', PartialDate> {
  return { p10: toMonth(p10), p50: toMonth(p50), p90: toMonth(p90) }
}

function toMonth(day: string): PartialDate {
  return day.slice(0, 7) as PartialDate
}
