import { expect, test } from 'vitest'
import { renderSentence } from './text-direction.ts'

test('a right-to-left title is isolated in a sentence of ours, every time it stands there', () => {
  expect(renderSentence('No season 3: גשר was cancelled. גשר is over.', 'גשר')).toBe('No season 3: <bdi>גשר</bdi> was cancelled. <bdi>גשר</bdi> is over.')
  expect(renderSentence('Season 2 of جسر الشمال is set.', 'جسر الشمال')).toBe('Season 2 of <bdi>جسر الشمال</bdi> is set.')
})

test('a title from left to right, an emoji among them, leaves the sentence as it is, and everything is escaped', () => {
  expect(renderSentence('Season 2 of 😀 Wave is set.', '😀 Wave')).toBe('Season 2 of 😀 Wave is set.')
  expect(renderSentence('Season 2 of <b>גשר</b> & more.', '<b>גשר</b>')).toBe('Season 2 of <bdi>&#60;b&#62;גשר&#60;/b&#62;</bdi> &#38; more.')
})
