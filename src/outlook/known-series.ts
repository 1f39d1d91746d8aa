import type { SeriesDocument } from '../catalogue/series-document.ts'
import { addDays, dayNumberOf, daysBetween, firstDayOf, lastDayOf, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
import type { KnownSeason, Question, SeriesFacts } from './forecasting/question.ts'
import { hasStarted, isNumberedByYear, type Standpoint } from './season-state.ts'

/**
 * What the model is told of a series besides its seasons.
 *
 * Never its ratings: those the model learnt from are of later than the days asked about (docs/model-card.md), so they would promise too much.
 */
export function knownFactsOf(document: SeriesDocument): SeriesFacts {
  const [platform] = document.platforms
  return {
    country: document.countries[0]?.value,
    language: document.languages[0]?.value,
    network: platform?.value.name,
    networkKind: platform?.value.kind,
    type: document.type?.value,
    genres: document.genres.map(({ value }) => value),
    runtimeMinutes: document.runtimeMinutes?.value.typical,
    rating: undefined,
  }
}

/** The question that the model is asked about a series as of a day: the seasons that have begun, and nothing of what was said about others. */
export function toQuestion({ document, asOf, reach }: Standpoint): Question {
  const begun = document.seasons.filter((season) => hasStarted(season, { document, asOf, reach }))
  // The model counts seasons: a year is no count.
  const numberOfSeason = (season: SeriesDocument['seasons'][number], index: number) => (isNumberedByYear(document) ? index + 1 : season.number)
  return {
    id: document.id,
    asOf: dayNumberOf(asOf),
    series: { ...knownFactsOf(document), seasons: begun.flatMap((season, index) => toKnownSeason({ ...season, number: numberOfSeason(season, index) }, asOf)) },
  }
}

function toKnownSeason({ number, premiere, finale, episodeCount }: SeriesDocument['seasons'][number], asOf: Day): KnownSeason[] {
  if (premiere === undefined) return []
  const premiereDay = middleOf(premiere.value)
  const finaleDay = finale === undefined || precisionOf(finale.value) === 'year' ? undefined : middleOf(finale.value)
  const isFinaleOfTheDay = finaleDay !== undefined && finaleDay >= premiereDay && finaleDay <= asOf
  return [
    {
      number,
      premiere: dayNumberOf(premiereDay < asOf ? premiereDay : asOf),
      finale: isFinaleOfTheDay ? dayNumberOf(finaleDay) : undefined,
      episodes: episodeCount?.value,
      rating: undefined,
    },
  ]
}

/** The model reckons in days: a month, quarter or year counts as its middle, the least wrong of its days. */
function middleOf(date: PartialDate): Day {
  const first = firstDayOf(date)
  return precisionOf(date) === 'day' ? first : addDays(first, Math.floor(daysBetween(first, lastDayOf(date)) / 2))
}
