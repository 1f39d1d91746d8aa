import { afterEach, beforeEach, expect, test } from 'vitest'
import { getSeries } from '../src/catalogue/series-store.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { findLinked } from '../src/sources/link-store.ts'
import { openConnectors } from '../src/sources/open-connectors.ts'
import { takeOver } from '../src/sources/take-over.ts'
import { day } from './make-series.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTmdb } from './stand-ins/tmdb-stand-in.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

/** From a source's answer over its connector and the take-over to the answer, as `sync` does it. */
const today = day('2026-11-22')
const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let show: GeneratedShow
/** The same show as TMDB tells of it. */
let asTmdbHasIt: GeneratedShow
let servers: StandIn[]
beforeEach(async () => {
  const [generated] = generateShows(1)
  const seasons = [{ number: 1, premiere: '2026-01-05', finale: '2026-01-12', order: null, episodes: [episode(1, '2026-01-05'), episode(2, '2026-01-12')] }]
  show = { ...(generated as GeneratedShow), title: 'Far Shore', status: 'running', seasons }
  asTmdbHasIt = structuredClone(show)
  servers = [await serveTvmaze([show]), await serveTmdb([asTmdbHasIt], { key: 'key' })]
  catalogue = await temporaryCatalogue([])
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await catalogue.close()
})

function episode(number: number | null, airDate: string | null) {
  return { season: 1, number, title: `Part ${number}`, airDate, minutes: 50, summary: '', rating: null }
}

async function read() {
  const [tvmaze = '', tmdb = ''] = servers.map(({ url }) => url)
  const nowhere = { url: 'http://127.0.0.1:9' }
  const sources = { tvmaze: { url: tvmaze }, wikidata: { ...nowhere, queryUrl: nowhere.url }, tmdb: { url: `${tmdb}/3`, key: 'key' }, omdb: { ...nowhere, key: undefined }, contact: undefined } // prettier-ignore
  const connectors = openConnectors(sources, { userAgent: 'to-be-continued/test', now: () => now, timeoutMs: 2000 })
  for (const [source, id] of [
    ['tvmaze', show.ids.tvmaze],
    ['tmdb', show.ids.tmdb],
  ] as const) {
    const found = await connectors[source].getSeries(String(id), { today })
    if (found.kind !== 'found') throw new Error(`${source}: ${JSON.stringify(found)}`)
    await takeOver(catalogue.database, { source, series: found.value, isWhole: true, now })
  }
  const id = (await findLinked(catalogue.database, 'tmdb', String(show.ids.tmdb))) ?? ''
  const document = await getSeries(catalogue.database, id, today)
  return { id, document, answer: answerFor(document, today), season: document.seasons[0] }
}

test('sources that disagree on the number of episodes of a season are both shown', async () => {
  asTmdbHasIt.seasons[0]?.episodes.push(episode(3, '2026-01-12'))
  expect((await read()).answer.because.map(({ text }) => text).join('\n')).toMatch(/disagree on the number of episodes of season 1/)
})

test('sources that disagree on the day are both shown', async () => {
  const [first] = asTmdbHasIt.seasons
  if (first !== undefined) Object.assign(first, { premiere: '2026-01-06', episodes: [episode(1, '2026-01-06'), episode(2, '2026-01-12')] })
  expect((await read()).season?.premiere).toMatchObject({ value: '2026-01-06', disputed: [{ value: '2026-01-05' }] })
})

test('sources that disagree on the status are both told', async () => {
  asTmdbHasIt.status = 'cancelled'
  expect((await read()).document.statuses.map(({ value }) => value).sort()).toEqual(['Canceled', 'Running'])
})

test('episodes without a number are none of the season’s', async () => {
  for (const one of [show, asTmdbHasIt]) one.seasons[0]?.episodes.push(episode(null, '2026-01-08'))
  expect((await read()).season?.episodeCount).toMatchObject({ value: 2 })
})

test.each(['😀 Wave', 'גשר הצפון', 'جسر الشمال'])('%s is one series with a readable id, whoever tells of it', async (title) => {
  show.title = asTmdbHasIt.title = title
  const { id, answer, document } = await read()
  expect([document.sources.map(({ name }) => name), /^[a-z0-9-]+-2026/.test(id), answer.answer.includes(title)]).toEqual([
    ['TMDB', 'JustWatch, by way of TMDB', 'TVmaze'],
    true,
    true,
  ])
})
