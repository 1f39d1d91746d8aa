import { describe, expect, test } from 'vitest'
import { addYears, parseDayNumber, toCivilDay, toIsoDay, weekdayOf } from './day-number.ts'

describe('a day number', () => {
  test('counts from 1970-01-01', () => {
    expect(parseDayNumber('1970-01-01')).toBe(0)
    expect(parseDayNumber('2000-03-01')).toBe(11_017)
    expect(parseDayNumber('1969-12-31')).toBe(-1)
  })

  test('goes back to the same day, every day from 1900 to 2100', () => {
    const first = parseDayNumber('1900-01-01')!
    const last = parseDayNumber('2100-12-31')!
    const wrong: number[] = []
    for (let day = first; day <= last; day++) if (parseDayNumber(toIsoDay(day)) !== day) wrong.push(day)
    expect(wrong).toEqual([])
  })

  test('agrees with Temporal over leap days and centuries', () => {
    for (const text of ['1900-02-28', '1999-12-31', '2000-02-29', '2024-02-29', '2100-03-01']) {
      const date = Temporal.PlainDate.from(text)
      expect(toCivilDay(parseDayNumber(text)!)).toEqual({ year: date.year, month: date.month, day: date.day })
      expect(weekdayOf(parseDayNumber(text)!)).toBe(date.dayOfWeek - 1)
    }
  })

  test('of no real day does not exist', () => {
    expect(['2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '21-04-01', '2021-4-1', '1900-02-29'].map(parseDayNumber)).toEqual(Array(7).fill(undefined))
  })

  test('years later is the same day, of 29 February the 28th', () => {
    expect(toIsoDay(addYears(parseDayNumber('2021-06-01')!, 5))).toBe('2026-06-01')
    expect(toIsoDay(addYears(parseDayNumber('2020-02-29')!, 1))).toBe('2021-02-28')
    expect(toIsoDay(addYears(parseDayNumber('2020-02-29')!, 4))).toBe('2024-02-29')
  })
})
