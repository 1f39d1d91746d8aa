import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

const ratings = (sentence: string) => claimsOf(sentence).filter((claim) => claim.startsWith('rating'))

test.each([
  [
    'the group behind each score',
    '92% on the Tomatometer, 88% with the audience.',
    ['rating - Rotten Tomatoes|88|100|percent|audience', 'rating - Rotten Tomatoes|92|100|percent|critics'],
  ],
  ['a percentage and its source', 'It earned 94% on Rotten Tomatoes.', ['rating - Rotten Tomatoes|94|100|percent']],
  ['the source first', 'On Rotten Tomatoes, the series got 94%.', ['rating - Rotten Tomatoes|94|100|percent']],
  [
    'critics and audience',
    'On Rotten Tomatoes, the series got 94% and from critics, the series got 81%.',
    ['rating - Rotten Tomatoes|81|100|percent|critics', 'rating - Rotten Tomatoes|94|100|percent'],
  ],
  ['out of ten', 'According to IMDb, the series got 7.4 out of 10.', ['rating - IMDb|7.4|10|points']],
  ['"of" left out', 'The series is rated 8.8 out 10.', ['rating - |8.8|10|points']],
  ['a slash', 'The average rating is 7.2/10.', ['rating - |7.2|10|points']],
  ['two sources', 'It has 8.1/10 on IMDb and 78/100 on Metacritic.', ['rating - IMDb|8.1|10|points', 'rating - Metacritic|78|100|points']],
  ['a score before its word', 'The series holds an 8.7 score on MyAnimeList.', ['rating - MyAnimeList|8.7|10|points']],
  ['a score on a source', 'With 8.7 on IMDb it is loved.', ['rating - IMDb|8.7|10|points']],
  [
    'two seasons, the season behind',
    'It has 99% for season 2 on Rotten Tomatoes, 89% for season 3.',
    ['rating 2 Rotten Tomatoes|99|100|percent', 'rating 3 Rotten Tomatoes|89|100|percent'],
  ],
  ['a source that gives', 'MAL gives the show 8.5.', ['rating - MyAnimeList|8.5|10|points']],
  ['a bare score got', 'On MyAnimeList it got 8.2.', ['rating - MyAnimeList|8.2|10|points']],
  ['a bare score', 'The show holds an IMDb rating of 8.1.', ['rating - IMDb|8.1|10|points']],
  ['a spun noun', 'Rotten Tomatoes gave the film 60 percent!', ['rating - Rotten Tomatoes|60|100|percent']],
  ['users of a search engine', '94 percent of Google users are for it.', ['rating - Google|94|100|percent|audience']],
  ['stars', 'Common Sense Media gives it 4 stars.', ['rating - Common Sense Media|4|5|points']],
  ['of a season', 'Season 2 has a 91% score on Rotten Tomatoes.', ['rating 2 Rotten Tomatoes|91|100|percent']],
  ['votes beside it', 'It has 7.9/10 on IMDb from 12,000 votes.', ['rating - IMDb|7.9|10|points']],
  ['MyAnimeList', 'On MyAnimeList the anime has a score of 8.32.', ['rating - MyAnimeList|8.32|10|points']],
])('%s', (_, sentence, expected) => {
  expect(ratings(sentence)).toEqual(expected)
})

describe('no rating', () => {
  test.each([
    ['viewers', 'The audience grew by 30% after the premiere.'],
    ['a chance', 'There is a 50% chance that the show returns.'],
    ['an age rating', 'The show is rated TV-14.'],
    ['votes', 'More than 12,000 people have voted on IMDb.'],
    ['a share of the demographic', 'It had a 0.4 rating in the 18-49 demographic.'],
    ['a question', 'Did it get 94% on Rotten Tomatoes?'],
    ['a rank', 'It was number 3 of 10 on the list.'],
  ])('in %s', (_, sentence) => {
    expect(ratings(sentence)).toEqual([])
  })
})
