import type { Hono } from 'hono'
import type { TVSeries, WithContext } from 'schema-dts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { XMLValidator } from 'fast-xml-parser'
import { announces, day, says, seriesFile } from '../../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../../test/temporary-catalogue.ts'
import { removeSeries } from '../../catalogue/series-store.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { makeApp } from '../../cli/start-server.ts'

let catalogue: TemporaryCatalogue
let app: Hono

beforeAll(async () => {
  const shown = seriesFile(
    says({
      series: {
        title: 'The </script> Test',
        genres: ['Drama'],
        countries: ['GB'],
        languages: ['en'],
        externalIds: { imdb: 'tt0000001' },
        premise: 'A test.',
        platforms: [{ name: 'The Box' }],
      },
      seasons: [
        { number: 1, premiere: '2020-01-01', finale: '2020-02-01', episodeCount: 6, recap: 'HIDDEN' },
        { number: 2, premiere: '2027-01' },
      ],
      credits: [{ role: 'creator', person: 'Ann Ode' }],
      cast: [
        { person: 'Bo Actor', character: 'Bo', billing: 'main' },
        { person: 'A Guest', character: 'G', billing: 'guest' },
      ],
    }),
    says(announces('renewed', 2, '2026-06-01')),
  )
  const empty = { ...seriesFile(says({ series: { title: 'Only Listed' } })), id: 'only-listed-2021' }
  const japanese = { ...seriesFile(says({ series: { title: '鬼滅の刃' }, seasons: [{ number: 1, premiere: '2019-04-06' }] })), id: 'kimetsu-2019' }
  catalogue = await temporaryCatalogue([shown, empty, japanese])
  app = makeApp(catalogue.database, () => day('2026-11-22'), () => undefined) // prettier-ignore
})
afterAll(() => catalogue.close())

const get = async (path: string) => {
  const answer = await app.request(`https://tbc.example${path}`)
  return { status: answer.status, type: answer.headers.get('content-type'), headers: answer.headers, text: await answer.text() }
}

