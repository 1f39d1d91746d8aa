import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeApp } from '../src/cli/start-server.ts'
import { day, says, seriesFile } from './make-series.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
beforeAll(async () => {
  const seasons = [
    { number: 1, premiere: '2020-01-01', finale: '2020-02-01', episodeCount: 2 },
    { number: 2, premiere: '2021-01-01', finale: '2021-02-01' },
  ]
  const offers = [
    { country: 'AT', name: 'Wiener Welle', kind: 'streaming' },
    { country: 'JP', name: 'Nami', kind: 'streaming' },
  ]
  const episodes = [{ season: 1, number: 1, title: 'The Harbour' }]
  catalogue = await temporaryCatalogue([seriesFile(says({ series: { languages: ['en'] }, seasons, availability: offers, episodes }))])
  app = makeApp(catalogue.database, () => day('2026-11-22'), () => undefined) // prettier-ignore
})
afterAll(() => catalogue.close())

const series = '/series/the-test-2020'
const get = (path: string, headers: Record<string, string> = {}) => Promise.resolve(app.request(path, { headers }))
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  Promise.resolve(app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: 'http://localhost', ...headers } }))
/** Every page of this site, by an address of it. */
const PAGES = ['/', '/search?q=test', series, '/how-good', '/audit', '/choices']

describe('a form', () => {
  test('keeps country, zone and the page’s language out of the reach of scripts, and leads to the address that says them', async () => {
    const { status, headers } = await send('/de/choices', { for: `${series}?season=2`, country: 'AT', zone: 'Europe/Vienna' })
    expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([303, `/de${series}?season=2&country=AT&zone=Europe%2FVienna`, 'no-store'])
    expect(headers.getSetCookie()).toEqual(['reader=language%3Dde%26country%3DAT%26zone%3DEurope%252FVienna; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax'])
  })

  test('keeps how far a series was seen: an episode, a whole season, everything, nothing', async () => {
    const seen = async (fields: Record<string, string>) => {
      const { headers } = await send(`${series}/seen`, { for: `${series}?season=2`, ...fields })
      return [headers.get('location')?.replace(`${series}?season=2`, ''), headers.getSetCookie()[0]?.split(';')[0]]
    }
    expect(await seen({ season: '1', episode: '1' })).toEqual(['&spoilers=S01E01', 'seen=the-test-2020%3DS01E01'])
    expect(await seen({ season: '1', episode: '' })).toEqual(['&spoilers=S01E02', 'seen=the-test-2020%3DS01E02'])
    // Nobody says how many episodes the second season has.
    expect(await seen({ season: '2' })).toEqual(['&spoilers=S02E99999', 'seen=the-test-2020%3DS02E99999'])
    expect(await seen({ season: 'all' })).toEqual(['&spoilers=all', 'seen=the-test-2020%3Dall'])
    expect(await seen({ season: 'none' })).toEqual(['', 'seen='])
  })

  test('of another site keeps nothing', async () => {
    const { status, headers } = await send('/choices', { for: '/', country: 'AT' }, { origin: 'https://elsewhere.example' })
    expect([status, headers.getSetCookie()]).toEqual([403, []])
  })

  test.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', 'series', ''])('leads to no other site: %s', async (path) => {
    expect((await send('/choices', { for: path, country: 'AT' })).status).toBe(400)
    expect((await get(`/choices?for=${encodeURIComponent(path)}`)).status).toBe(400)
  })
})

