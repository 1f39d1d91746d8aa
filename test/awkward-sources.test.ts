import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { searchSeries } from '../src/search/search-series.ts'
import { episodeOf, openAskedSources, seasonOf, type AskedSources } from './asked-sources.ts'
import { day } from './make-series.ts'
import type { GeneratedSeason, GeneratedShow } from './stand-ins/generate-shows.ts'

/** From a source's answer over its connector and the take-over to the answer, as `sync` does it. Two episodes of a first season were shown in January. */
let sources: AskedSources
beforeEach(async () => {
  sources = await openAskedSources([seasonOf(1, '2026-01-05', '2026-01-12')])
})
afterEach(() => sources.close())

const both = ['tvmaze', 'tmdb'] as const
const inSeason = (number: number, how: (season: GeneratedSeason) => void) => (show: GeneratedShow) => show.seasons.filter((one) => one.number === number).forEach(how) // prettier-ignore
/** Every list of things in an answer changed. */
const inLists = (change: (list: unknown[]) => unknown[]) => ({ kind: 'lie', change: (json: unknown) => (Array.isArray(json) ? change(json) : json) }) as const

describe('sources that disagree', () => {
  test('on the number of episodes of a season are both shown', async () => {
    sources.change(inSeason(1, ({ episodes }) => episodes.push(episodeOf(1, 3, '2026-01-12'))), ['tmdb']) // prettier-ignore
    await sources.read()
    expect((await sources.told()).because).toMatch(/disagree on the number of episodes of season 1/)
  })

  test('on the day are both shown', async () => {
    sources.change((show) => (show.seasons = [seasonOf(1, '2026-01-06', '2026-01-12')]), ['tmdb'])
    await sources.read()
    expect((await sources.told()).season(1)?.premiere).toMatchObject({ value: '2026-01-06', disputed: [{ value: '2026-01-05' }] })
  })

  test('on the status are both told', async () => {
    sources.change((show) => (show.status = 'cancelled'), ['tmdb'])
    await sources.read()
    expect((await sources.told()).document.statuses.map(({ value }) => value).sort()).toEqual(['Canceled', 'Running'])
  })

  test('on whether there is another season: who lists it is told, and the other withdraws nothing', async () => {
    sources.change((show) => show.seasons.push({ number: 2, premiere: null, finale: null, order: 8, episodes: [] }), ['tvmaze'])
    await sources.read()
    expect((await sources.told()).answer).toMatchObject({ verdict: 'ordered', season: 2, official: null })
  })
})

describe('seasons that are split', () => {
  test('two for one source and one for another: both counts are told, and no third is made of them', async () => {
    sources.change((show) => (show.seasons = [seasonOf(1, '2025-01-05', '2025-01-12', '2025-09-05', '2025-09-12')]), ['tvmaze', 'wikidata'])
    sources.change((show) => (show.seasons = [seasonOf(1, '2025-01-05', '2025-01-12'), seasonOf(2, '2025-09-05', '2025-09-12')]), ['tmdb'])
    await sources.read()
    const { because, document } = await sources.told()
    expect(because).toContain('Sources count its seasons differently')
    expect(document.seasons.map(({ number }) => number)).toEqual([1, 2])
  })

  test('into halves months apart: between them the season is on air, and the next is not another season', async () => {
    sources.change((show) => (show.seasons = [seasonOf(1, '2026-06-05', '2026-06-12', '2027-01-05', '2027-01-12')]))
    await sources.read()
    expect((await sources.told()).answer).toMatchObject({ verdict: 'airing', season: 1 })
  })

  test('later, by a source that had told it as one: what was the second half is a season, and nothing is called cancelled', async () => {
    sources.change((show) => (show.seasons = [seasonOf(1, '2025-01-05', '2025-01-12', '2026-09-05', '2026-09-12')]))
    await sources.read({ at: '2026-11-01' })
    sources.change((show) => (show.seasons = [seasonOf(1, '2025-01-05', '2025-01-12'), seasonOf(2, '2026-09-05', '2026-09-12')]))
    await sources.read({ at: '2026-11-20' })
    const { events, season } = await sources.told()
    expect(season(1)?.finale?.value).toBe('2025-01-12')
    expect(events.filter((event) => /cancelled|concluded|withdrawn/.test(event))).toEqual([])
  })
})

