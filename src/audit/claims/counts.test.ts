import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

/** The article asks for season 3 of "Harbor Lights". */
const counts = (sentence: string) => claimsOf(sentence).filter((claim) => claim.includes('_count'))

describe('seasons of the series', () => {
  test.each([
    ['has two seasons', 'The series has two seasons so far.', ['series_season_count - 2']],
    ['exist', 'Two seasons exist in total.', ['series_season_count - 2']],
    ['across', 'Across two seasons the public kept growing.', ['series_season_count - 2']],
    ['the first two', 'The first two seasons of the show have received critical acclaim.', ['series_season_count - 2']],
    ['with both counts', 'Harbor Lights has 2 seasons to date and 26 episodes altogether.', ['series_episode_count - 26', 'series_season_count - 2']],
    ['a glued row', 'No. of seasons2', ['series_season_count - 2']],
    ['a row with a colon', 'Number of Seasons: 2', ['series_season_count - 2']],
    ['just one season', 'The show ended after just one season.', ['series_season_count - 1']],
    ['finished', '2 seasons are finished by now.', ['series_season_count - 2']],
    ['made it to', 'It has made it to two seasons.', ['series_season_count - 2']],
    ['bought and no more', 'Netflix bought two seasons and no more.', ['series_season_count - 2']],
  ])('%s', (_, sentence, expected) => {
    expect(counts(sentence)).toEqual(expected)
  })
})

describe('episodes', () => {
  test.each([
    ['of a season, before', 'Season 2 consists of 10 episodes.', ['season_episode_count 2 10']],
    ['of a season, after', 'There are ten episodes in season 2.', ['season_episode_count 2 10']],
    ['of a season, hyphenated', 'The 10-episode second season was a hit.', ['season_episode_count 2 10']],
    ['with “another”', 'The sophomore season landed on January 9, 2023 with another 24 episodes.', ['season_episode_count 2 24']],
    ['of a season, "of"', 'Season 2 of ten episodes opened on January 17.', ['season_episode_count 2 10']],
    ['of each of two seasons', 'Seven episodes made up each of the two seasons.', ['season_episode_count 1+2 7', 'series_season_count - 2']],
    ['of two seasons', 'The first season had 8 episodes and the second season had 10 episodes.', ['season_episode_count 1 8', 'season_episode_count 2 10']],
    ['after a date', 'Season one came out on October 4, 2015, after 12 episodes.', ['season_episode_count 1 12']],
    ['of an eight-part series', 'The eight-part series was a hit.', ['season_episode_count 1 8']],
    ['in all', 'There are 26 episodes in all.', ['series_episode_count - 26']],
    ['a total', 'The total number of 30 episodes is available yet.', ['series_episode_count - 30']],
    ['across seasons', '26 episodes across two seasons.', ['series_episode_count - 26', 'series_season_count - 2']],
    ['a glued row', 'No. of episodes26', ['series_episode_count - 26']],
    ['words first', 'Episodes in total: 58 in number.', ['series_episode_count - 58']],
    ['expected', 'Season 3 is expected to have 10 episodes.', ['season_episode_count 3 10?']],
    ['of "each season"', 'Both seasons have 10 episodes each.', ['season_episode_count 1+2 10']],
    ['of each season named', 'March 5, 2019, brought season 1 and June 6, 2020, season 2, eight episodes each.', ['season_episode_count 1+2 8']],
    ['of each season counted', 'Two seasons are out, each one 13 episodes long.', ['season_episode_count 1+2 13', 'series_season_count - 2']],
    [
      'without noun or verb',
      'Seasons 1 and 2 came fast. The former had ten episodes, the latter eight.',
      ['season_episode_count 1 10', 'season_episode_count 2 8'],
    ],
    ['behind the day', 'Season 1 had ten episodes. Season 2 arrived on June 6, 2020, with seven.', ['season_episode_count 1 10', 'season_episode_count 2 7']],
    [
      'before the second of two',
      'Seasons 1 and 2 came fast. 18 episodes make up the former, 15 the latter.',
      ['season_episode_count 1 18', 'season_episode_count 2 15'],
    ],
    ['as its parts', 'It comes back for its eight-part third series.', ['season_episode_count 3 8']],
    ['as does another', 'The first season counts ten episodes, as does the second.', ['season_episode_count 1 10', 'season_episode_count 2 10']],
    ['bare behind the second', 'The first season is ten episodes long, the second twelve.', ['season_episode_count 1 10', 'season_episode_count 2 12']],
    ['of "that season"', 'Season 2 came out in 2020. That season had 10 episodes.', ['season_episode_count 2 10']],
  ])('%s', (_, sentence, expected) => {
    expect(counts(sentence)).toEqual(expected)
  })
})

describe('no count', () => {
  test.each([
    ['a wish', 'Before that he had hoped for five to seven seasons.'],
    ['a guess', 'I think three or four seasons would be right.'],
    ['a part of the seasons', 'In most countries Netflix has seasons 1-2.'],
    ['the first episodes', 'The first two episodes were shown together.'],
    ['a number of contestants', 'From 20 down to 12 chefs, and to one winner in the course of a season.'],
    ['a rhythm', 'Two episodes a week will be shown.'],
    ['one episode', 'The running time of the one episode is long.'],
    ['an episode’s number', 'He had the script of season 3 episode 1 ready.'],
    ['the gap between seasons', 'Given the three years between the two seasons, wait.'],
    ['a plan of the makers', 'The couple had planned three seasons in all.'],
    ['a rank', 'It is one of the top 15 shows in America.'],
    ['a question', 'How many of the 10 episodes of season 3 are filmed?'],
    ['more seasons', 'She would love to make two more seasons.'],
  ])('in %s', (_, sentence) => {
    expect(counts(sentence)).toEqual([])
  })
})
