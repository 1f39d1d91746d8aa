import { describe, expect, test } from 'vitest'
import { parseDayNumber } from '../../time/day-number.ts'
import { parseQuestion } from './question.ts'

const line = (change: object, series: object = {}) =>
  JSON.stringify({
    id: 'q1',
    asOf: '2021-06-01',
    series: { seasons: [{ number: 1, premiere: '2020-01-23', finale: '2020-03-26' }], ...series },
    ...change,
  })
const reasonOf = (text: string) => {
  const parsed = parseQuestion(text)
  return parsed.kind === 'invalid' ? parsed.reason : 'valid'
}
const seasonsOf = (text: string) => {
  const parsed = parseQuestion(text)
  if (parsed.kind === 'invalid') throw new Error(parsed.reason)
  return parsed.question.series.seasons
}

describe('a question', () => {
  test('with id, asOf and seasons alone is enough', () => {
    expect(parseQuestion(line({}))).toMatchObject({ kind: 'question', question: { id: 'q1', asOf: parseDayNumber('2021-06-01') } })
  })

  test('may have every other field null, and fields nobody knows', () => {
    const nulls = {
      title: null,
      country: null,
      language: null,
      network: null,
      networkKind: null,
      type: null,
      genres: null,
      runtimeMinutes: null,
      rating: null,
    }
    expect(reasonOf(line({ later: 1 }, { ...nulls, mood: 'blue' }))).toBe('valid')
  })

  test('null and missing mean the same', () => {
    expect(parseQuestion(line({}, { country: null, genres: null, rating: null }))).toEqual(parseQuestion(line({})))
  })

  test('has its seasons sorted, specials left out', () => {
    const seasons = [{ number: 2, premiere: '2020-09-01' }, { number: 0, premiere: '2019-12-24' }, { number: 1, premiere: '2019-09-01' }] // prettier-ignore
    expect(seasonsOf(line({}, { seasons })).map((season) => season.number)).toEqual([1, 2])
  })

  test('about a day before the first premiere has no seasons', () => {
    expect(seasonsOf(line({}, { seasons: [] }))).toEqual([])
  })

  test('does not know a finale that comes after the day asked', () => {
    expect(seasonsOf(line({}, { seasons: [{ number: 1, premiere: '2021-05-01', finale: '2021-07-01' }] }))[0]?.finale).toBeUndefined()
  })

  test('is read with ten thousand seasons', () => {
    const seasons = Array.from({ length: 10_000 }, (_, index) => ({ number: index + 1, premiere: '2020-01-01' }))
    expect(seasonsOf(line({}, { seasons }))).toHaveLength(10_000)
  })
})

describe('a line is refused with its reason when', () => {
  test('it is not JSON', () => expect(reasonOf('{"id":')).toBe('not JSON'))
  test('it is no object', () => expect(reasonOf('[1]')).toBe('not an object'))
  test('it has no id', () => expect(reasonOf(line({ id: undefined }))).toBe('id: is missing'))
  test('it has no asOf', () => expect(reasonOf(line({ asOf: undefined }))).toBe('asOf: is missing'))
  test('it has no series', () => expect(reasonOf('{"id":"a","asOf":"2020-01-01"}')).toBe('series: is missing'))
  test('it has no seasons', () => expect(reasonOf(line({}, { seasons: undefined }))).toBe('series.seasons: is missing'))
  test('asOf is no day of the calendar', () => expect(reasonOf(line({ asOf: '2021-02-29' }))).toBe('asOf: 2021-02-29 is not a date'))
  test('a premiere is no day of the calendar', () => {
    expect(reasonOf(line({}, { seasons: [{ number: 1, premiere: '2020-13-01' }] }))).toBe('series.seasons.0.premiere: 2020-13-01 is not a date')
  })
  test('a finale is no day of the calendar', () => {
    expect(reasonOf(line({}, { seasons: [{ number: 1, premiere: '2020-01-01', finale: 'spring' }] }))).toBe('series.seasons.0.finale: spring is not a date')
  })
  test('a season premieres after asOf', () => {
    expect(reasonOf(line({}, { seasons: [{ number: 1, premiere: '2021-06-02' }] }))).toBe('season 1 premieres after asOf')
  })
  test('a season number is given twice', () => {
    expect(reasonOf(line({}, { seasons: [{ number: 1, premiere: '2020-01-01' }, { number: 1, premiere: '2021-01-01' }] }))).toBe('season 1 is given twice') // prettier-ignore
  })
  test('a season number is not a whole number', () => {
    expect(reasonOf(line({}, { seasons: [{ number: 1.5, premiere: '2020-01-01' }] }))).toBe('series.seasons.0.number: is not a whole number')
  })
})
