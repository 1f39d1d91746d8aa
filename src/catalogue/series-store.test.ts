import { afterEach, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getSeries } from './series-store.ts'

let catalogue: TemporaryCatalogue
afterEach(() => catalogue.close())

const idOf = (number: number): string => `many-${number}-2020`

/** A catalogue of so many series, whose documents are small. */
async function catalogueOf(count: number): Promise<TemporaryCatalogue> {
  const files = Array.from({ length: count }, (_, number) => ({
    ...seriesFile(says({ series: { title: `Many ${number}`, year: 2020, countries: ['US'] } })),
    id: idOf(number),
  }))
  return temporaryCatalogue(files)
}

async function documentOf(number: number): Promise<unknown> {
  return getSeries(catalogue.database, idOf(number), day('2026-11-22'))
}

test('the documents of some hundred series that are asked about again and again are parsed once', async () => {
  catalogue = await catalogueOf(500)
  const first = await documentOf(0)
  for (let number = 1; number < 500; number++) await documentOf(number)
  expect(await documentOf(0)).toBe(first)
})

test('those of more are let go, however small: what was worked out of each takes more than itself', async () => {
  catalogue = await catalogueOf(750)
  const first = await documentOf(0)
  for (let number = 1; number < 750; number++) await documentOf(number)
  expect(await documentOf(0)).not.toBe(first)
})
