import { describe, expect, test } from 'vitest'
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

describe('two outlets on the same official news', () => {
  const ledger = (...statements: Record<string, unknown>[]) => merged(seriesFile(...statements)).announcements.map(({ value }) => [value.by, value.date, value.certainty])
  const sets = (outlet: string, on: string, date: string, by = outlet) => reports(on, announces('premiere-set', 2, on, { date, by }), outlet)

  test('are one where one of them names nobody, and it bears the name of who spoke', () => {
    expect(ledger(sets('Variety', '2026-11-20', '2027-03-05'), sets('Deadline', '2026-11-20', '2027-03-05', 'HBO'))).toEqual([['HBO', '2027-03-05', 'official']])
    expect(ledger(sets('Variety', '2026-11-20', '2027-03-05', 'HBO Max'), sets('Deadline', '2026-11-20', '2027-03-05', 'HBO'))).toEqual([['HBO Max', '2027-03-05', 'official']])
  })

  test('are one where one gives the month and the other the day, in the same days', () => {
    expect(ledger(sets('Variety', '2026-11-20', '2027-03'), sets('Deadline', '2026-11-21', '2027-03-05'))).toEqual([['Variety', '2027-03-05', 'official']])
  })

  test('are two where the day follows a week after the month, or the dates contradict each other', () => {
    expect(ledger(sets('Variety', '2026-11-10', '2027-03'), sets('Deadline', '2026-11-20', '2027-03-05')).map(([, date]) => date)).toEqual(['2027-03-05', '2027-03'])
    expect(ledger(sets('Variety', '2026-11-20', '2027-03'), sets('Deadline', '2026-11-20', '2027-04')).map(([, date]) => date)).toEqual(['2027-03', '2027-04'])
  })
}) // prettier-ignore

test('an outlet that only passes on what another reports corroborates nothing', () => {
  const rumour = (outlet: string, by = outlet) => reports('2026-11-20', announces('renewed', 2, '2026-11-20', { official: false, by }), outlet)
  const certainty = (...statements: Record<string, unknown>[]) => merged(seriesFile(...statements)).announcements.map(({ value }) => value.certainty)
  expect(certainty(rumour('Deadline'), rumour('TV Insider', 'Deadline'))).toEqual(['reported'])
  expect(certainty(rumour('Deadline'), rumour('TV Insider'))).toEqual(['corroborated'])
})

test('of a rumour that becomes official, whoever reports the official word stands first', () => {
  const file = seriesFile(
    reports('2026-11-18', announces('renewed', 2, '2026-11-18', { official: false, by: 'First' }), 'First'),
    reports('2026-11-20', announces('renewed', 2, '2026-11-20'), 'Second'),
  )
  expect(merged(file).announcements.map(({ value, from }) => [value.on, value.certainty, from])).toEqual([['2026-11-20', 'official', [1, 0]]])
})

test('two castings of one season are two announcements, unless both name the same person', () => {
  const cast = (text: string) => reports('2026-11-20', announces('casting', 2, '2026-11-20', { text }), text.slice(0, 8))
  const ledger = (...texts: string[]) => merged(seriesFile(...texts.map(cast))).announcements.length
  expect(ledger('Ada Quill joins.', 'Bo Lind joins.')).toBe(2)
  expect(ledger('Variety: Ada Quill Joins ‘Far Shore’ Season 2 At Netflix', 'Deadline: ‘Far Shore’ Casts Ada Quill, Bo Lind')).toBe(1)
  expect(ledger('Variety: Ada Quill Joins Cast Of ‘Far Shore’ Season 2', 'Deadline: Bo Lind Joins Cast Of ‘Far Shore’ Season 2')).toBe(2)
})
