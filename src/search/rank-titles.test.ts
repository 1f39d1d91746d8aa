import { expect, test } from 'vitest'
import { CLOSE_ENOUGH, rankTitles } from './rank-titles.ts'

function ranked(typed: string, ...names: [folded: string, popularity: number, isMain?: boolean][]): string[] {
  const rows = names.map(([folded, popularity, isMain = true], at) => ({ id: `${folded} ${at}`, folded, popularity, isMain }))
  return rankTitles(typed, rows).map(({ row }) => row.folded)
}

test('the exact name comes first, however much better known one is that begins so', () => {
  expect(ranked('suit', ['suits', 2_000_000], ['suit', 0])).toEqual(['suit', 'suits'])
})

test('of names that begin so the best known comes first, however long', () => {
  expect(ranked('star', ['starlet', 10], ['star trek the next generation', 200_000])).toEqual(['star trek the next generation', 'starlet'])
})

test('of names as many letters off the best known comes first; one letter off comes before two', () => {
  expect(ranked('severence', ['severances', 5000], ['severance', 10], ['reverence', 900])).toEqual(['reverence', 'severance', 'severances'])
})

test.each([
  ['lost', 'last of us'],
  ['bones', 'shadow and bone'],
  ['2020', 'shogun 2024'],
  ['1889', '1899'],
])('"%s" is another name than "%s", and not taken for it', (typed, name) => {
  const [best] = rankTitles(typed, [{ id: 'a', folded: name, isMain: true, popularity: 1_000_000 }])
  expect(best?.score).toBeLessThan(CLOSE_ENOUGH)
})

test.each([
  ['strangr', 'stranger things'],
  ['always suny', 'its always sunny in philadelphia'],
  ['ofice', 'office'],
  ['1899', '1899'],
])('"%s" is taken for "%s"', (typed, name) => {
  const [best] = rankTitles(typed, [{ id: 'a', folded: name, isMain: true, popularity: 0 }])
  expect(best?.score).toBeGreaterThanOrEqual(CLOSE_ENOUGH)
})

test('a series stands once, by its closest name', () => {
  const names = [
    { id: 'money-heist-2017', folded: 'money heist', isMain: true, popularity: 5 },
    { id: 'money-heist-2017', folded: 'casa de papel', isMain: false, popularity: 5 },
  ]
  expect(rankTitles('casa de papel', names).map(({ row, score }) => [row.folded, score])).toEqual([['casa de papel', 0.999]])
})
