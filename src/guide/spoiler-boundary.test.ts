import { expect, test } from 'vitest'
import { isSeasonSeen, isSeen, parseSpoilerBoundary, writeSpoilerBoundary } from './spoiler-boundary.ts'

test('a boundary is none, all or an episode', () => {
  expect(['none', 'all', 'S02E03', 's2e3'].map(parseSpoilerBoundary)).toEqual(['none', 'all', { season: 2, episode: 3 }, { season: 2, episode: 3 }])
  expect(['', 'S2', '2x03', 'everything'].map(parseSpoilerBoundary)).toEqual([undefined, undefined, undefined, undefined])
  expect(writeSpoilerBoundary({ season: 2, episode: 3 })).toBe('S02E03')
})

test('what lies up to and including the episode is seen, the rest is not', () => {
  const boundary = { season: 2, episode: 3 }
  expect([isSeen(boundary, 1, 99), isSeen(boundary, 2, 3), isSeen(boundary, 2, 4), isSeen(boundary, 3, 1)]).toEqual([true, true, false, false])
})

test('a season is seen once its last episode is; without a known last one, never by an episode of it', () => {
  const boundary = { season: 2, episode: 10 }
  expect([isSeasonSeen(boundary, 2, 10), isSeasonSeen(boundary, 2, 11), isSeasonSeen(boundary, 2, undefined), isSeasonSeen(boundary, 1, undefined)]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
