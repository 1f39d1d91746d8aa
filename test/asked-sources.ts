import { getSeries } from '../src/catalogue/series-store.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { sleepFor } from '../src/sources/clock.ts'
import { listChangeEvents } from '../src/sources/history-store.ts'
import { findLinked } from '../src/sources/link-store.ts'
import { openConnectors } from '../src/sources/open-connectors.ts'
import { refreshEntry, type Asking, type Refreshed } from '../src/sources/refresh-series.ts'
import { utcDayOf } from '../src/time/partial-date.ts'
import { generateShows, type GeneratedEpisode, type GeneratedSeason, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTmdb } from './stand-ins/tmdb-stand-in.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from './stand-ins/wikidata-stand-in.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

const SOURCES = ['tvmaze', 'wikidata', 'tmdb'] as const
type Source = (typeof SOURCES)[number]

/** Three sources on this machine that tell of the same shows, each from a copy of its own, and a data file into which they are read as `sync` reads them. */
export type AskedSources = Awaited<ReturnType<typeof openAskedSources>>

/** `count` shows; the first is what `show` in each source stands for. */
export async function openAskedSources(seasons: GeneratedSeason[], count = 2) {
  const [first, ...rest] = generateShows(count) as [GeneratedShow, ...GeneratedShow[]]
  const shows = [{ ...first, title: 'Far Shore', status: 'running', aliases: [], seasons } satisfies GeneratedShow, ...rest]
  const copies = { tvmaze: structuredClone(shows), wikidata: structuredClone(shows), tmdb: structuredClone(shows) }
  const servers: Record<Source, StandIn> = {
    tvmaze: await serveTvmaze(copies.tvmaze),
    wikidata: await serveWikidata(copies.wikidata),
    tmdb: await serveTmdb(copies.tmdb, { key: 'key' }),
  }
  const { database, close } = await temporaryCatalogue([])
  let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  const config = {
    tvmaze: { url: servers.tvmaze.url },
    wikidata: { url: servers.wikidata.url, queryUrl: servers.wikidata.url },
    tmdb: { url: `${servers.tmdb.url}/3`, key: 'key' },
    omdb: { url: 'http://127.0.0.1:9', key: undefined },
    contact: undefined,
  }
  const asking: Asking = {
    database,
    connectors: openConnectors(config, { userAgent: 'to-be-continued/test', now: () => now, timeoutMs: 5000 }),
    clock: { now: () => now, sleep: sleepFor, random: () => 0.5 },
    owner: 'test',
    scale: 1,
  }
  const idAt = (source: Source, index: number): string => String(shows[index]?.ids[source])

  return {
    database,
    servers,
    /** All shows as the source has them; to be changed. */
    shows: copies,
    /** The first show as each source has it, or as one has it; to be changed. */
    change: (how: (show: GeneratedShow) => void, from: readonly Source[] = SOURCES) => from.forEach((source) => how(copies[source][0] as GeneratedShow)),
    /** Reads the show in these sources at that moment, one after the other; what became of each. */
    read: async ({ at, from = SOURCES, show = 0 }: { at?: string; from?: readonly Source[]; show?: number } = {}): Promise<Refreshed[]> => {
      if (at !== undefined) now = Temporal.Instant.from(at.includes('T') ? at : `${at}T12:00:00Z`)
      const read: Refreshed[] = []
      for (const source of from) read.push(await refreshEntry(asking, { source, sourceId: idAt(source, show) }))
      return read
    },
    idOf: (source: Source, show = 0) => findLinked(database, source, idAt(source, show)),
    /** What we make of the show that the source has there, on the day of the last reading unless another is given. */
    told: async ({ source = 'tvmaze', show = 0, on = utcDayOf(now) }: { source?: Source; show?: number; on?: ReturnType<typeof utcDayOf> } = {}) => {
      const id = (await findLinked(database, source, idAt(source, show))) ?? ''
      const document = await getSeries(database, id, on)
      const answer = answerFor(document, on)
      const events = (await listChangeEvents(database, id, 50)).map(({ kind, season }) => (season === null ? kind : `${kind} ${season}`)).sort()
      return { id, document, answer, events, because: answer.because.map(({ text }) => text).join('\n'), season: (number: number) => document.seasons.find((one) => one.number === number) } // prettier-ignore
    },
    close: async () => {
      await Promise.all(SOURCES.map((source) => servers[source].close()))
      await close()
    },
  }
}

/** A season shown on these days, an episode a day. */
export function seasonOf(number: number, ...days: string[]): GeneratedSeason {
  const episodes = days.map((airDate, index) => episodeOf(number, index + 1, airDate))
  return { number, premiere: days[0] ?? null, finale: days.at(-1) ?? null, order: null, episodes }
}

/** An episode; without a number it is a special. */
export function episodeOf(season: number, number: number | null, airDate: string | null): GeneratedEpisode {
  return { season, number, title: `Part ${number ?? 'between'} of ${season}`, airDate, minutes: 50, summary: '', rating: null }
}
