import { describe, expect, test } from 'vitest'
import { claims, factsOf, found } from '../../test/make-claims.ts'
import { reports, says, seriesFile } from '../../test/make-series.ts'

describe('scores', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2020-05-01', finale: '2020-06-05' }] }),
    reports('2020-07-01', {
      ratings: [
        { rater: 'Rotten Tomatoes', group: 'critics', score: 91, scale: 100, unit: 'percent', on: '2020-07-01' },
        { rater: 'Rotten Tomatoes', group: 'audience', score: 62, scale: 100, unit: 'percent', on: '2020-07-01' },
        { rater: 'IMDb', group: 'audience', score: 7.8, scale: 10, unit: 'points', on: '2020-07-01' },
      ],
    }),
  )
  const tomatoes = { source: 'RottenTomatoes', scale: 100, unit: 'percent' } as const
  const imdb = { source: 'IMDb', scale: 10, unit: 'points' } as const
  test.each([
    ['2020-07-10', claims('rating', { ...tomatoes, score: 93 }), 'supported'],
    ['2020-07-10', claims('rating', { ...tomatoes, score: 70 }), 'contradicted'],
    ['2020-07-10', claims('rating', { ...tomatoes, score: 62, group: 'critics' }), 'contradicted: critics-and-audience-swapped'],
    ['2020-07-10', claims('rating', { ...imdb, score: 7.5 }), 'supported'],
    ['2020-07-10', claims('rating', { ...imdb, score: 9.1 }), 'contradicted'],
    ['2021-03-01', claims('rating', { ...imdb, score: 7.9 }), 'supported'],
    ['2021-03-01', claims('rating', { ...imdb, score: 9.1 }), 'unverifiable'],
    ['2020-07-10', claims('rating', { ...imdb, source: null, score: 7.8 }), 'unverifiable'],
    ['2020-07-10', claims('rating', { ...imdb, score: 7.8 }, { season: 2 }), 'contradicted: season-that-has-not-begun'],
  ] as const)('on %s %j is %s', (on, claim, finding) => {
    expect(found(claim, factsOf(file, on))).toBe(finding)
  })
})
