import { describe, expect, test } from 'vitest'
import { parseDayNumber } from '../../time/day-number.ts'
import { listSilences, outcomeWithin, toJudgedQuestions, withoutRatings } from './silence.ts'
import { parseTrainingSeries } from './training-series.ts'

const series = (change: object = {}) => {
  const parsed = parseTrainingSeries(
    JSON.stringify({
      key: 'picard',
      seasons: [
        { number: 1, premiere: '2020-01-23', finale: '2020-03-26', episodes: 10, rating: 7.5 },
        { number: 2, premiere: '2022-03-03', finale: null, episodes: 10, rating: 7.2 },
      ],
      rating: { imdb: 7.5, votes: 1000 },
      observedUntil: '2023-01-01',
      ...change,
    }),
  )
  if (parsed.kind === 'invalid') throw new Error(parsed.reason)
  return parsed.series
}

describe('silences', () => {
  test('go from a finale to the next premiere, or to the end of observation; an unknown finale is eight weeks after the premiere', () => {
    expect(listSilences(series()).map(({ since, nextPremiere, seasonNumber }) => ({ since, nextPremiere, seasonNumber }))).toEqual([
      { since: parseDayNumber('2020-03-26'), nextPremiere: parseDayNumber('2022-03-03'), seasonNumber: 1 },
      { since: parseDayNumber('2022-04-28'), nextPremiere: undefined, seasonNumber: 2 },
    ])
  })

  test('know nothing of later seasons', () => expect(listSilences(series())[0]!.known.seasons).toHaveLength(1))
  test('of limited series are left out', () => expect(listSilences(series({ limitedSeries: true }))).toEqual([]))
  test('of a season on the air are left out', () => {
    expect(listSilences(series({ seasons: [{ number: 1, premiere: '2022-12-01', ongoing: true }] }))).toEqual([])
  })
})

describe('questions', () => {
  test('are asked at the benchmark offsets until the next premiere', () => {
    expect(toJudgedQuestions(listSilences(series())[0]!).map((question) => question.offsetDays)).toEqual([0, 90, 180, 365])
  })

  test('are not asked after the end of observation', () => {
    expect(toJudgedQuestions(listSilences(series())[1]!).map((question) => question.offsetDays)).toEqual([0, 90, 180])
  })

  test('are judged only when the whole window was watched', () => {
    const silence = listSilences(series())[0]!
    expect(outcomeWithin(silence, parseDayNumber('2020-06-01')!, 1)).toBe(0)
    expect(outcomeWithin(silence, parseDayNumber('2020-06-01')!, 2)).toBe(1)
    expect(outcomeWithin(silence, parseDayNumber('2020-06-01')!, 5)).toBeUndefined()
  })

  test('without ratings keep the episode counts unless those come from a list of popular series', () => {
    const own = withoutRatings(listSilences(series())[0]!).known
    expect([own.rating, own.seasons[0]?.rating, own.seasons[0]?.episodes]).toEqual([undefined, undefined, 10])
    expect(withoutRatings(listSilences(series({ sources: ['netflix-engagement'] }))[0]!).known.seasons[0]?.episodes).toBeUndefined()
  })
})
