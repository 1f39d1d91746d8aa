import { describe, expect, test } from 'vitest'
import { date, day } from '../../test/make-series.ts'
import { addDays, areCompatible, daysBetween, firstDayOf, lastDayOf, parseDay, parsePartialDate, precisionOf } from './partial-date.ts'

describe('a partial date', () => {
  test.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-03-05', 'day', '2026-03-05', '2026-03-05'],
  ])('%s is a %s from %s to %s', (text, precision, first, last) => {
    expect([precisionOf(date(text)), firstDayOf(date(text)), lastDayOf(date(text))]).toEqual([precision, first, last])
  })

  test.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-02-30', '2023-02-29', '2026-3-5', '2026-03-05T00:00', ' 2026', '2026-Q1-01', 'soon'])(
    '"%s" is none',
    (text) => {
      expect(parsePartialDate(text)).toBeUndefined()
    },
  )

  test('a month is no day', () => {
    expect(parseDay('2026-03')).toBeUndefined()
  })

  test('a month and a day within it can both be true, two different days cannot', () => {
    expect(areCompatible(date('2022-03'), date('2022-03-03'))).toBe(true)
    expect(areCompatible(date('2022'), date('2022-Q1'))).toBe(true)
    expect(areCompatible(date('2022-02'), date('2022-03-03'))).toBe(false)
    expect(areCompatible(date('2022-03-03'), date('2022-03-04'))).toBe(false)
  })

  test('days are counted across a leap day and a change of clocks', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
    expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2)
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
  })
})