describe('a show that turns into another', () => {
  beforeEach(() => {
    for (const [first, second] of [sources.shows.tvmaze, sources.shows.wikidata, sources.shows.tmdb] as [GeneratedShow, GeneratedShow][]) {
      Object.assign(first, { status: 'ended', followedBy: 'Farther Shore' })
      Object.assign(second, { title: 'Farther Shore', status: 'running', seasons: [seasonOf(1, '2026-11-02', '2026-12-20')] })
    }
  })

  test('ends, and is two series: the other’s season does not continue it', async () => {
    await sources.read()
    await sources.read({ show: 1 })
    const [first, second] = [await sources.told(), await sources.told({ show: 1 })]
    expect(new Set([first.id, second.id]).size).toBe(2)
    expect([first.answer, second.answer]).toMatchObject([
      { verdict: 'concluded', axes: { next: 'none-coming', ended: 'not-said' } },
      { verdict: 'airing', season: 1 },
    ])
    expect(first.events).not.toContain('revived')
  })

  test('names the other as what Wikidata lists after it', async () => {
    await sources.read()
    expect((await sources.told()).document.related).toMatchObject([
      { value: { title: 'Farther Shore', because: 'Wikidata lists it right after this series.' } },
    ])
  })

  test('under its old entry, as a new title: it is one series with the same id, found by either title', async () => {
    await sources.read({ at: '2026-11-01' })
    const { id } = await sources.told()
    sources.change((show) => Object.assign(show, { title: 'Nearer Shore', aliases: ['Far Shore'] }))
    await sources.read({ at: '2026-11-20' })
    const { id: later, document, events } = await sources.told()
    expect([later, document.title.value, events.includes('revived')]).toEqual([id, 'Nearer Shore', false])
    for (const name of ['far shore', 'nearer shore']) expect((await searchSeries(sources.database, name, 1))[0]?.id).toBe(id)
  })
})

describe('entries that a source made one', () => {
  test('are one series here, with both ids leading to it', async () => {
    await sources.read({ from: ['tvmaze'], at: '2026-11-01' })
    await sources.read({ from: ['tvmaze'], show: 1 })
    ;(sources.shows.tvmaze[1] as GeneratedShow).mergedInto = 1
    await sources.read({ from: ['tvmaze'], show: 1, at: '2026-11-20' })
    expect(await sources.idOf('tvmaze', 1)).toBe(await sources.idOf('tvmaze', 0))
  })

  test('before we ever heard of the former are read under the one that is left', async () => {
    ;(sources.shows.wikidata[1] as GeneratedShow).mergedInto = 1
    expect(await sources.read({ from: ['wikidata'], show: 1 })).toMatchObject([{ kind: 'read', takenOver: { isNew: true } }])
    expect((await sources.told({ source: 'wikidata' })).document.title.value).toBe('Far Shore')
  })

  test('stay two series where another source still tells them apart: its word is not given to the other', async () => {
    await sources.read({ at: '2026-11-01' })
    await sources.read({ show: 1 })
    ;(sources.shows.tvmaze[1] as GeneratedShow).mergedInto = 1
    await sources.read({ from: ['tvmaze'], show: 1, at: '2026-11-20' })
    const [first, second] = [await sources.told({ source: 'tmdb' }), await sources.told({ source: 'tmdb', show: 1 })]
    expect(first.id).not.toBe(second.id)
    expect([first, second].map(({ document }) => document.sources.some(({ name }) => name === 'TVmaze'))).toEqual([true, false])
  })
})

describe('days', () => {
  test.each(['2026-11-23T00:00:01Z', '2026-11-23T23:59:59Z'])(
    'a premiere without a time has come from the first to the last second of its day: read at %s',
    async (at) => {
      sources.change((show) => show.seasons.push(seasonOf(2, '2026-11-23', '2026-11-30')))
      await sources.read({ at })
      expect((await sources.told()).answer).toMatchObject({ verdict: 'airing', season: 2 })
    },
  )

  test('a premiere that it is already time for in Tokyo is still to come on the day before', async () => {
    sources.change((show) => Object.assign(show, { country: { code: 'JP', name: 'Japan' } }))
    sources.change((show) => show.seasons.push(seasonOf(2, '2026-11-23', '2026-11-30')))
    // In Tokyo it is 08:30 on the 23rd.
    await sources.read({ at: '2026-11-22T23:30:00Z' })
    expect((await sources.told()).answer).toMatchObject({ verdict: 'dated', season: 2 })
  })

  test('an episode shown late in the evening keeps the day it was shown on there, though it is the next in UTC', async () => {
    sources.servers.tvmaze.misbehave(
      inLists((list) => list.map((one) => ({ ...(one as object), airtime: '22:00', airstamp: '2026-01-06T03:00:00+00:00' }))),
      { path: /episodes$/ },
    )
    await sources.read({ from: ['tvmaze'] })
    expect((await sources.told()).season(1)?.premiere?.value).toBe('2026-01-05')
  })

  test.each(['0000-00-00', '1900-01-01', '', 'soon'])('a premiere on %j is no date: the season is announced without one', async (premiere) => {
    sources.change((show) => show.seasons.push({ number: 2, premiere, finale: null, order: null, episodes: [] }), ['tvmaze'])
    await sources.read({ from: ['tvmaze'] })
    expect((await sources.told()).answer).toMatchObject({ verdict: 'ordered', season: 2 })
  })

  test('a season that comes after its own end, by a source that lies: the end is left out', async () => {
    sources.change((show) => show.seasons.push({ ...seasonOf(2, '2026-12-20'), finale: '2026-12-01' }), ['tvmaze'])
    await sources.read({ from: ['tvmaze'] })
    const { season, answer } = await sources.told()
    expect([season(2)?.premiere?.value, season(2)?.finale, answer.verdict]).toEqual(['2026-12-20', undefined, 'dated'])
  })

  test('a season that ends for one source before it begins for the other: the lighter of the two dates is left out, and told', async () => {
    sources.change((show) => show.seasons.push({ ...seasonOf(2), premiere: '2026-03-01', finale: null }), ['tvmaze'])
    sources.change((show) => show.seasons.push(seasonOf(2, '2026-01-20', '2026-02-10')), ['tmdb'])
    await sources.read()
    const { season } = await sources.told()
    const { premiere, finale } = season(2) ?? {}
    expect(premiere === undefined || finale === undefined || premiere.value <= finale.value).toBe(true)
    expect(JSON.stringify(season(2))).toContain('2026-02-10')
  })
})

