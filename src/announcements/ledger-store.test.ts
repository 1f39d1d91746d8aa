import { afterEach, expect, test } from 'vitest'
import { announces, day, reports, says, seriesFile, type SeriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getSeries, replaceSeries } from '../catalogue/series-store.ts'
import { answerFor } from '../outlook/answer.ts'
import { indexSeries } from '../sources/index-series.ts'
import { getLedgerCounts } from './ledger-store.ts'

/** A series whose second season was set for 2021-02-01 and came then, or two days later. */
function datedSeries(number: number, premiere = '2021-02-01'): SeriesFile {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2020-01-10', finale: '2020-03-10' }, { number: 2, premiere, finale: '2021-04-01' }] }),
    reports('2020-12-01', announces('premiere-set', 2, '2020-12-01', { date: '2021-02-01' })),
  ) // prettier-ignore
  return { ...file, id: `number-${number}-2020` }
}

const asked = { ...seriesFile(says({}), reports('2026-11-01', announces('premiere-set', 1, '2026-11-01', { date: '2027-03-01' }))), id: 'asked-2027' }
let close = () => Promise.resolve()
afterEach(() => close())

async function askAsOf(files: SeriesFile[], asOf: string) {
  const catalogue = await temporaryCatalogue([asked, ...files])
  close = catalogue.close
  const { database } = catalogue
  return { database, answer: answerFor(await getSeries(database, 'asked-2027', day(asOf)), day(asOf), undefined, await getLedgerCounts(database, day(asOf))) }
}

test('from thirty cases on the answer tells how many announced days held', async () => {
  const { answer } = await askAsOf(
    [...Array.from({ length: 28 }, (_, i) => datedSeries(i)), datedSeries(28, '2021-02-03'), datedSeries(29, '2021-02-03')],
    '2026-11-22',
  )
  expect(answer.because.at(-1)?.text).toBe('In our ledger, 28 of 30 first announced days held to the day.')
})

test('before that it says that nobody has counted', async () => {
  const { answer } = await askAsOf(Array.from({ length: 29 }, (_, i) => datedSeries(i)), '2026-11-22') // prettier-ignore
  expect(answer.unknown).toContain('how often announced dates hold: nobody has counted (29 cases in our ledger, 30 are needed)')
})

test('as of a day only what had come out by then is counted', async () => {
  const { answer } = await askAsOf(Array.from({ length: 40 }, (_, i) => datedSeries(i, i < 12 ? '2021-02-01' : '2026-11-10')), '2026-11-05') // prettier-ignore
  expect(answer.unknown).toContain('how often announced dates hold: nobody has counted (12 cases in our ledger, 30 are needed)')
})

test('the counts are the same object until the ledger changes', async () => {
  const { database } = await askAsOf(Array.from({ length: 29 }, (_, i) => datedSeries(i)), '2026-11-22') // prettier-ignore
  const counts = await getLedgerCounts(database, day('2026-11-22'))
  expect(await getLedgerCounts(database, day('2026-11-22'))).toBe(counts)
  await replaceSeries(database, [indexSeries(datedSeries(30))])
  expect((await getLedgerCounts(database, day('2026-11-22'))).date).toMatchObject({ cases: 30, zeros: 30 })
})
