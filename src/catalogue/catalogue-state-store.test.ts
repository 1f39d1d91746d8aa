import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../storage/open-database.ts'
import { indexSeries } from '../sources/index-series.ts'
import { says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { catalogueState } from './catalogue-state-store.ts'
import { putNextRevision, removeSeries, replaceSeries, TRAITS_REVISION } from './series-store.ts'

let catalogue: TemporaryCatalogue
/** The same data as another process has it open. */
let elsewhere: Database

beforeEach(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  elsewhere = await openDatabase(catalogue.place)
})
afterEach(async () => {
  await elsewhere.destroy()
  await catalogue.close()
})

test('while nothing is stored the state is the same', async () => {
  const before = await catalogueState(catalogue.database)
  expect(await catalogueState(catalogue.database)).toEqual(before)
  expect(await catalogueState(elsewhere)).toEqual(before)
})

test.each<[string, () => Promise<unknown>]>([
  ['a series stored again', () => replaceSeries(elsewhere, [indexSeries(seriesFile(says({})))])],
  ['a series that became another one', () => removeSeries(elsewhere, 'the-test-2020', 'the-other-2021')],
  ['what series are compared by, filled in later', () => putNextRevision(elsewhere, TRAITS_REVISION)],
])('%s by another process is another state', async (_, change) => {
  const { mark } = await catalogueState(catalogue.database)
  await change()
  expect((await catalogueState(catalogue.database)).mark).not.toBe(mark)
})

test('who asks before the question is put shares it; who asks afterwards does not', async () => {
  const first = catalogueState(catalogue.database)
  expect(catalogueState(catalogue.database)).toBe(first)
  const { mark } = await first
  await replaceSeries(elsewhere, [indexSeries(seriesFile(says({})))])
  expect((await catalogueState(catalogue.database)).mark).not.toBe(mark)
})
