import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { generateShows, type GeneratedShow } from '../../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../../test/stand-ins/stand-in-server.ts'
import { serveTmdb } from '../../../test/stand-ins/tmdb-stand-in.ts'
import type { Connector } from '../connector.ts'
import { openTmdb } from './client.ts'

const today = day('2026-11-22')
const http = { userAgent: 'to-be-continued/0.1.0', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'), timeoutMs: 2000, retryDelayMs: 1 }

let shows: GeneratedShow[]
let source: StandIn
let tmdb: Connector
beforeEach(async () => {
  shows = generateShows(250)
  source = await serveTmdb(shows)
  tmdb = openTmdb(new URL(`${source.url}/3`), 'tmdb-key', http)
})
afterEach(() => source.close())

describe('the key', () => {
  test('of the first kind is a part of the address', async () => {
    await tmdb.findSeries({ words: 'Harbour' })
    expect(source.calls.map(({ query, headers }) => [query.get('api_key'), headers.authorization])).toEqual([['tmdb-key', undefined]])
  })

  test('that is a token goes into a header', async () => {
    await source.close()
    source = await serveTmdb(shows, { key: 'head.body.sign' })
    expect((await openTmdb(new URL(`${source.url}/3`), 'head.body.sign', http).findSeries({ words: 'Harbour' })).kind).toBe('found')
    expect(source.calls.map(({ query, headers }) => [query.get('api_key'), headers.authorization])).toEqual([[null, 'Bearer head.body.sign']])
  })

  test('that is refused is named by its setting', async () => {
    const refused = await openTmdb(new URL(`${source.url}/3`), 'WRONG', http).getSeries('1', { today })
    expect(refused).toEqual({ kind: 'unavailable', reason: 'key-refused', detail: 'TMDB refused the key (check TBC_TMDB_KEY) for series 1' })
  })
})

describe('a series of many seasons', () => {
  const season = (number: number) => ({
    number,
    premiere: `${1980 + number}-01-01`,
    finale: null,
    order: null,
    episodes: [{ season: number, number: 1, title: 'A', airDate: `${1980 + number}-01-01`, minutes: 30, summary: '', rating: null }],
  })
  beforeEach(() => {
    const [first] = shows as [GeneratedShow]
    first.seasons = Array.from({ length: 40 }, (_, index) => season(index + 1))
  })

  test('is read whole, 20 parts a call at most, specials included', async () => {
    const found = await tmdb.getSeries(String(shows[0]?.ids.tmdb), { today })
    const [statement] = found.kind === 'found' ? found.value.statements : []
    expect([statement?.seasons?.length, statement?.episodes?.length, statement?.series?.episodeCount]).toEqual([40, 40, 40])
    expect(source.calls.map(({ query }) => query.get('append_to_response')?.split(',').length)).toEqual([20, 20, 7])
  })

  test('is unavailable, not shorter, when a part of it is', async () => {
    source.misbehave({ kind: 'lie', change: (series) => ({ ...(series as object), 'season/20': { episodes: 'none' } }) })
    expect(await tmdb.getSeries(String(shows[0]?.ids.tmdb), { today })).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
  })
})

describe('the change feed', () => {
  const changedOn = (days: string[]) => {
    shows.splice(days.length)
    for (const [index, changed] of days.entries())
      (shows[index] as GeneratedShow).updated = Temporal.Instant.from(`${changed}T10:00:00Z`).epochMilliseconds / 1000
  }
  const listUpdates = (since: string) => tmdb.listUpdates?.(Temporal.Instant.from(since))

  test('tells each changed series once, without a moment, those of today included', async () => {
    changedOn(['2026-11-22', '2026-11-21', '2026-11-19'])
    expect(await listUpdates('2026-11-20T00:00:00Z')).toEqual({ kind: 'found', value: [{ sourceId: '300001' }, { sourceId: '300002' }] })
  })

  test('is read 14 days at a time and to its last page', async () => {
    changedOn(Array.from({ length: 210 }, (_, index) => (index < 205 ? '2026-11-20' : '2026-10-05')))
    const updates = await listUpdates('2026-10-01T00:00:00Z')
    expect(updates?.kind === 'found' ? new Set(updates.value.map(({ sourceId }) => sourceId)).size : updates).toBe(210)
    expect(source.calls.map(({ query }) => `${query.get('start_date')} ${query.get('end_date')} ${query.get('page')}`)).toEqual([
      '2026-10-01 2026-10-15 1',
      '2026-10-15 2026-10-29 1',
      '2026-10-29 2026-11-12 1',
      '2026-11-12 2026-11-23 1',
      '2026-11-12 2026-11-23 2',
      '2026-11-12 2026-11-23 3',
    ])
  })

  test('is unavailable when one of its pages is', async () => {
    source.misbehave({ kind: 'status', status: 429 })
    expect(await listUpdates('2026-11-20T00:00:00Z')).toMatchObject({ kind: 'unavailable', reason: 'limited' })
  })
})
