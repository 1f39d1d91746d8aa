import type { z } from 'zod'
import { mapFound, type CallOptions, type Candidate, type Connector, type ExternalIds, type Fetched, type SeriesQuery, type Update } from '../connector.ts'
import { fetchJson, unavailable, type HttpSettings } from '../fetch-json.ts'
import { TMDB_LICENCE, toCandidate, toSourceSeries } from './facts.ts'
import { changesSchema, findSchema, searchSchema, seasonsSchema, seriesSchema, type WireListed, type WireSeason, type WireSeries } from './wire.ts'

const SOURCE = 'TMDB'
/** To be shown as it is: https://developer.themoviedb.org/docs/faq, "What are the attribution requirements?". */
export const TMDB_NOTICE = 'This product uses the TMDB API but is not endorsed or certified by TMDB.'
/** TMDB asks that JustWatch be named as the source of watch providers, in no set words: https://developer.themoviedb.org/reference/tv-series-watch-providers. */
export const JUSTWATCH_NOTICE = 'Where to watch: data by JustWatch.'

/** TMDB's rule, told by its error 27: https://developer.themoviedb.org/docs/errors. */
const MOST_APPENDED = 20
const APPENDED = ['aggregate_credits', 'videos', 'watch/providers', 'recommendations', 'external_ids', 'alternative_titles']
/** What the first call has room for besides; a season that does not exist is left out of the answer. */
const FIRST_SEASONS = Array.from({ length: MOST_APPENDED - APPENDED.length }, (_, index) => index + 1)

/** The change feed covers 14 days a call at most: https://developer.themoviedb.org/reference/changes-tv-list. */
const CHANGE_WINDOW_DAYS = 14
/** TMDB's rule, told by its error 22: https://developer.themoviedb.org/docs/errors. */
const MOST_PAGES = 500

type Ask = <T>(subject: string, path: string, query: [string, string][], schema: z.ZodType<T>, options?: CallOptions) => Promise<Fetched<T>>

/** TMDB, with the operator's own key (an API key or a read access token): https://developer.themoviedb.org. */
export function openTmdb(base: URL, key: string | undefined, http: HttpSettings): Connector {
  const ask: Ask = async (subject, path, query, schema, { signal } = {}) => {
    if (key === undefined) return unavailable({ source: SOURCE, subject }, 'no-key', 'was not asked (it needs a key: set TBC_TMDB_KEY)')
    const answer = await fetchJson({ source: SOURCE, subject, base, path, schema, signal, isAbsentOn404: path.startsWith('/tv/'), ...keyed(key, query) }, http)
    if (answer.kind === 'moved') return unavailable({ source: SOURCE, subject }, 'malformed', 'redirects elsewhere')
    const isRefused = answer.kind === 'unavailable' && answer.reason === 'key-refused'
    return isRefused ? unavailable({ source: SOURCE, subject }, 'key-refused', 'refused the key (check TBC_TMDB_KEY)') : answer
  }

  return {
    name: 'tmdb',
    credit: { name: SOURCE, link: 'https://www.themoviedb.org', licence: TMDB_LICENCE, notices: [TMDB_NOTICE, JUSTWATCH_NOTICE] },
    // Our decision: half of the about 40 a second at which TMDB begins to refuse, which may change any day (https://developer.themoviedb.org/docs/rate-limiting).
    pace: { calls: 20, periodMs: 1000 },

    /** A call for each id given until one finds something. */
    findSeries: (query, options) => findSeries(ask, query, options),

    /** One call for a series of up to 14 seasons, one more for each 20 further ones. TMDB tells of no merges: an id that was merged away is absent. */
    getSeries: async (sourceId, { today, ...options }) => {
      const path = `/tv/${encodeURIComponent(sourceId)}`
      const series = await ask(`series ${sourceId}`, path, appending([...APPENDED, ...FIRST_SEASONS.map(seasonPath)]), seriesSchema, options)
      if (series.kind !== 'found') return series
      const seasons = await withFurtherSeasons(ask, path, series.value, options)
      return mapFound(seasons, (value) => toSourceSeries(series.value, value, today))
    },

    /** A call for each page of the feed, 14 days at a time. The feed says which series changed, not when. */
    listUpdates: (since, options) => listUpdates(ask, since, http.now(), options),
  }
}

/** A read access token goes into a header; an API key can only be a part of the address. */
function keyed(key: string, query: [string, string][]): { headers: Record<string, string>; query: [string, string][] } {
  return key.includes('.') ? { headers: { authorization: `Bearer ${key}` }, query } : { headers: {}, query: [...query, ['api_key', key]] }
}

