import { describe, expect, test } from 'vitest'
import { announces, ask, reports, says, seriesFile } from '../../test/make-series.ts'

const season1 = { number: 1, premiere: '2020-01-23', finale: '2020-03-26', episodeCount: 10 }
const season2 = { number: 2, premiere: '2022-03-03', finale: '2022-05-05', episodeCount: 10 }

describe('which verdict', () => {
  test('a season is airing from its premiere to the day of its finale, and over the day after', () => {
    const file = seriesFile(says({ seasons: [season1] }))
    expect(['2020-01-23', '2020-02-10', '2020-03-26'].map((day) => ask(file, day).verdict)).toEqual(['airing', 'airing', 'airing'])
    expect(ask(file, '2020-03-27')).toMatchObject({ season: 2, verdict: 'undecided', axes: { airing: false, next: 'no-word', ended: 'no' } })
  })

  test('a season shown in full is aired only when it is asked for', () => {
    expect(ask(seriesFile(says({ seasons: [season1] })), '2021-01-01', 1)).toMatchObject({ season: 1, verdict: 'aired' })
  })

  test('dated, ordered and undecided', () => {
    const shown = says({ seasons: [season1] })
    const ordered = seriesFile(shown, reports('2020-05-01', announces('renewed', 2, '2020-05-01')))
    const dated = seriesFile(
      shown,
      reports('2020-05-01', announces('renewed', 2, '2020-05-01')),
      reports('2021-09-08', announces('premiere-set', 2, '2021-09-08', { date: '2022-02' })),
    )
    expect(ask(ordered, '2020-06-01')).toMatchObject({
      season: 2,
      verdict: 'ordered',
      axes: { next: 'ordered' },
      official: { kind: 'renewed', on: '2020-05-01' },
    })
    expect(ask(dated, '2021-10-01')).toMatchObject({
      season: 2,
      verdict: 'dated',
      axes: { next: 'dated' },
      official: { kind: 'premiere-set', on: '2021-09-08' },
    })
    expect(ask(ordered, '2020-04-30')).toMatchObject({ season: 2, verdict: 'undecided', official: null })
  })

  test('a season row in a catalogue without anybody’s word is ordered, with nobody’s word', () => {
    expect(ask(seriesFile(says({ seasons: [season1, { number: 2 }] })), '2026-11-22')).toMatchObject({ verdict: 'ordered', official: null })
  })

  test('nothing known is unknown', () => {
    expect(ask(seriesFile(says({})), '2026-11-22')).toMatchObject({ season: 1, verdict: 'unknown', axes: { airing: null, next: 'unknown', ended: 'unknown' } })
  })

  test('a season beyond the one declared the last is concluded at once, the last one itself goes on', () => {
    const file = seriesFile(
      says({ seasons: [season1] }),
      reports('2021-09-08', announces('renewed', 2, '2021-09-08')),
      reports('2021-12-01', announces('final-season', 2, '2021-12-01')),
      reports('2022-01-18', announces('premiere-set', 2, '2022-01-18', { date: '2022-03-03' })),
    )
    expect(ask(file, '2022-01-20')).toMatchObject({ season: 2, verdict: 'dated', axes: { next: 'dated', ended: 'no' } })
    expect(ask(file, '2022-01-20', 3)).toMatchObject({ season: 3, verdict: 'concluded', official: { kind: 'final-season', on: '2021-12-01' } })
  })

  test('after the last season was shown the series has ended as planned', () => {
    const file = seriesFile(says({ seasons: [season1, season2] }), reports('2021-12-01', announces('final-season', 2, '2021-12-01')))
    expect(ask(file, '2022-05-06')).toMatchObject({ season: 3, verdict: 'concluded', axes: { airing: false, next: 'none-coming', ended: 'as-planned' } })
    expect(ask(file, '2022-05-05')).toMatchObject({ season: 2, verdict: 'airing', axes: { airing: true, next: 'none-coming', ended: 'no' } })
  })

  test('cancelled is not concluded', () => {
    const file = seriesFile(says({ seasons: [season1] }), reports('2020-06-01', announces('cancelled', 1, '2020-06-01')))
    expect(ask(file, '2020-06-01')).toMatchObject({ season: 2, verdict: 'cancelled', axes: { ended: 'cancelled' }, official: { kind: 'cancelled' } })
  })

  test('a cancelled season whose last episodes are said to conclude it stays cancelled', () => {
    const file = seriesFile(
      says({ seasons: [season1] }),
      reports('2020-02-01', announces('cancelled', 1, '2020-02-01')),
      reports('2020-03-27', announces('concluded', 1, '2020-03-26')),
    )
    expect(ask(file, '2020-04-01').verdict).toBe('cancelled')
  })

  test('saved elsewhere: the newer word wins', () => {
    const file = seriesFile(
      says({ seasons: [season1] }),
      reports('2020-05-10', announces('cancelled', 1, '2020-05-10')),
      reports('2020-05-11', announces('revived', 2, '2020-05-11', { by: 'NBC' })),
    )
    expect(ask(file, '2020-05-10').verdict).toBe('cancelled')
    expect(ask(file, '2020-05-11')).toMatchObject({ verdict: 'ordered', official: { kind: 'revived', by: 'NBC' }, axes: { ended: 'no' } })
    expect(ask(file, '2020-05-11', 3).verdict).toBe('undecided')
  })

  test('an order taken back is a cancellation', () => {
    const file = seriesFile(
      says({ seasons: [season1] }),
      reports('2020-05-01', announces('renewed', 2, '2020-05-01')),
      reports('2020-08-01', announces('cancelled', 1, '2020-08-01')),
    )
    expect(ask(file, '2020-09-01')).toMatchObject({ season: 2, verdict: 'cancelled' })
  })

  test('a final season followed by another order is final no more', () => {
    const file = seriesFile(
      says({ seasons: [season1] }),
      reports('2020-05-01', announces('final-season', 2, '2020-05-01')),
      reports('2020-07-01', { announcements: [...rows('renewed', 3, '2020-07-01'), ...rows('final-season', 3, '2020-07-01')] }),
    )
    expect(ask(file, '2020-06-01', 3).verdict).toBe('concluded')
    expect(ask(file, '2020-08-01', 3).verdict).toBe('ordered')
    expect(ask(file, '2020-08-01', 4).verdict).toBe('concluded')
  })

  test('a season shown after the end was declared has lifted it', () => {
    const file = seriesFile(says({ seasons: [season1, season2] }), reports('2020-04-01', announces('concluded', 1, '2020-04-01')))
    expect(ask(file, '2021-01-01').verdict).toBe('concluded')
    expect(ask(file, '2022-06-01')).toMatchObject({ season: 3, verdict: 'undecided' })
  })

  test('what outlets report of nobody entitled decides nothing, however many do, and is told', () => {
    const rumour = announces('cancelled', 1, '2020-06-01', { official: false })
    expect(ask(seriesFile(says({ seasons: [season1] }), reports('2020-06-01', rumour)), '2020-07-01').verdict).toBe('undecided')
    expect(ask(seriesFile(says({ seasons: [season1] }), reports('2020-06-01', rumour), reports('2020-06-02', rumour, 'Another')), '2020-07-01')).toMatchObject({
      verdict: 'undecided',
      because: expect.arrayContaining([expect.objectContaining({ text: '1 June 2020: cancelled 1. (corroborated)' })]),
    })
  })

  test('a source’s bare "Ended" is concluded without a how, "Canceled" is cancelled', () => {
    const listed = (status: string) => ask(seriesFile(says({ seasons: [season1], series: { status } })), '2026-11-22')
    expect(listed('Ended')).toMatchObject({ verdict: 'concluded', official: null, axes: { ended: 'not-said' } })
    expect(listed('Canceled')).toMatchObject({ verdict: 'cancelled', official: null, axes: { ended: 'cancelled' } })
    expect(listed('To Be Determined').verdict).toBe('undecided')
  })

  test('a complete limited series is concluded until another season is ordered', () => {
    const billed = reports('2020-01-01', { series: { limited: true } })
    const shown = says({ seasons: [season1] })
    const more = seriesFile(shown, billed, reports('2020-09-01', announces('renewed', 2, '2020-09-01')))
    expect(ask(seriesFile(shown, billed), '2020-04-01')).toMatchObject({ verdict: 'concluded', official: null, axes: { ended: 'as-planned' } })
    expect(ask(more, '2020-08-31').verdict).toBe('concluded')
    expect(ask(more, '2020-09-01').verdict).toBe('ordered')
  })

  test('a soap whose one season has no end is on air', () => {
    expect(ask(seriesFile(says({ series: { type: 'soap' }, seasons: [{ number: 1, premiere: '1985-02-19' }] })), '2026-11-22')).toMatchObject({
      season: 1,
      verdict: 'airing',
    })
  })
})

