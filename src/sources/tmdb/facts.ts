import type { EpisodeFacts, Rating, SeasonFacts, SeriesFacts, Statement } from '../../catalogue/series-document.ts'
import { parseDay, type Day } from '../../time/partial-date.ts'
import type { Candidate, SourceSeries } from '../connector.ts'
import { definedOf, minutesFrom, plainLines, rangeOf, webAddress, wholeFrom } from '../facts-of-fields.ts'
import { plainLine, plainText } from '../plain-text.ts'
import { castOf, creditsOf } from './people.ts'
import { offersOf, relatedOf, videosOf } from './watching.ts'
import type { WireEpisode, WireListed, WireSeason, WireSeries } from './wire.ts'

/** https://www.themoviedb.org/api-terms-of-use: no open licence, but use with credit. */
export const TMDB_LICENCE = 'TMDB API terms of use'

const RATING_SCALE = 10

/** TMDB's series types as ours; "Miniseries" says that a series is limited and "Video" nothing of its kind. */
const TYPES: Record<string, NonNullable<SeriesFacts['type']>> = {
  Scripted: 'scripted',
  Reality: 'reality',
  Documentary: 'documentary',
  News: 'news',
  'Talk Show': 'talk',
}

/** The series as a search lists it. */
export function toCandidate({ id, name, first_air_date: firstShown, origin_country: countries }: WireListed): Candidate {
  const year = parseDay(firstShown ?? '')?.slice(0, 4)
  return {
    sourceId: String(id),
    externalIds: { tmdb: id },
    title: plainLine(name) ?? `series ${id}`,
    ...(year === undefined ? {} : { year: Number(year) }),
    countries: (countries ?? []).filter((code) => /^[A-Z]{2}$/.test(code)),
  }
}

/** Everything TMDB says of the series, as a statement of `today`; where it can be watched is another, for JustWatch says that. Season 0 never counts. */
export function toSourceSeries(series: WireSeries, seasons: readonly WireSeason[], today: Day): SourceSeries {
  const { imdb_id: imdb, tvdb_id: tvdb, wikidata_id: wikidata } = series.external_ids ?? {}
  const externalIds = {
    tmdb: series.id,
    ...definedOf({ imdb: plainLine(imdb), tvdb: wholeFrom(1, tvdb), wikidata: plainLine(wikidata) }),
  }
  const candidate = { ...toCandidate(series), externalIds }
  const episodes = seasons.flatMap((season) => season.episodes ?? []).filter(({ season_number: season }) => season >= 0)
  const read = { kind: 'catalogue', publishedOn: null, retrievedAt: today } as const
  const page = `https://www.themoviedb.org/tv/${series.id}`
  const statement: Statement = {
    source: 'TMDB',
    link: page,
    licence: TMDB_LICENCE,
    ...read,
    series: toSeries(series, candidate, episodes, today),
    ...definedOf({
      seasons: (series.seasons ?? []).filter(({ season_number: number }) => number >= 1).sort((a, b) => a.season_number - b.season_number).map((season) => toSeason(season, episodes, today)), // prettier-ignore
      episodes: episodes.map(toEpisode),
      credits: creditsOf(series),
      cast: castOf(series),
      ratings: [...toRatings(series, today), ...episodes.flatMap((episode) => toEpisodeRatings(episode, today))],
      videos: videosOf(series),
      related: relatedOf(series),
    }),
  }
  const availability = offersOf(series.providers)
  const offered: Statement = { source: 'JustWatch, by way of TMDB', link: `${page}/watch`, licence: TMDB_LICENCE, ...read, availability }
  return { ...candidate, statements: availability.length === 0 ? [statement] : [statement, offered] }
}

