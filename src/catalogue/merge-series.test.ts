import { describe, expect, test } from 'vitest'
import { mergeSeries } from './merge-series.ts'
import { announces, merged, reports, says, seriesFile } from '../../test/make-series.ts'

describe('merging by standing', () => {
  test('the maker is believed before the crowd', () => {
    const file = seriesFile(
      says({ kind: 'crowd', seasons: [{ number: 1, premiere: '2020-01-24' }] }),
      says({ kind: 'maker', seasons: [{ number: 1, premiere: '2020-01-23' }] }),
    )
    expect(merged(file).seasons[0]?.premiere).toEqual({ value: '2020-01-23', from: [1] })
  })

  test('sources of equal standing that disagree are both kept, the more widely stated first', () => {
    const file = seriesFile(
      says({ source: 'A', seasons: [{ number: 1, finale: '2020-03-26', episodeCount: 10 }] }),
      says({ source: 'B', seasons: [{ number: 1, finale: '2020-03-27', episodeCount: 9 }] }),
      says({ source: 'C', seasons: [{ number: 1, finale: '2020-03-26', episodeCount: 10 }] }),
    )
    expect(merged(file).seasons[0]?.finale).toEqual({ value: '2020-03-26', from: [0, 2], disputed: [{ value: '2020-03-27', from: [1] }] })
    expect(merged(file).seasons[0]?.episodeCount).toEqual({ value: 10, from: [0, 2], disputed: [{ value: 9, from: [1] }] })
  })

  test('a less precise date is no dispute: it is made precise by a compatible one', () => {
    const file = seriesFile(
      reports('2022-12-01', { seasons: [{ number: 2, premiere: '2022-03' }] }),
      says({ seasons: [{ number: 2, premiere: '2022-03-03' }] }),
    )
    expect(merged(file).seasons[0]?.premiere).toEqual({ value: '2022-03-03', from: [1] })
  })

  test('what happened beats what was announced before it, whoever announced it', () => {
    const file = seriesFile(
      reports('2021-09-08', { kind: 'maker', ...announces('premiere-set', 2, '2021-09-08', { date: '2022-02' }) }),
      says({ kind: 'crowd', seasons: [{ number: 2, premiere: '2022-03-03' }] }),
    )
    expect(merged(file).seasons[0]).toMatchObject({ premiere: { value: '2022-03-03', from: [1] }, isPremierePlanned: false })
  })

  test('of announced dates the newest stands', () => {
    const file = seriesFile(
      reports('2026-01-10', announces('premiere-set', 2, '2026-01-10', { date: '2027-02' })),
      reports('2026-05-10', announces('premiere-moved', 2, '2026-05-10', { date: '2027-06-01' })),
    )
    expect(merged(file).seasons[0]).toMatchObject({ premiere: { value: '2027-06-01' }, isPremierePlanned: true })
  })

  test('a delay without a new date takes the announced date back', () => {
    const file = seriesFile(
      reports('2026-01-10', announces('premiere-set', 2, '2026-01-10', { date: '2027-02' })),
      reports('2026-06-10', announces('delayed', 2, '2026-06-10')),
    )
    expect(merged(file).seasons).toEqual([])
  })

  test('a date that only rumour gives is no date', () => {
    const file = seriesFile(
      says({ seasons: [{ number: 1, premiere: '2025-01-01' }] }),
      reports('2026-01-10', announces('premiere-set', 2, '2026-01-10', { date: '2027', official: false })),
    )
    expect(merged(file).seasons.map(({ number }) => number)).toEqual([1])
  })

  test('specials are no season', () => {
    const file = seriesFile(
      says({ seasons: [{ number: 1, premiere: '2020-01-23' }], episodes: [{ season: 0, number: 1, title: 'Special', airDate: '2020-12-25' }] }),
    )
    expect(merged(file).seasons.map(({ number }) => number)).toEqual([1])
  })

  test('a season without a date of its own begins with its first part or its first episode, and ends with its last part', () => {
    const parts = [
      { name: 'Part 1', premiere: '2022-12-08', finale: '2023-01-05' },
      { name: 'Part 2', premiere: '2023-10-12', finale: '2023-11-09' },
    ]
    const file = seriesFile(says({ seasons: [{ number: 4, parts }], episodes: [{ season: 5, number: 1, airDate: '2024-01-01' }] }))
    expect(merged(file).seasons.map(({ premiere, finale }) => [premiere?.value, finale?.value])).toEqual([
      ['2022-12-08', '2023-11-09'],
      ['2024-01-01', undefined],
    ])
  })

  test('the newest word counts on what changes with time: episodes so far, the status', () => {
    const file = seriesFile(
      says({ stateOf: '2022-06-01', series: { episodeCount: 20, status: 'Running' } }),
      says({ stateOf: '2023-06-01', series: { episodeCount: 30, status: 'Ended' } }),
    )
    expect(merged(file).episodeCount).toEqual({ value: 30, from: [1] })
    expect(merged(file).statuses).toEqual([{ value: 'Ended', from: [1], on: '2023-06-01', isDayOfReading: false }])
  })

  test('scores of critics and audience stay apart, and the newest of each stands', () => {
    const score = (group: string, value: number, on: string) => ({ rater: 'Rotten Tomatoes', group, score: value, scale: 100, unit: 'percent', on })
    const file = seriesFile(says({ ratings: [score('critics', 86, '2020-04'), score('critics', 89, '2023-04'), score('audience', 57, '2023-04')] }))
    expect(merged(file).ratings.map(({ value }) => [value.group, value.score])).toEqual([
      ['critics', 89],
      ['audience', 57],
    ])
  })

  test('the seasons of a credit are gathered from all who name them', () => {
    const file = seriesFile(
      says({ credits: [{ role: 'showrunner', person: 'A', seasons: [2] }] }),
      says({ credits: [{ role: 'showrunner', person: 'A', seasons: [1, 2] }] }),
    )
    expect(merged(file).credits).toEqual([{ value: { role: 'showrunner', person: 'A', seasons: [1, 2] }, from: [0, 1] }])
  })
})