describe('episodes', () => {
  test('without a number are none of the season’s', async () => {
    sources.change(inSeason(1, ({ episodes }) => episodes.push(episodeOf(1, null, '2026-01-08'))))
    await sources.read()
    expect((await sources.told()).season(1)?.episodeCount).toMatchObject({ value: 2 })
  })

  test('between two seasons, special ones, begin no season and do not go on with one', async () => {
    sources.change(inSeason(1, ({ episodes }) => episodes.push(episodeOf(1, null, '2026-11-15'), episodeOf(1, null, '2026-12-24'))))
    await sources.read()
    const { answer, document, season } = await sources.told()
    expect(answer).toMatchObject({ verdict: 'undecided', season: 2, axes: { airing: false, next: 'no-word' } })
    expect([document.seasons.map(({ number }) => number), season(1)?.finale?.value]).toEqual([[1], '2026-01-12'])
  })

  test('of season 0 are specials at TMDB too, and no season', async () => {
    sources.change(
      inSeason(1, ({ episodes }) => episodes.push(episodeOf(1, null, '2026-12-24'))),
      ['tmdb'],
    )
    await sources.read({ from: ['tmdb'] })
    expect((await sources.told({ source: 'tmdb' })).document.seasons.map(({ number }) => number)).toEqual([1])
  })

  test.each(both)('that %s tells twice and in another order are as many as there are, and no change', async (source) => {
    await sources.read({ from: [source], at: '2026-11-01' })
    const before = (await sources.told({ source })).season(1)
    const twice = (json: unknown): unknown => {
      if (Array.isArray(json)) return [...json, ...json.toReversed()].map(twice)
      return typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, twice(value)])) : json
    }
    sources.servers[source].misbehave({ kind: 'lie', change: twice })
    await sources.read({ from: [source], at: '2026-11-20' })
    const { season, events, document } = await sources.told({ source })
    expect([season(1)?.episodeCount?.value, document.episodeCount?.value, events]).toEqual([before?.episodeCount?.value, 2, []])
  })

  test('without any day, of a season that is only announced, are not shown', async () => {
    sources.change((show) => show.seasons.push({ number: 2, premiere: null, finale: null, order: 2, episodes: [episodeOf(2, 1, null), episodeOf(2, 2, null)] }))
    await sources.read()
    const { answer, season } = await sources.told()
    expect([answer.verdict, answer.season, season(2)?.episodeCount]).toEqual(['ordered', 2, undefined])
  })
})

describe('a limited series', () => {
  beforeEach(() => sources.change((show) => Object.assign(show, { isLimited: true, status: 'ended' })))

  test('that was shown is concluded as planned', async () => {
    await sources.read()
    expect((await sources.told()).answer).toMatchObject({ verdict: 'concluded', axes: { ended: 'as-planned' } })
  })

  test('that is ordered again is limited no more: the next season is ordered, and followers hear of it', async () => {
    await sources.read({ at: '2026-11-01' })
    sources.change((show) => show.seasons.push({ number: 2, premiere: null, finale: null, order: 6, episodes: [] }))
    sources.change((show) => (show.status = 'running'))
    await sources.read({ at: '2026-11-20' })
    const { answer, events } = await sources.told()
    expect([answer.verdict, answer.season]).toEqual(['ordered', 2])
    expect(events).toContain('announced 2')
  })
})

