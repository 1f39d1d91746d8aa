import { expect, test } from 'vitest'
import { EditPattern, lettersOf } from './edit-distance.ts'

function distance(a: string, b: string): number {
  const pattern = new EditPattern(lettersOf(a))
  return pattern.using(() => pattern.distanceTo(lettersOf(b)))
}

test.each([
  ['severance', 'severance', 0],
  ['severance', 'sevrance', 1],
  ['severance', 'severrance', 1],
  ['severance', 'severamce', 1],
  ['severance', 'sevreance', 1],
  ['severance', 'sevreanc', 2],
  ['the wire', 'thewire', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['進撃の巨人', '進撃巨人', 1],
])('%s and %s are %d apart; two letters swapped are one edit', (a, b, edits) => {
  expect([distance(a, b), distance(b, a)]).toEqual([edits, edits])
})

test('a name of more than 32 letters is held against others by the same count', () => {
  const long = 'everyone who was in the house that night'
  expect(distance(long, 'everyone who was in teh house that nihgt')).toBe(2)
  expect(distance(long, `x${long}`)).toBe(1)
  expect(distance('abcdefghijklmnopqrstuvwxyzabcdef', 'abcdefghijklmnopqrstuvwxyzabcdfe')).toBe(1)
  expect(distance('abcdefghijklmnopqrstuvwxyzabcdefg', 'abcdefghijklmnopqrstuvwxyzabcdegf')).toBe(1)
})
