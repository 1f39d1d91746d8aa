import { homedir } from 'node:os'
import { join } from 'node:path'

/** What the surroundings say; read once, by the entry points, from the environment. */
export interface Config {
  /** The folder of the data file; made at the first start. */
  dataDirectory: string
  /** The PostgreSQL that the data lies in instead: `postgres://user:password@host:port/name`. */
  databaseUrl: string | undefined
  /** No network at all. */
  offline: boolean
  /** Width of the terminal in characters, where known. */
  columns: number | undefined
  /** Where the pages are reached from outside, without a slash at its end: `https://tbc.example.org`. */
  publicUrl: string | undefined
  sources: SourcesConfig
  /** News feeds to begin with in place of the program's own; undefined where nothing is said. */
  newsFeeds: string[] | undefined
}

/** Where the sources are asked, and with which keys. Keys belong to the operator: none ships with the program. */
export interface SourcesConfig {
  tvmaze: { url: string }
  /** Facts come from the query service, words are looked up on the site. */
  wikidata: { url: string; queryUrl: string }
  tmdb: { url: string; key: string | undefined }
  omdb: { url: string; key: string | undefined }
  /** An address that the sources may write to about our calls: a mail address or a page. */
  contact: string | undefined
}

/** The addresses as each source documents them. */
const SOURCE_URLS = {
  tvmaze: 'https://api.tvmaze.com',
  wikidata: 'https://www.wikidata.org',
  wikidataQuery: 'https://query.wikidata.org',
  tmdb: 'https://api.themoviedb.org/3',
  omdb: 'https://www.omdbapi.com',
}

/**
 * The configuration that the environment states.
 *
 * The data directory is `TBC_DATA_DIR`, else `tbc` in the XDG data directory (https://specifications.freedesktop.org/basedir-spec/latest/).
 * `bin/tbc` knows the same rule for the compile cache.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const columns = Number(environment['COLUMNS'])
  return {
    dataDirectory: environment['TBC_DATA_DIR'] || join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'tbc'),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    offline: environment['TBC_OFFLINE'] === '1',
    columns: Number.isInteger(columns) && columns > 0 ? columns : undefined,
    publicUrl: environment['TBC_PUBLIC_URL']?.replace(/\/+$/, '') || undefined,
    sources: readSources(environment),
    newsFeeds: environment['TBC_NEWS_FEEDS']?.split(/\s+/).filter((url) => url !== ''),
  }
}

/** `TBC_…_URL` puts a mirror or stand-in in a source's place; for Wikidata one address then takes both. */
function readSources(environment: NodeJS.ProcessEnv): SourcesConfig {
  const wikidata = environment['TBC_WIKIDATA_URL']
  return {
    tvmaze: { url: environment['TBC_TVMAZE_URL'] || SOURCE_URLS.tvmaze },
    wikidata: { url: wikidata || SOURCE_URLS.wikidata, queryUrl: wikidata || SOURCE_URLS.wikidataQuery },
    tmdb: { url: environment['TBC_TMDB_URL'] || SOURCE_URLS.tmdb, key: environment['TBC_TMDB_KEY'] || undefined },
    omdb: { url: environment['TBC_OMDB_URL'] || SOURCE_URLS.omdb, key: environment['TBC_OMDB_KEY'] || undefined },
    contact: environment['TBC_CONTACT'] || undefined,
  }
}