describe('a reader who chose before', () => {
  const cookie = 'reader=language%3Dde%26country%3DAT; seen=the-test-2020%3DS01E01'

  test('is led from every page to the address that says it, and that lead is kept nowhere', async () => {
    for (const path of PAGES) {
      const { status, headers } = await get(path, { cookie })
      expect([path, status, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 302, 'no-store', null])
      const location = headers.get('location') ?? ''
      expect(location).toMatch(/^\/de\b.*country=AT/)
      expect((await get(location, { cookie })).status).toBe(200)
    }
    expect((await get(series, { cookie })).headers.get('location')).toBe(`/de${series}?spoilers=S01E01&country=AT`)
  })

  test('and follows a link of ours gets what the link says: English is chosen by it, and all countries', async () => {
    const link = { cookie, 'sec-fetch-site': 'same-origin', referer: 'http://localhost/de/' }
    expect((await get(series, link)).status).toBe(200)
    // What a service worker fetches for a reader who came from elsewhere names no page.
    expect((await get(series, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(302)
    expect((await get(series, { ...link, 'sec-fetch-site': 'cross-site' })).status).toBe(302)
  })

  test('sees what everybody sees at the same address, to the byte', async () => {
    for (const path of [`/de${series}?spoilers=S01E01&country=AT`, `/ja${series}?spoilers=none&country=JP`]) {
      const [plain, kept] = [await get(path), await get(path, { cookie })]
      expect([kept.status, await kept.text(), kept.headers.get('etag')]).toEqual([200, await plain.text(), plain.headers.get('etag')])
    }
  })

  test('is never led away from the interface or from our files', async () => {
    const style = /\/assets\/[^"]+style\.css/.exec(await (await get('/')).text())?.[0] ?? ''
    for (const path of [`/api/v1${series}`, style]) expect((await get(path, { cookie })).status).toBe(200)
  })
})

describe('where to watch', () => {
  const where = async (query: string) => /<section id="where">.*?<\/section>/s.exec(await (await get(series + query)).text())?.[0] ?? ''

  test('lists every country while none is chosen, and none is assumed', async () => {
    expect(await where('')).toMatch(/Austria.*Wiener Welle.*Japan.*Nami/s)
  })

  test('is the chosen country’s alone', async () => {
    const austria = await where('?country=AT')
    expect(austria).toContain('Wiener Welle')
    expect(austria).not.toContain('Nami')
  })

  test('says so where no source covers the chosen country', async () => {
    const brazil = await where('?country=BR')
    expect(brazil).toContain('No source of ours says where to watch it in Brazil.')
    expect(brazil).not.toMatch(/Wiener Welle|Nami/)
  })

  test('the countries that are known for a series stand first where a country is chosen', async () => {
    const page = await (await get(`/choices?for=${encodeURIComponent(series)}`)).text()
    expect(page).toMatch(/<optgroup label="Known for The Test">\s*<option value="AT"\s*>Austria<\/option><option value="JP"\s*>Japan<\/option><\/optgroup>/)
  })
})

/** A cache between many readers and the server, which keeps by the address alone what may be kept (RFC 9111). */
class SharedCache {
  private readonly kept = new Map<string, string>()

  async get(path: string, headers: Record<string, string>): Promise<{ status: number; body: string; location: string | null }> {
    const known = this.kept.get(path)
    if (known !== undefined) return { status: 200, body: known, location: null }
    const response = await get(path, headers)
    const body = await response.text()
    if (/public|max-age/.test(response.headers.get('cache-control') ?? '')) this.kept.set(path, body)
    return { status: response.status, body, location: response.headers.get('location') }
  }

  async follow(path: string, headers: Record<string, string>): Promise<string> {
    const { body, location } = await this.get(path, headers)
    return location === null ? body : this.follow(location, headers)
  }
}

describe('behind a cache that many share', () => {
  const hers = { cookie: 'reader=language%3Dde%26country%3DAT; seen=the-test-2020%3Dall' }
  let cache: SharedCache
  beforeEach(() => (cache = new SharedCache()))

  test('one reader’s boundary, country and language reach nobody else', async () => {
    expect(await cache.follow(series, hers)).toMatch(/lang="de".*The Harbour/s)
    const his = await cache.follow(series, {})
    expect(his).toContain('<html lang="en">')
    expect(his).not.toContain('The Harbour')
    expect(his).toContain('Nami')
  })

  test('and what others had kept shows her less than she has seen, never more', async () => {
    await cache.follow(series, {})
    expect(await cache.follow(series, hers)).not.toContain('The Harbour')
  })
})
