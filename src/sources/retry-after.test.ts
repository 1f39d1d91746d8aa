import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

test.each([
  [null, undefined],
  ['', undefined],
  ['40', 40_000],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:01:30 GMT', 90_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
])('Retry-After: %s', (header, waitMs) => {
  expect(retryAfterMs(header, now)).toBe(waitMs)
})
