import { describe, expect, test } from 'vitest'
import { mergeSeries } from '../../catalogue/merge-series.ts'
import { statementSchema } from '../../catalogue/series-file.ts'
import type { Day } from '../../time/partial-date.ts'
import type { ImdbFacts } from './imdb-facts-store.ts'
import { toStatements } from './to-statements.ts'

const DAY = '2026-11-20' as Day

/** Star Trek: Picard as the tables hold it, with some parts of the test's own. */
function facts(parts: Partial<ImdbFacts> = {}, series: Partial<ImdbFacts['series']> = {}): ImdbFacts {
  return {
    imdbId: 'tt8806524',
    series: {
      kind: 'tvSeries',
      title: 'Star Trek: Picard',
      original_title: 'Star Trek: Picard',
      start_year: 2020,
      end_year: 2023,
      runtime_minutes: 46,
      genres: 'Action,Adventure,Drama',
      ...series,
    },
    rating: undefined,
    episodes: [],
    titles: [],
    crew: [],
    credits: [],
    modifiedOn: { 'title.basics': DAY, 'title.episode': DAY, 'title.ratings': DAY, 'title.akas': DAY, 'title.principals': DAY, 'name.basics': DAY },
    ...parts,
  }
}

test('one statement for the files of a day, in the form of a series file, with source, link, licence and day', () => {
  const statements = toStatements(
    facts({
      rating: { scoreTenths: 75, votes: 99271 },
      episodes: [{ season: 1, number: 1, rating: { scoreTenths: 81, votes: 7254 } }],
      titles: [{ title: 'Jornada nas Estrelas: Picard', region: 'BR', language: null, types: 'imdbDisplay' }],
      credits: [
        { person: 'Patrick Stewart', category: 'actor', job: null, characters: '["Jean-Luc Picard","Locutus"]' },
        { person: 'Akiva Goldsman', category: 'writer', job: 'created by', characters: null },
        { person: 'Jeff Russo', category: 'composer', job: null, characters: null },
      ],
    }),
  )
  expect(statements).toEqual([
    {
      source: 'IMDb',
      link: 'https://www.imdb.com/title/tt8806524/',
      kind: 'crowd',
      licence: 'IMDb non-commercial',
      publishedOn: null,
      retrievedAt: '2026-11-20',
      stateOf: '2023-01-01',
      series: {
        title: 'Star Trek: Picard',
        year: 2020,
        runtimeMinutes: { min: 46, max: 46, typical: 46 },
        genres: ['Action', 'Adventure', 'Drama'],
        externalIds: { imdb: 'tt8806524' },
        aliases: ['Jornada nas Estrelas: Picard'],
      },
      credits: [
        { role: 'creator', person: 'Akiva Goldsman' },
        { role: 'composer', person: 'Jeff Russo' },
      ],
      cast: [
        { person: 'Patrick Stewart', character: 'Jean-Luc Picard', billing: 'main' },
        { person: 'Patrick Stewart', character: 'Locutus', billing: 'main' },
      ],
      ratings: [
        { rater: 'IMDb', group: 'audience', score: 7.5, scale: 10, unit: 'points', votes: 99271, on: '2026-11-20' },
        { rater: 'IMDb', group: 'audience', season: 1, episode: 1, score: 8.1, scale: 10, unit: 'points', votes: 7254, on: '2026-11-20' },
      ],
    },
  ])
  expect(statementSchema.safeParse(statements[0]).error).toBeUndefined()
})

test('files of different days are told apart: nothing counts as read before its file was made', () => {
  const [first, second] = ['2026-11-18' as Day, '2026-11-20' as Day]
  const statements = toStatements(facts({ rating: { scoreTenths: 75, votes: 5 }, modifiedOn: { 'title.basics': first, 'title.ratings': second } }))
  expect(statements.map(({ retrievedAt, series, ratings }) => [retrievedAt, series?.title, ratings?.[0]?.on])).toEqual([
    [first, 'Star Trek: Picard', undefined],
    [second, undefined, second],
  ])
})

