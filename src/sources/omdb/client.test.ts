import { afterEach, beforeEach, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { generateShows } from '../../../test/stand-ins/generate-shows.ts'
import { serveOmdb } from '../../../test/stand-ins/omdb-stand-in.ts'
import type { StandIn } from '../../../test/stand-ins/stand-in-server.ts'
import { openOmdb } from './client.ts'

const today = day('2026-11-22')
const http = { userAgent: 'to-be-continued/0.1.0', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'), timeoutMs: 2000, retryDelayMs: 1 }
const shows = generateShows(3)
const id = shows[0]?.ids.imdb ?? ''

let source: StandIn
beforeEach(async () => {
  source = await serveOmdb(shows, { callsADay: 1 })
})
afterEach(() => source.close())

const getSeries = () => openOmdb(new URL(source.url), 'omdb-key', http).getSeries(id, { today })

test('a spent quota is "limited", not absence', async () => {
  expect((await getSeries()).kind).toBe('found')
  expect(await getSeries()).toEqual({ kind: 'unavailable', reason: 'limited', detail: `OMDb answered "request limit reached" for IMDb ${id}` })
})

test.each([
  ['Incorrect IMDb ID.', { kind: 'absent' }],
  ['Series not found!', { kind: 'absent' }],
  ['Movie not found!', { kind: 'absent' }],
  ['Request limit reached!', { kind: 'unavailable', reason: 'limited' }],
  ['Invalid API key!', { kind: 'unavailable', reason: 'key-refused' }],
  ['Error getting data.', { kind: 'unavailable', reason: 'server-error' }],
  ['Something nobody has seen yet omdb-key', { kind: 'unavailable', reason: 'server-error' }],
])('a failure told in the body, with status 200: %s', async (words, answer) => {
  source.misbehave({ kind: 'status', status: 200, json: { Response: 'False', Error: words } })
  const told = await getSeries()
  expect(told).toMatchObject(answer)
  expect(JSON.stringify(told)).not.toContain('omdb-key')
})

test('a film with the id is no series', async () => {
  source.misbehave({ kind: 'lie', change: (title) => ({ ...(title as object), Type: 'movie' }) })
  expect(await getSeries()).toEqual({ kind: 'absent' })
})
