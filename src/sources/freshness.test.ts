import { expect, test } from 'vitest'
import { day, merged, says, seriesFile } from '../../test/make-series.ts'
import { refreshAfterMs } from './freshness.ts'

const HOUR = 60 * 60 * 1000
const after = (seasons: Record<string, unknown>[], isFollowed = true) =>
  refreshAfterMs(merged(seriesFile(says({ seasons, stateOf: '2026-11-20' }))), { today: day('2026-11-22'), isFollowed })

test.each([
  ['on air', [{ number: 1, premiere: '2026-11-01', finale: '2026-12-20' }], HOUR],
  ['landing within three weeks', [{ number: 1, premiere: '2026-12-01' }], 6 * HOUR],
  ['landing some day next year', [{ number: 1, premiere: '2027' }], 20 * HOUR],
  ['ended, which may yet be revived', [{ number: 1, premiere: '2020-01-01', finale: '2020-02-01' }], 20 * HOUR],
])('a followed series %s', (_, seasons, ms) => expect(after(seasons)).toBe(ms))

test('one that nobody follows is left to the change feeds', () => {
  expect(after([{ number: 1, premiere: '2026-11-01', finale: '2026-12-20' }], false)).toBeNull()
})
