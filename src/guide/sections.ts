import { sayUnknownDate } from '../outlook/listing-reasons.ts'
import { sayDate } from '../time/say-date.ts'
import { keyGap } from './key-gaps.ts'
import type { SeriesGuide } from './series-guide.ts'

export type SectionName =
  'verdict' | 'when' | 'what' | 'cast' | 'people' | 'recap' | 'ratings' | 'trailer' | 'where' | 'news' | 'related' | 'comments' | 'follow'

/** The thirteen sections of every guide, in their order. */
export const SECTIONS: readonly { name: SectionName; heading: string }[] = [
  { name: 'verdict', heading: 'Verdict' },
  { name: 'when', heading: 'When' },
  { name: 'what', heading: 'What it is about' },
  { name: 'cast', heading: 'Cast' },
  { name: 'people', heading: 'People behind it' },
  { name: 'recap', heading: 'Recap' },
  { name: 'ratings', heading: 'Ratings' },
  { name: 'trailer', heading: 'Trailer' },
  { name: 'where', heading: 'Where to watch' },
  { name: 'news', heading: 'News' },
  { name: 'related', heading: 'Related' },
  { name: 'comments', heading: 'Comments' },
  { name: 'follow', heading: 'Follow' },
]

/** What each section cannot say, in words; a section that knows all it should has none. */
export function unknownsOf({ document, answer, boundary, details, cast, seasons, ratings, similar }: SeriesGuide): Record<SectionName, string[]> {
  const { season, verdict, factsUntil } = answer
  const isComing = verdict === 'dated' || verdict === 'ordered' || verdict === 'undecided' || verdict === 'unknown'
  const inQuestion = seasons.find((one) => one.number === season)
  // What lies beyond the reader's boundary is hidden, and not unknown.
  const isTold = document.seasons.some((one) => one.number === season && (one.synopsis !== undefined || one.announcedPlot.length > 0))
  const undatedSeasons = seasons.filter((one) => one.premiere === undefined).map((one) => `the date of season ${one.number}`)
  const unendedSeasons = seasons
    .filter((one) => one.premiere !== undefined && one.finale === undefined && one.number !== season)
    .map((one) => `the finale of season ${one.number}`)
  return {
    verdict: answer.unknown,
    when: document.seasons.length === 0 ? ['no season has a date'] : [...undatedSeasons, ...unendedSeasons, ...impossibleDates(document)],
    what:
      isComing && !isTold
        ? [`nothing official yet on what season ${season} is about`]
        : document.premise === undefined
          ? ['no source of ours says what it is about']
          : [],
    cast: [
      ...(isComing && (inQuestion?.confirmedCast.length ?? 0) === 0 ? [`nobody is confirmed for season ${season}`] : []),
      ...(cast.length === 0 ? ['no source of ours names the cast'] : []),
    ],
    people: document.credits.length === 0 ? ['no source of ours names the makers'] : [],
    recap: boundary === 'none' ? ['hidden until you say how far you have seen'] : details.length === 0 ? ['nothing to recap so far'] : [],
    ratings: [
      ...(ratings.length === 0 ? ['no source of ours rates it'] : []),
      ...(ratings.some(({ value }) => value.group === 'critics') ? [] : keyGap('critics', document)),
    ],
    trailer: document.videos.some(({ value }) => value.season === season)
      ? []
      : [`no trailer of season ${season} as of ${sayDate(factsUntil)}`, ...keyGap('trailers', document)],
    where: [
      document.availability.length === 0 ? 'no country is covered by a source of ours' : 'countries not listed are covered by no source of ours',
      ...keyGap('streaming', document),
    ],
    news: document.announcements.length === 0 ? ['no announcement is on record'] : [],
    related: [
      ...(document.related.length === 0 && (similar?.length ?? 0) === 0 ? ['no related series is on record'] : []),
      ...(similar === undefined ? ['which series are alike is not told of this day: some of what is compared was not known yet'] : []),
    ],
    comments: ['comments are closed'],
    follow: ['alerts are not sent by this version'],
  }
}

/** Dates that a source gives and that cannot be: no facts, and told. */
function impossibleDates(document: SeriesGuide['document']): string[] {
  return document.seasons.flatMap(({ number, rejected }) => (rejected ?? []).map((date) => sayUnknownDate(number, date, document)))
}
