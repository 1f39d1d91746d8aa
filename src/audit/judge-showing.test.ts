import { describe, expect, test } from 'vitest'
import { claims, factsOf, found, judged } from '../../test/make-claims.ts'
import { announces, reports, says, seriesFile } from '../../test/make-series.ts'
import { contradicted } from './finding.ts'

describe('facts of a year, parts and disputes', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2019' }, { number: 2, premiere: '2021-05-01', finale: '2021-11-01', parts: [{ name: 'Part 1', premiere: '2021-05-01' }, { name: 'Part 2', premiere: '2021-10-01' }] }] }),
    says({ source: 'Another', link: 'https://another.example/1', seasons: [{ number: 2, premiere: '2021-05-20' }] }),
  ) // prettier-ignore
  const facts = factsOf(file, '2022-06-01')
  test.each([
    [claims('season_premiere_date', '2019', { season: 1 }), 'supported'],
    [claims('season_premiere_date', '2019-06-01', { season: 1 }), 'unverifiable'],
    [claims('season_premiere_date', '2018', { season: 1 }), 'contradicted'],
    [claims('season_premiere_date', '2021-10-01', { season: 2 }), 'contradicted: part-given-as-season'],
    [claims('season_premiere_date', '2021-05-01', { season: 2 }), 'supported'],
    [claims('season_premiere_date', '2021-05-20', { season: 2 }), 'supported'],
  ] as const)('%j: %s', (claim, finding) => {
    expect(found(claim, facts)).toBe(finding)
  })
})

test('"no date yet" is right of a season of which only the year is known', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2020-01-05', finale: '2020-03-02' }] }),
    reports('2021-02-01', announces('premiere-set', 2, '2021-02-01', { date: '2022' })),
  )
  expect(judged(claims('next_premiere_date', null, { season: 2 }), factsOf(file, '2021-03-01'))).toMatchObject({
    finding: 'supported',
    because: 'No day had been given, only 2022.',
  })
})

test('a contradiction without a fact is none', () => {
  expect(contradicted('Because', [])).toEqual({ finding: 'unverifiable', because: 'Because', evidence: [] })
})
