import type { SourcesConfig } from '../config/config.ts'
import { AppError } from '../errors/app-error.ts'
import type { Connector, SourceName } from './connector.ts'
import type { HttpSettings } from './fetch-json.ts'
import { openOmdb } from './omdb/client.ts'
import { openTmdb } from './tmdb/client.ts'
import { openTvmaze } from './tvmaze/client.ts'
import { openWikidata } from './wikidata/client.ts'

/**
 * A connector for every source, at the addresses of the configuration. One that needs a key and has none answers `no-key`.
 *
 * Throws `wrong-usage` for an address that is none.
 */
export function openConnectors(config: SourcesConfig, http: HttpSettings): Record<SourceName, Connector> {
  return {
    tvmaze: openTvmaze(parseBase('TBC_TVMAZE_URL', config.tvmaze.url), http),
    wikidata: openWikidata(
      { site: parseBase('TBC_WIKIDATA_URL', config.wikidata.url), queryService: parseBase('TBC_WIKIDATA_URL', config.wikidata.queryUrl) },
      http,
    ),
    tmdb: openTmdb(parseBase('TBC_TMDB_URL', config.tmdb.url), config.tmdb.key, http),
    omdb: openOmdb(parseBase('TBC_OMDB_URL', config.omdb.url), config.omdb.key, http),
  }
}

function parseBase(variable: string, text: string): URL {
  const url = URL.parse(text)
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new AppError('wrong-usage', `${variable} is no address: give one such as https://api.example.org`)
}