describe('a guide is found, quoted and shown', () => {
  test('as schema.org knows a series, with what is shown to a reader who has seen nothing, and no score', async () => {
    const { text } = await get('/series/the-test-2020?spoilers=all&season=1')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    const expected = {
      '@context': 'https://schema.org',
      '@type': 'TVSeries',
      '@id': 'https://tbc.example/series/the-test-2020',
      url: 'https://tbc.example/series/the-test-2020',
      name: 'The </script> Test',
      description: 'A test.',
      startDate: '2020-01-01',
      numberOfSeasons: 1,
      genre: ['Drama'],
      inLanguage: ['en'],
      countryOfOrigin: [{ '@type': 'Country', name: 'GB' }],
      creator: [{ '@type': 'Person', name: 'Ann Ode' }],
      actor: [{ '@type': 'Person', name: 'Bo Actor' }],
      containsSeason: [
        { '@type': 'TVSeason', seasonNumber: 1, startDate: '2020-01-01', endDate: '2020-02-01', numberOfEpisodes: 6 },
        { '@type': 'TVSeason', seasonNumber: 2 },
      ],
      provider: { '@type': 'Organization', name: 'The Box' },
      sameAs: ['https://www.imdb.com/title/tt0000001/'],
    } satisfies WithContext<TVSeries>
    expect(JSON.parse(json)).toEqual(expected)
    expect(json).not.toContain('</')
  })

  test('under one address in each language, whatever its reader has chosen', async () => {
    for (const path of ['/de/series/the-test-2020', '/de/series/the-test-2020?country=DE&zone=Europe%2FBerlin&spoilers=S01E02&as-of=2026-11-01']) {
      const { text } = await get(path)
      expect(text).toContain('<link rel="canonical" href="https://tbc.example/de/series/the-test-2020" />')
      expect([...text.matchAll(/rel="alternate"\s+hreflang="([\w-]+)"\s+href="([^"]+)"/g)].map(([, language, address]) => `${language} ${address}`)).toEqual([
        'en https://tbc.example/series/the-test-2020',
        'de https://tbc.example/de/series/the-test-2020',
        'es https://tbc.example/es/series/the-test-2020',
        'ja https://tbc.example/ja/series/the-test-2020',
        'x-default https://tbc.example/series/the-test-2020',
      ])
    }
  })

  test('under the name by which it was asked for, also when it was just asked for by another one', async () => {
    for (const origin of ['https://one.example', 'https://two.example'])
      expect(await (await app.request(`${origin}/series/the-test-2020`)).text()).toContain(`<link rel="canonical" href="${origin}/series/the-test-2020" />`)
  })

  test('with a picture of its verdict, which is a PNG of the size that its page says', async () => {
    const { text } = await get('/series/the-test-2020')
    expect(text).toContain('<meta property="og:image" content="https://tbc.example/picture/the-test-2020.png" />')
    const answer = await app.request('/picture/the-test-2020.png')
    const png = Buffer.from(await answer.arrayBuffer())
    expect([answer.headers.get('content-type'), png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['image/png', 'PNG', 1200, 630]) // prettier-ignore
    const again = await app.request('/picture/the-test-2020.png', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('in the language of its page: picture, badge and card', async () => {
    const { text } = await get('/de/series/the-test-2020')
    expect(text).toContain('<meta property="og:image" content="https://tbc.example/de/picture/the-test-2020.png" />')
    const pictures = await Promise.all(['', '/de', '/es', '/ja'].map((language) => get(`${language}/picture/the-test-2020.png`)))
    expect(new Set(pictures.map(({ headers }) => headers.get('etag'))).size).toBe(4)
    const badges = await Promise.all(['/de', '/es', '/ja'].map((language) => get(`${language}/badge/the-test-2020.svg`)))
    expect(badges.map((badge) => / aria-label="[^:]*: ([^"]*)"/.exec(badge.text)?.[1])).toEqual([
      'Staffel 2 hat einen Termin (Stand: 22. November 2026)',
      'La temporada 2 tiene fecha (a 22 de noviembre de 2026)',
      'シーズン2は日程決定（2026年11月22日時点）',
    ])
    for (const { text: svg } of badges) expect(XMLValidator.validate(svg)).toBe(true)
  })

  test('also where our letters cannot write its title', async () => {
    expect((await app.request('/picture/kimetsu-2019.png')).status).toBe(200)
  })
})

test('a badge and a card state the day they are of; any site may frame the card and no other page', async () => {
  const badge = await get('/badge/the-test-2020.svg')
  expect(badge.type).toBe('image/svg+xml')
  expect(XMLValidator.validate(badge.text)).toBe(true)
  expect(badge.text).toContain('Season 2 has a date, as of 22 November 2026')
  expect(badge.text).toContain('The &#60;/script&#62; Test')
  const card = await get('/de/embed/the-test-2020')
  expect(card.text).toContain('22. November 2026')
  expect(card.text).toContain('Staffel 2 von „The &#60;/script&#62; Test“')
  expect(card.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect((await get('/series/the-test-2020')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('the sitemap leads to every guide with a season in each language, and robots to the sitemap', async () => {
  const index = await get('/sitemap.xml')
  expect(XMLValidator.validate(index.text)).toBe(true)
  expect(placesIn(index.text)).toEqual(['https://tbc.example/sitemap/pages.xml', 'https://tbc.example/sitemap/series.xml'])
  const part = await get('/sitemap/series.xml')
  expect(XMLValidator.validate(part.text)).toBe(true)
  expect(placesIn(part.text)).toEqual(
    ['kimetsu-2019', 'the-test-2020'].flatMap((id) => ['', '/de', '/es', '/ja'].map((language) => `https://tbc.example${language}/series/${id}`)),
  )
  const pages = await get('/sitemap/pages.xml')
  expect(XMLValidator.validate(pages.text)).toBe(true)
  const english = ['/', '/browse', '/audit', '/how-good', '/year/2020', '/network/the-box']
  expect(placesIn(pages.text).filter((place) => !/\/(?:de|es|ja)(?:\/|$)/.test(place))).toEqual(english.map((path) => `https://tbc.example${path}`))
  expect((await get('/robots.txt')).text).toContain('Sitemap: https://tbc.example/sitemap.xml')
})

test('every page of the sitemap names itself as its canonical address, and tells of each language', async () => {
  for (const place of placesIn((await get('/sitemap/pages.xml')).text + (await get('/sitemap/series.xml')).text)) {
    const { status, text } = await get(new URL(place).pathname)
    expect([place, status]).toEqual([place, 200])
    expect(text).toContain(`<link rel="canonical" href="${place}" />`)
    expect(text.match(/rel="alternate"\s+hreflang=/g)).toHaveLength(5)
  }
})

test.each(['/calendar/2020-01', '/calendar/2020-01-01', '/person/ann-ode'])('%s is found though no sitemap names it', async (path) => {
  expect((await get(`/ja${path}`)).text).toContain(`<link rel="canonical" href="https://tbc.example/ja${path}" />`)
})

test.each(['/calendar/1901-01', '/calendar/1901-01-01', '/search?q=test', '/compare?series=the-test-2020', '/choices', '/series/nobody', '/offline'])(
  '%s is nothing to find',
  async (path) => {
    const { text } = await get(path)
    expect(text).toContain('<meta name="robots" content="noindex" />')
    expect(text).not.toContain('rel="canonical"')
  },
)

function placesIn(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => address.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))))
}

test('a page that answers one reader is not to be listed by search engines', async () => {
  expect((await get('/search?q=test')).text).toContain('<meta name="robots" content="noindex" />')
  expect((await get('/series/the-test-2020')).text).not.toContain('noindex')
})

test.each([
  ['/picture/the-test-2020.gif', 404],
  ['/picture/nobody-2020.png', 404],
  ['/badge/nobody-2020.svg', 404],
  ['/embed/nobody-2020', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})

test('an address that was a series’ before it was found to be another one leads to that one for good', async () => {
  await inWriteTransaction(catalogue.database, (transaction) => removeSeries(transaction, 'only-listed-2021', 'the-test-2020'))
  const { status, headers } = await get('/es/series/only-listed-2021?season=1&country=ES')
  expect([status, headers.get('location')]).toEqual([308, '/es/series/the-test-2020?season=1&country=ES'])
})
