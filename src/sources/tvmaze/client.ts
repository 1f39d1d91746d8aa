import type { z } from 'zod'
import {
  mapFound,
  type CallOptions,
  type Candidate,
  type Connector,
  type ExternalIds,
  type FetchOptions,
  type Fetched,
  type SeriesQuery,
  type SourceSeries,
  type Update,
} from '../connector.ts'
import { fetchJson, unavailable, type Answer, type HttpSettings, type JsonCall } from '../fetch-json.ts'
import { TVMAZE_LICENCE, toCandidate, toMoment, toSourceSeries } from './facts.ts'
import { episodesSchema, indexSchema, searchSchema, showSchema, updatesSchema, type WireShow } from './wire.ts'

const SOURCE = 'TVmaze'
const MS_PER_DAY = 24 * 60 * 60 * 1000
/** The windows of the update feed (https://www.tvmaze.com/api, "Show updates"); beyond the last the whole list is asked for. */
const UPDATE_WINDOWS = [
  ['day', MS_PER_DAY],
  ['week', 7 * MS_PER_DAY],
  // The documentation does not say how long its month is: the shortest one is safe.
  ['month', 28 * MS_PER_DAY],
] as const
/** Our decision: the window may have been cut a little before we asked. */
const WINDOW_MARGIN_MS = 10 * 60 * 1000

/** TVmaze, free and without a key: https://www.tvmaze.com/api. */
export function openTvmaze(base: URL, http: HttpSettings): Connector {
  const ask = <T>(subject: string, path: string, schema: z.ZodType<T>, more: Partial<JsonCall<T>> = {}) =>
    fetchJson({ source: SOURCE, subject, base, path, schema, ...more }, http)

  return {
    name: 'tvmaze',
    credit: { name: SOURCE, link: 'https://www.tvmaze.com', licence: TVMAZE_LICENCE, notices: ['Data by TVmaze, licensed CC BY-SA 4.0.'] },
    // What TVmaze grants every address at least: https://www.tvmaze.com/api, "Rate Limiting".
    pace: { calls: 20, periodMs: 10_000 },

    findSeries: (query, options) => findSeries(ask, query, options),

    /** Two calls: the show with what is embedded in it, and its episodes with specials. */
    getSeries: async (sourceId, { today, signal }) => {
      const subject = `show ${sourceId}`
      const path = `/shows/${encodeURIComponent(sourceId)}`
      const embed = ['seasons', 'cast', 'crew', 'akas'].map((what): [string, string] => ['embed[]', what])
      const show = await ask(subject, path, showSchema, { query: embed, isAbsentOn404: true, signal })
      if (show.kind !== 'found') return mergedOr(show, subject)
      const episodes = await ask(`the episodes of ${subject}`, `${path}/episodes`, episodesSchema, { query: [['specials', '1']], signal })
      if (episodes.kind !== 'found') return mergedOr(episodes, subject)
      return { kind: 'found', value: toSourceSeries(show.value, episodes.value, today) }
    },

    /** One call. The window of the feed is the smallest that holds `since`. */
    listUpdates: async (since, { signal } = {}) => {
      const ageMs = http.now().epochMilliseconds - since.epochMilliseconds + WINDOW_MARGIN_MS
      const window = UPDATE_WINDOWS.find(([, lengthMs]) => ageMs <= lengthMs)?.[0]
      const updates = await ask('the updates', '/updates/shows', updatesSchema, { query: window === undefined ? [] : [['since', window]], signal })
      return mapFound(mergedOr(updates, 'the updates'), (value) => toUpdates(value, since))
    },

    /** One call. A page holds the shows of 250 ids, fewer where some are gone. */
    listIndex: async (page, { today, signal }: FetchOptions) => {
      const subject = `page ${page} of the index`
      const shows = await ask(subject, '/shows', indexSchema, { query: [['page', String(page)]], isAbsentOn404: true, signal })
      return mapFound(mergedOr(shows, subject), (value) => value.map((show): SourceSeries => toSourceSeries(show, undefined, today)))
    },
  }
}

type Ask = <T>(subject: string, path: string, schema: z.ZodType<T>, more?: Partial<JsonCall<T>>) => Promise<Answer<T>>

async function findSeries(ask: Ask, query: SeriesQuery, { signal }: CallOptions = {}): Promise<Fetched<Candidate[]>> {
  if ('words' in query) {
    const hits = await ask(`"${query.words}"`, '/search/shows', searchSchema, { query: [['q', query.words]], signal })
    return mapFound(mergedOr(hits, 'the search'), (value) => value.map(({ show }) => toCandidate(show)))
  }
  for (const look of lookUpsOf(query.ids)) {
    const found = await lookUp(ask, look, signal)
    if (found.kind !== 'absent') return mapFound(found, (show) => [toCandidate(show)])
  }
  return { kind: 'found', value: [] }
}

interface LookUp {
  subject: string
  path: string
  query?: [string, string][]
}

/** The calls that can find a series by the ids given, the surest first; TVmaze knows no Wikidata and TMDB ids. */
function lookUpsOf({ tvmaze, imdb, tvdb }: ExternalIds): LookUp[] {
  return [
    ...(tvmaze === undefined ? [] : [{ subject: `show ${tvmaze}`, path: `/shows/${tvmaze}` }]),
    ...(imdb === undefined ? [] : [{ subject: `IMDb ${imdb}`, path: '/lookup/shows', query: [['imdb', imdb]] as [string, string][] }]),
    ...(tvdb === undefined ? [] : [{ subject: `TheTVDB ${tvdb}`, path: '/lookup/shows', query: [['thetvdb', String(tvdb)]] as [string, string][] }]),
  ]
}

/** Our decision: a look-up leads to a show, that to the one it was merged into, and that perhaps to one more. */
const MOST_REDIRECTS = 3

/** A look-up answers with a redirect to the show ("Show lookup"), as does a show that was merged: the one that counts is where they lead. */
async function lookUp(ask: Ask, { subject, path, query = [] }: LookUp, signal: AbortSignal | undefined): Promise<Fetched<WireShow>> {
  let answer = mergedOr(await ask(subject, path, showSchema, { query, isAbsentOn404: true, signal }), subject)
  for (let redirects = 0; answer.kind === 'merged' && redirects < MOST_REDIRECTS; redirects++)
    answer = mergedOr(await ask(subject, `/shows/${answer.into}`, showSchema, { isAbsentOn404: true, signal }), subject)
  return answer.kind === 'merged' ? unavailable({ source: SOURCE, subject }, 'malformed', 'redirects in a circle') : answer
}

/** A redirect to another show means that the two were made one; to anything else, that something is wrong. */
function mergedOr<T>(answer: Answer<T>, subject: string): Fetched<T> {
  if (answer.kind !== 'moved') return answer
  const into = showIdOf(answer.to)
  return into === undefined ? unavailable({ source: SOURCE, subject }, 'malformed', 'redirects to something that is no show') : { kind: 'merged', into }
}

function showIdOf(path: string): string | undefined {
  return /\/shows\/(\d+)(?:\/episodes)?\/?$/.exec(path)?.[1]
}

function toUpdates(updates: Record<string, number>, since: Temporal.Instant): Update[] {
  return Object.entries(updates)
    .map(([sourceId, seconds]) => ({ sourceId, updatedAt: toMoment(seconds) }))
    .filter(({ updatedAt }) => Temporal.Instant.compare(updatedAt, since) >= 0)
    .sort((a, b) => Temporal.Instant.compare(a.updatedAt, b.updatedAt) || Number(a.sourceId) - Number(b.sourceId))
}
