import { afterEach, beforeEach, expect, test } from 'vitest'
import { announces, day, reads, says, seriesFile } from '../../../test/make-series.ts'
import { temporaryCatalogue } from '../../../test/temporary-catalogue.ts'
import type { Statement, StatedAnnouncement } from '../../catalogue/series-document.ts'
import { getSeries, listTold, replaceSeries } from '../../catalogue/series-store.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { listChangeEvents } from '../history-store.ts'
import { indexTold } from '../index-series.ts'
import { takeOver, withdrawTold } from '../take-over.ts'
import { announceByHand } from './by-hand.ts'

const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')
const link = 'https://variety.com/2026/far-shore'
const [renewed] = announces('renewed', 2, '2026-11-20')['announcements'] as [StatedAnnouncement]
const shown = { seasons: [{ number: 1, premiere: '2025-01-10', finale: '2025-03-10' }] }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([{ ...seriesFile(says(shown)), id: 'one-2025' }])
})
afterEach(() => catalogue.close())

const say = (seriesId: string) => announceByHand(catalogue.database, { seriesId, announcement: renewed, link }, noon)
const ledger = async (id: string) => (await getSeries(catalogue.database, id, day('2026-11-22'))).announcements.map(({ value }) => value.kind)
const events = async (id: string) => (await listChangeEvents(catalogue.database, id, 50)).map(({ kind, season }) => `${kind} ${season}`).sort()

test('a word stands beside what the sources say, bears the outlet of its link, and is a change once', async () => {
  expect((await say('one-2025')).map(({ kind }) => kind)).toEqual(['renewed'])
  expect(await say('one-2025')).toEqual([])
  expect((await listTold(catalogue.database, 'one-2025')).map(({ origin, statement }) => [origin, statement.source])).toEqual([
    ['bundled', 'A catalogue'],
    ['by-hand', 'Variety'],
  ])
  expect([await ledger('one-2025'), await events('one-2025')]).toEqual([['renewed'], ['renewed 2']])
})

test('of a series that is not there nothing can be said: words alone make none', async () => {
  expect(await say('nobody-2025')).toEqual([])
  expect(await listTold(catalogue.database, 'nobody-2025')).toEqual([])
})

test('words go with a series that is made one with another', async () => {
  const own = { origin: 'tvmaze', statement: reads('TVmaze', '2026-11-01', { series: { title: 'Far Shore' }, ...shown }) as unknown as Statement }
  await replaceSeries(catalogue.database, [indexTold('two-2025', [own])])
  await say('two-2025')
  await inWriteTransaction(catalogue.database, (transaction) => withdrawTold(transaction, 'two-2025', 'tvmaze', 'one-2025'))
  expect([await ledger('one-2025'), await listTold(catalogue.database, 'two-2025')]).toEqual([['renewed'], []])
})

test('a word tells of no seasons: the first reading of a series that was only listed is no news, though people spoke of it', async () => {
  const series = { sourceId: '7', title: 'Far Shore', year: 2025, countries: [], externalIds: { tvmaze: 7 } }
  const read = (what: object) => [reads('TVmaze', '2026-11-22', { series: { title: 'Far Shore', year: 2025, externalIds: { tvmaze: 7 } }, ...what })] as unknown as Statement[] // prettier-ignore
  await takeOver(catalogue.database, { source: 'tvmaze', series: { ...series, statements: read({}) }, isWhole: false, now: noon })
  await say('far-shore-2025')
  const seasons = [...shown.seasons, { number: 2, premiere: '2027-01-01' }]
  await takeOver(catalogue.database, { source: 'tvmaze', series: { ...series, statements: read({ seasons }) }, isWhole: true, now: noon })
  expect(await events('far-shore-2025')).toEqual(['renewed 2'])
})
