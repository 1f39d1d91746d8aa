import { request as sendRaw } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../src/cli/start-server.ts'
import { readConfig } from '../src/config/config.ts'
import type { GuideJson } from '../src/guide/guide-json.ts'
import { loadBundledCatalogue } from '../src/sources/bundled/load-bundled.ts'
import { sleepFor } from '../src/sources/clock.ts'
import { findLinked } from '../src/sources/link-store.ts'
import { openLiveLookUps } from '../src/sources/live-look-ups.ts'
import { openPacedConnectors } from '../src/sources/open-connectors.ts'
import { readIndex } from '../src/sources/read-feeds.ts'
import type { Asking } from '../src/sources/refresh-series.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { day } from './make-series.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The five seconds of a look-up pass in half a second, the hour for which a name stays absent in six minutes of the made-up clock. */
const SCALE = 0.1
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')

let folder: ReturnType<typeof temporaryFolder>
let source: StandIn
let shows: GeneratedShow[]
let server: RunningServer
let database: Database
let passedMs = 0

const prepared = temporaryFolder()
let template: Database
beforeAll(async () => {
  template = await openDatabase(prepared.path)
  await loadBundledCatalogue(template)
})
afterAll(async () => {
  await template.destroy()
  prepared.remove()
})

beforeEach(async () => {
  folder = temporaryFolder()
  // A copy of a data file with the bundled catalogue in it: loading that takes longer than most tests here.
  await sql`vacuum into ${join(folder.path, 'tbc.sqlite')}`.execute(template)
  shows = generateShows(12)
  source = await serveTvmaze(shows)
  passedMs = 0
  server = await start(true)
})
afterEach(async () => {
  await server.close()
  await source.close()
  folder.remove()
})

function askingOf(opened: Database): Asking {
  const startedMs = Date.now()
  const clock = { now: () => NOON.add({ milliseconds: Date.now() - startedMs + passedMs }), sleep: sleepFor, random: () => 0.5 }
  const config = readConfig({ HOME: '/', TBC_TVMAZE_URL: source.url }).sources
  const http = { userAgent: 'to-be-continued/test', now: clock.now }
  const connectors = openPacedConnectors(config, http, { database: opened, clock, paces: { tvmaze: { calls: 1000, periodMs: 20 } } })
  return { database: opened, connectors, clock, owner: 'test', scale: SCALE }
}

function start(isOnline: boolean): Promise<RunningServer> {
  return startServer({
    place: folder.path,
    dataDirectory: folder.path,
    host: '127.0.0.1',
    port: 0,
    today: () => day('2026-11-22'),
    log: (line) => {
      throw new Error(line)
    },
    ...(isOnline ? { live: (opened) => openLiveLookUps((database = opened), () => Promise.resolve(askingOf(opened))) } : {}),
  })
}

