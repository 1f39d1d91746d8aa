import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { serveStandIn, type Fault, type StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { fetchJson, type HttpSettings, type JsonCall } from './fetch-json.ts'

const schema = z.object({ name: z.string() })
const http: HttpSettings = {
  userAgent: 'to-be-continued/0.1.0',
  now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'),
  timeoutMs: 5000,
  maxBodyBytes: 100_000,
  retryDelayMs: 1,
}

let source: StandIn
beforeEach(async () => {
  source = await serveStandIn(({ path, query, headers }) => ({ json: { name: 'Harbour Lights', path, query: query.toString(), agent: headers['user-agent'] } }))
})
afterEach(() => source.close())

function call(more: Partial<JsonCall<unknown>> = {}): JsonCall<unknown> {
  return {
    source: 'TVmaze',
    subject: 'show 82',
    base: new URL(source.url),
    path: '/shows/82',
    query: [['apikey', 'SECRET']],
    schema,
    isAbsentOn404: true,
    ...more,
  }
}

const fetchWith = (fault: Fault, more: Partial<JsonCall<unknown>> = {}, settings: Partial<HttpSettings> = {}) => {
  source.misbehave(fault)
  return fetchJson(call(more), { ...http, ...settings })
}

describe('an answer', () => {
  test('is the value the schema describes, asked for below the configured address, in our name', async () => {
    const echo = z.object({ path: z.string(), query: z.string(), agent: z.string() })
    expect(await fetchJson(call({ schema: echo, base: new URL(`${source.url}/3/`), path: '/tv/1' }), http)).toEqual({
      kind: 'found',
      value: { path: '/3/tv/1', query: 'apikey=SECRET', agent: 'to-be-continued/0.1.0' },
    })
  })

  test('has no character U+0000 in it, which PostgreSQL cannot keep, and what only looks like one is kept', async () => {
    const name = { toJSON: () => 'Har\0bour Lights \\u0000' }
    expect(await fetchWith({ kind: 'lie', change: () => ({ name }) })).toEqual({ kind: 'found', value: { name: 'Harbour Lights \\u0000' } })
  })

  test('that was lost once on the way is asked for again', async () => {
    source.misbehave({ kind: 'hang-up' }, { times: 1 })
    expect(await fetchJson(call(), http)).toEqual({ kind: 'found', value: { name: 'Harbour Lights' } })
    source.misbehave({ kind: 'status', status: 502 }, { times: 2 })
    expect(await fetchJson(call(), http)).toEqual({ kind: 'found', value: { name: 'Harbour Lights' } })
    expect(source.calls.length).toBe(5)
  })

  test('is absence only where the call says so, and never when the source fails', async () => {
    expect(await fetchWith({ kind: 'status', status: 404 })).toEqual({ kind: 'absent' })
    expect(await fetchWith({ kind: 'status', status: 410 })).toEqual({ kind: 'absent' })
    expect(await fetchWith({ kind: 'status', status: 404 }, { isAbsentOn404: false })).toMatchObject({ kind: 'unavailable', reason: 'refused' })
  })

  test('may be an error status, where the source documents one as an answer', async () => {
    const answer = fetchWith({ kind: 'status', status: 401, json: { name: 'told in the body' } }, { answeringStatuses: [401] })
    expect(await answer).toEqual({ kind: 'found', value: { name: 'told in the body' } })
  })
})

describe('a redirect', () => {
  test('within the host is told, not followed', async () => {
    expect(await fetchWith({ kind: 'status', status: 301, headers: { location: '/shows/83?x=1' } })).toEqual({ kind: 'moved', to: '/shows/83' })
    expect(source.calls.length).toBe(1)
  })

  test.each(['http://elsewhere.example/shows/83', '//elsewhere.example/x', 'javascript:alert(1)'])('to another host is refused: %s', async (location) => {
    expect(await fetchWith({ kind: 'status', status: 302, headers: { location } })).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
    expect(source.calls.length).toBe(1)
  })
})

describe('an outage is told by its reason', () => {
  const cases: [string, Fault, string, string, number?][] = [
    ['429 with seconds', { kind: 'status', status: 429, headers: { 'retry-after': '40' } }, 'limited', 'TVmaze answered 429 for show 82; next attempt in 40 s', 40_000],
    ['429 with a date', { kind: 'status', status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 12:00:05 GMT' } }, 'limited', 'TVmaze answered 429 for show 82; next attempt in 5 s', 5000],
    ['429 without a word', { kind: 'status', status: 429 }, 'limited', 'TVmaze answered 429 for show 82'],
    ['500', { kind: 'status', status: 500 }, 'server-error', 'TVmaze answered 500 for show 82'],
    ['503 with seconds', { kind: 'status', status: 503, headers: { 'retry-after': '2' } }, 'server-error', 'TVmaze answered 503 for show 82; next attempt in 2 s', 2000],
    ['401', { kind: 'status', status: 401 }, 'key-refused', 'TVmaze answered 401 for show 82'],
    ['403', { kind: 'status', status: 403 }, 'refused', 'TVmaze answered 403 for show 82'],
    ['no answer', { kind: 'stall' }, 'timeout', 'TVmaze gave no whole answer in time for show 82'],
    ['half an answer', { kind: 'slow-body' }, 'timeout', 'TVmaze gave no whole answer in time for show 82'],
    ['a cut', { kind: 'cut' }, 'network', 'TVmaze could not be reached (UND_ERR_SOCKET) for show 82'],
    ['a web page', { kind: 'html' }, 'malformed', 'TVmaze answered with a web page for show 82'],
    ['no JSON', { kind: 'malformed-json' }, 'malformed', 'TVmaze answered with something that is no JSON for show 82'],
    ['nothing', { kind: 'status', status: 200 }, 'malformed', 'TVmaze answered with something that is no JSON for show 82'],
    ['another form', { kind: 'lie', change: () => ({ name: 7 }) }, 'malformed', 'TVmaze answered in an unknown form (name: Invalid input: expected string, received number) for show 82'],
    ['no end', { kind: 'endless' }, 'malformed', 'TVmaze answered with more than 100000 bytes for show 82'],
  ] // prettier-ignore
  test.each(cases)('%s', async (_name, fault, reason, detail, retryAfterMs) => {
    const outage = { kind: 'unavailable', reason, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
    expect(await fetchWith(fault, {}, { timeoutMs: reason === 'timeout' ? 80 : 5000 })).toEqual(outage)
  })

  test('a refused connection, after all attempts', async () => {
    await source.close()
    expect(await fetchJson(call(), http)).toEqual({
      kind: 'unavailable',
      reason: 'network',
      detail: 'TVmaze could not be reached (ECONNREFUSED) for show 82',
    })
  })

  test('a caller that gives up is not kept waiting', async () => {
    source.misbehave({ kind: 'stall' })
    const answer = fetchJson(call({ signal: AbortSignal.timeout(20) }), { ...http, timeoutMs: 10_000 })
    expect(await answer).toMatchObject({ kind: 'unavailable', reason: 'timeout' })
  })

  test('in one line of bounded length, whatever was asked for', async () => {
    const answer = await fetchWith({ kind: 'html' }, { subject: `"a\n\u202Eb${'c'.repeat(1000)}"` })
    expect(answer).toMatchObject({ kind: 'unavailable', detail: expect.stringMatching(/^TVmaze answered with a web page for "a bc{200,260}$/) as string })
  })

  test('429 is not answered with another call', async () => {
    await fetchWith({ kind: 'status', status: 429 })
    expect(source.calls.length).toBe(1)
  })

  test.each<Fault>([{ kind: 'status', status: 500 }, { kind: 'hang-up' }, { kind: 'cut' }, { kind: 'stall' }, { kind: 'html' }])(
    'never with the key or the address: %j',
    async (fault) => {
      const answer = JSON.stringify(await fetchWith(fault, {}, { timeoutMs: fault.kind === 'stall' ? 80 : 5000 }))
      expect(answer).not.toContain('SECRET')
      expect(answer).not.toContain('127.0.0.1')
    },
  )
})
