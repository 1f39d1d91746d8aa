import { capitalise, sayDate as date } from '../../time/say-date.ts'
import type { Day } from '../../time/partial-date.ts'

/** The sections of a guide and what each cannot say: a few words without a full stop. */
export const sections = {
  headings: {
    verdict: 'Verdict',
    when: 'When',
    what: 'What it is about',
    cast: 'Cast',
    people: 'People behind it',
    recap: 'Recap',
    ratings: 'Ratings',
    trailer: 'Trailer',
    where: 'Where to watch',
    news: 'News',
    related: 'Related',
    comments: 'Comments',
    follow: 'Follow',
  },
  /** A few words that are not known, as a sentence of their own. */
  notKnown: (unknown: string) => `Not known: ${unknown}.`,
  /** A few words as a sentence of their own. */
  sentence: (words: string) => `${capitalise(words)}.`,
  noDates: 'no season has a date',
  dateOf: (season: number) => `the date of season ${season}`,
  finaleOf: (season: number) => `the finale of season ${season}`,
  nothingOfficial: (season: number) => `nothing official yet on what season ${season} is about`,
  noPremise: 'no source of ours says what it is about',
  nobodyConfirmed: (season: number) => `nobody is confirmed for season ${season}`,
  noCast: 'no source of ours names the cast',
  noMakers: 'no source of ours names the makers',
  recapHidden: 'hidden until you say how far you have seen',
  noRecap: 'nothing to recap so far',
  noRatings: 'no source of ours rates it',
  noTrailer: ({ season, day }: { season: number; day: Day }) => `no trailer of season ${season} as of ${date(day)}`,
  noCountry: 'no country is covered by a source of ours',
  otherCountries: 'countries not listed are covered by no source of ours',
  noNews: 'no announcement is on record',
  noRelated: 'no related series is on record',
  notCompared: 'which series are alike is not told of this day: some of what is compared was not known yet',
  commentsClosed: 'comments are closed',
  /** What only a source with the operator's own key covers. */
  keyGaps: {
    trailers: 'no source without a key covers trailers: a TMDB key adds them (TBC_TMDB_KEY)',
    streaming: 'no source without a key covers streaming by country: a TMDB key adds it (TBC_TMDB_KEY)',
    critics: 'no source without a key covers critics’ scores, but for a few in Wikidata: an OMDb key adds them (TBC_OMDB_KEY)',
  },
}