describe('as of a day', () => {
  const file = seriesFile(
    says({ seasons: [{ number: 1, premiere: '2020-01-23', finale: '2020-03-26' }, { number: 2, premiere: '2022-03-03', finale: '2022-05-05' }], series: { status: 'Ended' } }), // prettier-ignore
    reports('2021-09-09', announces('premiere-set', 2, '2021-09-08', { date: '2022-02' })),
    reports('2022-01-18', announces('premiere-moved', 2, '2022-01-18', { date: '2022-03-03' })),
  )

  test('a showing is knowable from its day, an announcement from the day it was made, everything else from the day it was read', () => {
    expect(merged(file, '2020-01-22').seasons).toEqual([])
    expect(merged(file, '2020-01-23').seasons.map(({ premiere }) => premiere?.value)).toEqual(['2020-01-23'])
    expect(merged(file, '2021-09-07').seasons).toHaveLength(1)
    expect(merged(file, '2021-09-08').seasons[1]?.premiere?.value).toBe('2022-02')
    expect(merged(file, '2022-01-18').seasons[1]?.premiere?.value).toBe('2022-03-03')
    expect(merged(file, '2026-11-21').statuses).toEqual([])
    expect(merged(file, '2026-11-22').statuses.map(({ value }) => value)).toEqual(['Ended'])
  })

  test('adding a later fact never changes an earlier day', () => {
    const [, later] = seriesFile(says({}), reports('2024-05-01', announces('revived', 3, '2024-05-01'))).statements
    const more = { ...file, statements: [...file.statements, ...(later === undefined ? [] : [later])] }
    const [without, withMore] = [merged(file, '2023-01-01'), merged(more, '2023-01-01')]
    expect({ ...withMore, sources: [], factsUntil: '' }).toEqual({ ...without, sources: [], factsUntil: '' })
  })
})

test('a platform whose kind one source leaves open has the kind another tells', () => {
  const file = seriesFile(
    says({ series: { platforms: [{ name: 'Channel Nine' }] } }),
    says({ series: { platforms: [{ name: 'Channel Nine', kind: 'public' }] } }),
  )
  expect(merged(file).platforms.map(({ value, from }) => [value, from])).toEqual([[{ name: 'Channel Nine', kind: 'public' }, [0, 1]]])
})

describe('as of a day before an undated catalogue was read', () => {
  const file = seriesFile(
    says({
      series: { type: 'animation', languages: ['ja'], genres: ['Drama'], platforms: [{ name: 'First', kind: 'cable', fromSeason: 1, toSeason: 2 }, { name: 'Second', kind: 'streaming', fromSeason: 3 }] },
      seasons: [1, 2, 3].map((number) => ({ number, premiere: `202${number}-01-10`, finale: `202${number}-03-10`, episodeCount: 8 })),
    }),
  ) // prettier-ignore

  test('where the seasons shown by then were shown is known, and not that another home follows', () => {
    expect(merged(file, '2021-06-01').platforms.map(({ value }) => value)).toEqual([{ name: 'First', kind: 'cable' }])
    expect(merged(file, '2023-06-01').platforms.map(({ value }) => value)).toEqual([{ name: 'First', kind: 'cable' }, { name: 'Second', kind: 'streaming', fromSeason: 3 }]) // prettier-ignore
  })

  test('the episodes of a season are counted once it is over', () => {
    expect(merged(file, '2021-02-01').seasons[0]?.episodeCount).toBeUndefined()
    expect(merged(file, '2021-03-10').seasons[0]?.episodeCount?.value).toBe(8)
  })

  test('language and type identify the series; its genres are as old as the reading', () => {
    const { languages, type, genres } = merged(file, '2021-06-01')
    expect([languages[0]?.value, type?.value, genres]).toEqual(['ja', 'animation', []])
  })

  test('nothing of where it is shown is known before it is', () => {
    expect(merged(file, '2020-06-01').platforms).toEqual([])
  })
})

describe('the moment an episode is shown', () => {
  const shown = (airDate: string, airsAt?: string) => ({ episodes: [{ season: 1, number: 1, airDate, ...(airsAt === undefined ? {} : { airsAt }) }] })
  const momentOf = (...statements: Record<string, unknown>[]) => mergeSeries(seriesFile(...statements)).details[0]?.episodes[0]?.airsAt

  test('is taken from whoever tells it of the day that stands', () => {
    expect(momentOf(says(shown('2026-12-05')), says(shown('2026-12-05', '2026-12-06T02:00:00Z')))).toEqual({ value: '2026-12-06T02:00:00Z', from: [1] })
  })

  test('is unknown where it is told of another day only', () => {
    expect(momentOf(says({ kind: 'maker', ...shown('2026-12-05') }), says(shown('2026-12-12', '2026-12-13T02:00:00Z')))).toBeUndefined()
  })
})
