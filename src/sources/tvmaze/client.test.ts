import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { generateShows, type GeneratedShow } from '../../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../../test/stand-ins/stand-in-server.ts'
import { serveTvmaze, TVMAZE_LIMIT } from '../../../test/stand-ins/tvmaze-stand-in.ts'
import type { Connector } from '../connector.ts'
import { openTvmaze } from './client.ts'

const today = day('2026-11-22')
const http = { userAgent: 'to-be-continued/0.1.0', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'), timeoutMs: 2000, retryDelayMs: 1 }

let shows: GeneratedShow[]
let source: StandIn
let tvmaze: Connector
beforeEach(async () => {
  shows = generateShows(300)
  source = await serveTvmaze(shows)
  tvmaze = openTvmaze(new URL(source.url), http)
})
afterEach(() => source.close())

describe('the change feed', () => {
  const secondsBefore = (seconds: number) => Temporal.Instant.from('2026-11-22T12:00:00Z').subtract({ seconds }).epochMilliseconds / 1000
  const listUpdates = (since: string) => tvmaze.listUpdates?.(Temporal.Instant.from(since))

  test('tells each changed show with its moment, oldest first, and none from before', async () => {
    shows.splice(3)
    for (const [index, seconds] of [50, 7000, 90].entries()) (shows[index] as GeneratedShow).updated = secondsBefore(seconds)
    expect(await listUpdates('2026-11-22T11:00:00Z')).toEqual({
      kind: 'found',
      value: [
        { sourceId: '3', updatedAt: Temporal.Instant.from('2026-11-22T11:58:30Z') },
        { sourceId: '1', updatedAt: Temporal.Instant.from('2026-11-22T11:59:10Z') },
      ],
    })
  })

  test.each([
    ['2026-11-22T11:00:00Z', 'day'],
    ['2026-11-21T12:05:00Z', 'week'],
    ['2026-11-10T12:00:00Z', 'month'],
    ['2026-09-01T12:00:00Z', null],
  ])('since %s is asked for by the smallest window that holds it: %s', async (since, window) => {
    expect(await listUpdates(since)).toMatchObject({ kind: 'found' })
    expect(source.calls.map(({ path, query }) => [path, query.get('since')])).toEqual([['/updates/shows', window]])
  })
})

describe('the index', () => {
  test('has a page for every 250 ids and is absent beyond the last', async () => {
    const pages = [await tvmaze.listIndex?.(0, { today }), await tvmaze.listIndex?.(1, { today }), await tvmaze.listIndex?.(2, { today })]
    expect(pages.map((page) => (page?.kind === 'found' ? page.value.length : page?.kind))).toEqual([249, 51, 'absent'])
  })

  test('tells of a show, but nothing of what was shown', async () => {
    const page = await tvmaze.listIndex?.(0, { today })
    const [statement] = page?.kind === 'found' ? (page.value[0]?.statements ?? []) : []
    expect(statement).toMatchObject({ source: 'TVmaze', series: { title: shows[0]?.title } })
    expect([statement?.seasons, statement?.episodes, statement?.series?.episodeCount]).toEqual([undefined, undefined, undefined])
  })
})

test('a series takes two calls: the show with its parts, and the episodes with specials', async () => {
  await tvmaze.getSeries('7', { today })
  expect(source.calls.map(({ path, query }) => [path, query.toString()])).toEqual([
    ['/shows/7', 'embed%5B%5D=seasons&embed%5B%5D=cast&embed%5B%5D=crew&embed%5B%5D=akas'],
    ['/shows/7/episodes', 'specials=1'],
  ])
})

test('an id that leads to a show that was merged leads on to the other', async () => {
  const [first, second] = shows as [GeneratedShow, GeneratedShow]
  first.mergedInto = second.number
  expect(await tvmaze.findSeries({ ids: { imdb: first.ids.imdb } })).toMatchObject({ kind: 'found', value: [{ sourceId: '2' }] })
  expect(await tvmaze.findSeries({ ids: { tvmaze: 1 } })).toMatchObject({ kind: 'found', value: [{ sourceId: '2' }] })
})

test('shows that lead to each other in a circle are no series', async () => {
  const [first, second] = shows as [GeneratedShow, GeneratedShow]
  Object.assign(first, { mergedInto: 2 })
  Object.assign(second, { mergedInto: 1 })
  expect(await tvmaze.findSeries({ ids: { tvmaze: 1 } })).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
})

test('a redirect to something that is no show is malformed', async () => {
  source.misbehave({ kind: 'status', status: 302, headers: { location: '/people/1' } })
  expect(await tvmaze.getSeries('1', { today })).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
})

test('episodes that are gone while the show is there say nothing of the show', async () => {
  source.misbehave({ kind: 'status', status: 404 }, { path: /episodes$/ })
  expect(await tvmaze.getSeries('1', { today })).toMatchObject({ kind: 'unavailable', reason: 'refused' })
})

test('the documented limit is felt as "limited", and over when its period is', async () => {
  await source.close()
  let clockMs = 0
  source = await serveTvmaze(shows, { limit: { ...TVMAZE_LIMIT, clock: () => clockMs } })
  tvmaze = openTvmaze(new URL(source.url), http)
  const answers = await Promise.all(Array.from({ length: TVMAZE_LIMIT.calls + 1 }, () => tvmaze.findSeries({ words: 'Harbour' })))
  expect(answers.filter(({ kind }) => kind === 'unavailable')).toEqual([
    { kind: 'unavailable', reason: 'limited', detail: 'TVmaze answered 429 for "Harbour"' },
  ])
  clockMs += TVMAZE_LIMIT.periodMs
  expect((await tvmaze.findSeries({ words: 'Harbour' })).kind).toBe('found')
})
