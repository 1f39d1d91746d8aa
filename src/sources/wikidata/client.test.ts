import { afterEach, beforeEach, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { generateShows, type GeneratedShow } from '../../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../../test/stand-ins/stand-in-server.ts'
import { serveWikidata } from '../../../test/stand-ins/wikidata-stand-in.ts'
import type { Connector } from '../connector.ts'
import { openWikidata } from './client.ts'
import { factsQuery, idsQuery } from './queries.ts'

const today = day('2026-11-22')
const http = { userAgent: 'to-be-continued/0.1.0', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'), timeoutMs: 2000, retryDelayMs: 1 }

let shows: GeneratedShow[]
let source: StandIn
let wikidata: Connector
beforeEach(async () => {
  shows = generateShows(120)
  source = await serveWikidata(shows)
  wikidata = openWikidata({ site: new URL(source.url), queryService: new URL(source.url) }, http)
})
afterEach(() => source.close())

test('many items are asked for at once, by POST, and each has its own answer', async () => {
  const [first, second] = shows as [GeneratedShow, GeneratedShow]
  first.mergedInto = second.number
  const many = await wikidata.many?.getSeries([...shows.map(({ ids }) => ids.wikidata), 'Q1', 'no item'], { today })
  const answers = many?.kind === 'found' ? many.value : new Map<string, never>()
  expect([first.ids.wikidata, second.ids.wikidata, 'Q1', 'no item'].map((id) => answers.get(id)?.kind)).toEqual(['merged', 'found', 'absent', 'absent'])
  expect(answers.size).toBe(122)
  expect(source.calls.map(({ method, path, headers }) => [method, path, headers.accept])).toEqual(
    Array.from({ length: 3 }, () => ['POST', '/sparql', 'application/sparql-results+json']),
  )
})

test('the items of many series are found by the ids of other catalogues in one call, each in its place', async () => {
  const [first, second] = shows as [GeneratedShow, GeneratedShow]
  const found = await wikidata.many?.findEntries([{ imdb: first.ids.imdb, tvmaze: first.ids.tvmaze }, { tvmaze: 999_999 }, {}, { tvdb: second.ids.tvdb }, { wikidata: 'Q7' }]) // prettier-ignore
  expect(found).toEqual({ kind: 'found', value: [[first.ids.wikidata], [], [], [second.ids.wikidata], ['Q7']] })
  expect(source.calls.length).toBe(1)
})

test('when one of the calls fails, many are unavailable, none absent', async () => {
  source.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '60' } })
  expect(await wikidata.many?.getSeries(['Q1', 'Q2'], { today })).toEqual({
    kind: 'unavailable',
    reason: 'limited',
    detail: 'Wikidata answered 429 for 2 items; next attempt in 60 s',
    retryAfterMs: 60_000,
  })
})

test('a query that failed is not sent again: it costs the service a minute', async () => {
  source.misbehave({ kind: 'status', status: 500 })
  await wikidata.getSeries('Q1', { today })
  expect(source.calls.length).toBe(1)
})

test('a search that was turned away is limited, told by any other error unavailable', async () => {
  source.misbehave({ kind: 'lie', change: () => ({ error: { code: 'ratelimited', info: '' } }) })
  expect(await wikidata.findSeries({ words: 'Harbour' })).toMatchObject({ kind: 'unavailable', reason: 'limited' })
  source.misbehave({ kind: 'lie', change: () => ({ error: { code: 'maxlag', info: '' } }) })
  expect(await wikidata.findSeries({ words: 'Harbour' })).toMatchObject({ kind: 'unavailable', reason: 'server-error' })
})

test('nothing but ids gets into a query', () => {
  expect(idsQuery([{ imdb: '" } DROP' }])).toBeUndefined()
  expect(
    idsQuery([
      { imdb: 'tt1', tvmaze: 82 },
      { tmdb: 7, tvdb: 9, tvmaze: 82 },
    ]),
  ).toBe(
    'SELECT DISTINCT ?item ?property ?value WHERE { VALUES (?property ?value) { (wdt:P345 "tt1") (wdt:P8600 "82") (wdt:P4983 "7") (wdt:P4835 "9") } ?item ?property ?value . }',
  )
  expect(factsQuery(['Q1', 'Q2'])).toContain('VALUES ?item { wd:Q1 wd:Q2 }')
})
