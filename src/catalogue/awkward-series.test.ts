import { describe, expect, test } from 'vitest'
import { ask, merged, reads, seriesFile } from '../../test/make-series.ts'
import { statementSchema } from './series-file.ts'

const today = '2026-11-22'
const titled = (source: string, series: object, more: object = {}) => reads(source, today, { series, ...more })
/** A file whose first statement tells nothing but what the test says. */
const isRefused = (statement: Record<string, unknown>) => !statementSchema.safeParse(statement).success

describe('what it is called', () => {
  test('a show that was renamed bears its new title; the former one is kept, and is no dispute', () => {
    const file = seriesFile(titled('TMDB', { title: 'The Old Name' }), titled('TVmaze', { title: 'The New Name', formerTitles: ['The Old Name'] }))
    const { title, formerTitles } = merged(file)
    expect(title).toEqual({ value: 'The New Name', from: [1] })
    expect(formerTitles.map(({ value }) => value)).toEqual(['The Old Name'])
  })

  test('a title that only its own former name is known by stays its title', () => {
    expect(merged(seriesFile(titled('TMDB', { title: 'The Old Name', formerTitles: ['The Old Name'] }))).title.value).toBe('The Old Name')
  })

  test('two titles of equal standing are a dispute, and the one that loses still finds the series', () => {
    const { title, aliases } = merged(seriesFile(titled('TVmaze', { title: 'House' }), titled('TMDB', { title: 'House, M.D.' })))
    expect(title).toEqual({ value: 'House', from: [0], disputed: [{ value: 'House, M.D.', from: [1] }] })
    expect(aliases.map(({ value }) => value)).toEqual(['House, M.D.'])
  })

  test('the same title in other letters is no alias', () => {
    expect(merged(seriesFile(titled('TVmaze', { title: 'ＤＡＲＫ' }), titled('TMDB', { title: 'Dark' }))).aliases).toEqual([])
  })

  test.each(['😀 Wave', 'גשר הצפון', 'جسر الشمال', 'Zoë & the “Ferry”', '<b>Bold</b>', '24', '...'])(
    '%s is a title as any other, and is said as it is',
    (title) => {
      const file = seriesFile(titled('TVmaze', { title }, { seasons: [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01' }] }))
      expect(ask(file, today).answer).toContain(`a season 2 of ${title}.`)
    },
  )

  test.each(['', '   ', '\n'])('a title of %j is refused: nobody has said anything', (title) => {
    expect(isRefused(titled('TVmaze', { title }))).toBe(true)
    expect(isRefused(titled('TVmaze', { status: title }))).toBe(true)
  })

  test('a year that cannot be is none', () => {
    expect(merged(seriesFile(titled('TVmaze', { year: 2099 }), titled('TMDB', { year: 2024 }))).year).toEqual({ value: 2024, from: [1] })
  })
})

describe('one series that a source lists twice', () => {
  test('of an entry that was merged into another only the newest status counts', () => {
    const file = seriesFile(
      reads('TVmaze', '2026-03-01', { link: 'https://tvmaze.example/2', series: { status: 'Ended' } }),
      titled('TVmaze', { status: 'Running' }),
    )
    expect(merged(file).statuses.map(({ value }) => value)).toEqual(['Running'])
  })

  test('with two words on one day both are kept, in the order they stand', () => {
    const file = seriesFile(titled('TVmaze', { status: 'Ended' }), titled('TVmaze', { status: 'Running' }))
    expect(merged(file).statuses.map(({ value }) => value)).toEqual(['Ended', 'Running'])
  })
})

describe('people and scores', () => {
  test('one person in two roles is in the cast twice, in one role told by two sources once', () => {
    const cast = [{ person: 'Ada Quill', character: 'The Pilot' }, { person: 'Ada Quill', character: 'The Pilot’s twin' }] // prettier-ignore
    const file = seriesFile(titled('TVmaze', {}, { cast }), titled('TMDB', {}, { cast: [{ person: 'ada quill', character: 'the pilot' }] }))
    expect(merged(file).cast.map(({ value, from }) => [value.character, from])).toEqual([
      ['The Pilot', [0, 1]],
      ['The Pilot’s twin', [0]],
    ])
  })

  test('two people in one role, recast, are both there', () => {
    const cast = [{ person: 'Ada Quill', character: 'The Pilot', seasons: [1] }, { person: 'Bo Lindqvist', character: 'The Pilot', seasons: [2] }] // prettier-ignore
    expect(merged(seriesFile(titled('TVmaze', {}, { cast }))).cast).toHaveLength(2)
  })

  test('a score that nobody voted for is none: the form refuses it, and merging leaves out what was stored', () => {
    const score = { rater: 'TMDB', group: 'audience', score: 0, scale: 10, unit: 'points' }
    expect(isRefused(titled('TMDB', {}, { ratings: [{ ...score, votes: 0 }] }))).toBe(true)
    const file = seriesFile(titled('TMDB', {}, { ratings: [score] }))
    file.statements[0]?.ratings?.forEach((rating) => (rating.votes = 0))
    expect(merged(file).ratings).toEqual([])
  })

  test('a score of nought that people gave is a score', () => {
    const ratings = [{ rater: 'TMDB', group: 'audience', score: 0, scale: 10, unit: 'points', votes: 3 }]
    expect(merged(seriesFile(titled('TMDB', {}, { ratings }))).ratings[0]?.value.score).toBe(0)
  })

  test('IMDb’s score by two ways is the newer one, never both and never their mean', () => {
    const imdb = (score: number, on: string) => ({ rater: 'IMDb', group: 'audience', score, scale: 10, unit: 'points', on })
    const file = seriesFile(titled('Wikidata', {}, { ratings: [imdb(8.1, '2023-01-01')] }), titled('OMDb', {}, { ratings: [imdb(7.5, today)] }))
    expect(merged(file).ratings.map(({ value }) => value.score)).toEqual([7.5])
  })
})
