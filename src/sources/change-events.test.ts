import { expect, test } from 'vitest'
import { announces, day, merged, reports, says, seriesFile } from '../../test/make-series.ts'
import { changeEventsOf } from './change-events.ts'

const on = day('2026-11-22')
const shown = { number: 1, premiere: '2024-01-01', finale: '2024-03-01', episodeCount: 10 }
const told = (what: Record<string, unknown>, ...more: Record<string, unknown>[]) => merged(seriesFile(says(what), ...more))
const changes = (before: ReturnType<typeof told>, after: ReturnType<typeof told>) =>
  changeEventsOf(before, after, on).map(({ kind, season, before: was, after: is }) => [kind, season, was, is])

const one = told({ seasons: [shown], series: { status: 'Running' } })

test('the same twice is no change', () => {
  expect(changes(one, told({ seasons: [shown], series: { status: 'Running' } }))).toEqual([])
})

test('a new season is announced, then dated, then moved; a date made more precise is dated again', () => {
  const undated = told({ seasons: [shown, { number: 2 }], series: { status: 'Running' } })
  const year = told({ seasons: [shown, { number: 2, premiere: '2027' }], series: { status: 'Running' } })
  const exact = told({ seasons: [shown, { number: 2, premiere: '2027-03-01' }], series: { status: 'Running' } })
  const later = told({ seasons: [shown, { number: 2, premiere: '2027-09-01' }], series: { status: 'Running' } })
  expect(changes(one, undated)).toEqual([['announced', 2, null, 'known']])
  expect(changes(undated, year)).toEqual([['dated', 2, null, '2027']])
  expect(changes(year, exact)).toEqual([['dated', 2, '2027', '2027-03-01']])
  expect(changes(exact, later)).toEqual([['moved', 2, '2027-03-01', '2027-09-01']])
})

test('a season that the sources no longer list is withdrawn, not cancelled', () => {
  const dated = told({ seasons: [shown, { number: 2, premiere: '2027-03-01' }], series: { status: 'Running' } })
  expect(changes(dated, one)).toEqual([
    ['withdrawn', 2, 'known', null],
    ['withdrawn', 2, '2027-03-01', null],
  ])
})

test('a running series that ends is concluded or cancelled by what is said, and one that goes on after its end is revived', () => {
  const ended = told({ seasons: [shown], series: { status: 'Ended' } })
  const cancelled = told({ seasons: [shown], series: { status: 'Running' } }, reports('2026-11-20', announces('cancelled', 1, '2026-11-20')))
  expect(changes(one, ended).map(([kind]) => kind)).toEqual(['concluded'])
  expect(changes(one, cancelled).map(([kind]) => kind)).toEqual(['cancelled'])
  expect(changes(ended, told({ seasons: [shown, { number: 2 }], series: { status: 'Running' } })).map(([kind]) => kind)).toEqual(['revived', 'announced'])
})

test('an official order is a renewal; one that was made long ago and only now told is no news', () => {
  const order = (said: string) => told({ seasons: [shown], series: { status: 'Running' } }, reports(said, announces('renewed', 2, said)))
  expect(changes(one, order('2026-11-20'))).toContainEqual(['renewed', 2, null, '2026-11-20 The network'])
  expect(changes(one, order('2025-02-01')).filter(([kind]) => kind === 'renewed')).toEqual([])
})

test('a season that has begun is started, and one that began long ago is no news', () => {
  const set = told({ seasons: [shown, { number: 2, premiere: '2026-11-15' }], series: { status: 'Running' } })
  const begun = told({ seasons: [shown, { number: 2, premiere: '2026-11-15' }], series: { status: 'Running' }, stateOf: '2026-11-20' })
  expect(changes(set, begun)).toEqual([['started', 2, null, '2026-11-15']])
  expect(changes(one, told({ seasons: [{ number: 1, premiere: '2023-01-01' }, shown].slice(1), series: { status: 'Running' } }))).toEqual([])
})

test('a trailer and a service that shows it in a country are told, a clip is not', () => {
  const video = (kind: string) => ({ kind, title: 'Look', link: 'https://v.example/1', official: true, season: 2 })
  const streamed = { country: 'US', name: 'Kite', kind: 'streaming' }
  const base = { seasons: [shown], series: { status: 'Running' } }
  expect(changes(one, told({ ...base, videos: [video('trailer')], availability: [streamed] }))).toEqual([
    ['streaming', null, null, 'Kite'],
    ['trailer', 2, null, 'Look'],
  ])
  expect(changes(one, told({ ...base, videos: [video('clip')] }))).toEqual([])
})
