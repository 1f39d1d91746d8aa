import { expect, test } from 'vitest'
import { announces, reports, says, seriesFile } from '../../test/make-series.ts'
import { mistakesOf } from './check-series-file.ts'
import { seriesFileSchema } from './series-file.ts'

test('a consistent file has no mistake', () => {
  const file = seriesFile(
    says({
      seasons: [{ number: 1, premiere: '2020-01-23', finale: '2020-03-26', episodeCount: 1 }],
      episodes: [{ season: 1, number: 1, airDate: '2020-01-23' }],
    }),
  )
  expect(mistakesOf(file)).toEqual([])
})

test.each([
  ['a season that ends before it begins', says({ seasons: [{ number: 1, premiere: '2020-03-26', finale: '2020-01-23' }] })],
  ['seasons out of order', says({ seasons: [{ number: 2, premiere: '2020-03-26' }, { number: 1, premiere: '2021-01-23' }] })], // prettier-ignore
  ['a season that begins before the one before it is over', says({ seasons: [{ number: 1, premiere: '2020-01-01', finale: '2020-03-26' }, { number: 2, premiere: '2020-02-01' }] })], // prettier-ignore
  [
    'an episode after the finale',
    says({ seasons: [{ number: 1, premiere: '2020-01-01', finale: '2020-03-26' }], episodes: [{ season: 1, number: 1, airDate: '2020-04-01' }] }),
  ],
  ['episodes that do not add up', says({ seasons: [{ number: 1, episodeCount: 2 }], episodes: [{ season: 1, number: 1 }] })],
  ['an episode listed twice', says({ seasons: [{ number: 1 }], episodes: [{ season: 1, number: 1 }, { season: 1, number: 1 }] })], // prettier-ignore
  ['parts that do not add up', says({ seasons: [{ number: 1, episodeCount: 12, parts: [{ name: 'Part 1', premiere: '2020-01-01', episodes: 6 }] }] })],
  ['seasons that do not add up to the series', says({ series: { episodeCount: 11, seasonCount: 1 }, seasons: [{ number: 1, episodeCount: 10 }] })],
  ['a document whose facts reach nobody knows how far', says({ stateOf: undefined })],
  ['a document read before it was published', reports('2026-11-23', {})],
  ['an announcement said after the document was written', reports('2022-01-01', announces('renewed', 2, '2022-02-01'))],
  ['a premiere that is set without a date', reports('2022-01-01', announces('premiere-set', 2, '2022-01-01'))],
])('%s is a mistake', (_, statement) => {
  expect(mistakesOf(seriesFile(statement))).toHaveLength(1)
})

test.each([
  ['a value without a source', { ...says({ series: { title: 'X' } }), source: undefined }],
  ['a value without a link', { ...says({ series: { title: 'X' } }), link: undefined }],
  ['a link that is no address of the web', says({ link: 'javascript:alert(1)' })],
  ['an unknown field', says({ series: { mood: 'sad' } })],
  ['an impossible date', says({ seasons: [{ number: 1, premiere: '2023-02-30' }] })],
  ['season 0', says({ seasons: [{ number: 0 }] })],
])('%s cannot be written down', (_, statement) => {
  expect(seriesFileSchema.safeParse({ id: 'x-2020', statements: [statement] }).success).toBe(false)
})