describe('what the files do not say is not said', () => {
  test('no seasons, no episodes, no status, no counts', () => {
    const [statement] = toStatements(facts({ episodes: [{ season: 4, number: 1, rating: undefined }] }))
    expect(statement).not.toHaveProperty('seasons')
    expect(statement).not.toHaveProperty('episodes')
    expect(statement).not.toHaveProperty('ratings')
    expect(statement?.series).toEqual({
      title: 'Star Trek: Picard',
      year: 2020,
      runtimeMinutes: { min: 46, max: 46, typical: 46 },
      genres: ['Action', 'Adventure', 'Drama'],
      externalIds: { imdb: 'tt8806524' },
    })
  })

  test('no running time of a limited series, which may be that of the whole, and none longer than a day', () => {
    for (const parts of [{ kind: 'tvMiniSeries' as const }, { runtime_minutes: 2000 }, { runtime_minutes: null }])
      expect(toStatements(facts({}, parts))[0]?.series).not.toHaveProperty('runtimeMinutes')
  })

  test('an episode without votes has no score, a special none either', () => {
    const rating = { scoreTenths: 80, votes: 10 }
    const episodes = [
      { season: 0, number: 1, rating },
      { season: 1, number: 0, rating },
      { season: 1, number: 1, rating: undefined },
    ]
    expect(toStatements(facts({ episodes }))[0]).not.toHaveProperty('ratings')
  })

  test('of two episodes under one number the score that more people gave', () => {
    const episodes = [
      { season: 1, number: 1, rating: { scoreTenths: 20, votes: 5 } },
      { season: 1, number: 1, rating: { scoreTenths: 81, votes: 7254 } },
    ]
    expect(toStatements(facts({ episodes }))[0]?.ratings?.map(({ score }) => score)).toEqual([8.1])
  })

  test.each([
    ['a credit without a character', { person: 'A', category: 'actor', job: null, characters: null }],
    ['characters that are no list', { person: 'A', category: 'actor', job: null, characters: '["Jean-Luc' }],
    ['a character of blanks', { person: 'A', category: 'actor', job: null, characters: '[" "]' }],
    ['a job no guide names', { person: 'A', category: 'writer', job: 'teleplay', characters: null }],
  ])('%s', (_, credit) => {
    const [statement] = toStatements(facts({ credits: [credit] }))
    expect([statement?.cast, statement?.credits]).toEqual([undefined, undefined])
  })

  test('a working title, and the title itself once more', () => {
    const titles = [
      { title: 'Star Trek: Destiny', region: 'US', language: null, types: 'working\u0002alternative' },
      { title: 'Star Trek: Picard', region: null, language: null, types: 'original' },
    ]
    expect(toStatements(facts({ titles }))[0]?.series).not.toHaveProperty('aliases')
  })

  test('a year that no series file takes', () => {
    expect(toStatements(facts({}, { start_year: 1911, end_year: null }))[0]?.series).not.toHaveProperty('year')
  })
})

describe('how far the facts reach', () => {
  test.each([
    ['to the last year named', 2020, 2023, '2023-01-01'],
    ['to the first year of a series that goes on', 2020, null, '2020-01-01'],
    ['not beyond the day of the file', 2027, null, '2026-11-20'],
    ['nowhere without a year', null, null, '1928-01-01'],
  ])('%s', (_, start_year, end_year, reach) => {
    expect(toStatements(facts({}, { start_year, end_year }))[0]?.stateOf).toBe(reach)
  })

  test('joined to a series whose facts end earlier, they move no end of facts', () => {
    const own = toStatements(facts({ rating: { scoreTenths: 75, votes: 5 } }))
    const file = {
      id: 'star-trek-picard-2020',
      statements: [
        {
          source: 'Example',
          link: 'https://example.org/',
          kind: 'catalogue' as const,
          licence: null,
          publishedOn: '2023-05-01' as Day,
          retrievedAt: '2026-01-01' as Day,
          series: { title: 'Star Trek: Picard' },
        },
        ...own,
      ],
    }
    const { document } = mergeSeries(file)
    expect([document.factsUntil, document.ratings[0]?.value.votes, document.limited]).toEqual(['2023-05-01', 5, undefined])
  })
})

test('a mini-series is a limited one', () => {
  expect(toStatements(facts({}, { kind: 'tvMiniSeries' }))[0]?.series?.limited).toBe(true)
})
