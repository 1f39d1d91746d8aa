import { describe, expect, test } from 'vitest'
import { day, reads } from '../../test/make-series.ts'
import { statementSchema, type Statement } from './series-file.ts'
import { withdrawnSeasons } from './withdrawn-seasons.ts'

const answer = (seasons: object[] | undefined, more: object = {}): Statement[] => [
  statementSchema.parse(reads('TVmaze', '2026-05-03', { ...more, ...(seasons === undefined ? {} : { seasons }) })),
]
const withdrawn = (before: Statement[], after: Statement[]) => withdrawnSeasons(before, after, day('2026-05-03'))
const shown = { number: 3, premiere: '2023-01-10' }

describe('a source’s newer answer', () => {
  test('withdraws the season that only its older one lists, with what that one said of it', () => {
    expect(withdrawn(answer([shown, { number: 4, premiere: '2026-12-01', episodeOrder: 8 }]), answer([shown]))).toEqual([
      { season: 4, on: '2026-05-03', last: { premiere: '2026-12-01', episodeOrder: 8 } },
    ])
  })

  test('withdraws nothing that it lists, with another date or with none', () => {
    expect(withdrawn(answer([shown, { number: 4, premiere: '2026-12-01' }]), answer([shown, { number: 4 }]))).toEqual([])
  })

  test('read without its seasons withdraws none of them, and keeps what was withdrawn', () => {
    const earlier = { withdrawn: [{ season: 4, on: '2026-01-01' }] }
    expect(withdrawn(answer([shown], earlier), answer(undefined))).toEqual([{ season: 4, on: '2026-01-01' }])
  })

  test('keeps an earlier withdrawal with its day, until the season is listed again', () => {
    const earlier = answer([shown], { withdrawn: [{ season: 4, on: '2026-01-01' }] })
    expect(withdrawn(earlier, answer([shown]))).toEqual([{ season: 4, on: '2026-01-01' }])
    expect(withdrawn(earlier, answer([shown, { number: 4 }]))).toEqual([])
  })
})
