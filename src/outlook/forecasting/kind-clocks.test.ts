import { expect, test } from 'vitest'
import { fillKindClocks, KIND_CLOCK_FEATURES } from './kind-clocks.ts'

const clocks = { sincePremiere: 500, year: 2024.5, silentDays: 400 }

/** The features that are told of a series on such a network, by name. */
const toldOf = (networkKind: string | undefined) => {
  const into = new Float64Array(KIND_CLOCK_FEATURES.length)
  fillKindClocks(into, 0, networkKind, clocks)
  return Object.fromEntries(KIND_CLOCK_FEATURES.map((name, index) => [name, into[index]!] as const).filter(([, value]) => !Number.isNaN(value)))
}

test('a broadcast series has the clocks of broadcast only', () => {
  expect(toldOf('broadcast')).toEqual({ 'days since premiere, broadcast': 500, 'calendar year, elsewhere': 2024.5, 'days of silence, broadcast': 400 })
})

test('a streaming series has the clocks of streaming only', () => {
  expect(toldOf('streaming')).toEqual({ 'days since premiere, streaming': 500, 'calendar year, streaming': 2024.5, 'days of silence, streaming': 400 })
})

test('a cable series shares the silence of all that is neither', () => {
  expect(toldOf('cable')).toEqual({ 'days since premiere, cable': 500, 'calendar year, elsewhere': 2024.5, 'days of silence, elsewhere': 400 })
})

test('a series of an unknown network is told like one elsewhere, without a clock since the premiere', () => {
  expect(toldOf(undefined)).toEqual({ 'calendar year, elsewhere': 2024.5, 'days of silence, elsewhere': 400 })
})
