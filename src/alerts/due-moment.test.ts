import { expect, test } from 'vitest'
import { dueMoment } from './due-moment.ts'

const due = (at: string, zone: string, more: object = {}) =>
  dueMoment({ digest: 'immediately', quiet: null, zone, ...more }, Temporal.Instant.from(at))
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never' })
const NIGHT = { quiet: { from: '22:00', until: '07:00' } }

test('without quiet hours or digest it is told at once', () => {
  expect(due('2026-11-22T03:00:00Z', 'Europe/Berlin')).toBe('2026-11-22T04:00:00+01:00')
})

test.each([
  ['in the evening', '2026-11-22T21:30:00Z', 'Europe/Berlin', '2026-11-23T07:00:00+01:00'],
  ['after midnight', '2026-11-23T03:00:00Z', 'Europe/Berlin', '2026-11-23T07:00:00+01:00'],
  ['by the clock of another zone', '2026-11-22T21:30:00Z', 'America/New_York', '2026-11-22T16:30:00-05:00'],
  ['as they end', '2026-11-23T06:00:00Z', 'Europe/Berlin', '2026-11-23T07:00:00+01:00'],
  // The clocks go from 02:00 to 03:00 on 29 March 2026 in Berlin: seven o'clock comes an hour sooner.
  ['in the night the clocks go forward', '2026-03-28T22:00:00Z', 'Europe/Berlin', '2026-03-29T07:00:00+02:00'],
  ['in the night the clocks go back', '2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T07:00:00+01:00'],
])('what comes %s of quiet hours waits for their end', (_, at, zone, expected) => {
  expect(due(at, zone, NIGHT)).toBe(expected)
})

test('quiet hours by day end on the same day, and an hour that the clocks leave out ends at the next', () => {
  expect(due('2026-11-22T12:00:00Z', 'UTC', { quiet: { from: '09:00', until: '17:00' } })).toBe('2026-11-22T17:00:00+00:00')
  expect(due('2026-03-29T00:10:00Z', 'Europe/Berlin', { quiet: { from: '01:00', until: '02:30' } })).toBe('2026-03-29T03:30:00+02:00')
})

test('a daily digest comes at nine by the clock of the follower, a weekly one on Monday', () => {
  expect(due('2026-11-22T07:59:00Z', 'Europe/Berlin', { digest: 'daily' })).toBe('2026-11-22T09:00:00+01:00')
  expect(due('2026-11-22T08:00:00Z', 'Europe/Berlin', { digest: 'daily' })).toBe('2026-11-23T09:00:00+01:00')
  expect(due('2026-11-22T08:00:00Z', 'Pacific/Auckland', { digest: 'weekly' })).toBe('2026-11-23T09:00:00+13:00')
  expect(due('2026-11-23T08:00:00Z', 'Europe/Berlin', { digest: 'weekly' })).toBe('2026-11-30T09:00:00+01:00')
  expect(due('2026-03-28T09:00:00Z', 'Europe/Berlin', { digest: 'daily' })).toBe('2026-03-29T09:00:00+02:00')
})

test('a digest that falls into quiet hours comes at their end', () => {
  expect(due('2026-11-22T12:00:00Z', 'UTC', { digest: 'daily', quiet: { from: '20:00', until: '10:30' } })).toBe('2026-11-23T10:30:00+00:00')
})
