import { afterEach, beforeEach, expect, test } from 'vitest'
import { says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { addSaidChanges, listSaidChanges } from './history-store.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds
const DAY_MS = 24 * 60 * 60 * 1000

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
})
afterEach(() => catalogue.close())

const say = (field: string, after: number, daysAgo: number, origin = 'tvmaze') =>
  addSaidChanges(catalogue.database, 'the-test-2020', origin, [{ field, before: String(after - 1), after: String(after) }], NOON - daysAgo * DAY_MS)
const kept = async (field: string, origin = 'tvmaze') =>
  (await listSaidChanges(catalogue.database, 'the-test-2020', 1000)).filter((one) => one.field === field && one.origin === origin).map(({ after }) => Number(after)).toReversed() // prettier-ignore

test('of what is older than two years the first and the last twenty changes of a field are kept', async () => {
  for (let number = 1; number <= 40; number++) await say('series.status', number, 800 * (41 - number))
  expect(await kept('series.status')).toEqual([1, ...Array.from({ length: 20 }, (_, index) => index + 21)])
})

test('all of the last two years is kept, however much it is', async () => {
  for (let number = 1; number <= 40; number++) await say('series.status', number, 729 - number)
  expect((await kept('series.status')).length).toBe(40)
})

test('what grows old makes room when something is added, and other fields and sources are left alone', async () => {
  for (let number = 1; number <= 30; number++) await say('series.status', number, 800 - number)
  await say('series.title', 1, 3000)
  await say('series.status', 1, 3000, 'tmdb')
  expect((await kept('series.status')).length).toBe(30)
  await say('series.status', 31, 0)
  expect([(await kept('series.status')).slice(0, 3), await kept('series.title'), await kept('series.status', 'tmdb')]).toEqual([[1, 12, 13], [1], [1]])
})