interface Answer {
  status: number
  text: string
  location: string | null
  caching: string | null
}
async function send(path: string, options: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${server.address}${path}`, { redirect: 'manual', ...options })
  return { status: response.status, text: await response.text(), location: response.headers.get('location'), caching: response.headers.get('cache-control') }
}
const get = (path: string) => send(path)
/** As a browser sends the form of our own page. */
const post = (path: string, q = '', headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  send(path, { method: 'POST', body: new URLSearchParams({ q }), headers })
const postJson = (path: string, body: unknown = {}) =>
  send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

const titled = (index: number): string => shows[index]?.title ?? ''
const searches = () => source.calls.filter(({ path }) => path === '/search/shows').length
const offered = (text: string): boolean => text.includes('Look it up at TVmaze')

describe('a name that nothing here is close to', () => {
  test('is answered at once from what is here, asks nobody, and is offered to be looked up by a form', async () => {
    const { status, text, caching } = await get(`/search?q=${titled(0)}`)
    expect([status, caching, source.calls.length]).toEqual([200, 'no-store', 0])
    expect(text).toContain('None of the 97 series here goes by that name')
    expect(text).toContain('<form class="look-up" action="/search" method="post">')
    expect(text.slice(text.indexOf('<main'), text.indexOf('</main>'))).not.toContain('href="/search')
  })

  test('a name that something here is close to is not offered, and its page may be kept', async () => {
    const { text, caching } = await get('/search?q=picard')
    expect([offered(text), caching]).toEqual([false, 'public, max-age=300'])
  })

  test('is looked up when the form is sent, and leads to its guide, at the season in the words', async () => {
    const { status, location, caching } = await post('/search', `${titled(0)} season 2`)
    expect([status, caching]).toEqual([303, 'no-store'])
    expect(location).toMatch(/^\/series\/[a-z0-9-]+\?season=2$/)
    const guide = await get(location ?? '')
    expect([guide.status, guide.text.includes(titled(0)), guide.caching]).toEqual([200, true, 'public, max-age=300'])
    source.calls.splice(0)
    expect((await post('/search', titled(0))).location).toBe(location?.replace('?season=2', ''))
    expect(source.calls).toEqual([])
  })

  test('and not there either is 404, with how many were searched, and is not asked for again for a while', async () => {
    const first = await post('/search', 'zzyzx quux')
    expect([first.status, first.caching]).toEqual([404, 'no-store'])
    expect(first.text).toContain('is not among the 97 series here, nor at TVmaze: check the spelling')
    const asked = source.calls.length
    expect((await post('/search', 'The ZZYZX  quux!')).status).toBe(404)
    expect(source.calls).toHaveLength(asked)
    passedMs += 7 * 60 * 1000
    await post('/search', 'zzyzx quux')
    expect(source.calls.length).toBeGreaterThan(asked)
  })

  test.each([
    ['hangs up', { kind: 'hang-up' }],
    ['fails', { kind: 'status', status: 500 }],
    ['says "too many"', { kind: 'status', status: 429 }],
    ['answers with a web page', { kind: 'html' }],
  ] as const)('is 503 when the source %s, and offered again: it is not said to be absent', async (_, fault) => {
    source.misbehave(fault)
    const { status, text, caching } = await post('/search', titled(1))
    expect([status, caching]).toEqual([503, 'no-store'])
    expect(text).toContain('and TVmaze could not be asked')
    expect(text).toContain('<button>Try again</button>')
  })

  test('is 503 without asking once the source has failed five times in a row: it is left alone', async () => {
    source.misbehave({ kind: 'hang-up' })
    for (let index = 0; index < 5; index++) expect((await post('/search', titled(index))).status).toBe(503)
    const asked = source.calls.length
    expect((await post('/search', titled(6))).status).toBe(503)
    expect(source.calls).toHaveLength(asked)
  })

  test('is 503 after five seconds when the source never answers, while other pages are answered', async () => {
    source.misbehave({ kind: 'stall' })
    const started = performance.now()
    const waiting = post('/search', titled(1))
    expect((await get('/series/star-trek-picard-2020')).status).toBe(200)
    expect((await waiting).status).toBe(503)
    expect(performance.now() - started).toBeGreaterThan(400)
    expect(performance.now() - started).toBeLessThan(2500)
  })

  test.each([
    ['nothing', ''],
    ['more than any title', 'x'.repeat(400)],
    ['a short name with a long tail', 'picard&junk=' + 'x'.repeat(40_000)],
  ])('%s is refused without asking', async (_, q) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send('/search', { method: 'POST', body: `q=${q}`, headers })).status).toBe(400)
    expect(source.calls).toEqual([])
  })
})

describe('many readers', () => {
  test('a hundred who ask for one name at once cause one look-up, and all get its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post('/search', titled(2))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(source.calls.map(({ path }) => path)).toEqual(['/search/shows', '/shows/3', '/shows/3/episodes'])
  })

  test('more names at once than a few are not looked up, said so, and offered again; those under way are not held up', async () => {
    source.misbehave({ kind: 'stall' })
    const first = Array.from({ length: 4 }, (_, index) => post('/search', `unheard of ${'abcd'[index]}${index}`))
    while (searches() < 4) await sleepFor(5)
    const fifth = await post('/search', 'quite another')
    expect([fifth.status, searches()]).toEqual([503, 4])
    expect(fifth.text).toContain('others are being looked up')
    expect(fifth.text).toContain('<button>Try again</button>')
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([503, 503, 503, 503])
    source.behave()
    expect((await post('/search', titled(2))).status).toBe(303)
  })

  test('fifteen different names, or series, are looked up in a minute and no more, at most sixty calls; a name known to be absent is answered all the same', async () => {
    await readIndexOnly(2)
    source.calls.splice(0)
    const statuses = []
    for (let index = 0; index < 20; index++) statuses.push((await post('/search', `never heard of ${index} 2020`)).status)
    expect(statuses).toEqual([...Array<number>(15).fill(404), ...Array<number>(5).fill(503)])
    expect(source.calls.length).toBe(30)
    expect((await post(`/series/${await idOf(1)}`)).status).toBe(503)
    expect((await post('/search', 'never heard of 0 2020')).status).toBe(404)
    expect(source.calls.length).toBe(30)
    // The minute is over: six seconds of the made-up clock.
    passedMs += 6000
    expect((await post(`/series/${await idOf(1)}`)).status).toBe(303)
  })

  test('a look-up takes four calls at most: a name with a year at its end, which the source does not find by it', async () => {
    const { title, ids, seasons } = shows.find((show) => show.seasons.length > 0) as GeneratedShow
    expect((await post('/search', `${title} ${seasons[0]?.premiere?.slice(0, 4)}`)).status).toBe(303)
    const show = `/shows/${ids.tvmaze}`
    expect(source.calls.map(({ path }) => path)).toEqual(['/search/shows', '/search/shows', show, `${show}/episodes`])
  })
})

describe('another site cannot make us ask', () => {
  test.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a form of a neighbouring site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example' }],
    ['a form in an older browser', { origin: 'https://evil.example' }],
    ['a form that hides where it comes from', { origin: 'null' }],
  ])('%s is refused', async (_, headers) => {
    const { status, text } = await post('/search', titled(0), headers)
    expect([status, source.calls.length]).toEqual([403, 0])
    expect(text).toContain('another site')
    expect((await send('/api/v1/search', { method: 'POST', body: JSON.stringify({ q: titled(0) }), headers: { 'content-type': 'text/plain', ...headers } })).status).toBe(403) // prettier-ignore
    expect(source.calls).toEqual([])
  })

  test('its script may not send JSON: the question a browser asks before is not answered with yes', async () => {
    const { status } = await send('/api/v1/search', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } }) // prettier-ignore
    expect(status).toBe(404)
  })

  test('our own form passes in a browser that tells no more than the origin', async () => {
    expect((await post('/search', titled(0), { origin: server.address })).status).toBe(303)
  })

  test('no GET ever asks anybody', async () => {
    await readIndexOnly(2)
    source.calls.splice(0)
    for (const path of ['/', `/search?q=${titled(9)}`, `/api/v1/search?q=${titled(9)}&live=1`, `/series/${await idOf(1)}`, `/api/v1/series/${await idOf(1)}`]) await get(path) // prettier-ignore
    expect(source.calls).toEqual([])
  })
})

/** Has the index read, while it lists so many shows; the rest come to the source afterwards. */
async function readIndexOnly(count: number): Promise<void> {
  const later = shows.splice(count)
  await readIndex(askingOf(database), 'tvmaze')
  shows.push(...later)
}
const idOf = async (number: number): Promise<string> => (await findLinked(database, 'tvmaze', String(number))) ?? ''

describe('a series that is only listed', () => {
  test('is shown as far as it is known, and offered to be read; the form leads back to the same address', async () => {
    await readIndexOnly(2)
    const address = `/series/${await idOf(1)}?spoilers=all`
    const listed = await get(address)
    expect([listed.status, listed.caching]).toEqual([200, 'no-store'])
    expect(listed.text).toContain('Read it at TVmaze')
    expect(await post(address)).toMatchObject({ status: 303, location: address })
    const whole = await get(address)
    expect([whole.text.includes('Read it at'), whole.text.includes('What happens in episode 1.'), whole.caching]).toEqual([false, true, 'public, max-age=300'])
  })

  test('is 503 while the source is down, with all that is known of it, and offered again', async () => {
    await readIndexOnly(2)
    source.misbehave({ kind: 'hang-up' })
    const { status, text } = await post(`/series/${await idOf(1)}`)
    expect(status).toBe(503)
    expect(text).toContain('TVmaze could not be asked about')
    expect(text).toContain('<button>Try again</button>')
    expect(text).toContain('<section id="verdict">')
  })

  test('that the source no longer has is 404', async () => {
    await readIndexOnly(2)
    ;(shows[0] as GeneratedShow).isGone = true
    expect(await post(`/series/${await idOf(1)}`)).toMatchObject({ status: 404, text: expect.stringContaining('no longer has it') as string })
  })

  test('is read once, however many ask for it', async () => {
    await readIndexOnly(2)
    const id = await idOf(1)
    source.calls.splice(0)
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(`/series/${id}`)))
    expect([new Set(answers.map(({ status }) => status)), source.calls.map(({ path }) => path)]).toEqual([new Set([303]), ['/shows/1', '/shows/1/episodes']])
  })

  test('a series that is here as a whole is not asked for', async () => {
    expect(await post('/series/star-trek-picard-2020')).toMatchObject({ status: 303, location: '/series/star-trek-picard-2020' })
    expect([(await post('/series/nothing-1900')).status, source.calls.length]).toEqual([303, 0])
    expect((await get('/series/nothing-1900')).status).toBe(404)
  })
})

describe('the interface', () => {
  test('looks a name up when it is sent as JSON, and answers as a search does, never kept', async () => {
    const { status, text, caching } = await postJson('/api/v1/search', { q: titled(0) })
    expect([status, caching]).toEqual([200, 'no-store'])
    expect(JSON.parse(text)).toMatchObject([{ title: titled(0), score: 1 }])
    expect(JSON.parse((await get(`/api/v1/search?q=${titled(0)}`)).text)).toMatchObject([{ title: titled(0) }])
  })

  test('tells absent from unreachable from busy, each with its code', async () => {
    const failure = ({ status, text }: Answer) => [status, (JSON.parse(text) as { error: { code: string } }).error.code]
    expect(failure(await postJson('/api/v1/search', { q: 'zzyzx quux' }))).toEqual([404, 'no-such-series'])
    source.misbehave({ kind: 'hang-up' })
    expect(failure(await postJson('/api/v1/search', { q: titled(0) }))).toEqual([503, 'unreachable'])
    source.misbehave({ kind: 'stall' })
    const waiting = Array.from({ length: 4 }, (_, index) => postJson('/api/v1/search', { q: `unheard of ${'abcd'[index]}${index}` }))
    while (searches() < 6) await sleepFor(5)
    expect(failure(await postJson('/api/v1/search', { q: titled(1) }))).toEqual([503, 'busy'])
    await Promise.all(waiting)
  })

  test.each([
    ['no JSON', 'x'],
    ['no name', '{}'],
    ['a list', '[]'],
  ])('%s is wrong usage', async (_, body) => {
    const { status, text } = await send('/api/v1/search', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect([status, (JSON.parse(text) as { error: { code: string } }).error.code]).toEqual([400, 'wrong-usage'])
  })

  test('reads a listed series, and answers with its guide', async () => {
    await readIndexOnly(2)
    const { status, text, caching } = await postJson(`/api/v1/series/${await idOf(1)}`)
    expect([status, caching]).toEqual([200, 'no-store'])
    expect((JSON.parse(text) as GuideJson).sections.when.known).toBe(true)
  })
})

describe('without network', () => {
  test('nothing is offered, and what is sent is 404 with how many were searched', async () => {
    await server.close()
    server = await start(false)
    const page = await get(`/search?q=${titled(0)}`)
    expect([offered(page.text), page.caching]).toEqual([false, 'public, max-age=300'])
    const { status, text } = await post('/search', titled(0))
    expect([status, source.calls.length]).toEqual([404, 0])
    expect(text).toContain('is not among the 97 series here, and this server looks nothing up')
    expect(text).not.toContain('class="look-up"')
    expect((await postJson('/api/v1/search', { q: titled(0) })).status).toBe(404)
    expect((await post('/search', 'picard')).location).toBe('/series/star-trek-picard-2020')
  })
})

test('a server that is told to stop gives up what it looks up', async () => {
  source.misbehave({ kind: 'stall' })
  const { hostname, port } = new URL(server.address)
  const waiting = sendRaw({ hostname, port, path: '/search', method: 'POST', headers: { connection: 'close', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } }) // prettier-ignore
  const answered = new Promise<number | undefined>((resolve) => waiting.once('response', (response) => resolve(response.resume().statusCode)))
  waiting.end(`q=${titled(0)}`)
  while (searches() < 1) await sleepFor(5)
  const started = performance.now()
  await server.close()
  expect(performance.now() - started).toBeLessThan(400)
  expect(await answered).toBe(503)
  server = await start(true)
})
