import type { GeneratedEpisode, GeneratedSeason, GeneratedShow } from './generate-shows.ts'
import { isListed, showsBy, showsWith } from './shows-by-id.ts'
import { serveStandIn, type Call, type Limit, type Reply, type StandIn } from './stand-in-server.ts'

/** The limit that https://www.tvmaze.com/api documents. */
export const TVMAZE_LIMIT: Limit = { calls: 20, periodMs: 10_000 }

const STATUS_WORDS = {
  running: 'Running',
  'to-be-determined': 'To Be Determined',
  ended: 'Ended',
  cancelled: 'Ended',
  'in-development': 'In Development',
} as const satisfies Record<GeneratedShow['status'], string>

const SHOWS_A_PAGE = 250
const MOST_HITS = 10
const SECONDS_PER_DAY = 24 * 60 * 60
const WINDOWS: Record<string, number> = { day: SECONDS_PER_DAY, week: 7 * SECONDS_PER_DAY, month: 30 * SECONDS_PER_DAY }
const NOT_FOUND: Reply = { status: 404, json: { name: 'Not Found', message: '', code: 0, status: 404 } }

/** TVmaze with these shows, which may be changed and added to while it runs. `now` is where its update feed counts from. */
export function serveTvmaze(shows: readonly GeneratedShow[], { limit, now = '2026-11-22T12:00:00Z' }: { limit?: Limit; now?: string } = {}): Promise<StandIn> {
  const byNumber = showsBy(shows, ({ number }) => number)
  const byId = showsBy(shows, ({ ids }) => ids.tvmaze)
  const byImdb = showsBy(shows, ({ ids }) => ids.imdb)
  const byTvdb = showsBy(shows, ({ ids }) => String(ids.tvdb))

  return serveStandIn((call, url) => {
    const [, first, second, third] = call.path.split('/')
    const found = (show: GeneratedShow | undefined, answer: (one: GeneratedShow) => Reply): Reply => {
      if (show === undefined) return NOT_FOUND
      const into = show.mergedInto === undefined ? undefined : byNumber(show.mergedInto)
      return into === undefined ? answer(show) : redirect(`${url}/shows/${into.ids.tvmaze}`, 301)
    }
    if (first === 'lookup') {
      const [imdb, tvdb] = [call.query.get('imdb'), call.query.get('thetvdb')]
      const show = imdb === null ? byTvdb(tvdb ?? '') : byImdb(imdb)
      return show === undefined ? NOT_FOUND : redirect(`${url}/shows/${show.ids.tvmaze}`, 302)
    }
    if (first === 'search') return { json: showsWith(shows, call.query.get('q') ?? '').slice(0, MOST_HITS).map((show, rank) => ({ score: 1 - rank / MOST_HITS, show: toShow(show, url) })) } // prettier-ignore
    if (first === 'updates') return { json: updatesOf(shows, call, Math.floor(Date.parse(now) / 1000)) }
    if (first !== 'shows') return NOT_FOUND
    if (second === undefined) return toPage(shows, Number(call.query.get('page') ?? 0), url)
    if (third === 'episodes') return found(byId(Number(second)), (show) => ({ json: episodesOf(show, call.query.get('specials') === '1') }))
    return found(byId(Number(second)), (show) => ({ json: { ...toShow(show, url), ...embeddedOf(show, call.query.getAll('embed[]')) } }))
  }, limit)
}

function redirect(location: string, status: number): Reply {
  return { status, headers: { location }, json: undefined }
}

function toPage(shows: readonly GeneratedShow[], page: number, url: string): Reply {
  const most = Math.max(0, ...shows.map(({ ids }) => ids.tvmaze))
  if (page * SHOWS_A_PAGE > most) return NOT_FOUND
  const ofPage = shows.filter((show) => isListed(show) && Math.floor(show.ids.tvmaze / SHOWS_A_PAGE) === page)
  return { json: ofPage.map((show) => toShow(show, url)) }
}

function updatesOf(shows: readonly GeneratedShow[], { query }: Call, nowSeconds: number): Record<string, number> {
  const from = nowSeconds - (WINDOWS[query.get('since') ?? ''] ?? nowSeconds)
  return Object.fromEntries(shows.filter((show) => isListed(show) && show.updated >= from).map((show) => [show.ids.tvmaze, show.updated]))
}

function toShow(show: GeneratedShow, url: string): object {
  const { ids, title, language, genres, network, streamer, country, status, seasons, rating, summary, updated } = show
  const place = { name: country.name, code: country.code, timezone: 'Etc/UTC' }
  return {
    id: ids.tvmaze,
    url: `https://www.tvmaze.com/shows/${ids.tvmaze}/show-${ids.tvmaze}`,
    name: title,
    type: 'Scripted',
    language: language.name,
    genres,
    status: STATUS_WORDS[status],
    runtime: null,
    averageRuntime: seasons[0]?.episodes[0]?.minutes ?? null,
    premiered: seasons[0]?.premiere ?? null,
    ended: status === 'ended' || status === 'cancelled' ? (seasons.at(-1)?.finale ?? null) : null,
    officialSite: null,
    schedule: { time: '', days: [] },
    rating: { average: rating },
    weight: 50,
    network: network === null ? null : { id: 1, name: network, country: place, officialSite: null },
    webChannel: streamer === null ? null : { id: 2, name: streamer, country: null, officialSite: null },
    dvdCountry: null,
    externals: { tvrage: null, thetvdb: ids.tvdb, imdb: ids.imdb },
    image: null,
    summary,
    updated,
    _links: { self: { href: `${url}/shows/${ids.tvmaze}` } },
  }
}

function embeddedOf(show: GeneratedShow, wanted: readonly string[]): object {
  const all: Record<string, unknown> = {
    seasons: show.seasons.map(toSeason),
    cast: show.cast.map(({ person, character }) => ({ person: { name: person }, character: { name: character }, self: false, voice: false })),
    crew: [
      ...show.creators.map((name) => ({ type: 'Creator', person: { name } })),
      ...show.executives.map((name) => ({ type: 'Executive Producer', person: { name } })),
      { type: 'Casting', person: { name: 'Nobody Asked' } },
    ],
    akas: show.aliases.map((name) => ({ name, country: null })),
  }
  return wanted.length === 0 ? {} : { _embedded: Object.fromEntries(wanted.map((what) => [what, all[what] ?? null])) }
}

function toSeason({ number, premiere, finale, order }: GeneratedSeason): object {
  return {
    id: number,
    number,
    name: '',
    episodeOrder: order,
    premiereDate: premiere,
    endDate: finale,
    network: null,
    webChannel: null,
    image: null,
    summary: '',
  }
}

function episodesOf({ seasons }: GeneratedShow, isWithSpecials: boolean): object[] {
  return seasons.flatMap(({ episodes }) => episodes.filter(({ number }) => isWithSpecials || number !== null).map(toEpisode))
}

function toEpisode({ season, number, title, airDate, minutes, summary, rating }: GeneratedEpisode, index: number): object {
  const airstamp = airDate === null ? null : `${airDate}T03:00:00+00:00`
  const type = number === null ? 'significant_special' : 'regular'
  return { id: index, name: title, season, number, type, airdate: airDate ?? '', airtime: '', airstamp, runtime: minutes, rating: { average: rating }, image: null, summary } // prettier-ignore
}
