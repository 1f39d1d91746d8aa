import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announces, day, reports, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import type { Statement } from '../catalogue/series-document.ts'
import { getSeries, getSeriesFile } from '../catalogue/series-store.ts'
import { answerFor } from '../outlook/answer.ts'
import { DEFAULT_OPTIONS } from '../following/follow-options.ts'
import { followSeries, isFollowed } from '../following/follow-store.ts'
import type { SourceName, SourceSeries } from './connector.ts'
import { listChangeEvents, listSaidChanges } from './history-store.ts'
import { listLinks, putLink } from './link-store.ts'
import { findEntry, listDoubts } from './state-store.ts'
import { noteWithdrawn, takeOver, withdrawTold } from './take-over.ts'

const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')
const hours = (count: number) => noon.add({ hours: count })
const today = day('2026-11-22')

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({ series: { countries: ['US'] }, seasons: [{ number: 1, premiere: '2020-01-01' }] }))])
})
afterEach(() => catalogue.close())

function entry(what: Record<string, unknown> = {}, more: Partial<SourceSeries> = {}): SourceSeries {
  const candidate = { sourceId: '7', title: 'The Test', year: 2020, countries: ['US'], externalIds: { tvmaze: 7 }, ...more }
  const { title, year, countries, externalIds } = candidate
  const statement = { source: 'TVmaze', link: 'https://www.tvmaze.com/shows/7', kind: 'catalogue', licence: null, publishedOn: null, retrievedAt: '2026-11-22', series: { title, year, countries, externalIds }, ...what } // prettier-ignore
  return { ...candidate, statements: [statement as unknown as Statement] }
}

const take = (series: SourceSeries, now = noon, source: SourceName = 'tvmaze') => takeOver(catalogue.database, { source, series, isWhole: true, now })
const events = async (id = 'the-test-2020') => (await listChangeEvents(catalogue.database, id, 50)).map(({ kind, season, before, after }) => [kind, season, before, after]) // prettier-ignore
const dated = (premiere: string) => entry({ seasons: [{ number: 1, premiere: '2020-01-01' }, { number: 2, premiere }] }) // prettier-ignore

test('what a source says is put beside what others say, and both are shown', async () => {
  expect(await take(dated('2027-03-01'))).toMatchObject({ kind: 'taken', id: 'the-test-2020', isNew: false })
  const { sources, seasons } = await getSeries(catalogue.database, 'the-test-2020', today)
  expect([sources.map(({ name }) => name), seasons.map(({ premiere }) => premiere?.value)]).toEqual([
    ['A catalogue', 'TVmaze'],
    ['2020-01-01', '2027-03-01'],
  ])
})

test('the same twice changes nothing', async () => {
  await take(dated('2027-03-01'))
  const before = await getSeriesFile(catalogue.database, 'the-test-2020')
  expect(await take(dated('2027-03-01'), hours(1))).toMatchObject({ changes: 0, events: 0 })
  expect(await getSeriesFile(catalogue.database, 'the-test-2020')).toEqual(before)
})

test('a source that says something else takes the place of its own word alone, and what it said is kept', async () => {
  await take(dated('2027-03-01'))
  await take(dated('2027-09-01'), hours(30))
  expect((await getSeriesFile(catalogue.database, 'the-test-2020')).statements.map(({ source }) => source)).toEqual(['A catalogue', 'TVmaze'])
  expect(await listSaidChanges(catalogue.database, 'the-test-2020', 10)).toMatchObject([
    { origin: 'tvmaze', field: 'season.2.premiere', before: '"2027-03-01"', after: '"2027-09-01"' },
  ])
  expect(await events()).toContainEqual(['moved', 2, '2027-03-01', '2027-09-01'])
})

