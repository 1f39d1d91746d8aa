import { describe, expect, test } from 'vitest'
import { countComparableSeasons, findComparableSeasons } from './comparable-seasons.ts'
import { parseDayNumber } from '../../time/day-number.ts'
import type { KnownSeries } from './question.ts'
import type { Silence } from './silence.ts'

const known: KnownSeries = {
  country: 'US',
  language: 'en',
  network: undefined,
  networkKind: 'streaming',
  type: 'scripted',
  genres: [],
  runtimeMinutes: undefined,
  rating: undefined,
  seasons: [],
}
const since = parseDayNumber('2010-01-01')!
const silence = (returnedAfterDays: number | undefined, watchedDays = 6000): Silence => ({
  key: 'a', source: 's', isApproximate: false, known, seasonNumber: 3, since,
  nextPremiere: returnedAfterDays === undefined ? undefined : since + returnedAfterDays, observedUntil: since + watchedDays,
}) // prettier-ignore
const many = (count: number, of: Silence) => Array.from({ length: count }, () => of)

describe('comparable seasons', () => {
  test('are those still silent as long, and how many of them came back within five years after', () => {
    const table = countComparableSeasons([...many(40, silence(400)), ...many(57, silence(undefined)), ...many(3, silence(1800))])
    expect(findComparableSeasons(table, known, 3, 1300)).toEqual({
      group: { kind: 'streaming', season: 3 }, silentDays: 1096, silentDaysBelow: 1461, horizonYears: 5, seasons: 60, cameBack: 3,
    }) // prettier-ignore
  })

  test('nobody watched to the end of the horizon are not counted', () => {
    const table = countComparableSeasons([...many(50, silence(undefined, 1200)), ...many(30, silence(undefined))])
    expect(findComparableSeasons(table, known, 3, 800)?.seasons).toBe(30)
  })

  test('are sought in a wider group when fewer than thirty are alike', () => {
    const table = countComparableSeasons([...many(29, silence(undefined)), ...many(40, { ...silence(undefined), seasonNumber: 1 })])
    expect(findComparableSeasons(table, known, 3, 0)?.group).toEqual({ kind: 'streaming', season: undefined })
  })

  test('fewer than thirty in all are not told', () =>
    expect(findComparableSeasons(countComparableSeasons(many(29, silence(undefined))), known, 3, 0)).toBeUndefined())
})
