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
  expect(await listDay(catalogue.database, day('2026-11-20'), 10)).toEqual([
    { id: 'weekly-2020', title: 'Weekly', season: 1, episode: 3, kind: 'episode' },
    { id: 'weekly-2020', title: 'Weekly', season: 1, episode: 4, kind: 'finale' },
    { id: 'at-once-2020', title: 'At Once', season: 1, episode: 1, kind: 'premiere' },
  ])
  expect(await listDay(catalogue.database, day('2026-11-13'), 10)).toMatchObject([{ episode: 2, kind: 'episode' }])
})

test('a season without dates of its episodes is told by its own', async () => {
  expect(await listDay(catalogue.database, day('2026-11-30'), 10)).toEqual([{ id: 'bare-2020', title: 'Bare', season: 3, episode: null, kind: 'premiere' }])
})
