import { expect, test } from 'vitest'
import { NameLines } from './name-lines.ts'

const series = ['dark-2017', 'lost-2004', 'you-2018'].map((id) => ({ id, title: '', year: null, countries: '[]', popularity: 0 }))

const lines = new NameLines()

function namesOf(text: string): string[][] {
  lines.read({ series, names: text })
  return series.map((_, place) => {
    const names: string[] = []
    while (lines.nextOf(place)) names.push(String.fromCharCode(...lines.letters.subarray(lines.start, lines.end)) + (lines.isMain ? ', main' : ''))
    return names
  })
}

test('each series has its names, in whatever script, and which is the main one', () => {
  expect(namesOf('dark-2017\t1dark\nlost-2004\t1lost\nlost-2004\t0потерянные\nyou-2018\t1you\n')).toEqual([
    ['dark, main'],
    ['lost, main', 'потерянные'],
    ['you, main'],
  ])
})

test('a series without names has none, and takes none of the next', () => {
  expect(namesOf('dark-2017\t1dark\nyou-2018\t1you\n')).toEqual([['dark, main'], [], ['you, main']])
  expect(namesOf('you-2018\t1you\n')).toEqual([[], [], ['you, main']])
  expect(namesOf('')).toEqual([[], [], []])
})

test('names of series that are not among these are left out', () => {
  expect(namesOf('aaa\t1first\ndark-2017\t1dark\nlost\t1short\nlost-2004\t1lost\nlost-2004-us\t1longer\nyou-2018\t1you\nzzz\t0last\n')).toEqual([
    ['dark, main'],
    ['lost, main'],
    ['you, main'],
  ])
})
