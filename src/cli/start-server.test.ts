import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, reports, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import type { SeriesFile } from '../catalogue/series-file.ts'
import type { GuideJson } from '../guide/guide-json.ts'
import { indexSeries } from '../sources/index-series.ts'
import { makeApp, startServer } from './start-server.ts'

const SECTIONS = ['verdict', 'when', 'what', 'cast', 'people', 'recap', 'ratings', 'trailer', 'where', 'news', 'related', 'comments', 'follow']
const hostile = '<script>alert("x")</script>'

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
const log: string[] = []

beforeAll(async () => {
  catalogue = await temporaryCatalogue()
  const evil = seriesFile(
    says({
      source: hostile,
      series: { title: hostile, premise: hostile, aliases: [hostile] },
      seasons: [
        { number: 1, title: hostile, premiere: '2020-01-01', finale: '2020-02-01', episodeCount: 1, recap: 'HIDDEN-RECAP', synopsis: 'HIDDEN-SYNOPSIS' },
      ],
      episodes: [{ season: 1, number: 1, title: 'HIDDEN-TITLE', recap: 'HIDDEN-EPISODE' }],
      cast: [{ person: hostile, character: hostile, billing: 'main', note: 'HIDDEN-NOTE' }],
      ratings: [{ rater: hostile, group: 'critics', season: 2, score: 99, scale: 100, unit: 'percent' }],
    }),
    reports('2020-03-01', { announcements: [{ kind: 'cancelled', season: 1, on: '2020-03-01', by: hostile, date: null, official: true, text: hostile }] }),
  )
  await replaceSeries(catalogue.database, [indexSeries({ ...evil, id: 'evil-2020' })])
  app = makeApp(catalogue.database, () => day('2026-11-22'), (line) => log.push(line)) // prettier-ignore
})
afterAll(() => catalogue.close())

async function get(path: string): Promise<{ status: number; type: string | null; text: string }> {
  const response = await app.request(path)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('the guide page', () => {
  test('has the answer and all thirteen sections, in their order', async () => {
    const { status, text } = await get('/series/star-trek-picard-2020')
    const places = SECTIONS.map((name) => text.indexOf(`<section id="${name}">`))
    expect(status).toBe(200)
    expect(places.every((place) => place > 0) && places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))).toBe(true)
    expect(text).toContain('season 3 is the last of Star Trek: Picard')
    expect(text).toContain('Comments are closed.')
  })

  test('gives the same answer as the interface', async () => {
    const { answer } = JSON.parse((await get('/api/v1/series/star-trek-picard-2020?season=2&as-of=2021-12-01')).text) as GuideJson
    expect(answer).toMatchObject({ season: 2, asOf: '2021-12-01', verdict: 'dated' })
    expect((await get('/series/star-trek-picard-2020?season=2&as-of=2021-12-01')).text).toContain(answer.answer)
  })

  test('has nothing in it that lies beyond the reader’s boundary', async () => {
    expect((await get('/series/evil-2020')).text).not.toContain('HIDDEN')
    expect((await get('/api/v1/series/evil-2020')).text).not.toContain('HIDDEN')
    const seen = (await get('/series/evil-2020?spoilers=all')).text
    expect(['HIDDEN-RECAP', 'HIDDEN-SYNOPSIS', 'HIDDEN-TITLE', 'HIDDEN-EPISODE', 'HIDDEN-NOTE'].filter((text) => !seen.includes(text))).toEqual([])
  })

  test('one reader’s boundary does not show in another’s page', async () => {
    await get('/series/evil-2020?spoilers=all')
    expect((await get('/series/evil-2020?spoilers=none')).text).not.toContain('HIDDEN')
    expect((await get('/series/evil-2020?spoilers=S01E01')).text).toContain('HIDDEN-RECAP')
  })

  test('shows no score of a season that has not begun', async () => {
    expect((await get('/series/evil-2020?spoilers=all')).text).not.toContain('99 %')
  })

  test('carries hostile text as text', async () => {
    for (const path of ['/series/evil-2020?spoilers=all', '/series/evil-2020?sources', `/search?q=${encodeURIComponent(hostile)}`, '/']) {
      const { text } = await get(path)
      const scripts = (text.match(/<script\b[^>]*>/g) ?? []).filter((tag) => tag !== '<script type="application/ld+json">')
      expect([path, scripts.map((tag) => tag.replace(/\/assets\/\w+\//, ''))]).toEqual([
        path,
        ['<script src="search.js" type="module">', '<script src="install.js" type="module">'],
      ])
    }
  })

  test('says of every value where it comes from, and lists every source with its day', async () => {
    const { text } = await get('/series/doom-patrol-2019?sources')
    const file = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'catalogue', 'doom-patrol-2019.json'), 'utf8')) as SeriesFile
    expect(text.match(/<li id="s\d+">/g)).toHaveLength(file.statements.length)
  })
})

