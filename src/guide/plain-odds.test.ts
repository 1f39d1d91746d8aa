import { expect, test } from 'vitest'
import { toPlainOdds } from './plain-odds.ts'

test.each([
  [0.02, 1, 50],
  [0.28, 3, 10],
  [0.5, 1, 2],
  [0.71, 7, 10],
  [0.95, 19, 20],
  [0.0099, 1, 100],
])('%d is about %d in %d', (probability, some, of) => {
  expect(toPlainOdds(probability)).toEqual({ kind: 'about', some, of })
})

test('what is nearer to never or always than one case in a hundred is only bounded', () => {
  expect(toPlainOdds(0.004)).toEqual({ kind: 'under', some: 1, of: 100 })
  expect(toPlainOdds(0)).toEqual({ kind: 'under', some: 1, of: 100 })
  expect(toPlainOdds(0.997)).toEqual({ kind: 'over', some: 99, of: 100 })
  expect(toPlainOdds(1)).toEqual({ kind: 'over', some: 99, of: 100 })
})

test('a greater chance is never said as a smaller one', () => {
  const said = Array.from({ length: 1001 }, (_, index) => toPlainOdds(index / 1000)).map(({ some, of }) => some / of)
  expect(said).toEqual(said.toSorted((a, b) => a - b))
})
