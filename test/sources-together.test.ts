import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeriesFile, Statement } from '../src/catalogue/series-file.ts'
import type { Connector } from '../src/sources/connector.ts'
import { openConnectors } from '../src/sources/open-connectors.ts'
import type { Verdict } from '../src/outlook/verdict.ts'
import { ask, day, merged } from './make-series.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTmdb } from './stand-ins/tmdb-stand-in.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from './stand-ins/wikidata-stand-in.ts'

const today = '2026-11-22'
const shows = generateShows(60, { seed: 11, today })
/** Every show with what each source says of it, by the source's name. */
const told = new Map<GeneratedShow, Record<'tvmaze' | 'wikidata' | 'tmdb', Statement[]>>()
let servers: StandIn[] = []

beforeAll(async () => {
  servers = [await serveTvmaze(shows), await serveWikidata(shows), await serveTmdb(shows)]
  const [tvmaze, wikidata, tmdb] = servers.map(({ url }) => url) as [string, string, string]
  const sources = openConnectors(
    { tvmaze: { url: tvmaze }, wikidata: { url: wikidata, queryUrl: wikidata }, tmdb: { url: tmdb, key: 'tmdb-key' }, omdb: { url: tvmaze, key: undefined }, contact: undefined },
    { userAgent: 'to-be-continued/0.1.0 (operator@tbc.example)', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z') },
  ) // prettier-ignore
  for (const show of shows)
    told.set(show, {
      tvmaze: await statementsOf(sources.tvmaze, String(show.ids.tvmaze)),
      wikidata: await statementsOf(sources.wikidata, show.ids.wikidata),
      tmdb: await statementsOf(sources.tmdb, String(show.ids.tmdb)),
    })
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

async function statementsOf(connector: Connector, id: string): Promise<Statement[]> {
  const found = await connector.getSeries(id, { today: day(today) })
  if (found.kind !== 'found') throw new Error(`${connector.name} ${id}: ${found.kind}`)
  return found.value.statements
}

function fileOf(...statements: Statement[][]): SeriesFile {
  return { id: 'the-test-2020', statements: statements.flat() }
}

/** What is to be answered of a show of which everything is known. */
function expectedOf({ status, seasons }: GeneratedShow): Verdict {
  if (seasons.some(({ premiere, finale }) => premiere !== null && premiere <= today && (finale ?? '') >= today)) return 'airing'
  const next = seasons.find(({ premiere }) => premiere === null || premiere > today)
  if (next !== undefined) return next.premiere === null ? 'ordered' : 'dated'
  if (status === 'cancelled') return 'cancelled'
  if (status === 'ended') return 'concluded'
  return seasons.length === 0 ? 'unknown' : 'undecided'
}

describe('what three sources say of one series, each in its own words', () => {
  test('comes to the verdict of the series, in whatever order they were asked', () => {
    for (const [show, { tvmaze, wikidata, tmdb }] of told) {
      const verdicts = [fileOf(tvmaze, wikidata, tmdb), fileOf(tmdb, wikidata, tvmaze)].map((file) => ask(file, today).verdict)
      expect([show.title, ...verdicts]).toEqual([show.title, expectedOf(show), expectedOf(show)])
    }
  })

  test('tells a cancellation only where a source with a word for it was asked: TVmaze alone says that it ended', () => {
    const cancelled = [...told].filter(([show]) => show.status === 'cancelled' && expectedOf(show) === 'cancelled')
    expect(cancelled.length).toBeGreaterThan(0)
    for (const [, { tvmaze, wikidata }] of cancelled)
      expect(ask(fileOf(tvmaze, wikidata), today)).toMatchObject({ verdict: 'concluded', axes: { ended: 'not-said' } })
  })

  test('is disputed nowhere where they agree', () => {
    for (const [show, { tvmaze, wikidata, tmdb }] of told) {
      const { title, seasons, seasonCount } = merged(fileOf(tvmaze, wikidata, tmdb))
      const disputes = [title, seasonCount, ...seasons.flatMap(({ premiere, finale, episodeCount }) => [premiere, finale, episodeCount])]
      expect([show.title, disputes.filter((known) => known?.disputed !== undefined), seasons.filter(({ rejected }) => rejected)]).toEqual([show.title, [], []])
    }
  })
})
