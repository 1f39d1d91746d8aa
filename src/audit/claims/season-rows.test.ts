import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

/** The article asks for season 3 of "Harbor Lights" and is of 10 April 2023. */
test.each([
  [
    'number, episodes, first and last day',
    '1 20 September 24, 2018 April 1, 2019',
    ['season_episode_count 1 20', 'season_finale_date 1 2019-04-01', 'season_premiere_date 1 2018-09-24'],
  ],
  ['bars between', '2 | 10 | 4 May 2020 |', ['season_episode_count 2 10', 'season_premiere_date 2 2020-05-04']],
  ['signs lost', 'Season 110July 21, 2017', ['season_episode_count 1 10', 'season_premiere_date 1 2017-07-21']],
  [
    'signs lost, with the last day',
    'Season 28August 31, 2018October 5, 2018',
    ['season_episode_count 2 8', 'season_finale_date 2 2018-10-05', 'season_premiere_date 2 2018-08-31'],
  ],
  ['a day ahead', 'Season 3 8 May 4, 2023', ['next_premiere_date 3 2023-05-04', 'season_episode_count 3 8']],
])('%s', (_, line, expected) => {
  expect(claimsOf(line)).toEqual(expected)
})

describe('no row', () => {
  test.each([
    ['a day and a month', '2 10 May 2019'],
    ['a heading with a year', 'Season 2 2020'],
  ])('in %s', (_, line) => {
    expect(claimsOf(line).filter((claim) => claim.startsWith('season_episode_count'))).toEqual([])
  })
})
