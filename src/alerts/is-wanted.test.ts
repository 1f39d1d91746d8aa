import { expect, test } from 'vitest'
import { DEFAULT_OPTIONS, type Certainty } from '../following/follow-options.ts'
import { isWanted } from './is-wanted.ts'

const renewed = (certainty: Certainty) => ({ subject: 'word.2', kind: 'renewed', certainty }) as const

test('what is official, corroborated or listed is told, a report only to those who ask for reports', () => {
  expect((['official', 'corroborated', 'listed', 'reported'] as const).filter((one) => isWanted(DEFAULT_OPTIONS, renewed(one)))).toEqual([
    'official',
    'corroborated',
    'listed',
  ])
  expect(isWanted({ ...DEFAULT_OPTIONS, certainty: 'reported' }, renewed('reported'))).toBe(true)
  expect(isWanted({ ...DEFAULT_OPTIONS, certainty: 'official' }, renewed('corroborated'))).toBe(false)
})

test('only the kinds that were chosen are told; casting has to be asked for', () => {
  expect(isWanted({ ...DEFAULT_OPTIONS, kinds: ['cancelled'] }, renewed('official'))).toBe(false)
  expect(isWanted(DEFAULT_OPTIONS, { subject: 'word.2', kind: 'casting', certainty: 'official' })).toBe(false)
})

test('where it is streamed is told for the countries that were named', () => {
  const kite = { subject: 'streaming.GB.Kite', kind: 'streaming', certainty: 'listed' } as const
  expect([[], ['US'], ['US', 'GB']].map((countries) => isWanted({ ...DEFAULT_OPTIONS, countries }, kite))).toEqual([false, false, true])
})

test('who waits for whole seasons is told of no change', () => {
  expect(isWanted({ ...DEFAULT_OPTIONS, finaleOnly: true }, renewed('official'))).toBe(false)
})
