import { englishSayings, type Sayings } from '../languages/en/sayings.ts'
import { sayUnknownDate } from '../outlook/listing-reasons.ts'
import { keyGap } from './key-gaps.ts'
import type { SeriesGuide } from './series-guide.ts'

/** The thirteen sections of every guide, in their order; their headings are in the words of each language. */
export const SECTIONS = ['verdict', 'when', 'what', 'cast', 'people', 'recap', 'ratings', 'trailer', 'where', 'news', 'related', 'comments', 'follow'] as const
export type SectionName = (typeof SECTIONS)[number]

/** What each section cannot say, in the words of a language; a section that knows all it should has none. */
export function unknownsOf(guide: SeriesGuide, words: Sayings = englishSayings): Record<SectionName, string[]> {
  const { document, answer, boundary, details, cast, seasons, ratings, similar } = guide
  const { season, verdict, factsUntil } = answer
  const say = words.sections
  const isComing = verdict === 'dated' || verdict === 'ordered' || verdict === 'undecided' || verdict === 'unknown'
  const inQuestion = seasons.find((one) => one.number === season)
  // What lies beyond the reader's boundary is hidden, and not unknown.
  const isTold = document.seasons.some((one) => one.number === season && (one.synopsis !== undefined || one.announcedPlot.length > 0))
  const undatedSeasons = seasons.filter((one) => one.premiere === undefined).map((one) => say.dateOf(one.number))
  const unendedSeasons = seasons
    .filter((one) => one.premiere !== undefined && one.finale === undefined && one.number !== season)
    .map((one) => say.finaleOf(one.number))
  return {
    verdict: answer.unknown,
    when: document.seasons.length === 0 ? [say.noDates] : [...undatedSeasons, ...unendedSeasons, ...impossibleDates(document, words)],
    what: isComing && !isTold ? [say.nothingOfficial(season)] : document.premise === undefined ? [say.noPremise] : [],
    cast: [...(isComing && (inQuestion?.confirmedCast.length ?? 0) === 0 ? [say.nobodyConfirmed(season)] : []), ...(cast.length === 0 ? [say.noCast] : [])],
    people: document.credits.length === 0 ? [say.noMakers] : [],
    recap: boundary === 'none' ? [say.recapHidden] : details.length === 0 ? [say.noRecap] : [],
    ratings: [
      ...(ratings.length === 0 ? [say.noRatings] : []),
      ...(ratings.some(({ value }) => value.group === 'critics') ? [] : keyGap('critics', document, words)),
    ],
    trailer: document.videos.some(({ value }) => value.season === season)
      ? []
      : [say.noTrailer({ season, day: factsUntil }), ...keyGap('trailers', document, words)],
    where: [document.availability.length === 0 ? say.noCountry : say.otherCountries, ...keyGap('streaming', document, words)],
    news: document.announcements.length === 0 ? [say.noNews] : [],
    related: [...(document.related.length === 0 && (similar?.length ?? 0) === 0 ? [say.noRelated] : []), ...(similar === undefined ? [say.notCompared] : [])],
    comments: [say.commentsClosed],
    follow: [],
  }
}

/** Dates that a source gives and that cannot be: no facts, and told. */
function impossibleDates(document: SeriesGuide['document'], words: Sayings): string[] {
  return document.seasons.flatMap(({ number, rejected }) => (rejected ?? []).map((date) => sayUnknownDate(number, date, document, words)))
}
