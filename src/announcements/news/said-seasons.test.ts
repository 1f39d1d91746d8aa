import { expect, test } from 'vitest'
import { saidSeasons } from './said-seasons.ts'

test.each([
  ['for Season 3', [3]],
  ['Seasons 3 and 4', [3, 4]],
  ['seasons 4-6', [4, 5, 6]],
  ['series five', [5]],
  ['its sophomore run', [2]],
  ['a fourth go-round', [4]],
  ['Third-Season renewal', [3]],
  ['Part 4', [4]],
  ['2nd Cours', [2]],
  ['a twenty-first season', [21]],
  ['clocks second shift', [2]],
  ['the streamer’s first series', []],
  ['Part 1', []],
  ['season 700', []],
])('"%s"', (text, numbers) => expect(saidSeasons(text).flatMap((said) => said.numbers)).toEqual(numbers))

test.each([
  ['after two seasons', [2]],
  ['after two & three seasons', [2, 3]],
  ['one and done', [1]],
  ['ends its 12-season run', [12]],
])('"%s" counts the seasons that were made', (text, numbers) => {
  expect(saidSeasons(text)).toMatchObject([{ numbers, isPast: true }])
})

test('a final season may go without its number', () => {
  expect(saidSeasons('the final season')).toMatchObject([{ numbers: [], isFinal: true }])
  expect(saidSeasons('a fifth and final season')).toMatchObject([{ numbers: [5], isFinal: true }])
})
