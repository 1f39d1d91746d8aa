import { describe, expect, test } from 'vitest'
import { claims } from '../../test/make-claims.ts'
import { findContradictions } from './find-contradictions.ts'
import { englishAudits } from '../languages/en/audit-sayings.ts'

describe('an article contradicts itself', () => {
  test.each([
    ['with two first days of a season', claims('season_premiere_date', '2022-03-03', { season: 2 }), claims('season_premiere_date', '2022-05-05', { season: 2 }), 'Season 2 begins on two days: 3 March 2022 and 5 May 2022'],
    ['when a season ends before it begins', claims('season_premiere_date', '2022-05-05', { season: 2 }), claims('season_finale_date', '2022-03-03', { season: 2 }), 'Season 2 ends (3 March 2022) before it begins (5 May 2022)'],
    ['when a season is renewed and cancelled', claims('status', 'renewed', { season: 4 }), claims('status', 'cancelled', { season: 4 }), 'Season 4 is renewed and cancelled at once'],
    ['when a cancelled season has a date', claims('status', 'cancelled', { season: 4 }), claims('next_premiere_date', '2024', { season: 4 }), 'Season 4 is cancelled and has a date (2024)'],
    ['with two counts', claims('season_episode_count', 8, { season: 1 }), claims('season_episode_count', 10, { season: 1 }), 'Season 1 has 8 and 10 episodes'],
    ['when a trailer is there and is not', claims('trailer', 'available', { season: 1 }), claims('trailer', 'unavailable', { season: 1 }), 'Season 1 has a trailer and has none'],
    ['when two people play one character', claims('cast_role', { person: 'Ann One', character: 'Zed' }), claims('cast_role', { person: 'Bea Two', character: 'Zed' }), 'Zed is played by Ann One and by Bea Two'],
    ['with two scores by one rater', claims('rating', { source: 'IMDb', score: 7, scale: 10, unit: 'points' }), claims('rating', { source: 'IMDb', score: 8, scale: 10, unit: 'points' }), 'IMDb gives the series 7 and 8'],
  ])('%s', (_, first, second, because) => {
    expect(findContradictions([first, second], englishAudits)).toEqual([{ claims: [0, 1], because }])
  })
}) // prettier-ignore

describe('an article does not contradict itself', () => {
  test.each([
    ['with a date and the year of it', claims('season_premiere_date', '2022-03-03', { season: 2 }), claims('season_premiere_date', '2022', { season: 2 })],
    ['with the days of two seasons', claims('season_premiere_date', '2022-03-03', { season: 2 }), claims('season_premiere_date', '2023-02-16', { season: 3 })],
    ['with an expectation beside a fact', claims('status', 'undecided', { season: 4 }), claims('status', 'renewed', { season: 4, hedged: true })],
    ['with what it says twice', claims('season_episode_count', 8, { season: 1 }), claims('season_episode_count', 8, { season: 1 })],
    ['with the scores of critics and audience', claims('rating', { source: 'RT', score: 70, scale: 100, unit: 'percent', group: 'critics' }), claims('rating', { source: 'RT', score: 90, scale: 100, unit: 'percent', group: 'audience' })],
    ['with a first and a last day in order', claims('season_premiere_date', '2022-03-03', { season: 2 }), claims('season_finale_date', '2022-05-05', { season: 2 })],
    ['with a season ordered and the last', claims('status', 'renewed', { season: 4 }), claims('status', 'final', { season: 4 })],
    ['about two series', claims('status', 'renewed', { season: 4 }), claims('status', 'cancelled', { season: 4, series: 'Another' })],
  ])('%s', (_, first, second) => {
    expect(findContradictions([first, second], englishAudits)).toEqual([])
  })
}) // prettier-ignore

test('fifty thousand different claims about one season are compared in a moment', () => {
  const many = Array.from({ length: 50_000 }, (_, index) => claims('season_episode_count', index, { season: 4 }))
  expect(findContradictions(many, englishAudits)).toHaveLength(100)
})

test('a hundred thousand repeated claims are compared in a moment', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => claims('status', index % 2 === 0 ? 'renewed' : 'cancelled', { season: 4 }))
  expect(findContradictions(many, englishAudits)).toEqual([{ claims: [0, 1], because: 'Season 4 is renewed and cancelled at once' }])
})
