import type { Day } from '../../time/partial-date.ts'
import {
  mapFound,
  type CallOptions,
  type Candidate,
  type Connector,
  type ExternalIds,
  type Fetched,
  type SeriesQuery,
  type SourceSeries,
} from '../connector.ts'
import { fetchJson, unavailable, type Answer, type HttpSettings } from '../fetch-json.ts'
import { findCandidate, isTelevisionSeries, itemsWith, toFetchedSeries, WIKIDATA_LICENCE } from './facts.ts'
import { factsQuery, idsQuery } from './queries.ts'
import { rowsSchema, searchSchema, type WireRow } from './wire.ts'

const SOURCE = 'Wikidata'
/** The query service stops a query after 60 s (https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Query_limits); its word of that may take a moment. */
const QUERY_TIMEOUT_MS = 65_000
/** Our decision: far below the 60 s even for series with long lists of people; whoever asks for many and gets no answer asks for half as many. */
const ITEMS_A_QUERY = 50
/** Our decision: namesakes of a series (its film, its book, its episodes) come before it at times. */
const SEARCH_HITS = 20

interface Call {
  site: URL
  queryService: URL
  http: HttpSettings
  signal: AbortSignal | undefined
}

/** Wikidata, free and without a key: facts by its query service, words by the search of its site. */
export function openWikidata({ site, queryService }: { site: URL; queryService: URL }, http: HttpSettings): Connector {
  const callWith = ({ signal }: CallOptions = {}): Call => ({ site, queryService, http, signal })

  return {
    name: 'wikidata',
    credit: { name: SOURCE, link: 'https://www.wikidata.org', licence: WIKIDATA_LICENCE, notices: [] },
    // Our decision: one query at a time and about one a second stays far below the 60 s of query time a minute that a client may use.
    pace: { calls: 1, periodMs: 1000 },

    /** Two calls, with an id of its own one. */
    findSeries: (query, options) => findSeries(callWith(options), query),

    /** One call. */
    getSeries: async (sourceId, options) => {
      const rows = await readItems(callWith(options), [sourceId])
      return rows.kind === 'found' ? toFetchedSeries(sourceId, rows.value, options.today) : rows
    },

    many: {
      most: ITEMS_A_QUERY,
      getSeries: (sourceIds, options) => getMany(callWith(options), sourceIds, options.today),
      findEntries: (series, options) => findMany(callWith(options), series),
    },
  }
}

async function getMany(call: Call, ids: readonly string[], today: Day): Promise<Fetched<Map<string, Fetched<SourceSeries>>>> {
  const rows = await readItems(call, ids)
  return mapFound(rows, (value) => new Map(ids.map((id) => [id, toFetchedSeries(id, value, today)])))
}

async function readItems(call: Call, ids: readonly string[]): Promise<Fetched<WireRow[]>> {
  const items = [...new Set(ids.filter((id) => /^Q\d+$/.test(id)))]
  const rows: WireRow[] = []
  for (let from = 0; from < items.length; from += ITEMS_A_QUERY) {
    const some = items.slice(from, from + ITEMS_A_QUERY)
    const answer = await sendQuery(call, some.length === 1 ? String(some[0]) : `${some.length} items`, factsQuery(some))
    if (answer.kind !== 'found') return answer
    rows.push(...answer.value)
  }
  return { kind: 'found', value: rows }
}

async function findSeries(call: Call, wanted: SeriesQuery): Promise<Fetched<Candidate[]>> {
  const ids = 'words' in wanted ? await search(call, wanted.words) : await findItems(call, wanted.ids)
  if (ids.kind !== 'found') return ids
  const rows = await readItems(call, ids.value)
  if (rows.kind !== 'found') return rows
  const isMeant = (id: string) => !('words' in wanted) || isTelevisionSeries(rows.value, id)
  return { kind: 'found', value: ids.value.filter(isMeant).flatMap((id) => findCandidate(id, rows.value) ?? []) }
}

async function findItems(call: Call, ids: ExternalIds): Promise<Fetched<string[]>> {
  return mapFound(await findMany(call, [ids]), ([items = []]) => items)
}

async function findMany(call: Call, series: readonly ExternalIds[]): Promise<Fetched<string[][]>> {
  const items: string[][] = []
  for (let from = 0; from < series.length; from += ITEMS_A_QUERY) {
    const some = series.slice(from, from + ITEMS_A_QUERY)
    const text = idsQuery(some)
    const rows: Fetched<WireRow[]> = text === undefined ? { kind: 'found', value: [] } : await sendQuery(call, 'ids of other catalogues', text)
    if (rows.kind !== 'found') return rows
    for (const ids of some) items.push([...new Set([...(ids.wikidata === undefined ? [] : [ids.wikidata]), ...itemsWith(ids, rows.value)])])
  }
  return { kind: 'found', value: items }
}

async function search({ site, http, signal }: Call, words: string): Promise<Fetched<string[]>> {
  const subject = `"${words}"`
  const parameters = { action: 'wbsearchentities', format: 'json', type: 'item', language: 'en', uselang: 'en', limit: String(SEARCH_HITS), search: words }
  const answer = asFetched(
    await fetchJson({ source: SOURCE, subject, base: site, path: '/w/api.php', query: Object.entries(parameters), schema: searchSchema, signal }, http),
    subject,
  )
  if (answer.kind !== 'found') return answer
  if ('search' in answer.value) return { kind: 'found', value: answer.value.search.map(({ id }) => id) }
  const { code } = answer.value.error
  return unavailable({ source: SOURCE, subject }, code === 'ratelimited' ? 'limited' : 'server-error', `answered "${code}"`)
}

/** By POST, for a query of 50 items is longer than an address may be. */
async function sendQuery({ queryService, http, signal }: Call, subject: string, text: string): Promise<Fetched<WireRow[]>> {
  const headers = { accept: 'application/sparql-results+json' }
  const form = { query: text }
  return asFetched(
    await fetchJson(
      {
        source: SOURCE,
        subject,
        base: queryService,
        path: '/sparql',
        headers,
        form,
        schema: rowsSchema,
        timeoutMs: QUERY_TIMEOUT_MS,
        isRetried: false,
        signal,
      },
      http,
    ),
    subject,
  )
}

/** Neither interface redirects: a redirected item is told in the rows. */
function asFetched<T>(answer: Answer<T>, subject: string): Fetched<T> {
  return answer.kind === 'moved' ? unavailable({ source: SOURCE, subject }, 'malformed', 'redirects elsewhere') : answer
}
