import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { http, KEY, outages, sorted, subjects, today } from '../../test/conformance-subjects.ts'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import type { StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { statementSchema } from '../catalogue/series-file.ts'
import type { Connector } from './connector.ts'

describe.each(subjects)('$name', ({ serve, open, idOf, unknownId, isKeyed, merged, on404 }) => {
  let shows: GeneratedShow[]
  let source: StandIn
  let connector: Connector
  beforeEach(async () => {
    shows = generateShows(60)
    source = await serve(shows)
    connector = open(source.url, http, KEY)
  })
  afterEach(() => source.close())

  const one = () => shows.find(({ seasons, status }) => seasons.length > 1 && status === 'ended') as GeneratedShow
  const getSeries = (id = idOf(one())) => connector.getSeries(id, { today })

  describe('what it has', () => {
    test('is found, with an id, title, year and statements of the form', async () => {
      const found = await getSeries()
      expect(found).toMatchObject({
        kind: 'found',
        value: { sourceId: idOf(one()), title: one().title, year: Number(one().seasons[0]?.premiere?.slice(0, 4)), externalIds: {} },
      })
      for (const statement of found.kind === 'found' ? found.value.statements : []) {
        expect(statementSchema.parse(statement)).toEqual(statement)
        expect(statement.retrievedAt).toBe(today)
      }
    })

    test('keeps to the form whatever the series is like', async () => {
      for (const show of shows) {
        const found = await connector.getSeries(idOf(show), { today })
        expect([show.title, found.kind]).toEqual([show.title, 'found'])
        for (const statement of found.kind === 'found' ? found.value.statements : [])
          expect([show.title, statementSchema.safeParse(statement).error]).toEqual([show.title, undefined])
      }
    })

    test('is the same whatever the order of its lists', async () => {
      const inOrder = await getSeries()
      source.misbehave({ kind: 'reorder', seed: 7 })
      const reordered = await getSeries()
      expect(sorted(reordered)).toEqual(sorted(inOrder))
    })

    test('is found by the ids of other catalogues', async () => {
      const { imdb, tvmaze, tmdb, tvdb, wikidata } = one().ids
      const found = await connector.findSeries({ ids: { imdb, tvmaze, tmdb, tvdb, wikidata } })
      expect(found).toMatchObject({ kind: 'found', value: [{ sourceId: idOf(one()), title: one().title }] })
    })

    test('is found by words of its title, the right one among the candidates', async () => {
      const found = await connector.findSeries({ words: one().title })
      expect(found.kind === 'found' ? found.value.map(({ sourceId }) => sourceId) : found).toContain(idOf(one()))
    })
  })

  describe('what it does not have', () => {
    test('is absent, and found by nothing', async () => {
      expect(await getSeries(unknownId)).toEqual({ kind: 'absent' })
      expect(await connector.findSeries({ ids: { imdb: 'tt0000001' } })).toEqual({ kind: 'found', value: [] })
      expect(await connector.findSeries({ words: 'no such words anywhere' })).toEqual({ kind: 'found', value: [] })
    })

    test('and was taken out since is absent, too', async () => {
      one().isGone = true
      expect(await getSeries(idOf(shows.find(({ isGone }) => isGone === true) as GeneratedShow))).toEqual({ kind: 'absent' })
    })

    // A source that tells of no merges has nothing to be held to here.
    test.each([merged].filter((told) => told !== 'not told'))('because it was made one with another is told as far as the source tells it: %s', async () => {
      const [first, second] = shows as [GeneratedShow, GeneratedShow]
      first.mergedInto = second.number
      expect(await getSeries(idOf(first))).toEqual(merged === 'absent' ? { kind: 'absent' } : { kind: 'merged', into: idOf(second) })
    })

    test('is not to be concluded from a status that says nothing of it', async () => {
      source.misbehave({ kind: 'status', status: 404 })
      expect((await getSeries()).kind).toBe(on404)
      expect((await connector.findSeries({ words: 'Harbour' })).kind).toBe('unavailable')
    })
  })

  describe('an outage is unavailable, by its reason', () => {
    test.each(outages)('%s', async (_name, fault, reason, retryAfterMs) => {
      connector = open(source.url, { ...http, timeoutMs: reason === 'timeout' ? 60 : 2000 }, KEY)
      source.misbehave(fault)
      for (const answer of [await getSeries(), await connector.findSeries({ ids: one().ids }), await connector.findSeries({ words: 'Harbour' })]) {
        expect(answer).toMatchObject({ kind: 'unavailable', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
        expect(JSON.stringify(answer)).not.toMatch(/SECRET|127\.0\.0\.1/)
      }
    })

    test('a refused connection', async () => {
      await source.close()
      expect(await getSeries()).toMatchObject({ kind: 'unavailable', reason: 'network' })
    })

    test('that is over: the next call is answered', async () => {
      source.misbehave({ kind: 'html' }, { times: 1 })
      expect([(await getSeries()).kind, (await getSeries()).kind]).toEqual(['unavailable', 'found'])
    })

    test('a caller who gives up', async () => {
      source.misbehave({ kind: 'stall' })
      expect(await connector.getSeries(idOf(one()), { today, signal: AbortSignal.timeout(20) })).toMatchObject({ kind: 'unavailable', reason: 'timeout' })
    })
  })

  test.each([isKeyed].filter(Boolean))('without a key it is not asked; a wrong one is told apart from an outage (keyed: %s)', async () => {
    expect(await open(source.url, http, undefined).getSeries(idOf(one()), { today })).toMatchObject({ kind: 'unavailable', reason: 'no-key' })
    expect(source.calls).toEqual([])
    const refused = await open(source.url, http, 'WRONG').getSeries(idOf(one()), { today })
    expect(refused).toMatchObject({ kind: 'unavailable', reason: 'key-refused' })
    expect(JSON.stringify(refused)).not.toContain('WRONG')
  })

  test('every call bears our name, and no statement the key', async () => {
    const found = await getSeries()
    expect(new Set(source.calls.map(({ headers }) => headers['user-agent']))).toEqual(new Set([http.userAgent]))
    expect(JSON.stringify(found)).not.toContain(KEY)
  })
})
