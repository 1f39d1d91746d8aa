import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

test('the values of a list beneath its label are its', () => {
  expect(claimsOf('Executive producers\n  • Ada Moss\n  • Ben Ruiz\nCountry of origin\n  • Spain')).toEqual([
    'executive_producer - Ada Moss',
    'executive_producer - Ben Ruiz',
  ])
})

test('a row without a claim ends the one above it', () => {
  expect(claimsOf('Created by\nAda Moss\nWritten by\n  • Ben Ruiz\n  • Cleo Dam')).toEqual(['creator - Ada Moss'])
})

test('a value alone beneath its label is read', () => {
  expect(claimsOf('No. of seasons\n2\nRunning time\n43–61 minutes\nComposer\nJunkie XL')).toEqual([
    'composer - Junkie XL',
    'runtime - 43|61',
    'series_season_count - 2',
  ])
})

test('a table glued together is read row by row', () => {
  expect(claimsOf('Created byÁlex Moss\nComposerJunkie XL\nNo. of episodes10\nOriginal networkNetflix')).toEqual([
    'composer - Junkie XL',
    'creator - Álex Moss',
    'series_episode_count - 10',
    'streaming - Netflix',
  ])
})

test('a row of a release tells the first season’s date', () => {
  expect(claimsOf('Original release: February 25, 2020 – July 11, 2022')).toEqual(['season_premiere_date 1 2020-02-25'])
})

test('a row that counts seasons is no season for the rows beneath', () => {
  expect(claimsOf('Seasons 2\nEpisodes 18\nRuntime 36-63 min')).toEqual(['runtime - 36|63', 'series_episode_count - 18', 'series_season_count - 2'])
})