describe('a source that changes its mind', () => {
  const at = async (status: GeneratedShow['status'], moment: string) => {
    sources.change((show) => (show.status = status))
    await sources.read({ at: moment, from: both })
  }

  test('about the status within a day has changed nothing', async () => {
    await at('running', '2026-11-20T08:00:00Z')
    await at('ended', '2026-11-20T12:00:00Z')
    await at('running', '2026-11-21T07:00:00Z')
    expect((await sources.told()).events).toEqual([])
  })

  test('about the status after more than a day has changed it twice', async () => {
    await at('running', '2026-11-18T08:00:00Z')
    await at('ended', '2026-11-18T12:00:00Z')
    await at('running', '2026-11-20T13:00:00Z')
    expect((await sources.told()).events).toEqual(['concluded', 'revived'])
  })

  test('about a date within a day has moved nothing, and what it said is kept', async () => {
    sources.change((show) => show.seasons.push(seasonOf(2, '2027-03-01')))
    await sources.read({ at: '2026-11-20T08:00:00Z' })
    for (const [premiere, moment] of [['2027-04-01', '2026-11-20T12:00:00Z'], ['2027-03-01', '2026-11-20T20:00:00Z']] as const) {
      sources.change((show) => (show.seasons[1] = seasonOf(2, premiere)))
      await sources.read({ at: moment })
    } // prettier-ignore
    const { events, season } = await sources.told()
    expect([events, season(2)?.premiere?.value]).toEqual([[], '2027-03-01'])
  })

  test('and lists a season no more has withdrawn it: that is no cancellation', async () => {
    sources.change((show) => show.seasons.push({ number: 2, premiere: null, finale: null, order: 8, episodes: [] }))
    await sources.read({ at: '2026-11-01' })
    sources.change((show) => show.seasons.pop())
    await sources.read({ at: '2026-11-20' })
    const { answer, events } = await sources.told()
    expect([['cancelled', 'concluded'].includes(answer.verdict), events]).toEqual([false, ['withdrawn 2']])
  })

  test('and has the whole series no more: what it said stays, and the others answer', async () => {
    await sources.read({ at: '2026-11-01' })
    sources.change((show) => (show.isGone = true), ['tvmaze'])
    expect(await sources.read({ at: '2026-11-20', from: ['tvmaze'] })).toEqual([{ kind: 'gone' }])
    const { answer, events, document } = await sources.told()
    expect([answer.verdict, events, document.sources.some(({ name }) => name === 'TVmaze')]).toEqual(['undecided', ['withdrawn'], true])
  })
})

test.each(['😀 Wave', 'גשר הצפון', 'جسر الشمال'])('%s is one series with a readable id, whoever tells of it', async (title) => {
  sources.change((show) => (show.title = title))
  await sources.read({ from: both })
  const { id, answer, document } = await sources.told()
  expect([document.sources.map(({ name }) => name).sort(), /^[a-z0-9-]+-2026/.test(id), answer.answer.includes(title)]).toEqual([
    ['JustWatch, by way of TMDB', 'TMDB', 'TVmaze'],
    true,
    true,
  ])
})

test('a programme of 15,000 episodes costs as many calls, and as many rows for each episode, as one of 1,500; the same again next to none', async () => {
  const daily = (seasons: number) => Array.from({ length: seasons }, (_, index) => seasonOf(index + 1, ...daysOf(1980 + index)))
  const cost = async (show: number, seasons: number, at: string) => {
    Object.assign(sources.shows.tvmaze[show] as GeneratedShow, { seasons: daily(seasons) })
    const [calls, rows] = [sources.servers.tvmaze.calls.length, await rowsWritten()]
    await sources.read({ from: ['tvmaze'], show, at })
    return { calls: sources.servers.tvmaze.calls.length - calls, rows: (await rowsWritten()) - rows }
  }
  const short = await cost(0, 4, '2026-11-02')
  const long = await cost(1, 40, '2026-11-02')
  expect([short.calls, long.calls]).toEqual([2, 2])
  expect((await sources.told({ show: 1, on: day('2026-11-22') })).document.episodeCount?.value).toBe(15_000)
  expect(long.rows / short.rows).toBeLessThan(10)
  expect((await cost(1, 40, '2026-11-03')).rows).toBeLessThan(30)
})

/** 375 days from the first of a year on. */
function daysOf(year: number): string[] {
  return Array.from({ length: 375 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10))
}

/** Rows written to the data file since it was opened. */
async function rowsWritten(): Promise<number> {
  const { rows } = await sql<{ total: number }>`select total_changes() as total`.execute(sources.database)
  return rows[0]?.total ?? 0
}