describe('the calendar alone', () => {
  const file = seriesFile(
    says({ stateOf: '2026-08-01', seasons: [season1] }),
    reports('2026-08-01', announces('premiere-set', 2, '2026-08-01', { date: '2026-10-05' })),
  )

  test('never turns dated into airing once our facts end: the answer says what was set and how far the facts reach', () => {
    const answer = ask(file, '2026-11-22')
    expect(answer).toMatchObject({ season: 2, verdict: 'dated', factsUntil: '2026-08-01' })
    expect(answer.answer).toContain('was set for 5 October 2026')
    expect(answer.answer).toContain('our facts end on 1 August 2026')
    expect(answer.unknown).toContain('anything after 1 August 2026, where our facts end')
  })

  test('a later document that still tells of the series moves the facts on', () => {
    const later = seriesFile(
      says({ stateOf: '2026-11-01', seasons: [season1] }),
      reports('2026-08-01', announces('premiere-set', 2, '2026-08-01', { date: '2026-10-05' })),
    )
    expect(ask(later, '2026-11-22')).toMatchObject({ season: 2, verdict: 'airing' })
  })

  test('a month or year that has passed without the season being seen leaves it ordered, and says so', () => {
    const vague = seriesFile(
      says({ stateOf: '2026-11-01', seasons: [season1] }),
      reports('2024-01-01', announces('premiere-set', 2, '2024-01-01', { date: '2025' })),
    )
    const answer = ask(vague, '2026-11-22')
    expect(answer.verdict).toBe('ordered')
    expect(answer.answer).toContain('was announced for 2025, but no source has seen it begin')
  })

  test('a season seen to begin is over after the finale it was set for, and the answer says that our facts end before', () => {
    const running = seriesFile(says({ stateOf: '2026-03-24', seasons: [season1, { number: 2, premiere: '2026-03-24', finale: '2026-05-12' }] }))
    expect(ask(running, '2026-11-22', 2)).toMatchObject({ verdict: 'aired', factsUntil: '2026-03-24' })
    expect(ask(running, '2026-11-22', 2).answer).toContain('its finale was set for 12 May 2026, after the day our facts end')
  })
})

test('the day asked decides, in every zone the same: a premiere on the day is on air, the day before it is dated', () => {
  const file = seriesFile(says({ seasons: [season1] }), reports('2021-12-01', announces('premiere-set', 2, '2021-12-01', { date: '2022-03-03' })))
  expect([ask(file, '2022-03-02').verdict, ask(file, '2022-03-03').verdict]).toEqual(['dated', 'airing'])
})

function rows(kind: string, season: number, on: string): object[] {
  return announces(kind, season, on)['announcements'] as object[]
}
