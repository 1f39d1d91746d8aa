import type { GeneratedEpisode, GeneratedSeason, GeneratedShow } from './generate-shows.ts'
import { isListed, showsBy, showsWith } from './shows-by-id.ts'
import { serveStandIn, type Call, type Limit, type Reply, type StandIn } from './stand-in-server.ts'

const STATUS_WORDS = {
  running: 'Returning Series',
  'to-be-determined': 'Returning Series',
  ended: 'Ended',
  cancelled: 'Canceled',
  'in-development': 'In Production',
} as const satisfies Record<GeneratedShow['status'], string>

const RESULTS_A_PAGE = 100
const MOST_APPENDED = 20
const MOST_DAYS = 14
const MS_PER_DAY = 24 * 60 * 60 * 1000
const NOT_FOUND: Reply = { status: 404, json: { success: false, status_code: 34, status_message: 'The resource you requested could not be found.' } }
const NO_KEY: Reply = { status: 401, json: { success: false, status_code: 7, status_message: 'Invalid API key: You must be granted a valid key.' } }

/** TMDB with these shows for one key, as a part of the address or in the header, below `/3` or the root. Ids that were merged away are simply gone there. */
export function serveTmdb(shows: readonly GeneratedShow[], { key = 'tmdb-key', limit }: { key?: string; limit?: Limit } = {}): Promise<StandIn> {
  const byId = showsBy(shows, ({ ids }) => ids.tmdb)
  const byExternal: Record<string, (id: string) => GeneratedShow | undefined> = {
    imdb_id: showsBy(shows, ({ ids }) => ids.imdb),
    tvdb_id: showsBy(shows, ({ ids }) => String(ids.tvdb)),
    wikidata_id: showsBy(shows, ({ ids }) => ids.wikidata),
  }
  return serveStandIn((call) => {
    const { path, query, headers } = call
    if (query.get('api_key') !== key && headers.authorization !== `Bearer ${key}`) return NO_KEY
    const [first, second] = path
      .replace(/^\/3\//, '/')
      .split('/')
      .slice(1)
    if (first === 'search') return { json: { page: 1, results: showsWith(shows, query.get('query') ?? '').slice(0, 20).map(toListed), total_pages: 1 } } // prettier-ignore
    if (first === 'find') {
      const show = byExternal[query.get('external_source') ?? '']?.(second ?? '')
      return { json: { movie_results: [], tv_results: show !== undefined && isListed(show) ? [toListed(show)] : [] } }
    }
    if (first === 'tv' && second === 'changes') return changesOf(shows, call)
    const show = first === 'tv' ? byId(Number(second)) : undefined
    if (show === undefined || !isListed(show)) return NOT_FOUND
    const appended = (query.get('append_to_response') ?? '').split(',').filter((what) => what !== '')
    if (appended.length > MOST_APPENDED) return { status: 400, json: { status_code: 27, status_message: 'Too many append to response objects.' } }
    return { json: { ...toDetails(show), ...Object.fromEntries(appended.flatMap((what) => appendedTo(show, what))) } }
  }, limit)
}

function changesOf(shows: readonly GeneratedShow[], { query }: Call): Reply {
  const [start, end] = [Date.parse(query.get('start_date') ?? ''), Date.parse(query.get('end_date') ?? '')]
  if (!(end - start <= MOST_DAYS * MS_PER_DAY)) return { status: 422, json: { status_code: 20, status_message: 'Invalid date range.' } }
  const changed = shows.filter((show) => isListed(show) && show.updated * 1000 >= start && show.updated * 1000 < end)
  const page = Number(query.get('page') ?? 1)
  const results = changed.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE).map(({ ids }) => ({ id: ids.tmdb, adult: false }))
  return { json: { results, page, total_pages: Math.ceil(changed.length / RESULTS_A_PAGE), total_results: changed.length } }
}

function toListed({ ids, title, language, country, seasons }: GeneratedShow): object {
  return {
    id: ids.tmdb,
    name: title,
    original_name: title,
    original_language: language.code,
    origin_country: [country.code],
    first_air_date: seasons[0]?.premiere ?? '',
  }
}

function toDetails(show: GeneratedShow): object {
  const { status, genres, creators, network, streamer, company, rating, votes, seasons } = show
  return {
    ...toListed(show),
    overview: 'A crew and its harbour.',
    homepage: '',
    status: STATUS_WORDS[status],
    type: show.isLimited === true ? 'Miniseries' : 'Scripted',
    in_production: status === 'running',
    genres: genres.map((name, id) => ({ id, name })),
    created_by: creators.map((name) => ({ name })),
    networks: [network ?? streamer].map((name) => ({ name })),
    production_companies: [{ name: company }],
    episode_run_time: [],
    number_of_episodes: seasons.reduce((sum, { episodes }) => sum + episodes.length, 0),
    number_of_seasons: seasons.length,
    vote_average: rating ?? 0,
    vote_count: votes,
    seasons: [{ season_number: 0, name: 'Specials', overview: '', air_date: null, episode_count: 0 }, ...seasons.map(toSeason)],
  }
}

function toSeason({ number, premiere, episodes }: GeneratedSeason): object {
  return { season_number: number, name: `Season ${number}`, overview: '', air_date: premiere, episode_count: episodes.length, vote_average: 0 }
}

function appendedTo(show: GeneratedShow, what: string): [string, unknown][] {
  const season = show.seasons.find(({ number }) => what === `season/${number}`)
  if (season !== undefined) return [[what, { ...toSeason(season), episodes: episodesOf(season) }]]
  if (what === 'season/0') return [[what, { season_number: 0, name: 'Specials', episodes: specialsOf(show) }]]
  const all: Record<string, unknown> = {
    aggregate_credits: {
      cast: show.cast.map(({ person, character }, order) => ({ name: person, order, roles: [{ character, episode_count: 4 }] })),
      crew: show.executives.map((name) => ({ name, department: 'Production', jobs: [{ job: 'Executive Producer', episode_count: 4 }] })),
    },
    videos: { results: [] },
    'watch/providers': { results: { [show.country.code]: { link: 'https://www.themoviedb.org/', flatrate: [{ provider_name: show.streamer ?? 'Kite' }] } } },
    recommendations: { page: 1, results: [] },
    external_ids: { imdb_id: show.ids.imdb, tvdb_id: show.ids.tvdb, wikidata_id: show.ids.wikidata },
    alternative_titles: { results: show.aliases.map((title) => ({ iso_3166_1: 'XX', title, type: '' })) },
  }
  return what in all ? [[what, all[what]]] : []
}

function episodesOf({ episodes, number, finale }: GeneratedSeason): object[] {
  return episodes.filter((episode) => episode.number !== null).map((episode) => toEpisode(episode, number, episode.number ?? 0, finale))
}

function specialsOf({ seasons }: GeneratedShow): object[] {
  return seasons.flatMap(({ episodes }) => episodes.filter(({ number }) => number === null)).map((episode, index) => toEpisode(episode, 0, index + 1, null))
}

function toEpisode({ title, airDate, minutes, rating }: GeneratedEpisode, season: number, number: number, finale: string | null): object {
  return {
    season_number: season,
    episode_number: number,
    episode_type: airDate !== null && airDate === finale ? 'finale' : 'standard',
    name: title,
    overview: '',
    air_date: airDate,
    runtime: minutes,
    vote_average: rating ?? 0,
    vote_count: rating === null ? 0 : 12,
  }
}