describe('a value that flips back', () => {
  test('within a day makes no change event', async () => {
    await take(dated('2027-03-01'))
    const before = await events()
    await take(dated('2027-09-01'), hours(30))
    await take(dated('2027-03-01'), hours(31))
    expect(await events()).toEqual(before)
  })

  test('by way of a third value makes none either', async () => {
    await take(dated('2027-03-01'))
    const before = await events()
    for (const [index, premiere] of ['2027-09-01', '2028-01-01', '2027-03-01'].entries()) await take(dated(premiere), hours(30 + index))
    expect(await events()).toEqual(before)
  })

  test('after more than a day is two changes', async () => {
    await take(dated('2027-03-01'))
    await take(dated('2027-09-01'), hours(30))
    await take(dated('2027-03-01'), hours(55))
    expect(await events()).toEqual(expect.arrayContaining([['moved', 2, '2027-03-01', '2027-09-01'], ['moved', 2, '2027-09-01', '2027-03-01']])) // prettier-ignore
  })
})

test('a season that vanished is withdrawn, never cancelled', async () => {
  await take(dated('2027-03-01'))
  for (const now of [hours(30), hours(31)]) await take(entry({ seasons: [{ number: 1, premiere: '2020-01-01' }] }), now)
  const { withdrawn, seasons } = await getSeries(catalogue.database, 'the-test-2020', day('2026-11-24'))
  expect([withdrawn.map(({ value }) => value), seasons.length]).toEqual([[{ season: 2, on: '2026-11-23', last: { premiere: '2027-03-01' } }], 1])
  expect((await events()).map(([kind]) => kind).filter((kind) => kind === 'withdrawn' || kind === 'cancelled')).toEqual(['withdrawn', 'withdrawn'])
})

describe('an entry that vanished', () => {
  const key = { source: 'tvmaze', sourceId: '7' } as const
  const vanish = (at: Temporal.Instant) => noteWithdrawn(catalogue.database, key, at)

  test('is noted once, what it said stays, and so does what others say', async () => {
    await take(dated('2027-03-01'))
    for (const now of [hours(1), hours(2)]) await vanish(now)
    const { seasons, sources } = await getSeries(catalogue.database, 'the-test-2020', today)
    expect([seasons.length, sources.map(({ name, withdrawnOn }) => [name, withdrawnOn])]).toEqual([2, [['A catalogue', undefined], ['TVmaze', '2026-11-22']]]) // prettier-ignore
    expect(await listSaidChanges(catalogue.database, 'the-test-2020', 10)).toMatchObject([{ field: 'entry', before: '"7"', after: null }])
    // The first time, not the last that it was looked for.
    expect(await findEntry(catalogue.database, key)).toMatchObject({ withdrawn_at: hours(1).epochMilliseconds, checked_at: hours(2).epochMilliseconds })
  })

  test('is told to followers as withdrawn, never as cancelled', async () => {
    await take(dated('2027-03-01'))
    const before = await events()
    await vanish(hours(1))
    expect((await events()).filter((event) => !before.some((other) => other.join() === event.join()))).toEqual([['withdrawn', null, 'TVmaze', null]])
  })

  test('is told in the answer, whose verdict it does not change, and not as of a day before', async () => {
    await take(dated('2027-03-01'))
    const answerOn = async (on: string) => answerFor(await getSeries(catalogue.database, 'the-test-2020', day(on)), day(on))
    const before = await answerOn('2026-11-22')
    await vanish(hours(24))
    const after = await answerOn('2026-11-24')
    const sentence = 'TVmaze withdrew its entry of the series by 23 November 2026; what it says is as it was on 22 November 2026.'
    expect([after.verdict, after.because.filter(({ text }) => text === sentence)]).toEqual([
      before.verdict,
      [{ text: sentence, facts: [expect.objectContaining({ field: 'entry.withdrawn', value: { on: '2026-11-23' }, source: 'TVmaze', publishedOn: '2026-11-23' })] }],
    ]) // prettier-ignore
    expect((await answerOn('2026-11-22')).because.map(({ text }) => text)).not.toContain(sentence)
  })

  test('and is there again within a day was never withdrawn; after more than a day it was', async () => {
    await take(dated('2027-03-01'))
    const before = await events()
    await vanish(hours(1))
    await take(dated('2027-03-01'), hours(3))
    expect([await events(), await findEntry(catalogue.database, key)]).toEqual([before, expect.objectContaining({ withdrawn_at: null })])
    expect((await getSeries(catalogue.database, 'the-test-2020', today)).sources.map(({ withdrawnOn }) => withdrawnOn)).toEqual([undefined, undefined])
    await vanish(hours(10))
    await take(dated('2027-03-01'), hours(35))
    expect((await events()).map(([kind]) => kind).filter((kind) => kind === 'withdrawn')).toEqual(['withdrawn'])
  })
})

