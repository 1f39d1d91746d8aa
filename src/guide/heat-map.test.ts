import { expect, test } from 'vitest'
import type { Known, Rating } from '../catalogue/series-document.ts'
import { toHeatMaps } from './heat-map.ts'

function scored(season: number | undefined, episode: number | undefined, score: number, rater = 'IMDb', scale = 10): Known<Rating> {
  return { value: { rater, group: 'audience', score, scale, unit: 'points', ...(season !== undefined && { season }), ...(episode !== undefined && { episode }) }, from: [1] } // prettier-ignore
}

test('scores of episodes are mapped by season, in order; those of the series and of seasons are not in it', () => {
  expect(toHeatMaps([scored(undefined, undefined, 9), scored(2, undefined, 9), scored(2, 1, 7), scored(1, 2, 8), scored(1, 1, 6)])).toEqual([
    {
      rater: 'IMDb',
      scale: 10,
      cells: 'episodes',
      seasons: [
        { number: 1, scores: [{ episode: 1, score: 6 }, { episode: 2, score: 8 }], median: 6 },
        { number: 2, scores: [{ episode: 1, score: 7 }], median: 7 },
      ],
      from: [1],
    },
  ]) // prettier-ignore
})

test('raters and scales are never mixed', () => {
  expect(toHeatMaps([scored(1, 1, 8), scored(1, 1, 80, 'TMDB', 100), scored(1, 2, 4, 'TMDB', 5)]).map(({ rater, scale }) => [rater, scale])).toEqual([
    ['IMDb', 10],
    ['TMDB', 100],
    ['TMDB', 5],
  ])
})

test('where episodes are too many to be told apart, the middle of each season stands for them', () => {
  const daily = Array.from({ length: 61 }, (_, index) => scored(1, index + 1, index % 10))
  expect(toHeatMaps(daily).map(({ cells }) => cells)).toEqual(['seasons'])
  expect(toHeatMaps(daily.slice(0, 60)).map(({ cells }) => cells)).toEqual(['episodes'])
})

test('without scores of episodes there is no map', () => {
  expect(toHeatMaps([scored(1, undefined, 8)])).toEqual([])
})
