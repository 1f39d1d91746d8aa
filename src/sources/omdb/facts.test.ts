import { describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { statementSchema } from '../../catalogue/series-file.ts'
import { toSourceSeries } from './facts.ts'
import type { WireTitle } from './wire.ts'

function said(title: Partial<WireTitle>) {
  const [statement] = toSourceSeries({ Response: 'True', imdbID: 'tt0000082', Type: 'series', Title: 'Harbour Lights', ...title }, day('2026-11-22')).statements
  return statementSchema.parse(statement)
}

test('a title is one undated statement of the day, with a link that a reader can open', () => {
  expect(said({ Plot: 'Two pilots & a lighthouse.' })).toEqual({
    source: 'OMDb',
    link: 'https://www.imdb.com/title/tt0000082/',
    kind: 'catalogue',
    licence: 'CC BY-NC 4.0',
    publishedOn: null,
    retrievedAt: '2026-11-22',
    series: { title: 'Harbour Lights', description: 'Two pilots & a lighthouse.', externalIds: { imdb: 'tt0000082' } },
  })
})

test('N/A is unknown, wherever it stands', () => {
  const nothing = { Year: 'N/A', Runtime: 'N/A', Genre: 'N/A', Plot: 'N/A', Language: 'N/A', Country: 'N/A', imdbRating: 'N/A', imdbVotes: 'N/A', Ratings: [] }
  expect(said(nothing)).toEqual(said({}))
})

test.each([
  ['2013–2020', 2013],
  ['2019–', 2019],
  ['2022', 2022],
])('the year of %s is that of the first premiere', (Year, year) => {
  expect(said({ Year }).series?.year).toBe(year)
})

test('lists are taken apart, and names of languages and countries become codes', () => {
  expect(said({ Genre: 'Drama, Sci-Fi', Language: 'English, Elvish', Country: 'United States, UK', Runtime: '45 min' }).series).toMatchObject({
    genres: ['Drama', 'Sci-Fi'],
    languages: ['en'],
    countries: ['US', 'GB'],
    runtimeMinutes: { min: 45, max: 45 },
  })
})

describe('scores', () => {
  test('are those that are there: viewers out of ten with their votes, critics in percent and in points', () => {
    const Ratings = [
      { Source: 'Internet Movie Database', Value: '8.1/10' },
      { Source: 'Rotten Tomatoes', Value: '93%' },
      { Source: 'Metacritic', Value: '82/100' },
      { Source: 'Somebody Else', Value: '5/5' },
    ]
    expect(said({ imdbRating: '8.1', imdbVotes: '1,191,580', Ratings }).ratings).toEqual([
      { rater: 'IMDb', group: 'audience', score: 8.1, scale: 10, unit: 'points', votes: 1_191_580, on: '2026-11-22' },
      { rater: 'Rotten Tomatoes', group: 'critics', score: 93, scale: 100, unit: 'percent', on: '2026-11-22' },
      { rater: 'Metacritic', group: 'critics', score: 82, scale: 100, unit: 'points', on: '2026-11-22' },
    ])
  })

  test('without votes are scores all the same', () => {
    expect(said({ imdbRating: '7.4', imdbVotes: 'N/A' }).ratings).toEqual([
      { rater: 'IMDb', group: 'audience', score: 7.4, scale: 10, unit: 'points', on: '2026-11-22' },
    ])
  })

  test.each(['11', '120%', '8,1', ''])('that cannot be are none: %s', (value) => {
    expect(said({ imdbRating: value, Ratings: [{ Source: 'Rotten Tomatoes', Value: value }] }).ratings).toBeUndefined()
  })
})
