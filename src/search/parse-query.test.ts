import { describe, expect, test } from 'vitest'
import { parseName, parseQuery, withHints } from './parse-query.ts'

describe('the season in the words', () => {
  test.each([
    ['picard season 4', 'picard', 4],
    ['picard s4', 'picard', 4],
    ['picard s04', 'picard', 4],
    ['picard season four', 'picard', 4],
    ['Picard Season 4?', 'Picard', 4],
    ['picard 4th season', 'picard', 4],
    ['picard fourth season', 'picard', 4],
    ['sherlock series 5', 'sherlock', 5],
    ['season 4 of picard', 'picard', 4],
    ['dark staffel 3', 'dark', 3],
    ['picard S02E03', 'picard', 2],
    ['severance season 3 release date', 'severance', 3],
    ['severance s3 trailer?', 'severance', 3],
    ['the bear season 2 cast', 'the bear', 2],
  ])('"%s" asks about %s, season %d', (text, name, season) => {
    expect(parseQuery(text)).toEqual({ name, season })
  })

  test.each(['picard', 'The 100', '24', '9-1-1', 'season', 'The Four Seasons', 'star trek deep space nine'])('"%s" names no season', (text) => {
    expect(parseQuery(text)).toEqual({ name: text })
  })

  test.each(['picard season 0', 'picard season -1', 'picard season 1.5'])('"%s" is wrong usage: seasons are whole numbers from 1', (text) => {
    expect(() => parseQuery(text)).toThrow('whole numbers from 1')
  })
})

test('a year or country at the end narrows the search', () => {
  expect(withHints({ name: 'house of cards uk' })).toEqual({ name: 'house of cards', country: 'GB' })
  expect(withHints({ name: 'battlestar galactica (1978)' })).toEqual({ name: 'battlestar galactica', year: 1978 })
  expect(withHints({ name: 'ghosts us 2021' })).toEqual({ name: 'ghosts', country: 'US', year: 2021 })
  expect(withHints({ name: 'us' })).toBeUndefined()
  expect(withHints({ name: 'severance' })).toBeUndefined()
})

test.each([
  ['Bear, The', 'The Bear'],
  ['american horror story, an', 'an american horror story'],
  ['You, Me and the Apocalypse', 'You, Me and the Apocalypse'],
])('a name as shelves are sorted, "%s", is "%s"', (text, name) => expect(parseName(text)).toBe(name))

test('a name as shelves are sorted may have its year behind it', () => {
  expect(withHints({ name: 'Office, The (2005)' })).toEqual({ name: 'The Office', year: 2005 })
})

test('what is no name is refused with its reason', () => {
  expect(() => parseName('   ')).toThrow('is empty')
  expect(() => parseName('x'.repeat(10_000))).toThrow('10000 characters')
  expect(() => parseName('pic\u0007ard')).toThrow('control characters')
})
