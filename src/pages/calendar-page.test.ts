import { expect, test } from 'vitest'
import { date } from '../../test/make-series.ts'
import { weeksOf } from './calendar-page.ts'

test('a month that begins on its first weekday and has 28 days is four weeks', () => {
  const weeks = weeksOf(date('2027-02'), 1)
  expect(weeks.map(([first]) => first)).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'])
})

test('days of other months fill the first and the last week', () => {
  const weeks = weeksOf(date('2026-11'), 1)
  expect([weeks[0]?.[0], weeks[0]?.[6], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-10-26', '2026-11-01', '2026-12-06', 6])
})

test('where weeks begin on Sunday, the same month lies otherwise', () => {
  expect(weeksOf(date('2026-11'), 7)[0]).toEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'])
})
