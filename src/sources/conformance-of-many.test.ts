import { afterEach, beforeEach, expect, describe, test } from 'vitest'
import { answersMany, http, KEY, outages, sorted, subjects, today } from '../../test/conformance-subjects.ts'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../test/stand-ins/stand-in-server.ts'
import type { Connector } from './connector.ts'

describe.each(subjects.filter(answersMany))('$name, many at once', ({ serve, open, idOf }) => {
  let shows: GeneratedShow[]
  let source: StandIn
  let connector: Connector
  beforeEach(async () => {
    shows = generateShows(60)
    source = await serve(shows)
    connector = open(source.url, http, KEY)
  })
  afterEach(() => source.close())

  const one = () => shows[0] as GeneratedShow
  const some = () => shows.slice(0, connector.many?.most ?? 0)
  const getMany = (ids: readonly string[]) => connector.many?.getSeries(ids, { today })
  const findMany = (ids: readonly GeneratedShow['ids'][]) => connector.many?.findEntries(ids)

  test('all are found in one call, each as when asked for alone', async () => {
    const found = await getMany(some().map(idOf))
    expect([found?.kind, source.calls.length]).toEqual(['found', 1])
    for (const show of some()) expect(found?.kind === 'found' ? found.value.get(idOf(show)) : found).toEqual(await connector.getSeries(idOf(show), { today }))
  })

  test('one more than a call asks for is a call more, and all are answered', async () => {
    const asked = shows.slice(0, some().length + 1)
    const found = await getMany(asked.map(idOf))
    expect([found?.kind === 'found' ? [...found.value.keys()] : found, source.calls.length]).toEqual([asked.map(idOf), 2])
    source.calls.splice(0)
    expect([await findMany(asked.map(({ ids }) => ids)), source.calls.length]).toEqual([{ kind: 'found', value: asked.map((show) => [idOf(show)]) }, 2])
  })

  test('one that is not there among fifty is absent, one that was made one with another says so, and the others are found', async () => {
    const [gone, joined, ...rest] = some() as [GeneratedShow, GeneratedShow, ...GeneratedShow[]]
    gone.isGone = true
    joined.mergedInto = rest[0]?.number ?? 0
    const found = await getMany(some().map(idOf))
    const kinds = found?.kind === 'found' ? [...found.value].map(([id, { kind }]) => [id, kind]) : found
    expect(kinds).toEqual([[idOf(gone), 'absent'], [idOf(joined), 'merged'], ...rest.map((show) => [idOf(show), 'found'])]) // prettier-ignore
  })

  test('the entries of many series come in their places; none for ids that nobody bears', async () => {
    const [first, second] = some() as [GeneratedShow, GeneratedShow]
    const unknown = { imdb: 'tt0000001', tvmaze: 999_999, tmdb: 999_999, tvdb: 999_999 }
    expect(await connector.many?.findEntries([second.ids, unknown, {}, first.ids])).toEqual({ kind: 'found', value: [[idOf(second)], [], [], [idOf(first)]] })
  })

  test('nothing asked for is nothing found, without a call', async () => {
    expect([await getMany([]), await findMany([]), source.calls.length]).toEqual([{ kind: 'found', value: new Map() }, { kind: 'found', value: [] }, 0])
  })

  test('one asked for twice is asked for and answered once', async () => {
    const [id, ids] = [idOf(one()), some().map(idOf)]
    const found = await getMany([...ids, id])
    // One call's worth of different ones is one call.
    expect([found?.kind === 'found' ? [...found.value.keys()] : found, source.calls.length]).toEqual([ids, 1])
    expect(await findMany([one().ids, one().ids])).toEqual({ kind: 'found', value: [[id], [id]] })
  })

  test('everything sent twice, and in another order, is the same answer', async () => {
    const inOrder = await getMany(some().map(idOf))
    source.misbehave({ kind: 'lie', change: (json) => mapLists(json, (list) => [...list, ...list.toReversed()]) })
    const repeated = await getMany(some().map(idOf))
    for (const show of some()) expect(sorted(repeated?.kind === 'found' ? repeated.value.get(idOf(show)) : repeated)).toEqual(sorted(inOrder?.kind === 'found' ? inOrder.value.get(idOf(show)) : inOrder)) // prettier-ignore
  })

  test('one whose part of the answer has another shape makes it no answer: nobody is absent for it', async () => {
    source.misbehave({ kind: 'lie', change: (json) => mapLists(json, (list) => [...list.slice(1), { item: 7 }]) })
    expect(await getMany(some().map(idOf))).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
    expect(await findMany(some().map(({ ids }) => ids))).toMatchObject({ kind: 'unavailable', reason: 'malformed' })
  })

  test.each(outages)('an outage is everybody’s, and nobody is absent: %s', async (_name, fault, reason, retryAfterMs) => {
    connector = open(source.url, { ...http, timeoutMs: reason === 'timeout' ? 60 : 2000 }, KEY)
    source.misbehave(fault)
    for (const answer of [await getMany(some().map(idOf)), await findMany([one().ids])]) {
      expect(answer).toMatchObject({ kind: 'unavailable', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
      expect('retryAfterMs' in (answer ?? {})).toBe(retryAfterMs !== undefined)
    }
  })
})

/** The answer with its lists of things changed. */
function mapLists(value: unknown, change: (list: unknown[]) => unknown[]): unknown {
  if (Array.isArray(value)) return value.length === 0 ? value : change(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapLists(item, change)]))
}
