import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../src/cli/start-server.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { renewFeedAddress } from '../src/feeds/feed-address-store.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { day, says, seriesFile } from './make-series.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
let today = day('2026-11-22')
const series = (premise: string, recap = 'It ends.') => {
  const season = { number: 1, premiere: '2020-01-01', finale: '2020-02-01', episodeCount: 1, recap }
  return indexSeries(
    seriesFile(
      says({ series: { title: 'The Test', premise, platforms: [{ name: 'Kite' }] }, credits: [{ role: 'creator', person: 'Ann Ode' }], seasons: [season] }),
    ),
  )
}

beforeAll(async () => {
  catalogue = await temporaryCatalogue([])
  await replaceSeries(catalogue.database, [series('A test.')])
  app = makeApp(catalogue.database, () => today, () => undefined) // prettier-ignore
})
afterAll(() => catalogue.close())

/** An address of every route that answers somebody. */
const ADDRESSES: Record<string, string> = {
  '/': '/',
  '/search': '/search?q=the+test',
  '/series/:id': '/series/the-test-2020',
  '/how-good': '/how-good',
  '/browse': '/browse?genre=drama',
  '/calendar': '/calendar',
  '/calendar/:date': '/calendar/2020-01-01',
  '/compare': '/compare?series=the-test-2020',
  '/network/:name': '/network/kite',
  '/person/:name': '/person/ann-ode',
  '/year/:year': '/year/2020',
  '/choices': '/choices?for=%2Fseries%2Fthe-test-2020',
  '/picture/:name': '/picture/the-test-2020.png',
  '/badge/:name': '/badge/the-test-2020.svg',
  '/embed/:id': '/embed/the-test-2020',
  '/sitemap.xml': '/sitemap.xml',
  '/sitemap/pages.xml': '/sitemap/pages.xml',
  '/sitemap/series.xml': '/sitemap/series.xml',
  '/robots.txt': '/robots.txt',
  '/service-worker.js': '/service-worker.js',
  '/manifest.webmanifest': '/manifest.webmanifest',
  '/offline': '/offline',
  '/audit': '/audit?url=https%3A%2F%2Fexample.org%2F',
  '/feed.atom': '/feed.atom',
  '/feed.json': '/feed.json',
  '/series/:id/feed.atom': '/series/the-test-2020/feed.atom',
  '/series/:id/feed.json': '/series/the-test-2020/feed.json',
  '/series/:id/calendar.ics': '/series/the-test-2020/calendar.ics?only=premieres',
  '/network/:slug/feed.atom': '/network/kite/feed.atom',
  '/network/:slug/feed.json': '/network/kite/feed.json',
  '/network/:slug/calendar.ics': '/network/kite/calendar.ics',
  '/api/v1/series/:id': '/api/v1/series/the-test-2020?spoilers=all',
  '/api/v1/search': '/api/v1/search?q=the+test',
}
/** What only somebody who knows the address may keep. */
const SECRET = ['/my/:secret/feed.atom', '/my/:secret/feed.json', '/my/:secret/calendar.ics']
const routes = () => [...new Set(app.routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/assets/')).map(({ path }) => path))]
const OTHER_LANGUAGES = /^\/(?:de|es|ja)(?=\/|$)/
const inEnglish = () => routes().map((path) => path.replace(OTHER_LANGUAGES, '') || '/')
const assets = () => app.routes.filter(({ path }) => path.startsWith('/assets/')).map(({ path }) => path)
const ask = (path: string, ifNoneMatch?: string) => app.request(path, { headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch } })
const markOf = async (path: string) => (await ask(path)).headers.get('etag') ?? ''

test('every page and every answer of the interface bears a mark and how long it may be kept, and so do our files', async () => {
  expect(new Set(inEnglish())).toEqual(new Set([...Object.keys(ADDRESSES), ...SECRET]))
  for (const path of [...Object.values(ADDRESSES), '/series/the-test-2020?sources', '/de', '/ja/series/the-test-2020?country=JP&zone=Asia%2FTokyo']) {
    const { status, headers } = await ask(path)
    expect([path, status, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 200, 'public, max-age=300', expect.stringMatching(/^W\/"[\w-]+"$/)]) // prettier-ignore
  }
  for (const path of assets()) expect((await ask(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('what is at a secret address bears a mark, and is kept by nobody on the way', async () => {
  const secret = await renewFeedAddress(catalogue.database, Temporal.Instant.from('2026-11-22T10:00:00Z'))
  for (const path of SECRET.map((route) => route.replace(':secret', secret))) {
    const { status, headers } = await ask(path)
    expect([status, headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual([200, 'private, max-age=300', null])
    const again = await ask(path, headers.get('etag') ?? '')
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'private, max-age=300'])
  }
})

test('whoever has the answer is told so without a body, by any of their marks', async () => {
  for (const path of [...Object.values(ADDRESSES), ...assets()]) {
    const mark = await markOf(path)
    for (const marks of [mark, mark.slice(2), `"another", ${mark}`, '*']) {
      const again = await ask(path, marks)
      expect([path, again.status, await again.text(), again.headers.get('etag')]).toEqual([path, 304, '', mark])
      expect(again.headers.get('cache-control')).toBe((await ask(path)).headers.get('cache-control'))
    }
    expect((await ask(path, '"another"')).status).toBe(200)
  }
})

test('a failure bears no mark and is not kept, whatever the reader has', async () => {
  for (const path of ['/series/none-2020', '/nowhere', '/api/v1/series/none-2020', '/api/v1/search', '/series/the-test-2020?season=0']) {
    const { status, headers } = await ask(path, '*')
    expect([path, status >= 400, headers.get('cache-control'), headers.get('etag')]).toEqual([path, true, 'no-store', null])
  }
})

test('another fact, another day or another boundary is another mark; the same data the same one', async () => {
  const [page, recap] = ['/series/the-test-2020', '/series/the-test-2020?spoilers=all']
  const [before, recapBefore] = [await markOf(page), await markOf(recap)]
  await replaceSeries(catalogue.database, [series('A test.')])
  expect([await markOf(page), recapBefore === before]).toEqual([before, false])
  // A recap lies beyond the boundary of the one page, and is on the other.
  await replaceSeries(catalogue.database, [series('A test.', 'It goes on.')])
  expect([await markOf(page), (await markOf(recap)) === recapBefore]).toEqual([before, false])
  await replaceSeries(catalogue.database, [series('Another test.')])
  const changed = await markOf(page)
  expect(changed).not.toBe(before)
  today = day('2026-11-23')
  expect(await markOf(page)).not.toBe(changed)
})
