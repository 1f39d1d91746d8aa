import { expect, test } from 'vitest'
import { CARDINAL, cardinalOf, ORDINAL, ordinalOf } from './number-words.ts'

test.each([
  ['7', 7],
  ['seven', 7],
  ['Twenty', 20],
])('%s is the number %i', (text, number) => {
  expect(cardinalOf(text)).toBe(number)
  expect(text).toMatch(new RegExp(`^${CARDINAL}$`, 'i'))
})

test.each([
  ['4th', 4],
  ['fourth', 4],
  ['twenty-first', 21],
  ['Thirtieth', 30],
  ['thirty-second', 32],
])('%s is the number %i', (text, number) => {
  expect(ordinalOf(text)).toBe(number)
  expect(text).toMatch(new RegExp(`^${ORDINAL}$`, 'i'))
})

test('other words are no number', () => {
  expect(cardinalOf('several')).toBeNaN()
  expect(ordinalOf('last')).toBeNaN()
})
