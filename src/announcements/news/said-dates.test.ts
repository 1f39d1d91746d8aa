import { expect, test } from 'vitest'
import type { Day } from '../../time/partial-date.ts'
import { saidDates } from './said-dates.ts'

test.each([
  ['premieres June 20, 2026', ['2026-06-20']],
  ['on 14 February 2025', ['2025-02-14']],
  ['returns Feb. 7', ['2025-02-07']],
  ['begins May 3', ['2024-05-03']],
  ['arrives in November', ['2024-11']],
  ['arrives in March', ['2025-03']],
  ['sets August return', ['2024-08']],
  ['reveals 2026 debut', ['2026']],
  ['in early 2026', ['2026']],
  ['in the 2025-26 season', []],
  ['next month', ['2024-06']],
  ['next year', ['2025']],
  ['on New Year’s Day', ['2025-01-01']],
  ['with a Christmas special', []],
  ['on Sunday', ['2024-05-12']],
  ['on Sunday 20 October', ['2024-10-20']],
  ['on February 30', []],
])('of an entry of 2024-05-10, "%s" is the date that comes next', (text, dates) => {
  expect(saidDates(text, '2024-05-10' as Day).map(({ date }) => date)).toEqual(dates)
})
