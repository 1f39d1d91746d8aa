import type { z } from 'zod'
import type { CallOptions, Connector, Fetched, Unavailable } from '../connector.ts'
import { fetchJson, unavailable, type HttpSettings } from '../fetch-json.ts'
import { OMDB_LICENCE, toCandidate, toSourceSeries } from './facts.ts'
import { searchSchema, titleSchema, type WireFailure } from './wire.ts'

const SOURCE = 'OMDb'
const MS_PER_DAY = 24 * 60 * 60 * 1000
/** A refused key and a spent quota are told in the body, under this status. */
const ANSWERING_STATUSES = [401]

/** What OMDb writes when it has no such title. "Error getting data." is none of these: it comes for titles it has, too. */
const ABSENT = /^(?:Incorrect IMDb ID\.?|(?:Movie|Series|Episode|Season)(?: or \w+)? not found!)$/i

/** OMDb, with the operator's own key: https://www.omdbapi.com. */
export function openOmdb(base: URL, key: string | undefined, http: HttpSettings): Connector {
  const ask = async <T extends object>(
    subject: string,
    query: [string, string][],
    schema: z.ZodType<T | WireFailure>,
    { signal }: CallOptions = {},
  ): Promise<Fetched<T>> => {
    if (key === undefined) return unavailable({ source: SOURCE, subject }, 'no-key', 'was not asked (it needs a key: set TBC_OMDB_KEY)')
    const call = { source: SOURCE, subject, base, path: '/', query: [...query, ['apikey', key]] as [string, string][], schema, signal }
    const answer = await fetchJson({ ...call, answeringStatuses: ANSWERING_STATUSES }, http)
    if (answer.kind === 'moved') return unavailable({ source: SOURCE, subject }, 'malformed', 'redirects elsewhere')
    if (answer.kind !== 'found') return answer
    return isFailure(answer.value) ? toFailure(answer.value, subject) : { kind: 'found', value: answer.value }
  }

  return {
    name: 'omdb',
    credit: {
      name: SOURCE,
      link: 'https://www.omdbapi.com',
      licence: OMDB_LICENCE,
      notices: ['Ratings by way of OMDb, which is not endorsed by or affiliated with IMDb.'],
    },
    // A free key has 1,000 calls a day: https://www.omdbapi.com/apikey.aspx.
    pace: { calls: 1000, periodMs: MS_PER_DAY },

    /** One call. OMDb knows series by their IMDb id only, and finds words by whole titles at best. */
    findSeries: async (wanted, options) => {
      if ('words' in wanted) {
        const hits = await ask(`"${wanted.words}"`, [['type', 'series'], ['s', wanted.words]], searchSchema, options) // prettier-ignore
        if (hits.kind === 'absent') return { kind: 'found', value: [] }
        return hits.kind === 'found' ? { kind: 'found', value: hits.value.Search.map(toCandidate) } : hits
      }
      if (wanted.ids.imdb === undefined) return { kind: 'found', value: [] }
      const title = await ask(`IMDb ${wanted.ids.imdb}`, [['i', wanted.ids.imdb]], titleSchema, options)
      if (title.kind === 'absent') return { kind: 'found', value: [] }
      return title.kind === 'found' ? { kind: 'found', value: title.value.Type === 'series' ? [toCandidate(title.value)] : [] } : title
    },

    /** One call. */
    getSeries: async (sourceId, { today, signal }) => {
      const title = await ask(`IMDb ${sourceId}`, [['i', sourceId], ['plot', 'short']], titleSchema, signal === undefined ? {} : { signal }) // prettier-ignore
      if (title.kind !== 'found') return title
      // A film or an episode has such an id, too.
      return title.value.Type === 'series' ? { kind: 'found', value: toSourceSeries(title.value, today) } : { kind: 'absent' }
    },
  }
}

function isFailure(answer: object): answer is WireFailure {
  return 'Response' in answer && answer.Response === 'False'
}

/** A failure by the words OMDb tells it in; words nobody has seen yet are an outage, not absence. They are not repeated: they could hold the key. */
function toFailure({ Error: words }: WireFailure, subject: string): { kind: 'absent' } | Unavailable {
  if (ABSENT.test(words.trim())) return { kind: 'absent' }
  const told = (reason: Unavailable['reason'], what: string) => unavailable({ source: SOURCE, subject }, reason, what)
  if (/limit/i.test(words)) return told('limited', 'answered "request limit reached"')
  if (/api key/i.test(words)) return told('key-refused', 'refused the key (check TBC_OMDB_KEY)')
  if (/too many results/i.test(words)) return told('refused', 'has too many titles with these words')
  return told('server-error', 'told of an error')
}
