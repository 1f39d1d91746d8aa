import { afterEach, beforeEach, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { followSeries, unfollowSeries } from '../following/follow-store.ts'
import { answerFor } from '../outlook/answer.ts'
import { shippedModel } from '../outlook/shipped-model.ts'
import { listGivenForecasts } from './given-forecast-store.ts'
import { keepGiven } from './keep-given.ts'

const TODAY = day('2026-11-22')
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({ seasons: [{ number: 1, premiere: '2026-01-10', finale: '2026-03-10' }] }))])
})
afterEach(() => catalogue.close())

const follow = () => followSeries(catalogue.database, 'the-test-2020', Temporal.Instant.from('2026-11-22T08:00:00Z'))
const give = async (asOf = TODAY) => {
  const answer = answerFor(await getSeries(catalogue.database, 'the-test-2020', asOf), asOf)
  await keepGiven(catalogue.database, answer, TODAY, (line) => {
    throw new Error(line)
  })
  return answer
}

test('a forecast given about a followed series is kept with its model and its window', async () => {
  await follow()
  const { odds, window } = await give()
  expect(await listGivenForecasts(catalogue.database)).toMatchObject([
    { seriesId: 'the-test-2020', season: 2, asOf: TODAY, modelVersion: shippedModel().model.version, probability: odds?.continues, window },
  ])
})

test('it is kept once a day, however often it is given', async () => {
  await follow()
  await give()
  await give()
  expect(await listGivenForecasts(catalogue.database)).toHaveLength(1)
})

test('a look back is no forecast that was given, and neither is one that nobody follows', async () => {
  await give()
  await follow()
  await give(day('2026-06-01'))
  expect(await listGivenForecasts(catalogue.database)).toEqual([])
})

test('what was kept stays when the series is followed no longer', async () => {
  await follow()
  await give()
  await unfollowSeries(catalogue.database, 'the-test-2020')
  expect(await listGivenForecasts(catalogue.database)).toHaveLength(1)
})

test('an answer is given even when its forecast cannot be kept, and that is told', async () => {
  await follow()
  const answer = await give(day('2026-06-01'))
  await catalogue.database.schema.dropTable('given_forecast').execute()
  const told: string[] = []
  await keepGiven(catalogue.database, { ...answer, asOf: TODAY }, TODAY, (line) => told.push(line))
  expect(told).toEqual([expect.stringMatching(/^the forecast for the-test-2020 could not be kept: (no such table|relation .* does not exist)/)])
})
