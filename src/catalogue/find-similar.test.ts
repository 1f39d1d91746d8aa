import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { indexSeries } from '../sources/index-series.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { fillTraits } from './fill-traits.ts'
import { findSimilar } from './find-similar.ts'
import { listIdsUnder } from './traits-store.ts'
import { findMeta, getSeries, removeSeries, replaceSeries, setMeta, TRAITS_REVISION } from './series-store.ts'

const today = day('2026-11-22')
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => void (catalogue = await temporaryCatalogue([])))
afterEach(() => catalogue.close())

function series(id: string, facts: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return indexSeries({ ...seriesFile(says({ series: { title: id, type: 'scripted', ...facts }, ...more })), id })
}
const by = (person: string) => ({ credits: [{ role: 'creator', person }] })

async function similarTo(id: string, asOf = today, isLeftOut: (one: { id: string; title: string }) => boolean = () => false) {
  const found = await findSimilar(catalogue.database, await getSeries(catalogue.database, id, asOf), asOf, { limit: 3, isLeftOut })
  return found?.similar.map((one) => one.id)
}

describe('series that are alike are found', () => {
  test('by franchise and makers before genres, the most alike first, never itself, and no more than asked', async () => {
    await replaceSeries(catalogue.database, [
      series('own', { franchise: 'F', genres: ['Crime', 'Drama'], year: 2020 }, by('Ada Quill')),
      series('d-genres', { genres: ['Crime', 'Drama'], year: 2021 }),
      series('c-genres', { genres: ['Crime', 'Drama'], year: 2021 }),
      series('b-maker', { genres: ['News'], year: 1980 }, by('Ada Quill')),
      series('a-stranger', { genres: ['Crime', 'War'], year: 2020 }),
      series('e-franchise', { franchise: 'f', year: 1990 }),
    ])
    expect(await similarTo('own')).toEqual(['e-franchise', 'b-maker', 'c-genres'])
  })

  test('without those that are left out, whose places others take', async () => {
    await replaceSeries(catalogue.database, [series('own', {}, by('X')), ...['a', 'b', 'c', 'd'].map((id) => series(id, {}, by('X')))])
    expect(await similarTo('own', today, ({ id }) => id === 'a')).toEqual(['b', 'c', 'd'])
  })

  test('by what is stored now: changed traits lead elsewhere at once, and a series taken out is gone', async () => {
    const { database } = catalogue
    await replaceSeries(database, [series('own', {}, by('X')), series('a', {}, by('X')), series('b', {}, by('Y'))])
    expect(await similarTo('own')).toEqual(['a'])
    const before = await findMeta(database, TRAITS_REVISION)
    await replaceSeries(database, [series('a', {}, by('Z')), series('b', {}, by('X'))])
    expect(await similarTo('own')).toEqual(['b'])
    expect(await findMeta(database, TRAITS_REVISION)).not.toBe(before)
    expect(await listIdsUnder(database, 'maker x', 9)).toEqual(['b', 'own'])
    await inWriteTransaction(database, (transaction) => removeSeries(transaction, 'b', 'a'))
    expect(await similarTo('own')).toEqual([])
  })

  test('and a series stored again as it was is no change', async () => {
    await replaceSeries(catalogue.database, [series('own', {}, by('X'))])
    const before = await findMeta(catalogue.database, TRAITS_REVISION)
    await replaceSeries(catalogue.database, [series('own', {}, by('X'))])
    expect(await findMeta(catalogue.database, TRAITS_REVISION)).toBe(before)
  })

  test('among thousands with the same traits: the best known of them', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => {
      const ratings = [{ rater: 'R', group: 'audience', score: 7, scale: 10, unit: 'points', votes: index + 1, on: '2026-11-01' }]
      return series(`s-${String(index).padStart(2, '0')}`, { genres: ['Crime', 'Drama'], year: 2020 }, { ratings })
    })
    await replaceSeries(catalogue.database, [series('own', { genres: ['Crime', 'Drama'], year: 2020 }), ...crowd])
    // Thirteen are looked at, s-47 to s-59; they are equally alike.
    expect(await similarTo('own')).toEqual(['s-47', 's-48', 's-49'])
  })

  test('of each of which there are dozens, with a network, in neighbouring years and without: twelve are looked at in all', async () => {
    const crowd = Array.from({ length: 120 }, (_, index) => {
      const platforms = index < 40 ? [{ name: 'Channel Nine' }] : []
      return series(`s-${index}`, { genres: ['Crime', 'Drama', 'War'], year: 2015 + (index % 15), platforms })
    })
    await replaceSeries(catalogue.database, [series('own', { genres: ['Crime', 'Drama', 'War'], year: 2021, platforms: [{ name: 'Channel Nine' }] }), ...crowd])
    const document = await getSeries(catalogue.database, 'own', today)
    const found = await findSimilar(catalogue.database, document, today, { limit: 1000, isLeftOut: () => false })
    expect(found?.similar.length).toBe(12)
  })
})

describe('on a past day', () => {
  const until = (retrievedAt: string) => ({ retrievedAt, stateOf: retrievedAt, ...by('X') })

  test('nothing is compared that was not knowable then', async () => {
    await replaceSeries(catalogue.database, [
      series('own', {}, until('2026-03-01')),
      series('a', {}, until('2026-02-01')),
      series('b', {}, until('2026-05-01')),
    ])
    expect(await similarTo('own', day('2026-06-01'))).toEqual(['a', 'b'])
    expect(await similarTo('own', day('2026-04-01'))).toEqual(['a'])
    expect(await similarTo('own', day('2026-02-28'))).toBeUndefined()
  })

  test('what was found holds from the day on which the last of it was knowable, and for that day alone when some was not', async () => {
    await replaceSeries(catalogue.database, [series('own', {}, until('2026-03-01')), series('b', {}, until('2026-05-01'))])
    const holdsFrom = async (asOf: string) => {
      const document = await getSeries(catalogue.database, 'own', day(asOf))
      return (await findSimilar(catalogue.database, document, day(asOf), { limit: 3, isLeftOut: () => false }))?.holdsFrom
    }
    expect([await holdsFrom('2026-06-01'), await holdsFrom('2026-04-01')]).toEqual(['2026-05-01', undefined])
  })
})

describe('series stored by a version that kept no traits', () => {
  test('are filled in, once, and go on where it was stopped', async () => {
    const { database } = catalogue
    await replaceSeries(
      database,
      ['own', ...Array.from({ length: 60 }, (_, index) => `s-${index}`)].map((id) => series(id, {}, by('X'))),
    )
    await database.deleteFrom('similar_key').execute()
    await database.deleteFrom('similar_traits').execute()
    await setMeta(database, 'traits-filled-through', '')
    expect(await similarTo('own')).toEqual([])
    const before = await findMeta(database, TRAITS_REVISION)
    expect(await fillTraits(database, AbortSignal.abort())).toBe(0)
    expect(await findMeta(database, TRAITS_REVISION)).toBe(before)
    expect([await fillTraits(database), await fillTraits(database)]).toEqual([61, 0])
    expect(await similarTo('own')).toEqual(['s-0', 's-1', 's-10'])
    // What pages remember of before is found anew.
    expect(await findMeta(database, TRAITS_REVISION)).not.toBe(before)
  })

  test('a new data file has nothing to fill', async () => {
    expect(await findMeta(catalogue.database, 'traits-filled-through')).toBeUndefined()
  })
})
