import { describe, expect, test } from 'vitest'
import { announces, ask, day, merged, reports, says, seriesFile, type SeriesFile } from '../../test/make-series.ts'
import { answerFor } from './answer.ts'
import type { LedgerCounts } from './ledger-count.ts'

const season = (number: number, year: number) => ({ number, premiere: `${year}-01-10`, finale: `${year}-03-14`, episodeCount: 10 })
const shown = says({
  series: { type: 'scripted', countries: ['US'], languages: ['en'], platforms: [{ name: 'A network', kind: 'cable' }] },
  seasons: [season(1, 2018), season(2, 2019), season(3, 2020)],
})
const bare = seriesFile(shown)
const nothingCounted = { asOf: day('2020-06-01'), cases: 0, zeros: 0, p50: null, p90: null }
const ledger = (order: { cases: number; zeros: number }): LedgerCounts => ({
  date: nothingCounted,
  decision: nothingCounted,
  order: { ...nothingCounted, ...order, p50: 1, p90: 1 },
})
const askWith = (file: SeriesFile, asOf: string, counts: LedgerCounts) => answerFor(merged(file, asOf), day(asOf), undefined, counts)

describe('while nobody has said', () => {
  test('the answer gives odds and a window, and calls them a forecast', () => {
    const answer = ask(bare, '2020-06-01')
    expect(answer.verdict).toBe('undecided')
    expect(answer.answer).toMatch(/A forecast, not news: the odds of season 4 are \d+ % within two years/)
    expect(answer.odds?.continues['1y']).toBeGreaterThan(0.3)
    const { p10, p50, p90 } = answer.window ?? { p10: '', p50: '', p90: '' }
    expect([p10 > '2020-06-01', p10 <= p50, p50 <= p90]).toEqual([true, true, true])
  })

  test('the reasons tell how it came back before, how others fared, and how good the model is, each with the dates it counts from', () => {
    const texts = ask(bare, '2020-06-01').because.map(({ text }) => text)
    expect(texts).toContain('It came back after 10 months (2 times); 2 months of silence now.')
    expect(texts).toContainEqual(
      expect.stringMatching(/^Of \d+ seasons counted \(cable, season 3 or later\) that had just ended, \d+ came back \(\d+ %\) within the next 5 years\.$/),
    )
    expect(texts).toContainEqual(expect.stringMatching(/On \d+ past questions about other series its two-year odds scored 0\.\d{3} \(Brier; 0 is perfect/))
    for (const { facts } of ask(bare, '2020-06-01').because) expect(facts.length).toBeGreaterThan(0)
  })

  test('the odds fall as the silence lengthens', () => {
    const years = ['2022-06-01', '2023-06-01', '2024-06-01', '2026-06-01', '2030-06-01']
    const odds = years.map((asOf) => ask(bare, asOf).odds?.continues['5y'] ?? 1)
    expect(odds).toEqual(odds.toSorted((a, b) => b - a))
    expect(odds.at(-1)).toBeLessThan(0.05)
  })

  test('the question of a season after the next one is not answered with the odds of the next', () => {
    expect(ask(bare, '2020-06-01', 6)).toMatchObject({ odds: null, window: null })
    expect(ask(bare, '2020-06-01', 6).unknown).toContain('odds and window of season 6: the forecast is about season 4, the next one')
  })

  test('the answer says that silence after the end of our facts is taken for silence', () => {
    expect(ask(bare, '2026-11-22').because.at(-1)?.text).toContain('It takes it that nothing was shown after 1 November 2026, where our facts end.')
  })
})

describe('an ordered season', () => {
  const ordered = seriesFile(shown, reports('2020-05-01', announces('renewed', 4, '2020-05-01')))

  test('has a window, and no odds while nobody has counted how often orders air', () => {
    const answer = askWith(ordered, '2020-06-01', ledger({ cases: 29, zeros: 0 }))
    expect(answer).toMatchObject({ verdict: 'ordered', odds: null })
    expect(answer.window).not.toBeNull()
    expect(answer.unknown).toContain('what share of orders never airs: nobody has counted (29 cases in our ledger, 30 are needed)')
  })

  test('comes as often as counted orders did', () => {
    const { odds, because } = askWith(ordered, '2020-06-01', ledger({ cases: 98, zeros: 9 }))
    expect(odds?.continues['5y']).toBe(0.9)
    expect(odds?.continues['1y']).toBeGreaterThan(0.5)
    expect(because.at(-1)?.text).toBe('In our ledger, 9 of 98 ordered seasons whose fate is known were cancelled before being shown.')
  })
})

describe('a dated season', () => {
  const set = (date: string) => seriesFile(shown, reports('2020-05-01', announces('premiere-set', 4, '2020-05-01', { date })))

  test('with a day has the day, and no forecast', () => {
    expect(askWith(set('2021-02-03'), '2020-06-01', ledger({ cases: 98, zeros: 9 }))).toMatchObject({ verdict: 'dated', odds: null, window: null })
  })

  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-Q3', '2021-07-01', '2021-09-30'],
    ['2021-10', '2021-10-01', '2021-10-31'],
  ])('with only %s has a window within it', (date, first, last) => {
    const answer = askWith(set(date), '2020-06-01', ledger({ cases: 98, zeros: 9 }))
    const { p10, p90 } = answer.window ?? { p10: '', p90: '' }
    expect([first <= p10, p10 <= p90, p90 <= last]).toEqual([true, true, true])
    expect(answer.odds?.continues['2y']).toBe(0.9)
    expect(answer.because.at(-1)?.text).toContain('forecast of our model')
  })

  test('with a year says when within it by forecast; with a month the month says as much', () => {
    const [year, month] = ['2021', '2021-10'].map((date) => askWith(set(date), '2020-06-01', ledger({ cases: 98, zeros: 9 })).answer)
    expect(year).toContain('When is a forecast, not news: within 2021 most likely')
    expect(month).not.toContain('most likely')
  })

  test('of a year that is over unseen has no window in the past', () => {
    expect(ask(set('2021'), '2026-11-22').window).not.toMatchObject({ p10: expect.stringMatching(/^202[0-5]/) })
  })
})

