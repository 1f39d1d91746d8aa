import { afterAll, beforeAll, expect, test } from 'vitest'
import { announces, day, reports, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { followSeries, listFollowed, unfollowSeries } from '../following/follow-store.ts'
import { listAwaiting, listCalendar, listLanding } from './calendar-store.ts'

const now = Temporal.Instant.from('2026-11-22T23:30:00Z')
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  const weekly = seriesFile(
    says({ series: { title: 'Weekly' }, seasons: [{ number: 1, premiere: '2026-10-30', finale: '2026-11-13', episodeCount: 3 }], episodes: [{ season: 1, number: 1, airDate: '2026-10-30' }, { season: 1, number: 2, airDate: '2026-11-06' }, { season: 1, number: 3, airDate: '2026-11-13' }] }), // prettier-ignore
  )
  const silent = seriesFile(says({ series: { title: 'Silent' }, seasons: [{ number: 1, premiere: '2017-01-01', finale: '2017-01-15' }] }))
  const coming = seriesFile(
    says({ series: { title: 'Coming' }, seasons: [{ number: 1, premiere: '2025-01-01', finale: '2025-01-01' }] }),
    reports('2026-10-01', announces('premiere-set', 2, '2026-10-01', { date: '2026-12-05' })),
  )
  const thisYear = seriesFile(
    says({ series: { title: 'This year' }, seasons: [{ number: 1, premiere: '2025-01-01', finale: '2025-01-01' }] }),
    reports('2026-10-01', announces('premiere-set', 2, '2026-10-01', { date: '2026' })),
  )
  const over = seriesFile(
    says({ series: { title: 'Over' }, seasons: [{ number: 1, premiere: '2017-01-01', finale: '2017-01-15' }] }),
    reports('2018-01-01', announces('cancelled', 1, '2018-01-01')),
  )
  const files = { weekly, silent, coming, thisYear, over }
  catalogue = await temporaryCatalogue(Object.entries(files).map(([name, file]) => ({ ...file, id: `${name.toLowerCase()}-2020` })))
})
afterAll(() => catalogue.close())

test('a month shows premieres, episodes and finales of the followed series, each once', async () => {
  const november = { first: day('2026-11-01'), last: day('2026-11-30'), of: 'followed' as const }
  expect(await listCalendar(catalogue.database, november)).toEqual([])
  await followSeries(catalogue.database, 'weekly-2020', now)
  expect((await listCalendar(catalogue.database, november)).map(({ kind, episode, date }) => [kind, episode, date])).toEqual([
    ['episode', 2, '2026-11-06'],
    ['finale', 3, '2026-11-13'],
  ])
  const all = await listCalendar(catalogue.database, { first: day('2026-10-01'), last: day('2026-12-31'), of: 'everything' })
  expect(all.map(({ series, kind }) => `${series.title} ${kind}`)).toEqual(['Weekly premiere', 'Weekly episode', 'Weekly finale', 'Coming premiere'])
})

test('what lands soon: dates ahead, and a year that has begun while nobody saw the season begin', async () => {
  expect((await listLanding(catalogue.database, day('2026-11-22'), 10)).map(({ title, premiere }) => [title, premiere])).toEqual([
    ['Coming', '2026-12-05'],
    ['This year', '2026'],
  ])
})

test('what awaits word: neither over nor ordered, longest silence first', async () => {
  expect((await listAwaiting(catalogue.database, day('2026-11-22'), 10)).map(({ title, finale }) => [title, finale])).toEqual([
    ['Silent', '2017-01-15'],
    ['Weekly', '2026-11-13'],
  ])
})

test('following twice changes nothing, unfollowing what is not followed neither', async () => {
  expect([await followSeries(catalogue.database, 'silent-2020', now), await followSeries(catalogue.database, 'silent-2020', now)]).toEqual([true, false])
  expect((await listFollowed(catalogue.database)).map(({ title, followedAt }) => [title, followedAt])).toContainEqual(['Silent', '2026-11-22T23:30:00Z'])
  expect([await unfollowSeries(catalogue.database, 'silent-2020'), await unfollowSeries(catalogue.database, 'silent-2020')]).toEqual([true, false])
})
