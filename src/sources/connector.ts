import type { SeriesFacts, Statement } from '../catalogue/series-document.ts'
import type { Day } from '../time/partial-date.ts'

/** The sources that are asked over the network; each has its folder beside this file. */
export const SOURCE_NAMES = ['tvmaze', 'wikidata', 'tmdb', 'omdb'] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

/** Everything whose entries are matched with our series: the sources, and IMDb's data sets, which are read from files of the operator's. */
export const ENTRY_SOURCES = [...SOURCE_NAMES, 'imdb'] as const
export type EntrySource = (typeof ENTRY_SOURCES)[number]

/** The ids that catalogues give one series; what joins their statements. */
export type ExternalIds = NonNullable<SeriesFacts['externalIds']>

/**
 * Why a source gave no answer. None of these says anything about the series.
 *
 * - `timeout`: no whole answer in time, or the caller gave up; `network`: no connection, or it broke
 * - `limited`: too many calls, see `retryAfterMs`; `server-error`: the source itself failed
 * - `malformed`: an answer that is not what the source documents, or leads elsewhere
 * - `no-key`: the source needs a key and none is configured; `key-refused`: the configured key was not accepted
 * - `refused`: the source will not answer this call
 */
export type UnavailableReason = 'timeout' | 'network' | 'limited' | 'server-error' | 'malformed' | 'no-key' | 'key-refused' | 'refused'

/** An outage, which never looks like absence. */
export interface Unavailable {
  kind: 'unavailable'
  reason: UnavailableReason
  /** One line that names the source, what was asked and the remedy; never an address or a key. */
  detail: string
  /** How long the source asks to be left alone; left out where it does not say. */
  retryAfterMs?: number
}

/** What a source answers: all of these are expected. */
export type Fetched<T> =
  | { kind: 'found'; value: T }
  /** The source answered, and has no such thing. */
  | { kind: 'absent' }
  /** The source has made it one with another of its entries: ask for that id. */
  | { kind: 'merged'; into: string }
  | Unavailable

/** A series as a source lists it, enough to tell it from its namesakes. */
export interface Candidate {
  /** The source's own id, as text. */
  sourceId: string
  externalIds: ExternalIds
  title: string
  /** Year of the first premiere. */
  year?: number
  countries: string[]
}

/** A series with everything the source says of it, in the form of the series files. */
export interface SourceSeries extends Candidate {
  statements: Statement[]
  /** When the source last changed its entry; left out where it does not say. */
  updatedAt?: Temporal.Instant
}

/** A line of a change feed: something about this series changed. */
export interface Update {
  sourceId: string
  /** When; left out where the feed does not say. */
  updatedAt?: Temporal.Instant
}

/** What to look for: ids that other sources give the series (any of them may match), or words of its title. */
export type SeriesQuery = { ids: ExternalIds } | { words: string }

export interface CallOptions {
  /** Gives the call up: it then ends as `unavailable` with `timeout`. */
  signal?: AbortSignal
}

export interface FetchOptions extends CallOptions {
  /** The day of the reading, which the statements bear and by which shown is told from coming. */
  today: Day
}

/** The credit that a source's terms ask for wherever its data is shown. */
export interface SourceCredit {
  name: string
  link: string
  licence: string
  /** Sentences to be shown as they are. */
  notices: string[]
}

/** One call for many series: each of them is answered for, or all are unavailable. */
export interface ManyAtOnce {
  /** The most that one call asks for. */
  readonly most: number

  /** Everything the source says of each, by the id asked for: an answer for every one. One call for every `most`. */
  getSeries(sourceIds: readonly string[], options: FetchOptions): Promise<Fetched<Map<string, Fetched<SourceSeries>>>>

  /** The ids of the entries that bear any of the ids that other catalogues give a series; for each series asked for, in its place. One call for every `most`. */
  findEntries(series: readonly ExternalIds[], options?: CallOptions): Promise<Fetched<string[][]>>
}

/** A source of statements. Every method ends in a value; it throws for nothing but mistakes of our own. */
export interface Connector {
  readonly name: SourceName
  readonly credit: SourceCredit
  /** The most calls the source allows in a period; the caller spaces them. A method may make several calls, as its comment says. */
  readonly pace: { calls: number; periodMs: number }

  /** Series that match; `found` with none where the source knows none. For words in the source's order, best first. */
  findSeries(query: SeriesQuery, options?: CallOptions): Promise<Fetched<Candidate[]>>

  /** Everything the source says of one series. */
  getSeries(sourceId: string, options: FetchOptions): Promise<Fetched<SourceSeries>>

  /** Where the source answers for many series at once. */
  readonly many?: ManyAtOnce

  /** The series changed since, each once, oldest first where the feed tells when; only where the source has a change feed. */
  listUpdates?(since: Temporal.Instant, options?: CallOptions): Promise<Fetched<Update[]>>

  /** One page, from 0, of everything the source has, without seasons, episodes and people; `absent` beyond the last page. Only where the source has such a list. */
  listIndex?(page: number, options: FetchOptions): Promise<Fetched<SourceSeries[]>>
}

/** The answer with its value turned into another; everything but `found` as it is. */
export function mapFound<A, B>(fetched: Fetched<A>, to: (value: A) => B): Fetched<B> {
  return fetched.kind === 'found' ? { kind: 'found', value: to(fetched.value) } : fetched
}
