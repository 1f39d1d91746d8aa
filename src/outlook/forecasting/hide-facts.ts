import type { KnownSeries } from './question.ts'
import type { Random } from './random.ts'

/**
 * How often a fact is hidden in training. Our decision: often enough that no fact's absence tells which list a series is from, seldom
 * enough that facts keep their worth. Ratings are not here: there is one model without them and one with.
 */
const HIDDEN_SHARE = {
  finale: 0.4,
  episodes: 0.4,
  genres: 0.4,
  runtime: 0.3,
  country: 0.15,
  language: 0.15,
  type: 0.1,
  networkKind: 0.05,
  seasonRatings: 0.3,
  votes: 0.2,
}

/** Share of streaming seasons without a known finale that are told as released in one day, as TVmaze's rows of such seasons are. */
const ONE_DAY_RELEASE_SHARE = 0.6

/** The series with some of its facts hidden at random, as it might come from a source that does not list them. */
export function hideFacts(series: KnownSeries, random: Random): KnownSeries {
  const hides = Object.fromEntries(Object.entries(HIDDEN_SHARE).map(([fact, share]) => [fact, random() < share])) as Record<keyof typeof HIDDEN_SHARE, boolean>
  const isOneDayRelease = series.networkKind === 'streaming' && random() < ONE_DAY_RELEASE_SHARE
  return {
    country: hides.country ? undefined : series.country,
    language: hides.language ? undefined : series.language,
    network: series.network,
    networkKind: hides.networkKind ? undefined : series.networkKind,
    type: hides.type ? undefined : series.type,
    genres: hides.genres ? [] : series.genres,
    runtimeMinutes: hides.runtime ? undefined : series.runtimeMinutes,
    rating: series.rating === undefined || !hides.votes ? series.rating : { imdb: series.rating.imdb, votes: undefined },
    seasons: series.seasons.map((season) => ({
      number: season.number,
      premiere: season.premiere,
      finale: season.finale === undefined ? (isOneDayRelease ? season.premiere : undefined) : hides.finale ? undefined : season.finale,
      episodes: hides.episodes ? undefined : season.episodes,
      rating: hides.seasonRatings ? undefined : season.rating,
    })),
  }
}
