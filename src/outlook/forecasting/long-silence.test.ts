import { describe, expect, test } from 'vitest'
import { effectAfter } from './baseline-hazard.ts'
import { daysToAsk, fallingOdds, LONG_SILENCE_DAYS } from './long-silence.ts'

describe('a long silence', () => {
  test('before two years is asked about on its own day', () => {
    expect(daysToAsk(400)).toEqual([400])
    expect(fallingOdds(400, [400], [0.7])).toBe(0.7)
  })

  test('of any length begins to count at two years', () => expect(daysToAsk(800)[0]).toBe(LONG_SILENCE_DAYS))

  test('keeps the least odds so far when they would rise', () => {
    expect(fallingOdds(970, [730, 852, 974], [0.3, 0.1, 0.4])).toBe(0.1)
  })

  test('has odds in a straight line between two days of the grid', () => {
    expect(fallingOdds(730 + 61, [730, 852], [0.3, 0.1])).toBeCloseTo(0.2, 12)
  })

  test('of more than six years counts as six', () => expect(daysToAsk(3000)).toEqual(daysToAsk(30_000)))

  test('leaves less and less to a series’ own facts', () => {
    expect([0, 913, 1095.5, 1278, 5000].map(effectAfter)).toEqual([1, 1, expect.closeTo(0.6, 12), expect.closeTo(0.2, 12), expect.closeTo(0.2, 12)])
  })
})
