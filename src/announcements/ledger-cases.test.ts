import { describe, expect, test } from 'vitest'
import { announces, merged, reports, says, seriesFile } from '../../test/make-series.ts'
import { ledgerCasesOf } from './ledger-cases.ts'

const season1 = { number: 1, premiere: '2020-01-10', finale: '2020-03-10' }
const season2 = { number: 2, premiere: '2021-02-01', finale: '2021-04-01' }
const casesOf = (...statements: Record<string, unknown>[]) => ledgerCasesOf(merged(seriesFile(...statements)))

describe('an announced date', () => {
  const shown = says({ seasons: [season1, season2] })
  const sets = (on: string, date: string, kind = 'premiere-set') => reports(on, announces(kind, 2, on, { date }))

  test('that was the premiere held', () => {
    expect(casesOf(shown, sets('2020-12-01', '2021-02-01'))).toContainEqual({ kind: 'date', season: 2, knownOn: '2021-02-01', value: 0 })
  })

  test('is judged by the first day that was announced, however often it moved', () => {
    const cases = casesOf(shown, sets('2020-08-01', '2020-12-03'), sets('2020-11-01', '2021-02-01', 'premiere-moved'))
    expect(cases).toContainEqual({ kind: 'date', season: 2, knownOn: '2021-02-01', value: 60 })
  })

  test('is no case while the season has not been shown, nor when it was only a month', () => {
    expect(casesOf(says({ seasons: [season1] }), sets('2026-10-01', '2027-02-01')).filter(({ kind }) => kind === 'date')).toEqual([])
    expect(casesOf(shown, sets('2020-12-01', '2021-02')).filter(({ kind }) => kind === 'date')).toEqual([])
  })
})

describe('an ordered season', () => {
  test('that was shown aired, known from its premiere', () => {
    expect(casesOf(says({ seasons: [season1, season2] }), reports('2020-05-01', announces('renewed', 2, '2020-05-01')))).toContainEqual({
      kind: 'order', season: 2, knownOn: '2021-02-01', value: 1,
    }) // prettier-ignore
  })

  test('that was cancelled before it was shown never aired', () => {
    const cases = casesOf(
      says({ seasons: [season1] }),
      reports('2020-05-01', announces('renewed', 2, '2020-05-01')),
      reports('2020-08-21', announces('cancelled', 1, '2020-08-21')),
    )
    expect(cases).toContainEqual({ kind: 'order', season: 2, knownOn: '2020-08-21', value: 0 })
  })

  test('whose fate is open is no case', () => {
    expect(casesOf(says({ seasons: [season1] }), reports('2020-05-01', announces('renewed', 2, '2020-05-01'))).filter(({ kind }) => kind === 'order')).toEqual(
      [],
    )
  })
})

test('a decision is counted in days from the finale to the first word, known when both are past', () => {
  const words = [reports('2020-02-01', announces('renewed', 2, '2020-02-01')), reports('2021-06-10', announces('cancelled', 2, '2021-06-10'))]
  expect(casesOf(says({ seasons: [season1, season2] }), ...words).filter(({ kind }) => kind === 'decision')).toEqual([
    { kind: 'decision', season: 1, knownOn: '2020-03-10', value: -38 },
    { kind: 'decision', season: 2, knownOn: '2021-06-10', value: 70 },
  ])
})

test('what nobody entitled said makes no case', () => {
  expect(casesOf(says({ seasons: [season1, season2] }), reports('2020-05-01', announces('renewed', 2, '2020-05-01', { official: false })))).toEqual([])
})
