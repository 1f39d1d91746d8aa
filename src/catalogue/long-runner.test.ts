import { expect, test } from 'vitest'
import { seriesFile, reads, type SeriesFile } from '../../test/make-series.ts'
import { indexSeries } from '../sources/index-series.ts'
import { mergeSeries } from './merge-series.ts'

/** A daily programme: so many seasons of 250 episodes each. */
function daily(seasons: number): SeriesFile {
  const dayOf = (number: number) => new Date(Date.UTC(1965, 0, 1 + number)).toISOString().slice(0, 10)
  const numbers = Array.from({ length: seasons }, (_, index) => index + 1)
  return seriesFile(
    reads('TVmaze', '2026-11-22', {
      series: { type: 'soap' },
      seasons: numbers.map((number) => ({ number, premiere: dayOf(number * 300), finale: dayOf(number * 300 + 249), episodeCount: 250 })),
      episodes: numbers.flatMap((season) => Array.from({ length: 250 }, (_, index) => ({ season, number: index + 1, title: `Part ${index}`, airDate: dayOf(season * 300 + index) }))), // prettier-ignore
    }),
  )
}

test('15,000 episodes are merged whole, in order', () => {
  const { document, details } = mergeSeries(daily(60))
  expect(document.seasons).toHaveLength(60)
  expect(details.flatMap(({ episodes }) => episodes)).toHaveLength(15_000)
  expect(details.at(-1)?.episodes.at(-1)).toEqual({ number: 250, title: { value: 'Part 249', from: [0] }, airDate: { value: '2014-12-19', from: [0] } })
})

test('eight times as many seasons take about eight times as long to merge and index, not sixty-four times', () => {
  const [short, long] = [daily(8), daily(64)]
  leastMs(() => indexSeries(short), 5)
  const ratio = leastMs(() => indexSeries(long), 5) / leastMs(() => indexSeries(short), 5)
  expect(ratio).toBeLessThan(25)
})

/** The shortest of so many runs: what else the machine does makes the others longer. */
function leastMs(run: () => unknown, times: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    const before = performance.now()
    run()
    least = Math.min(least, performance.now() - before)
  }
  return least
}
