import { describe, expect, test } from 'vitest'
import { bundled, claims, factsOf, found } from '../../test/make-claims.ts'
import { announces, reports, says, seriesFile } from '../../test/make-series.ts'

describe('a series that was cancelled and taken up again', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2018-01-05', finale: '2018-03-02', episodeCount: 9 }] }),
    reports('2018-05-11', announces('cancelled', 1, '2018-05-11')),
    reports('2018-06-15', announces('revived', 2, '2018-06-15')),
  )
  test.each([
    ['2018-04-01', claims('status', 'cancelled', { season: 2 }), 'unverifiable'],
    ['2018-05-20', claims('status', 'cancelled', { season: 2 }), 'supported'],
    ['2018-05-20', claims('status', 'cancelled', { season: 1 }), 'supported'],
    ['2018-05-20', claims('status', 'renewed', { season: 2 }), 'contradicted: season-that-does-not-come'],
    ['2018-07-01', claims('status', 'cancelled', { season: 2 }), 'outdated'],
    ['2018-07-01', claims('status', 'renewed', { season: 2 }), 'supported'],
    ['2018-07-01', claims('status', 'undecided', { season: 2 }), 'outdated'],
    ['2018-07-01', claims('next_premiere_date', null, { season: 2 }), 'supported'],
    ['2018-07-01', claims('next_premiere_date', '2019', { season: 2, hedged: true }), 'speculation'],
    ['2018-07-01', claims('next_premiere_date', 'soon', { season: 2 }), 'unverifiable'],
  ] as const)('on %s %j is %s', (on, claim, finding) => {
    expect(found(claim, factsOf(file, on))).toBe(finding)
  })
})

test('what was expected of a cancelled series, and came all the same, is speculation', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2018-01-05', finale: '2018-03-02' }, { number: 2, premiere: '2019-11-04', finale: '2019-12-04' }] }),
    reports('2018-05-11', announces('cancelled', 1, '2018-05-11')),
    reports('2018-06-15', announces('revived', 2, '2018-06-15')),
  ) // prettier-ignore
  const between = factsOf(file, '2018-05-20')
  expect(found(claims('next_premiere_date', '2019', { season: 2, hedged: true }), between)).toBe('speculation')
  expect(found(claims('status', 'renewed', { season: 2, hedged: true }), between)).toBe('speculation')
  expect(found(claims('next_premiere_date', '2019', { season: 2 }), between)).toBe('contradicted: season-that-does-not-come')
})

test('a series that was cancelled, taken up again and brought to its end was cancelled once', () => {
  expect(found(claims('status', 'cancelled', { season: 7 }), factsOf(bundled('the-expanse-2015'), '2022-01-20'))).toBe('outdated')
})

describe('production', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2020-01-05', finale: '2020-03-02' }] }),
    reports('2020-04-01', announces('renewed', 2, '2020-04-01')),
    reports('2020-05-01', announces('delayed', 2, '2020-05-01')),
    reports('2020-09-01', announces('production-started', 2, '2020-09-01')),
    reports('2021-02-01', announces('production-wrapped', 2, '2021-02-01')),
  )
  test.each([
    ['2020-04-15', 'in_production', 'unverifiable'],
    ['2020-05-15', 'on_hold', 'supported'],
    ['2020-10-01', 'in_production', 'supported'],
    ['2021-03-01', 'in_production', 'outdated'],
  ] as const)('on %s season 2 is %s: %s', (on, status, finding) => {
    expect(found(claims('status', status, { season: 2 }), factsOf(file, on))).toBe(finding)
  })
})