function toSeries(series: WireSeries, { title, year, countries, externalIds }: Candidate, episodes: readonly WireEpisode[], today: Day): SeriesFacts {
  const shown = episodes.filter((episode) => isRegular(episode) && wasShown(episode, today))
  const original = plainLine(series.original_name)
  const language = /^[a-z]{2}$/.exec(series.original_language ?? '')?.[0]
  return definedOf({
    title,
    originalTitle: original === title ? undefined : original,
    aliases: plainLines((series.alternative_titles?.results ?? []).map((other) => other.title)).filter((alias) => alias !== title && alias !== original),
    year,
    countries,
    // "xx" stands for none.
    languages: language === undefined || language === 'xx' ? [] : [language],
    type: TYPES[series.type ?? ''],
    limited: series.type === 'Miniseries' ? true : undefined,
    genres: plainLines((series.genres ?? []).map(({ name }) => name)),
    // Networks and streaming services are one list there: what kind a home is cannot be told.
    platforms: plainLines((series.networks ?? []).map(({ name }) => name)).map((name) => ({ name })),
    companies: plainLines((series.production_companies ?? []).map(({ name }) => name)),
    runtimeMinutes: rangeOf(episodes.filter(isRegular).map(({ runtime }) => runtime)) ?? rangeOf(series.episode_run_time ?? []),
    description: plainText(series.overview),
    status: plainLine(series.status),
    episodeCount: wholeFrom(1, countEach(shown)),
    seasonCount: wholeFrom(1, new Set(shown.map(({ season_number: season }) => season)).size),
    website: webAddress(series.homepage),
    externalIds,
  })
}

function toSeason(season: WireSeason, episodes: readonly WireEpisode[], today: Day): SeasonFacts {
  const number = season.season_number
  const own = episodes.filter((episode) => episode.season_number === number && isRegular(episode))
  const title = plainLine(season.name)
  const premiere = parseDay(season.air_date ?? '')
  const finale = own.flatMap(({ episode_type: type, air_date: day }) => (type === 'finale' ? (parseDay(day ?? '') ?? []) : [])).at(-1)
  return {
    number,
    ...definedOf({
      title: title === `Season ${number}` ? undefined : title,
      premiere,
      // Only what TMDB marks as the finale: its lists grow while a season runs.
      finale: finale !== undefined && premiere !== undefined && finale < premiere ? undefined : finale,
      episodeCount: wholeFrom(1, countEach(own.filter((episode) => wasShown(episode, today)))),
      recap: plainText(season.overview),
    }),
  }
}

/** Season 0 holds the specials. */
function isRegular({ season_number: season, episode_number: number }: WireEpisode): boolean {
  return season >= 1 && number >= 1
}

/** How many there are; one that is listed twice is one. */
function countEach(episodes: readonly WireEpisode[]): number {
  return new Set(episodes.map(({ season_number: season, episode_number: number }) => `${season}.${number}`)).size
}

function wasShown({ air_date: airDate }: WireEpisode, today: Day): boolean {
  const day = parseDay(airDate ?? '')
  return day !== undefined && day <= today
}

function toEpisode(episode: WireEpisode): EpisodeFacts {
  const { season_number: season, episode_number: number, runtime } = episode
  const title = plainLine(episode.name)
  return {
    season,
    ...definedOf({
      number: isRegular(episode) ? number : undefined,
      title: title === `Episode ${number}` ? undefined : title,
      airDate: parseDay(episode.air_date ?? ''),
      runtimeMinutes: minutesFrom(runtime),
      recap: plainText(episode.overview),
    }),
  }
}

/** A score that nobody voted for is none: TMDB writes 0. */
function toRatings(
  { vote_average: score, vote_count: count }: Pick<WireSeries, 'vote_average' | 'vote_count'>,
  on: Day,
  of: Pick<Rating, 'season' | 'episode'> = {},
): Rating[] {
  const votes = wholeFrom(1, count)
  if (votes === undefined || score === null || score === undefined || score < 0 || score > RATING_SCALE) return []
  return [{ rater: 'TMDB', group: 'audience', ...of, score, scale: RATING_SCALE, unit: 'points', votes, on }]
}

/** No score of what was not shown yet, whatever the source gives. */
function toEpisodeRatings(episode: WireEpisode, today: Day): Rating[] {
  if (!isRegular(episode) || !wasShown(episode, today)) return []
  return toRatings(episode, today, { season: episode.season_number, episode: episode.episode_number })
}
