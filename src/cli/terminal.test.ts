import { expect, test } from 'vitest'
import { terminalText } from './terminal.ts'

const ESCAPE = '\u001B'

test('nothing in a source’s text moves the cursor, clears the screen, sets a window’s title or rings', () => {
  expect(terminalText(`A${ESCAPE}[2J${ESCAPE}]0;owned\u0007 title\r${ESCAPE}[1A`)).toBe('A[2J]0;owned title[1A')
  expect(terminalText('\u009B31mA\u0000')).toBe('31mA')
})

test('nothing in it turns the direction of what follows, and right-to-left letters stay', () => {
  expect(terminalText('\u202Egnp.exe \u2066x\u2069 גשר')).toBe('gnp.exe x גשר')
})

test('line ends, our own colours, emoji and accents stay', () => {
  const text = `${ESCAPE}[1m${ESCAPE}[32mDATED${ESCAPE}[39m${ESCAPE}[22m  Zoë 👩‍🚀 😀\nnext`
  expect(terminalText(text)).toBe(text)
})
