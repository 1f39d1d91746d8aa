import { describe, expect, test } from 'vitest'
import { claims, factsOf, found } from '../../test/make-claims.ts'
import { says, seriesFile } from '../../test/make-series.ts'

describe('makers', () => {
  const file = seriesFile(
    says({
      series: { basedOn: ['The Books by Anna Author'] },
      credits: [{ role: 'developer', person: 'Dev Eloper' }, { role: 'creator', person: 'Cre Ator' }, { role: 'author', person: 'Nora Novel' }, { role: 'showrunner', person: 'Show Runner', seasons: [2] }],
      cast: [{ person: 'Act Orson', character: 'Zed' }],
    }),
  ) // prettier-ignore
  const facts = factsOf(file, '2026-11-10')
  test.each([
    [claims('creator', 'Dev Eloper'), 'supported'],
    [claims('creator', 'Nora Novel'), 'contradicted: author-given-as-creator'],
    [claims('creator', 'Anna Author'), 'contradicted: author-given-as-creator'],
    [claims('creator', 'Act Orson'), 'contradicted: actor-given-as-maker'],
    [claims('creator', 'Some Body'), 'unverifiable'],
    [claims('showrunner', 'Show Runner'), 'supported'],
    [claims('executive_producer', 'Act Orson'), 'unverifiable'],
  ] as const)('%j: %s', (claim, finding) => {
    expect(found(claim, facts)).toBe(finding)
  })
})
