import { describe, expect, test } from 'vitest'
import { claims, factsOf, found } from '../../test/make-claims.ts'
import { says, seriesFile } from '../../test/make-series.ts'

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
