import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replaceSeries } from '../catalogue/series-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { announces, day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { listNames, listOver, listSeriesUnder } from './list-store.ts'

let catalogue: TemporaryCatalogue

/** A series with one season shown in the spring of 2024; `votes` make it known. */
function made(title: string, votes: number, facts: Record<string, unknown>, ...more: Record<string, unknown>[]) {
  const id = `${title.toLowerCase().replaceAll(' ', '-')}-2020`
  const shown = { seasons: [{ number: 1, premiere: '2024-03-01', finale: '2024-04-01', episodeCount: 6 }] }
  const ratings = [{ rater: 'A site', group: 'audience', score: 8, scale: 10, unit: 'points', votes }]
  return { ...seriesFile(says({ series: { title, ...facts }, ...shown, ratings }), ...more), id }
}

beforeAll(async () => {
  catalogue = await temporaryCatalogue([
    made('Alpha', 900, { genres: ['Drama', 'Crime'], countries: ['GB'], platforms: [{ name: 'HBO Max' }] }),
    made('Beta', 800, { genres: ['drama'], countries: ['DE'], platforms: [{ name: 'Netflix' }] }, says(announces('renewed', 2, '2024-05-01'))),
    made('Gamma', 700, { genres: ['Science Fiction'], countries: ['GB'], platforms: [{ name: 'Netflix' }] }, says(announces('cancelled', 1, '2024-05-01'))),
    made('Delta', 600, { genres: ['Drama'], countries: ['GB'] }, says({ cast: [{ person: 'Zoë Müller', character: 'Her', billing: 'main' }, { person: 'A Guest', character: 'Him', billing: 'guest' }] })),
  ]) // prettier-ignore
})
afterAll(() => catalogue.close())

const titles = async (query: Omit<Parameters<typeof listSeriesUnder>[1], 'limit'>, limit = 10) =>
  (await listSeriesUnder(catalogue.database, { ...query, limit })).series.map(({ title }) => title)

describe('series are listed', () => {
  test('all of them, the best known first', async () => {
    expect(await titles({ under: {} })).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta'])
  })

  test('by one name, however its letters are written', async () => {
    expect(await titles({ under: { genre: 'drama' } })).toEqual(['Alpha', 'Beta', 'Delta'])
    expect(await titles({ under: { genre: 'Science fiction' } })).toEqual(['Gamma'])
    expect(await titles({ under: { network: 'hbo-max' } })).toEqual(['Alpha'])
    expect(await titles({ under: { year: '2020' } })).toHaveLength(4)
  })

  test('by several names at once', async () => {
    expect(await titles({ under: { genre: 'drama', country: 'GB' } })).toEqual(['Alpha', 'Delta'])
    expect(await titles({ under: { genre: 'drama', country: 'GB', network: 'netflix' } })).toEqual([])
  })

  test('by where they stand', async () => {
    expect(await titles({ under: {}, stand: 'ordered' })).toEqual(['Beta'])
    expect(await titles({ under: { country: 'GB' }, stand: 'cancelled' })).toEqual(['Gamma'])
    expect(await titles({ under: { genre: 'drama' }, stand: 'no-word' })).toEqual(['Alpha', 'Delta'])
  })

  test('by who is in them, but not by a guest', async () => {
    expect(await titles({ under: { person: 'zoe-muller' } })).toEqual(['Delta'])
    expect(await titles({ under: { person: 'a-guest' } })).toEqual([])
  })

  test('page by page, each once', async () => {
    const first = await listSeriesUnder(catalogue.database, { under: {}, limit: 3 })
    const second = await listSeriesUnder(catalogue.database, { under: {}, limit: 3, after: first.next })
    expect([...first.series, ...second.series].map(({ title }) => title)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta'])
    expect(second.next).toBeUndefined()
  })

  test('no longer under what they no longer are', async () => {
    const [file] = [made('Alpha', 900, { genres: ['Comedy'], countries: ['GB'] })]
    await replaceSeries(catalogue.database, [indexSeries(file)])
    expect(await titles({ under: { genre: 'crime' } })).toEqual([])
    expect(await titles({ under: { genre: 'comedy' } })).toEqual(['Alpha'])
  })
})

test('genres and countries are named in order, each once', async () => {
  expect(await listNames(catalogue.database, 'genre')).toEqual(['comedy', 'drama', 'science-fiction'])
  expect(await listNames(catalogue.database, 'country')).toEqual(['de', 'gb'])
})

test('what was cancelled is told apart from what concluded, and only once it is over', async () => {
  expect(await listOver(catalogue.database, 'cancelled', day('2026-11-22'), 5)).toEqual([
    { id: 'gamma-2020', title: 'Gamma', ended: 'cancelled', lastShown: '2024-04-01' },
  ])
  expect(await listOver(catalogue.database, 'cancelled', day('2024-04-01'), 5)).toEqual([])
  expect(await listOver(catalogue.database, 'concluded', day('2026-11-22'), 5)).toEqual([])
})