test('what is not of the form of the series files changes nothing', async () => {
  const lie = entry({ seasons: [{ number: -3, premiere: 'soon' }] })
  expect(await take(lie)).toMatchObject({ kind: 'refused' })
  expect((await getSeriesFile(catalogue.database, 'the-test-2020')).statements.length).toBe(1)
})

test('what nobody has is a new series with a readable id, and a namesake gets another', async () => {
  expect(await take(entry({}, { sourceId: '8', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 8 } }))).toMatchObject({ id: 'far-shore-2024', isNew: true }) // prettier-ignore
  expect(await take(entry({}, { sourceId: '9', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 9 } }))).toMatchObject({ id: 'far-shore-2024-us', isNew: true }) // prettier-ignore
})

test('the first whole word on a series that was only listed is no news', async () => {
  const listed = entry({}, { sourceId: '8', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 8 } })
  await takeOver(catalogue.database, { source: 'tvmaze', series: listed, isWhole: false, now: noon })
  await take({ ...listed, statements: [{ ...listed.statements[0], seasons: [{ number: 1, premiere: '2026-12-24' }] } as unknown as Statement] }, hours(1))
  expect([await events('far-shore-2024'), await listSaidChanges(catalogue.database, 'far-shore-2024', 10)]).toEqual([[], []])
})

test('nor is it when a source that knows no seasons was heard before', async () => {
  const listed = entry({}, { sourceId: '8', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 8 } })
  await takeOver(catalogue.database, { source: 'tvmaze', series: listed, isWhole: false, now: noon })
  await take(entry({ source: 'Wikidata' }, { sourceId: 'Q8', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 8, wikidata: 'Q8' } }), noon, 'wikidata') // prettier-ignore
  await take({ ...listed, statements: [{ ...listed.statements[0], seasons: [{ number: 1, premiere: '2026-12-24' }] } as unknown as Statement] }, hours(1))
  expect([await events('far-shore-2024'), (await listLinks(catalogue.database, 'far-shore-2024')).length]).toEqual([[], 2])
})

test('a line of an index beside what others say is a link and no statement: it tells nothing of seasons', async () => {
  await takeOver(catalogue.database, { source: 'tvmaze', series: entry(), isWhole: false, now: noon })
  expect([(await getSeriesFile(catalogue.database, 'the-test-2020')).statements.length, (await listLinks(catalogue.database, 'the-test-2020')).length]).toEqual([1, 1]) // prettier-ignore
})

test('a source that knows no seasons does not make our facts look newer than they are', async () => {
  expect((await getSeries(catalogue.database, 'the-test-2020', today)).factsUntil).toBe('2026-11-01')
  const item = entry({ source: 'Wikidata' }, { sourceId: 'Q7', externalIds: { wikidata: 'Q7' } })
  for (const now of [noon, hours(1)]) expect(await take(item, now, 'wikidata')).toMatchObject({ id: 'the-test-2020' })
  expect((await getSeries(catalogue.database, 'the-test-2020', today)).factsUntil).toBe('2026-11-01')
})

test('where a series is streamed is no news from a source that is heard for the first time', async () => {
  const streamed = (...names: string[]) => entry({ availability: names.map((name) => ({ country: 'US', name, kind: 'streaming' })) })
  await take(streamed('Kite'))
  expect(await events()).toEqual([])
  await take(streamed('Kite', 'Riverstream'), hours(1))
  expect(await events()).toEqual([['streaming', null, null, 'Riverstream']])
})

