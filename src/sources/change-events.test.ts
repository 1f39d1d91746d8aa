import { describe, expect, test } from 'vitest'
import { announces, day, merged, reports, says, seriesFile } from '../../test/make-series.ts'
import { changeEventsOf } from './change-events.ts'

const on = day('2026-11-22')
const shown = { number: 1, premiere: '2024-01-01', finale: '2024-03-01', episodeCount: 10 }
const told = (what: Record<string, unknown>, ...more: Record<string, unknown>[]) => merged(seriesFile(says(what), ...more))
const changes = (before: ReturnType<typeof told>, after: ReturnType<typeof told>) =>
  changeEventsOf(before, after, { on }).map(({ kind, season, before: was, after: is }) => [kind, season, was, is])

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
  expect(changes(one, order('2026-11-20'))).toContainEqual(['renewed', 2, null, 'said'])
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

describe('a word of the ledger', () => {
  const base = { seasons: [shown], series: { status: 'Running' } }
  const word = (kind: string, season: number | null, more: Record<string, unknown> = {}, source = 'An outlet') =>
    reports('2026-11-20', announces(kind, season, '2026-11-20', more), source)
  const certain = (before: ReturnType<typeof told>, after: ReturnType<typeof told>) =>
    changeEventsOf(before, after, { on }).map(({ kind, season, certaintyBefore, certainty }) => [kind, season, certaintyBefore, certainty])

  test.each(['renewed', 'final-season', 'concluded', 'cancelled', 'revived', 'delayed', 'production-started', 'production-wrapped', 'trailer', 'casting', 'moved-platform'])(
    'of the kind %s is a change of that kind, with who said it when and who reports it where',
    (kind) => {
      const [event] = changeEventsOf(one, told(base, word(kind, 2)), { on })
      expect(event).toMatchObject({
        kind, season: 2, certainty: 'official', certaintyBefore: null, saidBy: 'The network', saidOn: '2026-11-20',
        source: 'An outlet', link: 'https://outlet.example/2026-11-20/9',
      })
    },
  ) // prettier-ignore

  test('says what it did to the verdict: of an ending word about the season that would have followed', () => {
    const verdicts = (kind: string, season: number) =>
      changeEventsOf(one, told(base, word(kind, season)), { on }).map(({ verdictSeason, verdictBefore, verdictAfter }) => [verdictSeason, verdictBefore, verdictAfter])
    expect(verdicts('renewed', 2)).toEqual([[2, 'undecided', 'ordered']])
    expect(verdicts('cancelled', 1)).toEqual([[2, 'undecided', 'cancelled']])
    expect(verdicts('casting', 1)).toEqual([[1, 'aired', 'aired']])
  }) // prettier-ignore

  test('that grows more certain is a change of its own each time', () => {
    const rumour = told(base, word('renewed', 2, { official: false }))
    const two = told(base, word('renewed', 2, { official: false }), word('renewed', 2, { official: false }, 'Another'))
    const official = told(base, word('renewed', 2, { official: false }), word('renewed', 2, {}, 'Another'))
    expect([certain(one, rumour), certain(rumour, two), certain(two, official)]).toEqual([
      [['renewed', 2, null, 'reported']],
      [['renewed', 2, 'reported', 'corroborated']],
      [['renewed', 2, 'corroborated', 'official']],
    ])
  })

  test('that is taken back is withdrawn, and so is the official part of it while outlets still report it', () => {
    const rumour = told(base, word('renewed', 2, { official: false }))
    const official = told(base, word('renewed', 2, { official: false }), word('renewed', 2, {}, 'Another'))
    expect(certain(rumour, one)).toEqual([['withdrawn', 2, 'reported', 'reported']])
    expect(certain(official, rumour)).toEqual([['withdrawn', 2, 'official', 'reported']])
  })

  test('that sets a date is the date of the season, official now: one change, and none when the rumour of it goes', () => {
    const rumour = told(base, word('premiere-set', 2, { date: '2027-03-01', official: false }))
    const set = told(base, word('premiere-set', 2, { date: '2027-03-01', official: false }), word('premiere-set', 2, { date: '2027-03-01' }, 'Another'))
    const listed = told({ ...base, seasons: [shown, { number: 2, premiere: '2027-03-01' }] })
    const listedAndSet = told({ ...base, seasons: [shown, { number: 2, premiere: '2027-03-01' }] }, word('premiere-set', 2, { date: '2027-03-01' }))
    expect(certain(one, rumour)).toEqual([['premiere-set', 2, null, 'reported']])
    expect(certain(rumour, set)).toEqual([['announced', 2, null, 'listed'], ['dated', 2, null, 'official']])
    expect(certain(listed, listedAndSet)).toEqual([['dated', 2, 'listed', 'official']])
  }) // prettier-ignore

  test('that ends a series on air is told when it is said, and not again when the last season is over', () => {
    const airing = { number: 1, premiere: '2026-11-01', finale: '2026-12-20', hasBegun: true }
    const before = told({ seasons: [airing], stateOf: '2026-11-19' })
    const during = told({ seasons: [airing], stateOf: '2026-11-19' }, word('cancelled', 1))
    const over = told({ seasons: [airing], stateOf: '2026-12-21' }, word('cancelled', 1))
    expect(certain(before, during)).toEqual([['cancelled', 1, null, 'official']])
    expect(certain(during, over)).toEqual([])
  })

  test('that bears another day because somebody had it earlier is no change', () => {
    const later = told(base, word('renewed', 2))
    const earlier = told(base, word('renewed', 2), reports('2026-11-19', announces('renewed', 2, '2026-11-19'), 'First'))
    expect(certain(later, earlier)).toEqual([])
  })
})

test('what nobody said bears the name of the source that lists it', () => {
  const listed = told({ seasons: [shown, { number: 2, premiere: '2027' }], series: { status: 'Running' } })
  const by = { source: 'TVmaze', link: 'https://tvmaze.example/1' }
  expect(changeEventsOf(one, listed, { on, by }).map(({ certainty, source, link, saidBy }) => [certainty, source, link, saidBy])).toEqual([
    ['listed', 'TVmaze', 'https://tvmaze.example/1', null],
    ['listed', 'TVmaze', 'https://tvmaze.example/1', null],
  ])
})
