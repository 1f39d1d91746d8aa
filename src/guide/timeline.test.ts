import { describe, expect, test } from 'vitest'
import { announces, ask, merged, reports, says, seriesFile } from '../../test/make-series.ts'
import { toTimeline, type Timeline } from './timeline.ts'

function timelineOf(asOf: string, ...statements: Record<string, unknown>[]): Timeline {
  const file = seriesFile(...statements)
  const timeline = toTimeline(merged(file, asOf).seasons, ask(file, asOf))
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

const season1 = { number: 1, premiere: '2020-01-10', finale: '2020-03-10' }

describe('a timeline', () => {
  test('ends with the year of the window, and says what the window holds under', () => {
    const { start, end, window, condition } = timelineOf('2020-06-01', says({ seasons: [season1] }))
    expect([start, end]).toEqual(['2020-01-01', `${window?.p90.slice(0, 4)}-12-31`])
    expect(condition).toBe('other')
  })

  test('parts a running season at the day asked: what is set for its finale is ahead', () => {
    const { spans } = timelineOf('2020-02-01', reports('2019-12-01', { seasons: [season1] }))
    expect(spans).toEqual([
      { number: 1, from: '2020-01-10', to: '2020-02-01', isAhead: false },
      { number: 1, from: '2020-02-02', to: '2020-03-10', isAhead: true },
    ])
  })

  test('draws a season set for a year as that year, with the window in it', () => {
    const timeline = timelineOf('2020-06-01', says({ seasons: [season1] }), reports('2020-05-01', announces('premiere-set', 2, '2020-05-01', { date: '2021' })))
    expect(timeline.spans.at(-1)).toEqual({ number: 2, from: '2021-01-01', to: '2021-12-31', isAhead: true })
    expect(timeline.condition).toBe('dated')
  })

  test('of a series without a date is none', () => {
    const file = seriesFile(says({ seasons: [{ number: 1 }] }))
    expect(toTimeline(merged(file).seasons, ask(file, '2026-11-22'))).toBeUndefined()
  })
})
