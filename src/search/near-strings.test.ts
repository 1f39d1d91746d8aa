import { expect, test } from 'vitest'
import { EditPattern, lettersOf } from './edit-distance.ts'
import { buildNearTables, NearStrings, type Strings } from './near-strings.ts'

function stringsOf(texts: string[]): Strings {
  return {
    count: texts.length,
    read: (string, into) => {
      const letters = lettersOf(texts[string] ?? '')
      into.set(letters)
      return letters.length
    },
  }
}

async function near(texts: string[], typed: string, edits: number): Promise<Record<string, number>> {
  const strings = stringsOf(texts)
  const found = new NearStrings(strings, await buildNearTables(strings, () => Promise.resolve())).find(lettersOf(typed), edits)
  return Object.fromEntries(Array.from({ length: found.count }, (_, at) => [texts[found.strings[at]!] ?? '', found.distances[at]!]))
}

test('strings within the edits are found with their distance, others are not', async () => {
  const texts = ['battlestar', 'batlestar', 'battlestars', 'bottlestar', 'bottlestars', 'babylon', 'dark']
  expect(await near(texts, 'battlestar', 0)).toEqual({ battlestar: 0 })
  expect(await near(texts, 'battlestar', 1)).toEqual({ battlestar: 0, batlestar: 1, battlestars: 1, bottlestar: 1 })
  expect(await near(texts, 'battlestar', 2)).toEqual({ battlestar: 0, batlestar: 1, battlestars: 1, bottlestar: 1, bottlestars: 2 })
})

test('letters swapped across a cut are found in short strings too', async () => {
  expect(await near(['dark', 'lost', 'you'], 'drak', 1)).toEqual({ dark: 1 })
  expect(await near(['dark', 'lost', 'you'], 'yuo', 1)).toEqual({ you: 1 })
})

/** A whole number from 0 below `below`; the same sequence for the same seed (Numerical Recipes' generator). */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below
}

test('nothing within one edit is ever missed, as looking at every string shows', async () => {
  const draw = drawing(7)
  const word = (): string => Array.from({ length: 2 + draw(11) }, () => 'abcd'[(draw(1000) / 7) & 3]).join('')
  const texts = [...new Set(Array.from({ length: 3000 }, word))]
  const strings = stringsOf(texts)
  const search = new NearStrings(strings, await buildNearTables(strings, () => Promise.resolve()))
  for (let round = 0; round < 200; round++) {
    const typed = word()
    const pattern = new EditPattern(lettersOf(typed))
    const all = texts.filter((text) => pattern.using(() => pattern.distanceTo(lettersOf(text))) <= 1)
    const found = search.find(lettersOf(typed), 1)
    expect(new Set(Array.from(found.strings.subarray(0, found.count), (string) => texts[string]))).toEqual(new Set(all))
  }
})

test('three hundred times the same letter among thousands of its kind is answered with no more than is kept', async () => {
  const texts = Array.from({ length: 5000 }, (_, at) => 'a'.repeat(1 + (at % 300)))
  const strings = stringsOf(texts)
  const found = new NearStrings(strings, await buildNearTables(strings, () => Promise.resolve())).find(lettersOf('a'.repeat(300)), 2)
  expect(found.count).toBeLessThanOrEqual(400)
})
