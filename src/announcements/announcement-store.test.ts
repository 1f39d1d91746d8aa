import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announces, day, reports, says, seriesFile, type SeriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { listAnnouncementsOf, listNewestAnnouncements, placeOf } from './announcement-store.ts'

const season1 = { number: 1, premiere: '2024-01-10', finale: '2024-03-10' }
const shown = { seasons: [season1], stateOf: '2024-03-20' }

function series(id: string, ...statements: Record<string, unknown>[]): SeriesFile {
  return { ...seriesFile(...statements), id }
}

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([
    series('one-2024', says(shown), reports('2024-04-01', announces('renewed', 2, '2024-04-01')), reports('2025-02-01', announces('premiere-set', 2, '2025-02-01', { date: '2025-06' }))),
    series('two-2024', says({ ...shown, series: { platforms: [{ name: 'HBO Max' }] } }), reports('2024-06-01', announces('cancelled', 1, '2024-06-01'))),
    series('three-2024', says({ ...shown, series: { platforms: [{ name: 'Kite', toSeason: 1 }, { name: 'HBO Max', fromSeason: 2 }] } }), reports('2024-05-01', announces('cancelled', 1, '2024-05-01')), reports('2024-07-01', announces('revived', 2, '2024-07-01'))),
  ]) // prettier-ignore
})
afterEach(() => catalogue.close())

const put = (file: SeriesFile) => replaceSeries(catalogue.database, [indexSeries(file)])
const newest = (options: Partial<Parameters<typeof listNewestAnnouncements>[1]> = {}) =>
  listNewestAnnouncements(catalogue.database, { limit: 10, asOf: day('2026-11-22'), ...options })
const named = (entries: Awaited<ReturnType<typeof newest>>) => entries.map(({ seriesId, kind }) => `${seriesId} ${kind}`)

describe('the newest announcements', () => {
  test('of all series come newest first, page by page', async () => {
    const all = ['one-2024 premiere-set', 'three-2024 revived', 'two-2024 cancelled', 'three-2024 cancelled', 'one-2024 renewed']
    expect(named(await newest())).toEqual(all)
    const first = await newest({ limit: 2 })
    const next = await newest({ limit: 2, before: first.slice(1).map(placeOf)[0] })
    expect([named(first), named(next)]).toEqual([all.slice(0, 2), all.slice(2, 4)])
  })

  test('of a network are those about seasons that it shows', async () => {
    expect(named(await newest({ network: 'hbo-max' }))).toEqual(['three-2024 revived', 'two-2024 cancelled'])
    expect(named(await newest({ network: 'kite' }))).toEqual(['three-2024 cancelled'])
    expect(await newest({ network: 'nobody' })).toEqual([])
  })

  test('as of a day are those said by then', async () => {
    expect(named(await newest({ asOf: day('2024-05-31') }))).toEqual(['three-2024 cancelled', 'one-2024 renewed'])
  })
})

describe('the ledger of a series', () => {
  const ledger = (id: string, asOf = '2026-11-22') => listAnnouncementsOf(catalogue.database, id, day(asOf))

  test('tells what each announcement did to the verdict about the season that it decides', async () => {
    expect((await ledger('one-2024')).map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['premiere-set', { season: 2, before: 'ordered', after: 'dated' }],
      ['renewed', { season: 2, before: 'undecided', after: 'ordered' }],
    ])
    expect((await ledger('two-2024')).map(({ kind, season, verdict }) => [kind, season, verdict])).toEqual([
      ['cancelled', 1, { season: 2, before: 'undecided', after: 'cancelled' }],
    ])
  })

  test('tells of a day before somebody entitled spoke that it was only reported, under the same number', async () => {
    const rumour = reports('2024-04-01', announces('renewed', 2, '2024-04-01', { official: false }), 'First')
    const official = reports('2024-04-05', announces('renewed', 2, '2024-04-05'), 'Other')
    await put(series('one-2024', says(shown), rumour, official))
    const [before, after] = [await ledger('one-2024', '2024-04-02'), await ledger('one-2024')]
    expect([before, after].map((entries) => entries.map(({ certainty, saidOn, source }) => [certainty, saidOn, source]))).toEqual([
      [['reported', '2024-04-01', 'First']],
      [['official', '2024-04-05', 'Other']],
    ])
    expect(before[0]?.number).toBe(after[0]?.number)
  })

  test('keeps the number of what is the same news, and gives none again', async () => {
    const [first] = await ledger('two-2024')
    const cancelled = reports('2024-06-01', announces('cancelled', 1, '2024-06-01'))
    await put(series('two-2024', says(shown), cancelled, reports('2024-05-31', announces('cancelled', 1, '2024-05-31'), 'Earlier')))
    const [earlier] = await ledger('two-2024')
    await put(series('two-2024', says(shown)))
    const gone = await ledger('two-2024')
    await put(series('two-2024', says(shown), cancelled))
    const [again] = await ledger('two-2024')
    expect([earlier?.number === first?.number, earlier?.saidOn, gone, again?.number === first?.number]).toEqual([true, '2024-05-31', [], false])
  })
})
