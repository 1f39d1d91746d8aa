import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testChannels } from '../../test/alerts-place.ts'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { listChannels } from '../channels/channel-store.ts'
import type { Channels } from '../channels/open-channels.ts'
import { makeApp } from '../cli/start-server.ts'
import { followSeries } from '../following/follow-store.ts'
import type { Household } from '../http/household-only.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ID = 'the-test-2020'
const OURS = [
  '/api/v1/following',
  '/api/v1/following/export',
  '/api/v1/channels',
  '/api/v1/push-key',
  '/following',
  `/following/${ID}`,
  '/de/following',
  `/ja/following/${ID}`,
]

let catalogue: TemporaryCatalogue
let channels: Channels
let app: Hono
beforeEach(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  channels = testChannels(catalogue.database, () => NOON)
  app = appOf({})
})
afterEach(() => catalogue.close())

function appOf(more: Partial<Household>): Hono {
  const household = { isLocal: true, password: undefined, channels: () => Promise.resolve(channels), now: () => NOON, offline: false, ...more }
  return makeApp(catalogue.database, () => day('2026-11-22'), () => undefined, {}, undefined, household) // prettier-ignore
}

const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}, of = app) => {
  // Programs say that they send JSON, which no other site's page can make a browser do.
  const sent = { headers: { ...(method === 'GET' ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const response = await of.request(`http://localhost${path}`, { method, ...sent })
  const text = await response.text()
  return { status: response.status, json: response.headers.get('content-type')?.includes('json') === true ? (JSON.parse(text) as unknown) : text, headers: response.headers }
} // prettier-ignore

test('a series is followed with what is wanted, listed, and followed no longer', async () => {
  expect((await ask('POST', '/api/v1/following', { series: ID, options: { digest: 'daily', zone: 'Europe/Berlin' } })).json).toMatchObject({
    id: ID,
    changed: true,
  })
  expect((await ask('POST', '/api/v1/following', { series: ID, options: { remind: ['7d'] } })).json).toMatchObject({ changed: false, options: { digest: 'daily', remind: ['7d'] } }) // prettier-ignore
  expect((await ask('GET', '/api/v1/following')).json).toMatchObject([{ id: ID, followedAt: '2026-11-22T12:00:00Z', options: { zone: 'Europe/Berlin' } }])
  expect((await ask('DELETE', `/api/v1/following/${ID}`)).json).toEqual({ id: ID, followed: false, changed: true })
  expect((await ask('GET', '/api/v1/following')).json).toEqual([])
})

test('what is not as it should be is refused, with what to write', async () => {
  expect(await ask('POST', '/api/v1/following', { series: 'nobody-1999' })).toMatchObject({ status: 404 })
  for (const options of [{ digest: 'hourly' }, { zone: 'Mars/Base' }, { quiet: { from: '25:00', until: '1' } }, { unknown: 1 }, 'x'])
    expect(await ask('POST', '/api/v1/following', { series: ID, options })).toMatchObject({ status: 400 })
  expect(await ask('POST', '/api/v1/channels', { kind: 'pigeon', settings: {} })).toMatchObject({ status: 400 })
  expect(await ask('DELETE', '/api/v1/channels/none')).toMatchObject({ status: 404 })
})

test('a channel is added with its secret told once, listed without it, and removed', async () => {
  const added = (await ask('POST', '/api/v1/channels', { kind: 'webhook', name: 'mine', settings: { url: 'https://hook.example/SECRET' } })).json as {
    secret: string
  }
  expect(added.secret).toMatch(/^whsec_/)
  const listed = await ask('GET', '/api/v1/channels')
  expect(listed.json).toEqual([{ name: 'mine', kind: 'webhook', address: 'hook.example', state: 'ready', problem: null }])
  expect(JSON.stringify((await ask('GET', '/api/v1/following/export')).json)).not.toMatch(/SECRET|whsec_/)
  expect(await ask('DELETE', '/api/v1/channels/mine')).toMatchObject({ status: 200 })
})

test('a channel of a reader does not reach into the private network', async () => {
  await ask('POST', '/api/v1/channels', { kind: 'webhook', name: 'inner', settings: { url: 'http://127.0.0.1:9/' } })
  expect((await ask('POST', '/api/v1/channels/inner/test', {})).json).toMatchObject({ kind: 'not-received', why: expect.stringMatching(/private network/) as string }) // prettier-ignore
})

describe('the household’s list and channels', () => {
  test.each(OURS)('%s is read on this machine, by its own name', async (path) => {
    expect((await ask('GET', path)).status).toBe(200)
    const elsewhere = await app.request(`http://series.example${path}`)
    expect(elsewhere.status).toBe(403)
  })

  test.each(['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])(
    'is not read through a proxy, which tells by %s, without the password',
    async (header) => {
      expect((await ask('GET', '/api/v1/following', undefined, { [header]: '203.0.113.7' })).status).toBe(403)
      const guarded = appOf({ password: 'right' })
      expect((await ask('GET', '/api/v1/following', undefined, { [header]: '203.0.113.7', authorization: 'Bearer right' }, guarded)).status).toBe(200)
    },
  )

  test.each(OURS)('%s is read from elsewhere only with the password', async (path) => {
    const open = appOf({ isLocal: false })
    expect((await ask('GET', path, undefined, {}, open)).status).toBe(403)
    const guarded = appOf({ isLocal: false, password: 'right' })
    const asked = await ask('GET', path, undefined, {}, guarded)
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="household", charset="UTF-8"'])
    for (const given of ['Bearer wrong', `Basic ${btoa('us:wrong')}`, 'right'])
      expect((await ask('GET', path, undefined, { authorization: given }, guarded)).status).toBe(401)
    for (const given of ['Bearer right', `Basic ${btoa('us:right')}`])
      expect((await ask('GET', path, undefined, { authorization: given }, guarded)).status).toBe(200)
  })

  test('is not changed by another site, and kept in no cache', async () => {
    const form = { method: 'POST', body: 'digest=daily', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' } }
    expect((await app.request(`http://localhost/following/${ID}`, form)).status).toBe(403)
    const listed = await ask('GET', '/api/v1/following')
    expect([listed.headers.get('cache-control'), listed.headers.get('access-control-allow-origin')]).toEqual(['no-store', null])
  })

  test('is changed by the form of its page', async () => {
    const send = (body: string) =>
      app.request(`http://localhost/following/${ID}`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' } })
    expect((await send('kinds=dated&kinds=cancelled&remind=7d&digest=weekly&certainty=official&quietFrom=22:00&quietUntil=07:00&zone=Asia/Tokyo&countries=us gb')).status).toBe(303)
    const { options } = ((await ask('GET', '/api/v1/following')).json as { options: unknown }[])[0] ?? {}
    expect(options).toEqual({ kinds: ['dated', 'cancelled'], countries: ['GB', 'US'], remind: ['7d'], finaleOnly: false, digest: 'weekly', quiet: { from: '22:00', until: '07:00' }, zone: 'Asia/Tokyo', certainty: 'official', language: 'en' })
    expect((await ask('GET', `/following/${ID}`)).json).toContain('It is followed.')
    expect((await send('unfollow=1')).status).toBe(303)
    expect((await ask('GET', `/following/${ID}`)).json).toContain('It is not followed.')
  }) // prettier-ignore
})

test('the form of a page leads back to it, in its language, country and zone', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' }
  const page = await app.request(`http://localhost/de/following/${ID}?country=DE&zone=Europe/Berlin`)
  const action = /<form class="follow" method="post" action="([^"]+)"/
    .exec(await page.text())?.[1]
    ?.replaceAll('&#38;', '&')
    .replaceAll('&#61;', '=')
  expect(action).toBe(`/de/following/${ID}?country=DE&zone=Europe%2FBerlin`)
  const sent = await app.request(`http://localhost${action}`, { method: 'POST', body: 'kinds=dated&zone=Europe/Berlin', headers })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, action])
})

test('all that is kept of the household is exported, and forgotten', async () => {
  await followSeries(catalogue.database, ID, NOON)
  await followSeries(catalogue.database, ID, NOON, { follower: 'somebody else' })
  await ask('POST', '/api/v1/channels', { kind: 'email', settings: { to: 'me@example.org' } })
  expect((await ask('GET', '/api/v1/following/export')).json).toMatchObject({ follower: 'household', follows: [{ id: ID }], channels: [{ kind: 'email', address: 'me@example.org' }], told: [] }) // prettier-ignore
  expect((await ask('DELETE', '/api/v1/following')).json).toEqual({ follows: 1, channels: 1 })
  expect((await ask('GET', '/api/v1/following/export')).json).toEqual({ follower: 'household', follows: [], channels: [], told: [] })
  expect(await catalogue.database.selectFrom('follow').select('follower_id').execute()).toEqual([{ follower_id: 'somebody else' }])
})

describe('whoever gets a mail', () => {
  const unsubscribe = async () => new URL(channels.unsubscribeLink((await listChannels(catalogue.database, 'household'))[0]?.id ?? 0)).pathname
  const state = async () => (await listChannels(catalogue.database, 'household')).map(({ stopped_at }) => stopped_at !== null)
  beforeEach(() => ask('POST', '/api/v1/channels', { kind: 'email', settings: { to: 'me@example.org' } }))

  test('stops them by one click of the mail program, from anywhere, without signing in', async () => {
    const guarded = appOf({ isLocal: false, password: 'right' })
    const oneClick = { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect((await guarded.request(`https://series.example${await unsubscribe()}`, oneClick)).status).toBe(200)
    expect(await state()).toEqual([true])
  })

  test('is asked first when the link is only opened, as scanners of mails do', async () => {
    const { status, json } = await ask('GET', await unsubscribe())
    expect([status, json]).toEqual([200, expect.stringContaining('Send nothing more here')])
    expect(await state()).toEqual([false])
  })

  test('cannot stop the mails of others: another address is no page', async () => {
    const path = await unsubscribe()
    for (const other of [path.replace(/\d+\./, '999.'), `${path.slice(0, -1)}_`, '/unsubscribe/1', '/unsubscribe/x.y'])
      expect((await ask('POST', other, {})).status).toBe(404)
    expect(await state()).toEqual([false])
  })
})

test.each(['', '/ja'])('a failure logs no address that stops messages: %s/unsubscribe', async (prefix) => {
  const lines: string[] = []
  const household = { isLocal: true, password: undefined, channels: () => Promise.reject(new Error('no key')), now: () => NOON, offline: false }
  const failing = makeApp(catalogue.database, () => day('2026-11-22'), (line) => void lines.push(line), {}, undefined, household) // prettier-ignore
  expect((await failing.request(`http://localhost${prefix}/unsubscribe/1.secret`)).status).toBe(500)
  expect(lines.join('\n')).toContain(`GET ${prefix}/unsubscribe/…: Error: no key`)
  expect(lines.join('\n')).not.toContain('1.secret')
})
