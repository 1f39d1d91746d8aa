import { describe, expect, test } from 'vitest'
import { date, day } from '../../test/make-series.ts'
import type { GivenForecast } from './given-forecast-store.ts'
import { scoreGiven } from './score-given.ts'

const given = (more: Partial<GivenForecast> = {}): GivenForecast => ({
  seriesId: 'a-2020', title: 'A', season: 2, asOf: day('2024-01-01'), modelVersion: 'm1', probability: { '1y': 0.6, '2y': 0.7, '5y': 0.8 },
  window: { p10: day('2024-03-01'), p50: day('2024-09-01'), p90: day('2025-09-01') }, premiere: undefined, factsUntil: day('2026-01-01'), ...more,
}) // prettier-ignore

describe('a given forecast', () => {
  test('whose years are over is judged by whether the season came in time', () => {
    const { odds } = scoreGiven([given({ premiere: date('2024-11-22') }), given({ seriesId: 'b-2020', premiere: date('2025-03-01') })])
    expect(odds['1y']).toEqual({ judged: 2, open: 0, cameShare: 0.5, brier: (0.4 ** 2 + 0.6 ** 2) / 2, baseRateBrier: 0.25 })
    expect(odds['2y']).toMatchObject({ judged: 2, cameShare: 1 })
  })

  test('waits until its years are over and seen, even when the season has come', () => {
    expect(scoreGiven([given({ premiere: date('2024-11-22'), factsUntil: day('2024-12-31') })]).odds['1y']).toMatchObject({ judged: 0, open: 1, brier: null })
    expect(scoreGiven([given()]).odds['5y']).toMatchObject({ judged: 0, open: 1 })
  })

  test('is not judged while a vague date may lie on either side of its end', () => {
    expect(scoreGiven([given({ premiere: date('2025-Q2') })]).odds['1y']).toMatchObject({ judged: 1, cameShare: 0 })
    expect(scoreGiven([given({ premiere: date('2026-Q1'), asOf: day('2025-02-15'), factsUntil: day('2026-11-01') })]).odds['1y'].judged).toBe(0)
  })

  test('with a window is judged by its middle once the season has premiered', () => {
    const dates = scoreGiven([given({ premiere: date('2024-09-11') }), given({ seriesId: 'b-2020', premiere: date('2025-12-01') })]).dates
    expect(dates).toEqual({ judged: 2, medianErrorDays: (10 + 456) / 2, coverage80: 0.5 })
  })

  test('of a date that is only set is not judged yet', () => {
    expect(scoreGiven([given({ premiere: date('2026-05-01') })]).dates.judged).toBe(0)
  })
})

test('the worst misses are the surest wrong ones, a season once', () => {
  const sure = { '1y': 0.97, '2y': 0.98, '5y': 0.99 }
  const record = scoreGiven([given(), given({ asOf: day('2024-02-01') }), given({ seriesId: 'b-2020', title: 'B', probability: sure })])
  expect(record.worstMisses.map(({ title, probability, came }) => [title, probability, came])).toEqual([['B', 0.98, false], ['A', 0.7, false]]) // prettier-ignore
})

test('nothing given is nothing judged', () => {
  expect(scoreGiven([])).toMatchObject({ forecasts: 0, since: null, models: [], worstMisses: [] })
})
