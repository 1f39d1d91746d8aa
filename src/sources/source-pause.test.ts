import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import type { UnavailableReason } from './connector.ts'
import { getProgress } from './progress-store.ts'
import { backOffMs, noteAnswer, noteOutage } from './source-pause.ts'

const SECOND = 1000
const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const clock = { now: () => now, sleep: async () => undefined, random: () => 0 }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => (catalogue = await temporaryCatalogue([])))
afterEach(() => catalogue.close())

const outage = (reason: UnavailableReason, retryAfterMs?: number) =>
  noteOutage(catalogue.database, 'tvmaze', { kind: 'unavailable', reason, detail: 'x', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }, clock)

test('waits double up to their longest, and chance takes up to half of each', () => {
  const range = { firstMs: 100, longestMs: 1000 }
  expect([1, 2, 3, 4, 5, 99].map((failures) => backOffMs(failures, range, () => 0))).toEqual([100, 200, 400, 800, 1000, 1000])
  expect(backOffMs(1, range, () => 0.999)).toBe(50)
})

test('four failures in a row may be chance, from the fifth on the source is left alone for ever longer', async () => {
  const pauses = []
  for (let count = 0; count < 7; count++) pauses.push(await outage('server-error'))
  expect(pauses).toEqual([0, 0, 0, 0, 30 * SECOND, 60 * SECOND, 120 * SECOND])
})

test('one answer ends it', async () => {
  for (let count = 0; count < 6; count++) await outage('network')
  await noteAnswer(catalogue.database, 'tvmaze', now.epochMilliseconds)
  expect(await getProgress(catalogue.database, 'tvmaze')).toMatchObject({ failures: 0, paused_until: null, problem: null })
  expect(await outage('network')).toBe(0)
})

test('whoever says "too many" is left alone at once, for as long as it says', async () => {
  expect([await outage('limited'), await outage('limited', 90 * SECOND)]).toEqual([10 * SECOND, 90 * SECOND])
})
