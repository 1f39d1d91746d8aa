import { describe, expect, test } from 'vitest'
import { claims, factsOf, found } from '../../test/make-claims.ts'
import { says, seriesFile } from '../../test/make-series.ts'

describe('where it is shown', () => {
  const file = seriesFile(
    says({
      seasons: [
        { number: 1, premiere: '2015-01-05', finale: '2015-03-02' },
        { number: 2, premiere: '2016-01-05', finale: '2016-03-02' },
        { number: 3, premiere: '2018-01-05', finale: '2018-03-02' },
      ],
      series: { platforms: [{ name: 'Syfy', kind: 'cable', fromSeason: 1, toSeason: 2 }, { name: 'Prime Video', kind: 'streaming', fromSeason: 3 }] },
    }),
  ) // prettier-ignore
  const late = factsOf(file, '2018-06-01')
  test.each([
    [claims('network', 'Syfy', { quote: 'the series premiered on Syfy' }), 'supported'],
    [claims('network', 'Syfy', { quote: 'the series airs on Syfy' }), 'outdated'],
    [claims('network', 'Syfy', { quote: 'watch it on Syfy' }), 'outdated'],
    [claims('network', 'SyFy', { season: 2 }), 'supported'],
    [claims('network', 'Sci-Fi Channel', { season: 1 }), 'supported'],
    [claims('network', 'Syfy', { season: 3 }), 'contradicted'],
    [claims('streaming', 'Amazon Prime Video'), 'supported'],
    [claims('streaming', 'Amazon'), 'supported'],
    [claims('streaming', 'Netflix', { quote: 'it is available on Netflix' }), 'unverifiable'],
    [claims('streaming', 'Netflix', { quote: 'the Netflix original series' }), 'contradicted'],
    [claims('network', 'NBC', { quote: "NBC's drama" }), 'contradicted'],
  ] as const)('%j: %s', (claim, finding) => {
    expect(found(claim, late)).toBe(finding)
  })
})