function appending(what: readonly string[]): [string, string][] {
  return [['append_to_response', what.join(',')]]
}

function seasonPath(number: number): string {
  return `season/${number}`
}

/** The seasons with their episodes: those of the first call and of as many more as it takes. Specials are asked for last. */
async function withFurtherSeasons(ask: Ask, path: string, series: WireSeries, options: CallOptions): Promise<Fetched<WireSeason[]>> {
  const seasons = [...series.appended]
  const here = new Set(seasons.map(({ season_number: number }) => number))
  const missing = (series.seasons ?? []).map(({ season_number: number }) => number).filter((number) => !here.has(number))
  for (let from = 0; from < missing.length; from += MOST_APPENDED) {
    const some = missing.slice(from, from + MOST_APPENDED)
    const more = await ask(`seasons of series ${series.id}`, path, appending(some.map(seasonPath)), seasonsSchema, options)
    // The series was there a moment ago: this says nothing of it.
    if (more.kind === 'absent') return unavailable({ source: SOURCE, subject: `seasons of series ${series.id}` }, 'malformed', 'answered 404')
    if (more.kind !== 'found') return more
    seasons.push(...more.value)
  }
  return { kind: 'found', value: seasons }
}

async function findSeries(ask: Ask, query: SeriesQuery, options?: CallOptions): Promise<Fetched<Candidate[]>> {
  if ('words' in query) {
    const hits = await ask(`"${query.words}"`, '/search/tv', [['query', query.words]], searchSchema, options)
    return mapFound(hits, ({ results }) => results.map(toCandidate))
  }
  for (const { subject, path, parameters } of lookUpsOf(query.ids)) {
    const found = await ask(subject, path, parameters, findSchema, options)
    if (found.kind !== 'found') return found
    if (found.value.tv_results.length > 0) return mapFound(found, ({ tv_results: results }) => results.map(toCandidate))
  }
  return query.ids.tmdb === undefined ? { kind: 'found', value: [] } : findOwn(ask, query.ids.tmdb, options)
}

async function findOwn(ask: Ask, id: number, options?: CallOptions): Promise<Fetched<Candidate[]>> {
  const series = await ask(`series ${id}`, `/tv/${id}`, [], seriesSchema, options)
  return series.kind === 'absent' ? { kind: 'found', value: [] } : mapFound(series, (value: WireListed) => [toCandidate(value)])
}

function lookUpsOf({ tmdb, imdb, tvdb, wikidata }: ExternalIds): { subject: string; path: string; parameters: [string, string][] }[] {
  if (tmdb !== undefined) return []
  const ids = [
    { source: 'imdb_id', name: 'IMDb', id: imdb },
    { source: 'tvdb_id', name: 'TheTVDB', id: tvdb },
    { source: 'wikidata_id', name: 'Wikidata', id: wikidata },
  ]
  return ids.flatMap(({ source, name, id }) =>
    id === undefined ? [] : [{ subject: `${name} ${id}`, path: `/find/${encodeURIComponent(id)}`, parameters: [['external_source', source]] }],
  )
}

async function listUpdates(ask: Ask, since: Temporal.Instant, now: Temporal.Instant, options?: CallOptions): Promise<Fetched<Update[]>> {
  const ids = new Set<number>()
  const last = utcDay(now)
  for (let from = utcDay(since); Temporal.PlainDate.compare(from, last) <= 0; from = from.add({ days: CHANGE_WINDOW_DAYS })) {
    const until = from.add({ days: CHANGE_WINDOW_DAYS - 1 })
    const days: [string, string][] = [
      ['start_date', from.toString()],
      // A day is given to the day after it, or its changes are not among the answer.
      ['end_date', (Temporal.PlainDate.compare(until, last) < 0 ? until : last).add({ days: 1 }).toString()],
    ]
    for (let [page, pages] = [1, 1]; page <= pages; page++) {
      const changes = await ask('the changes', '/tv/changes', [...days, ['page', String(page)]], changesSchema, options)
      if (changes.kind !== 'found') return changes
      for (const { id } of changes.value.results) if (id !== null) ids.add(id)
      pages = Math.min(changes.value.total_pages, MOST_PAGES)
    }
  }
  return { kind: 'found', value: [...ids].map((id) => ({ sourceId: String(id) })) }
}

function utcDay(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO('UTC').toPlainDate()
}
