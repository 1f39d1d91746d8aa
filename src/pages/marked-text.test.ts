import { describe, expect, test } from 'vitest'
import { cutByClaims, paragraphsOf, touching } from './marked-text.ts'

const text = '  One two three.\r\n\nFour five.\n'

test('paragraphs are the lines without the space around them', () => {
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One two three.', 'Four five.'])
})

describe('a paragraph is cut', () => {
  test.each([
    ['by no claim', [], [['One two three.', []]]],
    ['by a claim within', [[6, 9]], [['One ', []], ['two', [0]], [' three.', []]]],
    ['by claims that overlap', [[2, 9], [6, 15]], [['One ', [0]], ['two', [0, 1]], [' three', [1]], ['.', []]]],
    ['by claims of one quote', [[2, 5], [2, 5]], [['One', [0, 1]], [' two three.', []]]],
    ['by a claim that goes on in the next', [[6, 23]], [['One ', []], ['two three.', [0]]]],
  ])('%s', (_, spans, pieces) => {
    const claims = spans.map(([start = 0, end = 0]) => ({ start, end }))
    const [first] = touching(paragraphsOf(text), claims)
    expect(cutByClaims(first ?? { start: 0, end: 0, claims: [] }, claims).map((piece) => [text.slice(piece.start, piece.end), piece.claims])).toEqual(pieces)
  }) // prettier-ignore
})

test('a claim touches every paragraph that it reaches, and no other', () => {
  const claims = [{ start: 2, end: 5 }, { start: 6, end: 23 }, { start: 24, end: 28 }] // prettier-ignore
  expect(touching(paragraphsOf(text), claims).map((paragraph) => paragraph.claims)).toEqual([[0, 1], [1, 2]]) // prettier-ignore
})

test('a hundred thousand paragraphs with a claim each are cut in a moment', () => {
  const long = 'Some words.\n'.repeat(100_000)
  const paragraphs = paragraphsOf(long)
  const started = performance.now()
  const cut = touching(paragraphs, paragraphs).map((paragraph) => cutByClaims(paragraph, paragraphs))
  expect([cut.length, performance.now() - started < 10_000]).toEqual([100_000, true])
})
