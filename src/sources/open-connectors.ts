import type { SourcesConfig } from '../config/config.ts'
import { AppError } from '../errors/app-error.ts'
import { SOURCE_NAMES, type Connector, type SourceName } from './connector.ts'
import type { HttpSettings } from './fetch-json.ts'
import { openOmdb } from './omdb/client.ts'
import { openTmdb } from './tmdb/client.ts'
import { openTvmaze } from './tvmaze/client.ts'
import { waitForTurn, type Pace, type TurnOptions } from './turns.ts'
import { openWikidata } from './wikidata/client.ts'

/**
 * A connector for every source, at the addresses of the configuration. One that needs a key and has none answers `no-key`.
 *
 * Throws `wrong-usage` for an address that is none.
 */
export function openConnectors(config: SourcesConfig, http: HttpSettings): Record<SourceName, Connector> {
  return openEach(config, () => http)
}

/** The same, each keeping to its pace together with all processes on the same data; `paces` are others than the sources' own, for scaled clocks. */
export function openPacedConnectors(
  config: SourcesConfig,
  http: HttpSettings,
  turns: TurnOptions & { paces?: Partial<Record<SourceName, Pace>> },
): Record<SourceName, Connector> {
  const connectors: Record<SourceName, Connector> = openEach(config, (name) => ({
    ...http,
    turn: (signal) => waitForTurn(name, turns.paces?.[name] ?? connectors[name].pace, turns, signal),
  }))
  return connectors
}

/** The sources that can be asked: those without a key, and those whose key is configured. */
export function listAskable(config: SourcesConfig): SourceName[] {
  return SOURCE_NAMES.filter((name) => !(name in NEEDS_KEY) || config[name as 'tmdb' | 'omdb'].key !== undefined)
}

const NEEDS_KEY = { tmdb: true, omdb: true } as const satisfies Partial<Record<SourceName, true>>

function openEach(config: SourcesConfig, httpOf: (name: SourceName) => HttpSettings): Record<SourceName, Connector> {
  return {
    tvmaze: openTvmaze(parseBase('TBC_TVMAZE_URL', config.tvmaze.url), httpOf('tvmaze')),
    wikidata: openWikidata(
      { site: parseBase('TBC_WIKIDATA_URL', config.wikidata.url), queryService: parseBase('TBC_WIKIDATA_URL', config.wikidata.queryUrl) },
      httpOf('wikidata'),
    ),
    tmdb: openTmdb(parseBase('TBC_TMDB_URL', config.tmdb.url), config.tmdb.key, httpOf('tmdb')),
    omdb: openOmdb(parseBase('TBC_OMDB_URL', config.omdb.url), config.omdb.key, httpOf('omdb')),
  }
}

function parseBase(variable: string, text: string): URL {
  const url = URL.parse(text)
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new AppError('wrong-usage', `${variable} is no address: give one such as https://api.example.org`)
}