describe('the odds', () => {
  test('stand in the guide as a picture and in words, called a forecast', async () => {
    const { text } = await get('/series/doctor-who-2005')
    expect(text).toContain('A forecast, not news:')
    expect(text.match(/<path class="rest"/g)).toHaveLength(1)
    expect(text).toContain('class="window"')
  })

  test('are not in the guide of a season that has its day', async () => {
    expect((await get('/series/star-trek-picard-2020?season=3&as-of=2023-01-15')).text).not.toMatch(/class="(odds|window)"|A forecast/)
  })

  test('are held against what came on a page of their own', async () => {
    const { status, text } = await get('/how-good')
    expect(status).toBe(200)
    for (const part of ['Skill, within 2 years', 'The ten worst misses', 'Forecasts given here', 'first announced days held']) expect(text).toContain(part)
    expect(text.match(/<circle (?!cx="(?:5|17)" cy="11")/g)).toHaveLength(20)
  })
})

describe('the interface', () => {
  test('answers with one document of thirteen sections, each value a fact with its source', async () => {
    const guide = JSON.parse((await get('/api/v1/series/star-trek-picard-2020?spoilers=all')).text) as GuideJson
    expect(Object.keys(guide)).toEqual(['series', 'answer', 'sections'])
    expect(Object.keys(guide.sections)).toEqual(SECTIONS)
    const facts = Object.values(guide.sections).flatMap(({ values }) => values)
    expect(facts.length).toBeGreaterThan(300)
    for (const fact of facts) {
      expect(Object.keys(fact)).toEqual(['field', 'value', 'source', 'link', 'publishedOn', 'retrievedAt'])
      expect(fact.link).toMatch(/^https?:\/\//)
    }
    for (const section of Object.values(guide.sections)) expect(section.known).toBe(section.values.length > 0)
  })

  test('searches', async () => {
    const hits = JSON.parse((await get('/api/v1/search?q=picard&limit=1')).text) as object[]
    expect(hits).toEqual([{ id: 'star-trek-picard-2020', title: 'Star Trek: Picard', year: 2020, score: expect.any(Number) as number }])
  })

  test.each([
    ['/api/v1/series/nothing-1900', 404, 'no-such-series'],
    ['/api/v1/series/nothing%00-1900', 400, 'wrong-usage'],
    ['/api/v1/search?q=pic%00ard', 400, 'wrong-usage'],
    ['/api/v1/nowhere', 404, 'no-such-page'],
    ['/api/v1/search', 400, 'wrong-usage'],
    ['/api/v1/search?q=', 400, 'wrong-usage'],
    ['/api/v1/search?q=x&limit=0', 400, 'wrong-usage'],
    ['/api/v1/search?q=x&limit=1e9', 400, 'wrong-usage'],
    ['/api/v1/series/star-trek-picard-2020?season=0', 400, 'wrong-usage'],
    ['/api/v1/series/star-trek-picard-2020?as-of=2022-02-30', 400, 'wrong-usage'],
    ['/api/v1/series/star-trek-picard-2020?spoilers=some', 400, 'wrong-usage'],
  ])('%s is %d %s', async (path, status, code) => {
    const answer = await get(path)
    expect([answer.status, (JSON.parse(answer.text) as { error: { code: string } }).error.code]).toEqual([status, code])
  })
})

describe('pages that tell of a failure', () => {
  test.each([
    ['/nowhere', 404],
    ['/series/nothing-1900', 404],
    ['/series/nothing%00-1900?sources', 400],
    ['/search', 400],
    [`/search?q=${'x'.repeat(10_000)}`, 400],
    ['/series/star-trek-picard-2020?season=-1', 400],
  ])('%s is a page with status %d that leads on', async (path, status) => {
    const answer = await get(path)
    expect([answer.status, answer.type]).toEqual([status, 'text/html; charset=utf-8'])
    expect(answer.text).toContain('<a href="/">')
  })

  test('a fault of ours is 500, is logged, and tells the reader nothing of what lies behind it', async () => {
    const broken = await temporaryCatalogue([])
    const lines: string[] = []
    const faulty = makeApp(broken.database, () => day('2026-11-22'), (line) => lines.push(line)) // prettier-ignore
    await broken.close()
    const [page, api] = [await faulty.request('/'), await faulty.request('/api/v1/search?q=x')]
    expect([page.status, api.status, lines.length]).toEqual([500, 500, 2])
    expect((await page.text()) + (await api.text())).not.toMatch(/sqlite|select|at .*\.ts/i)
  })
})

test('every answer forbids frames, what stands in the page itself as script, and everything from elsewhere', async () => {
  for (const path of ['/', '/series/star-trek-picard-2020', '/nowhere', '/api/v1/search?q=x']) {
    const response = await app.request(path)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    // Nobody else hears where a reader came from; our own forms keep the origin by which they are told from others'.
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
  }
})

test('what is typed is answered with the season that the words ask for, if they do', async () => {
  const hits = async (words: string) => JSON.parse((await get(`/api/v1/search?q=${encodeURIComponent(words)}&limit=1`)).text) as unknown
  expect(await hits('pica')).toEqual([{ id: 'star-trek-picard-2020', title: 'Star Trek: Picard', year: 2020, score: expect.any(Number) }])
  expect(await hits('picard s4')).toMatchObject([{ id: 'star-trek-picard-2020', season: 4 }])
})

test('the home page names what lands soon and what awaits word', async () => {
  const { text } = await get('/')
  expect(text).toContain('Lands soon')
  expect(text).toMatch(/The Last of Us<\/a> <span>season 3<\/span>\s*<time\s*>2027/)
  expect(text).toMatch(/Sherlock<\/a> <span>after season 4/)
})

test('a server whose background work cannot begin ends, and gives its port back', async () => {
  const options = { place: catalogue.place, dataDirectory: catalogue.folder, host: '127.0.0.1', today: () => day('2026-11-22'), log: () => undefined }
  const free = await startServer({ ...options, port: 0 })
  await free.close()
  const port = Number(new URL(free.address).port)
  await expect(startServer({ ...options, port, inBackground: () => Promise.reject(new Error('an address that is none')) })).rejects.toThrow('none')
  await (await startServer({ ...options, port })).close()
})

test('a port in use is refused with its remedy', async () => {
  const options = { place: catalogue.place, dataDirectory: catalogue.folder, host: '127.0.0.1', today: () => day('2026-11-22'), log: () => undefined }
  const first = await startServer({ ...options, port: 0 })
  await expect(startServer({ ...options, port: Number(new URL(first.address).port) })).rejects.toMatchObject({
    code: 'cannot-listen',
    message: expect.stringContaining('--port') as string,
  })
  await first.close()
})
