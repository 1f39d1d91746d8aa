import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { listDay, listMonth } from './month-store.ts'

let catalogue: TemporaryCatalogue

const episodes = (dates: string[]) => dates.map((airDate, index) => ({ season: 1, number: index + 1, airDate }))

beforeAll(async () => {
  const weekly = seriesFile(
    says({
      series: { title: 'Weekly' },
      seasons: [{ number: 1, premiere: '2026-11-06', finale: '2026-11-20', episodeCount: 4 }, { number: 2, premiere: '2026-11' }],
      episodes: episodes(['2026-11-06', '2026-11-13', '2026-11-20', '2026-11-20']),
    }),
  ) // prettier-ignore
  const whole = seriesFile(
    says({ series: { title: 'At Once' }, seasons: [{ number: 1, premiere: '2026-11-20', finale: '2026-11-20', episodeCount: 3 }], episodes: episodes(['2026-11-20', '2026-11-20', '2026-11-20']) }),
  ) // prettier-ignore
  const bare = seriesFile(says({ series: { title: 'Bare' }, seasons: [{ number: 3, premiere: '2026-11-30' }] }))
  catalogue = await temporaryCatalogue([
    { ...weekly, id: 'weekly-2020' },
    { ...whole, id: 'at-once-2020' },
    { ...bare, id: 'bare-2020' },
  ])
})
afterAll(() => catalogue.close())

test('a month has the days on which seasons begin and end, and apart from them what has no day', async () => {
  const { days, undated } = await listMonth(catalogue.database, { first: day('2026-11-01'), last: day('2026-11-30') })
  expect([...days].map(([on, { shown }]) => [on, shown.map(({ title, kind }) => `${title} ${kind}`)])).toEqual([
    ['2026-11-06', ['Weekly premiere']],
    ['2026-11-20', ['Weekly finale', 'At Once premiere']],
    ['2026-11-30', ['Bare premiere']],
  ])
  expect(undated).toEqual([{ id: 'weekly-2020', title: 'Weekly', season: 2, premiere: '2026-11' }])
})

test('a month in which nothing begins or ends is empty', async () => {
  const { days, undated } = await listMonth(catalogue.database, { first: day('2026-12-01'), last: day('2026-12-31') })
  expect([days.size, undated]).toEqual([0, []])
})

test('a day has each episode; a season put out whole is told once, and only the last episode is the finale', async () => {
  expect(await listDay(catalogue.database, { day: day('2026-11-20'), limit: 10 })).toEqual([
    { id: 'weekly-2020', title: 'Weekly', season: 1, episode: 3, kind: 'episode', airsAtMs: null },
    { id: 'weekly-2020', title: 'Weekly', season: 1, episode: 4, kind: 'finale', airsAtMs: null },
    { id: 'at-once-2020', title: 'At Once', season: 1, episode: 1, kind: 'premiere', airsAtMs: null },
  ])
  expect(await listDay(catalogue.database, { day: day('2026-11-13'), limit: 10 })).toMatchObject([{ episode: 2, kind: 'episode' }])
})

test('a season without dates of its episodes is told by its own', async () => {
  expect(await listDay(catalogue.database, { day: day('2026-11-30'), limit: 10 })).toEqual([
    { id: 'bare-2020', title: 'Bare', season: 3, episode: null, kind: 'premiere', airsAtMs: null },
  ])
})

test('a premiere late in the evening of one place is the next day’s in another, and its month’s too', async () => {
  const late = { ...seriesFile(says({
    series: { title: 'Late' },
    seasons: [{ number: 1, premiere: '2026-11-30', finale: '2026-12-07', episodeCount: 2 }],
    // 21:30 in New York is 03:30 of the next day in Berlin, and noon or later of the same next day in Auckland.
    episodes: [{ season: 1, number: 1, airDate: '2026-11-30', airsAt: '2026-12-01T02:30:00Z' }, { season: 1, number: 2, airDate: '2026-12-07', airsAt: '2026-12-08T02:30:00Z' }],
  })), id: 'late-2020' } // prettier-ignore
  const own = await temporaryCatalogue([late])
  const turnsIn = async (month: string, last: string, zone?: string) => {
    const { days } = await listMonth(own.database, { first: day(`${month}-01`), last: day(last), zone })
    return [...days].map(([on, { shown }]) => `${on} ${shown[0]?.kind}`)
  }
  expect(await turnsIn('2026-11', '2026-11-30')).toEqual(['2026-11-30 premiere'])
  expect(await turnsIn('2026-11', '2026-11-30', 'America/New_York')).toEqual(['2026-11-30 premiere'])
  expect(await turnsIn('2026-11', '2026-11-30', 'Europe/Berlin')).toEqual([])
  expect(await turnsIn('2026-12', '2026-12-31', 'Europe/Berlin')).toEqual(['2026-12-01 premiere', '2026-12-08 finale'])
  const airsAtMs = Date.parse('2026-12-01T02:30:00Z')
  expect(await listDay(own.database, { day: day('2026-12-01'), zone: 'Europe/Berlin', limit: 5 })).toMatchObject([
    { title: 'Late', kind: 'premiere', airsAtMs },
  ])
  expect(await listDay(own.database, { day: day('2026-11-30'), zone: 'Europe/Berlin', limit: 5 })).toEqual([])
  expect(await listDay(own.database, { day: day('2026-11-30'), zone: 'America/New_York', limit: 5 })).toHaveLength(1)
  await own.close()
})
