import { afterAll, beforeAll, expect, test } from 'vitest'
import { getLedgerCounts } from '../src/announcements/ledger-store.ts'
import { getSeries } from '../src/catalogue/series-store.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { KNOWN_OUTLOOKS, missesOf } from './known-outlooks.ts'
import { day } from './make-series.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

/** Rows that the model misses today, and how; docs/outlook/known-series.md tells them. One that is met again must go from here. */
const MISSED: Record<string, ('odds' | 'window')[]> = {
  'the-office-2005 2012-06-01': ['odds'],
  'the-bear-2022 2024-08-01': ['odds'],
  'stranger-things-2016 2020-06-01': ['window'],
  'game-of-thrones-2011 2017-09-15': ['odds'],
  'the-white-lotus-2021 2023-02-01': ['window'],
  'squid-game-2021 2022-01-15': ['odds'],
  'black-mirror-2011 2020-06-01': ['odds', 'window'],
}

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
})
afterAll(() => catalogue.close())

test.each(KNOWN_OUTLOOKS.map((known) => [known.id, known.asOf, known] as const))(
  '%s as of %s is what a fan would nod at, or listed as missed',
  async (id, asOf, known) => {
    const { database } = catalogue
    const answer = answerFor(await getSeries(database, id, day(asOf)), day(asOf), known.season, await getLedgerCounts(database, day(asOf)))
    expect(missesOf(known, answer).map((miss) => miss.split(' ')[0])).toEqual(MISSED[`${id} ${asOf}`] ?? [])
  },
)
