import { expect, test } from 'vitest'
import { ask, announces, merged, reports, says, seriesFile } from '../../test/make-series.ts'
import type { LedgerCounts } from '../outlook/ledger-count.ts'
import { toSilence, type Silence } from './silence.ts'

const three = [
  { number: 1, premiere: '2020-01-01', finale: '2020-02-01' },
  { number: 2, premiere: '2021-02-01', finale: '2021-03-01' },
  { number: 3, premiere: '2021-02-15', finale: '2022-03-01' },
]
const counted = (cases: number): LedgerCounts => {
  const none = { asOf: '2022-06-01', cases: 0, zeros: 0, p50: null, p90: null }
  return { date: none, order: none, decision: { ...none, cases, p50: -50, p90: 244 } } as unknown as LedgerCounts
}

function silenceOf(asOf: string, ledger: LedgerCounts | undefined, ...statements: Record<string, unknown>[]): Silence | undefined {
  const file = seriesFile(...statements)
  const started = new Set(merged(file, asOf).seasons.map(({ number }) => number))
  return toSilence(merged(file, asOf), ask(file, asOf), started, ledger)
}

test('the silence is counted from the last finale, beside how long the series stayed away before; overlapping seasons had no silence between them', () => {
  expect(silenceOf('2022-06-01', undefined, says({ seasons: three }))).toEqual({
    season: 3,
    since: '2022-03-01',
    days: 92,
    returns: [{ season: 2, days: 366 }],
    decisions: undefined,
  })
})

test('the ledger is told from thirty decisions on', () => {
  expect(silenceOf('2022-06-01', counted(30), says({ seasons: three }))?.decisions).toEqual({ cases: 30, p50: -50, p90: 244 })
  expect(silenceOf('2022-06-01', counted(29), says({ seasons: three }))?.decisions).toBeUndefined()
})

test('where somebody has said something there is no silence', () => {
  expect(silenceOf('2022-06-01', counted(30), says({ seasons: three }), reports('2022-05-01', announces('renewed', 4, '2022-05-01')))).toBeUndefined()
})

test('with nothing to compare it with, or no finale known to the day, nothing is drawn', () => {
  expect(silenceOf('2022-06-01', counted(29), says({ seasons: three.slice(0, 1) }))).toBeUndefined()
  expect(silenceOf('2022-06-01', counted(30), says({ seasons: [{ number: 1, premiere: '2021-01-01', finale: '2021' }] }))).toBeUndefined()
})
