import { expect, test } from 'vitest'
import { rankTitles } from './rank-titles.ts'

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

test('a series stands once, by its closest name', () => {
  const names = [
    { id: 'money-heist-2017', folded: 'money heist', isMain: true, popularity: 5 },
    { id: 'money-heist-2017', folded: 'casa de papel', isMain: false, popularity: 5 },
  ]
  expect(rankTitles('casa de papel', names).map(({ row, score }) => [row.folded, score])).toEqual([['casa de papel', 0.999]])
})
