import type { Connector } from '../src/sources/connector.ts'
import type { HttpSettings } from '../src/sources/fetch-json.ts'
import { openOmdb } from '../src/sources/omdb/client.ts'
import { openTmdb } from '../src/sources/tmdb/client.ts'
import { openTvmaze } from '../src/sources/tvmaze/client.ts'
import { openWikidata } from '../src/sources/wikidata/client.ts'
import { day } from './make-series.ts'
import type { GeneratedShow } from './stand-ins/generate-shows.ts'
import { serveOmdb } from './stand-ins/omdb-stand-in.ts'
import type { Fault, StandIn } from './stand-ins/stand-in-server.ts'
import { serveTmdb } from './stand-ins/tmdb-stand-in.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from './stand-ins/wikidata-stand-in.ts'

export const KEY = 'SECRET-KEY'
export const today = day('2026-11-22')
export const http: HttpSettings = {
  userAgent: 'to-be-continued/0.1.0 (operator@tbc.example)',
  now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'),
  timeoutMs: 2000,
  maxBodyBytes: 5_000_000,
  retryDelayMs: 1,
}

/** What tells the sources apart; everything else has to be the same. */
export interface Subject {
  name: string
  serve: (shows: GeneratedShow[]) => Promise<StandIn>
  open: (url: string, http: HttpSettings, key?: string) => Connector
  idOf: (show: GeneratedShow) => string
  unknownId: string
  isKeyed: boolean
  /** What becomes of an id that was made one with another. */
  merged: 'merged' | 'absent' | 'not told'
  /** A bare 404 says that a thing does not exist only where the source documents it so. */
  on404: 'absent' | 'unavailable'
}

export const subjects: Subject[] = [
  {
    name: 'TVmaze',
    serve: serveTvmaze,
    open: (url, settings) => openTvmaze(new URL(url), settings),
    idOf: ({ ids }) => String(ids.tvmaze),
    unknownId: '999999',
    isKeyed: false,
    merged: 'merged',
    on404: 'absent',
  },
  {
    name: 'Wikidata',
    serve: serveWikidata,
    open: (url, settings) => openWikidata({ site: new URL(url), queryService: new URL(url) }, settings),
    idOf: ({ ids }) => ids.wikidata,
    unknownId: 'Q1',
    isKeyed: false,
    merged: 'merged',
    on404: 'unavailable',
  },
  {
    name: 'TMDB',
    serve: (shows) => serveTmdb(shows, { key: KEY }),
    open: (url, settings, key) => openTmdb(new URL(`${url}/3`), key, settings),
    idOf: ({ ids }) => String(ids.tmdb),
    unknownId: '999999',
    isKeyed: true,
    merged: 'absent',
    on404: 'absent',
  },
  {
    name: 'OMDb',
    serve: (shows) => serveOmdb(shows, { key: KEY }),
    open: (url, settings, key) => openOmdb(new URL(url), key, settings),
    idOf: ({ ids }) => ids.imdb,
    unknownId: 'tt0000001',
    isKeyed: true,
    merged: 'not told',
    on404: 'unavailable',
  },
]

/** What goes wrong, the reason it is told by, and after how many milliseconds the source wants to be asked again. */
export const outages: [string, Fault, string, number?][] = [
  ['limited, with seconds', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 'limited', 7000],
  ['limited, without a word', { kind: 'status', status: 429 }, 'limited'],
  ['a failed server', { kind: 'status', status: 500 }, 'server-error'],
  ['a server to come back', { kind: 'status', status: 503, headers: { 'retry-after': '3' } }, 'server-error', 3000],
  ['no answer', { kind: 'stall' }, 'timeout'],
  ['half an answer, slowly', { kind: 'slow-body' }, 'timeout'],
  ['half an answer, cut', { kind: 'cut' }, 'network'],
  ['no word', { kind: 'hang-up' }, 'network'],
  ['a web page with status 200', { kind: 'html' }, 'malformed'],
  ['broken JSON', { kind: 'malformed-json' }, 'malformed'],
  ['another shape', { kind: 'wrong-shape' }, 'malformed'],
  ['a redirect to another host', { kind: 'status', status: 301, headers: { location: 'https://elsewhere.example/shows/1' } }, 'malformed'],
] // prettier-ignore

/** Whether the source answers for many series at once: whichever does is held to more. */
export function answersMany({ open }: Pick<Subject, 'open'>): boolean {
  return open('http://127.0.0.1:9', http, KEY).many !== undefined
}

/** The answer with every list in one order: which, is the source's business where it has no meaning. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]))
}
