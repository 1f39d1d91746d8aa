import { expect, test } from 'vitest'
import { date, day } from '../../test/make-series.ts'
import { plural, sayDate, sayLength, sayWhen } from './say-date.ts'

test('a date is said as precisely as it is known, and no more', () => {
  expect(['2022-03-03', '2022-03', '2026-Q1', '2026'].map((text) => sayWhen(date(text)))).toEqual([
    'on 3 March 2022',
    'in March 2022',
    'in the first quarter of 2026',
    'in 2026',
  ])
  expect(sayDate(date('1999-12-31'))).toBe('31 December 1999')
})

test('a length of time is said in its two largest units', () => {
  expect(sayLength(day('2023-04-20'), day('2026-11-22'))).toBe('3 years and 7 months')
  expect(sayLength(day('2025-11-22'), day('2026-11-22'))).toBe('11 months')
  expect(sayLength(day('2026-11-01'), day('2026-11-22'))).toBe('21 days')
  expect(sayLength(day('2026-11-22'), day('2026-11-22'))).toBe('0 days')
})

test('one episode is no plural', () => {
  expect([plural(1, 'episode'), plural(30, 'episode')]).toEqual(['1 episode', '30 episodes'])
})