describe('a series that is said to be over', () => {
  const stopped = seriesFile(shown, reports('2020-05-01', announces('cancelled', 3, '2020-05-01')))

  test('has the odds of its silence, called so, and no window', () => {
    const answer = ask(stopped, '2021-06-01')
    expect(answer).toMatchObject({ verdict: 'cancelled', window: null, odds: ask(bare, '2021-06-01').odds })
    expect(answer.answer).toContain('A forecast from the length of the silence alone, whatever was said:')
    expect(answer.because.at(-1)?.text).toContain('It is told of seasons and their dates, not of what was said.')
  })

  test('that was limited says that such series were left out of what the model learnt', () => {
    const limited = seriesFile(says({ seasons: [season(1, 2020)] }), reports('2020-01-02', { series: { limited: true } }))
    const answer = ask(limited, '2021-06-01')
    expect(answer.verdict).toBe('concluded')
    expect(answer.because.map(({ text }) => text)).toContain('It was made as a limited series; such series were left out of what the model learnt from.')
    expect(answer.odds).not.toBeNull()
  })
})

test('a season on air, one that was shown and a series without seasons have no forecast', () => {
  expect(ask(bare, '2020-02-01')).toMatchObject({ verdict: 'airing', odds: null, window: null })
  expect(ask(bare, '2020-06-01', 2)).toMatchObject({ verdict: 'aired', odds: null, window: null })
  expect(ask(seriesFile(says({})), '2020-06-01')).toMatchObject({ verdict: 'unknown', odds: null, window: null })
})

test('the next season can be asked about while one is on air', () => {
  expect(ask(bare, '2020-02-01', 4)).toMatchObject({ verdict: 'undecided', season: 4 })
  expect(ask(bare, '2020-02-01', 4).odds).not.toBeNull()
})

test('a later fact never changes the answer of an earlier day', () => {
  const later = seriesFile(
    shown,
    reports('2020-09-01', announces('renewed', 4, '2020-09-01')),
    reports('2021-03-20', { seasons: [season(4, 2021)], series: { limited: true, genres: ['Drama'] } }),
  )
  const before = ask(bare, '2020-06-01')
  const after = ask(later, '2020-06-01')
  expect([after.odds, after.window, after.verdict, after.answer]).toEqual([before.odds, before.window, before.verdict, before.answer])
})

test('a season whose dates are only known to the month is reckoned from their middle', () => {
  const vague = seriesFile(says({ seasons: [{ number: 1, premiere: '2020-01', finale: '2020-03', episodeCount: 10 }] }))
  const middle = seriesFile(says({ seasons: [{ number: 1, premiere: '2020-01-16', finale: '2020-03-16', episodeCount: 10 }] }))
  expect(ask(vague, '2020-09-01').odds).toEqual(ask(middle, '2020-09-01').odds)
})
