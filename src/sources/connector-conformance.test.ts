import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { generateShows, type GeneratedShow } from '../../test/stand-ins/generate-shows.ts'
import { serveOmdb } from '../../test/stand-ins/omdb-stand-in.ts'
import type { Fault, StandIn } from '../../test/stand-ins/stand-in-server.ts'
import { serveTmdb } from '../../test/stand-ins/tmdb-stand-in.ts'
import { serveTvmaze } from '../../test/stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from '../../test/stand-ins/wikidata-stand-in.ts'
import { statementSchema } from '../catalogue/series-file.ts'
import type { Connector } from './connector.ts'
import type { HttpSettings } from './fetch-json.ts'
import { openOmdb } from './omdb/client.ts'
import { openTmdb } from './tmdb/client.ts'
import { openTvmaze } from './tvmaze/client.ts'
import { openWikidata } from './wikidata/client.ts'

const KEY = 'SECRET-KEY'
const today = day('2026-11-22')
const http: HttpSettings = {
  userAgent: 'to-be-continued/0.1.0 (operator@tbc.example)',
  now: () => Temporal.Instant.from('2026-11-22T12:00:00Z'),
  timeoutMs: 2000,
  maxBodyBytes: 5_000_000,
  retryDelayMs: 1,
}

/** What tells the sources apart; everything else has to be the same. */
interface Subject {
  name: string
  serve: (shows: GeneratedShow[]) => Promise<StandIn>
  open: (url: string, http: HttpSettings, key?: string) => Connector
  idOf: (show: GeneratedShow) => string
  unknownId: string
  isKeyed: boolean
  /** What becomes of an id that was made one with another. */
  merged: 'merged' | 'absent' | 'not told'
  /** A bare 404 says that a thing does not exist only where the source documents it so. */
  on404: 'absent' | 'unavailable'
}

const subjects: Subject[] = [
  {
    name: 'TVmaze',
    serve: serveTvmaze,
    open: (url, settings) => openTvmaze(new URL(url), settings),
    idOf: ({ ids }) => String(ids.tvmaze),
    unknownId: '999999',
    isKeyed: false,
    merged: 'merged',
    on404: 'absent',
  },
  {
    name: 'Wikidata',
    serve: serveWikidata,
    open: (url, settings) => openWikidata({ site: new URL(url), queryService: new URL(url) }, settings),
    idOf: ({ ids }) => ids.wikidata,
    unknownId: 'Q1',
    isKeyed: false,
    merged: 'merged',
    on404: 'unavailable',
  },
  {
    name: 'TMDB',
    serve: (shows) => serveTmdb(shows, { key: KEY }),
    open: (url, settings, key) => openTmdb(new URL(`${url}/3`), key, settings),
    idOf: ({ ids }) => String(ids.tmdb),
    unknownId: '999999',
    isKeyed: true,
    merged: 'absent',
    on404: 'absent',
  },
  {
    name: 'OMDb',
    serve: (shows) => serveOmdb(shows, { key: KEY }),
    open: (url, settings, key) => openOmdb(new URL(url), key, settings),
    idOf: ({ ids }) => ids.imdb,
    unknownId: 'tt0000001',
    isKeyed: true,
    merged: 'not told',
    on404: 'unavailable',
  },
]

/** What goes wrong, the reason it is told by, and after how many milliseconds the source wants to be asked again. */
const outages: [string, Fault, string, number?][] = [
  ['limited, with seconds', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 'limited', 7000],
  ['limited, without a word', { kind: 'status', status: 429 }, 'limited'],
  ['a failed server', { kind: 'status', status: 500 }, 'server-error'],
  ['a server to come back', { kind: 'status', status: 503, headers: { 'retry-after': '3' } }, 'server-error', 3000],
  ['no answer', { kind: 'stall' }, 'timeout'],
  ['half an answer, slowly', { kind: 'slow-body' }, 'timeout'],
  ['half an answer, cut', { kind: 'cut' }, 'network'],
  ['no word', { kind: 'hang-up' }, 'network'],
  ['a web page with status 200', { kind: 'html' }, 'malformed'],
  ['broken JSON', { kind: 'malformed-json' }, 'malformed'],
  ['another shape', { kind: 'wrong-shape' }, 'malformed'],
  ['a redirect to another host', { kind: 'status', status: 301, headers: { location: 'https://elsewhere.example/shows/1' } }, 'malformed'],
] // prettier-ignore

/** Whether the source answers for many series at once: whichever does is held to more. */
function answersMany({ open }: Pick<Subject, 'open'>): boolean {
  return open('http://127.0.0.1:9', http, KEY).many !== undefined
}

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

/** The answer with every list in one order: which, is the source's business where it has no meaning. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]))
}
