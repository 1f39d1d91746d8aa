import { describe, expect, test } from 'vitest'
import type { Claim } from '../src/audit/claim.ts'
import { judgeClaim } from '../src/audit/judge-claim.ts'
import type { SeriesDocument } from '../src/catalogue/series-document.ts'
import { listSeriesFiles } from '../src/sources/bundled/load-bundled.ts'
import { addDays, lastDayOf, precisionOf, type Day } from '../src/time/partial-date.ts'
import { shippedPath } from '../src/config/package-folder.ts'
import { bundled, claims, factsOf } from './make-claims.ts'
import { merged } from './make-series.ts'

/** What a truthful article of the day says of the series, by all that is known now. */
function truthsOf({ seasons, credits, cast, platforms }: SeriesDocument, on: Day): Claim[] {
  const shown = seasons.filter(({ premiere, isPremierePlanned }) => premiere !== undefined && !isPremierePlanned && lastDayOf(premiere.value) <= on)
  return [
    ...shown.flatMap(({ number, premiere }) => (premiere === undefined ? [] : [claims('season_premiere_date', premiere.value, { season: number })])),
    ...shown.flatMap(({ number, finale }) =>
      finale === undefined || lastDayOf(finale.value) > on ? [] : [claims('season_finale_date', finale.value, { season: number })],
    ),
    ...shown.flatMap(({ number, finale, episodeCount }) =>
      finale === undefined || episodeCount === undefined || lastDayOf(finale.value) >= on
        ? []
        : [claims('season_episode_count', episodeCount.value, { season: number })],
    ),
    ...shown.map(({ number }) => claims('status', 'renewed', { season: number })),
    ...credits.flatMap(({ value: { role, person } }) => (role === 'creator' || role === 'showrunner' || role === 'composer' ? [claims(role, person)] : [])),
    ...cast.map(({ value: { person, character } }) => claims('cast_role', { person, character })),
    ...platforms
      .filter(({ value }) => (value.fromSeason ?? 1) <= shown.length)
      .map(({ value: { name } }) => claims('streaming', name, { quote: `it premiered on ${name}` })),
  ]
}

describe('what the catalogue knows holds on any day after it happened, and its opposite on none', () => {
  test.each(listSeriesFiles(shippedPath('catalogue')).map((name) => name.replace('.json', '')))('%s', (id) => {
    const file = bundled(id)
    const record = merged(file)
    const premieres = record.seasons.flatMap(({ premiere }) => (premiere === undefined || precisionOf(premiere.value) !== 'day' ? [] : [premiere.value as Day]))
    const days = [
      '2026-11-22' as Day,
      ...premieres
        .filter((day) => day < '2026-11-01')
        .slice(-3)
        .map((day) => addDays(day, 20)),
    ]
    const wrong = days.flatMap((day) => {
      const facts = factsOf(file, day)
      return truthsOf(record, day).flatMap((claim) => {
        const { finding, because } = judgeClaim(claim, facts)
        return finding !== 'supported' ? [`${finding} ${day} ${claim.type} ${JSON.stringify(claim.subject)} ${JSON.stringify(claim.value)}: ${because}`] : []
      })
    })
    expect(wrong).toEqual([])

    const facts = factsOf(file, '2026-11-22')
    expect(falsehoodsOf(record, '2026-11-22' as Day).filter((claim) => judgeClaim(claim, facts).finding === 'supported')).toEqual([])
  })
})

/** The same with every day sixty days off and every count one too high, where sources agree on what it is. */
function falsehoodsOf(record: SeriesDocument, on: Day): Claim[] {
  const agreed = record.seasons.filter(({ premiere, episodeCount }) => premiere?.disputed === undefined && episodeCount?.disputed === undefined)
  return truthsOf({ ...record, seasons: agreed, credits: [], cast: [], platforms: [] }, on).flatMap((claim): Claim[] => {
    if (claim.type === 'season_premiere_date') return precisionOf(claim.value as Day) === 'day' ? [{ ...claim, value: addDays(claim.value as Day, 60) }] : []
    const ordered = record.seasons.find(({ number }) => number === claim.subject.season)?.episodeOrder?.value
    return claim.type === 'season_episode_count' && claim.value + 1 !== ordered ? [{ ...claim, value: claim.value + 1 }] : []
  })
}