test('a doubtful entry is left unmatched and listed', async () => {
  expect(await take(entry({}, { year: 2021 }))).toEqual({ kind: 'doubtful', ids: ['the-test-2020'] })
  expect(await listDoubts(catalogue.database, 10)).toEqual([
    { source: 'tvmaze', sourceId: '7', title: 'The Test', year: 2021, ids: ['the-test-2020'], why: 'the title is the same, the year is not' },
  ])
  expect((await getSeriesFile(catalogue.database, 'the-test-2020')).statements.length).toBe(1)
})

test('a match that the operator refused stays undone: the entry is a series of its own', async () => {
  await take(entry())
  await withdrawTold(catalogue.database, 'the-test-2020', 'tvmaze')
  await putLink(catalogue.database, { source: 'tvmaze', sourceId: '7', seriesId: 'the-test-2020', how: 'refused' })
  for (const now of [hours(1), hours(2)]) expect(await take(entry(), now)).toMatchObject({ id: 'the-test-2020-us' })
  expect((await getSeriesFile(catalogue.database, 'the-test-2020')).statements.map(({ source }) => source)).toEqual(['A catalogue'])
})

test('a series of which nobody else tells becomes one with another, with whoever follows it, and its id is not given again', async () => {
  const own = entry({}, { sourceId: '8', title: 'Far Shore', year: 2024, externalIds: { tvmaze: 8 } })
  await take(own)
  await followSeries(catalogue.database, 'far-shore-2024', noon)
  expect(await withdrawTold(catalogue.database, 'far-shore-2024', 'tvmaze', 'the-test-2020')).toBe('joined')
  expect(await isFollowed(catalogue.database, 'the-test-2020')).toBe(true)
  expect((await getSeries(catalogue.database, 'far-shore-2024', today)).id).toBe('the-test-2020')
  expect(await take({ ...own, sourceId: '10', externalIds: { tvmaze: 10 } })).toMatchObject({ id: 'far-shore-2024-us' })
})

test('a renewal that the bundled catalogue tells of is no event of a source', async () => {
  await catalogue.close()
  catalogue = await temporaryCatalogue([
    seriesFile(
      says({ series: { countries: ['US'] }, seasons: [{ number: 1, premiere: '2020-01-01' }] }),
      reports('2026-11-20', announces('renewed', 2, '2026-11-20')),
    ),
  ])
  await take(entry())
  expect(await events()).toEqual([])
})

describe('who follows the series', () => {
  const told = async () => (await catalogue.database.selectFrom('outbox').innerJoin('alert', 'alert.id', 'outbox.alert_id').select(['subject', 'kind', 'after']).orderBy('alert.id').execute()).map(({ subject, kind, after }) => [subject, kind, after]) // prettier-ignore
  const streamed = (where: unknown[]) => entry({ seasons: [{ number: 1, premiere: '2020-01-01' }], availability: where })
  const kite = { country: 'US', name: 'Kite', kind: 'streaming' }
  beforeEach(async () => {
    await followSeries(catalogue.database, 'the-test-2020', noon, {
      options: { ...DEFAULT_OPTIONS, countries: ['US'], quiet: { from: '11:00', until: '20:00' } },
    })
    await catalogue.database.insertInto('channel').values({ follower_id: 'household', kind: 'email', name: 'email', settings: '', added_by: 'operator', added_at: 0 }).execute() // prettier-ignore
  })

  test('is to be told of the change in the same transaction, whoever reads it', async () => {
    await take(dated('2027-03-01'))
    await take(dated('2027-09-01'), hours(1))
    expect(await told()).toContainEqual(['season.2.premiere', 'dated', '2027-09-01'])
  })

  test('is not told of a place to stream that is gone before anybody was told of it', async () => {
    await take(streamed([]))
    await take(streamed([kite]), hours(1))
    expect(await told()).toEqual([['streaming.US.Kite', 'streaming', 'Kite']])
    await take(streamed([]), hours(2))
    expect([await told(), await events()]).toEqual([[], []])
  })
})
