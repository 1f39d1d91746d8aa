import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, reads, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { getGuide } from './series-guide.ts'
import type { SpoilerBoundary } from './spoiler-boundary.ts'

const score = (season: number | undefined, episode: number | undefined, points: number) => ({ rater: 'IMDb', group: 'audience', score: points, scale: 10, unit: 'points', votes: 9, ...(season !== undefined && { season }), ...(episode !== undefined && { episode }) }) // prettier-ignore
const seasons = [{ number: 1, premiere: '2020-01-01', finale: '2020-02-01', episodeCount: 2 }, { number: 2, premiere: '2027-01-01' }] // prettier-ignore

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue([
    seriesFile(
      says({ seasons, episodes: [{ season: 1, number: 1, title: 'One' }], series: { externalIds: { tvmaze: 7 } } }),
      reads('IMDb', '2026-11-20', {
        series: { externalIds: { imdb: 'tt0000001', tvmaze: 7 } },
        ratings: [score(undefined, undefined, 7.5), score(1, undefined, 7.4), score(1, 2, 7.2), score(1, 1, 7.1), score(2, 1, 9.9)],
      }),
    ),
  ])
})
afterAll(() => catalogue.close())

async function shown(boundary: SpoilerBoundary, asOf = '2026-11-22') {
  const { ratings, details } = await getGuide(catalogue.database, { id: 'the-test-2020', asOf: day(asOf), boundary })
  return { scores: ratings.map(({ value }) => value.score), episodes: details.flatMap(({ episodes }) => episodes.map(({ number }) => number)) }
}

test('scores of episodes are no part of the document, which every answer reads', async () => {
  const { ratings } = await getSeries(catalogue.database, 'the-test-2020', day('2026-11-22'))
  expect(ratings.map(({ value }) => value.score)).toEqual([7.5, 7.4])
})

test('a reader sees them as far as they have seen the episodes, in order, and never of a season that has not begun', async () => {
  expect((await shown('none')).scores).toEqual([7.5, 7.4])
  expect((await shown({ season: 1, episode: 1 })).scores).toEqual([7.5, 7.4, 7.1])
  expect((await shown('all')).scores).toEqual([7.5, 7.4, 7.1, 7.2])
})

test('on a day before the score was read, there is none', async () => {
  expect((await shown('all', '2026-11-19')).scores).toEqual([])
})

test('a score is no episode of the recap: IMDb may number otherwise', async () => {
  expect((await shown('all')).episodes).toEqual([1])
})

test('the ids that catalogues give it stand in the document, each with all who state it, on every day', async () => {
  for (const asOf of ['2026-11-22', '2021-01-01'])
    expect((await getSeries(catalogue.database, 'the-test-2020', day(asOf))).externalIds).toEqual([
      { value: { kind: 'tvmaze', value: '7' }, from: [0, 1] },
      { value: { kind: 'imdb', value: 'tt0000001' }, from: [1] },
    ])
})
