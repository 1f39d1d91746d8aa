import { expect, test } from 'vitest'
import { announces, merged, reports, seriesFile } from '../../test/make-series.ts'

test('two outlets on the same official news are one announcement, on the day of the earlier', () => {
  const file = seriesFile(
    reports('2023-01-26', announces('cancelled', 4, '2023-01-26'), 'SYFY Wire'),
    reports('2023-01-25', announces('cancelled', 4, '2023-01-25'), 'Deadline'),
  )
  expect(merged(file).announcements.map(({ value, from }) => [value.kind, value.on, value.certainty, from])).toEqual([
    ['cancelled', '2023-01-25', 'official', [1, 0]],
  ])
})

test('a report without standing is reported by one outlet, corroborated by two', () => {
  const one = seriesFile(reports('2024-01-01', announces('renewed', 2, '2024-01-01', { official: false }), 'A'))
  const two = seriesFile(
    reports('2024-01-01', announces('renewed', 2, '2024-01-01', { official: false }), 'A'),
    reports('2024-01-03', announces('renewed', 2, '2024-01-03', { official: false }), 'Other'),
  )
  expect([one, two].map((file) => merged(file).announcements.map(({ value }) => value.certainty))).toEqual([['reported'], ['corroborated']])
})

test('the same outlet twice corroborates nothing', () => {
  const file = seriesFile(
    reports('2024-01-01', announces('renewed', 2, '2024-01-01', { official: false }), 'A'),
    reports('2024-01-03', announces('renewed', 2, '2024-01-03', { official: false }), 'A'),
  )
  expect(merged(file).announcements.map(({ value }) => value.certainty)).toEqual(['reported'])
})

test('two entitled speakers are two words, and the same news months later is news again', () => {
  const file = seriesFile(
    reports('2022-01-26', announces('final-season', 3, '2022-01-26', { by: 'The star' }), 'A'),
    reports('2022-02-01', announces('final-season', 3, '2022-02-01', { by: 'The network' }), 'Bee'),
    reports('2022-09-08', announces('final-season', 3, '2022-09-08', { by: 'The network' }), 'Cee'),
  )
  expect(merged(file).announcements.map(({ value }) => [value.by, value.on])).toEqual([
    ['The network', '2022-09-08'],
    ['The network', '2022-02-01'],
    ['The star', '2022-01-26'],
  ])
})

test('orders of two seasons on one day are two announcements', () => {
  const file = seriesFile(
    reports('2024-01-01', {
      announcements: [...(announces('renewed', 5, '2024-01-01')['announcements'] as []), ...(announces('renewed', 6, '2024-01-01')['announcements'] as [])],
    }),
  )
  expect(merged(file).announcements).toHaveLength(2)
})
