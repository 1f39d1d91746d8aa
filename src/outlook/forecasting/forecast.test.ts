import { describe, expect, test } from 'vitest'
import { parseDayNumber } from '../../time/day-number.ts'
import { forecast, type Forecast } from './forecast.ts'
import { inventSeries } from './invented-series.ts'
import { parseOutlookModel } from './parse-model-file.ts'
import { parseQuestion, type Question } from './question.ts'
import { seededRandom } from './random.ts'
import { RECIPE, trainModel } from './train-model.ts'
import type { TreeCurve } from './tree-curve.ts'

const SMALL = { ...RECIPE, seeds: { hazard: 1, windows: 1, timing: 1 }, hazard: { ...RECIPE.hazard, trees: 30 }, windows: { ...RECIPE.windows, trees: 30 }, timing: { ...RECIPE.timing, trees: 30 } } // prettier-ignore
const file = trainModel(inventSeries(300, 1), undefined, SMALL)
const model = (() => {
  const parsed = parseOutlookModel(JSON.stringify(file))
  if (parsed.kind === 'invalid') throw new Error(parsed.reason)
  return parsed.model
})()

const question = (asOf: string, series: object = {}): Question => {
  const parsed = parseQuestion(
    JSON.stringify({
      id: 'q',
      asOf,
      series: {
        country: 'US',
        networkKind: 'streaming',
        seasons: [{ number: 1, premiere: '2015-03-01', finale: '2015-04-26', episodes: 8 }],
        ...series,
      },
    }),
  )
  if (parsed.kind === 'invalid') throw new Error(parsed.reason)
  return parsed.question
}

/** Five hundred questions with facts and dates at random, half of the facts missing. */
const anyQuestions = (): Question[] => {
  const random = seededRandom(7)
  const maybe = <T>(value: T) => (random() < 0.5 ? value : null)
  return Array.from({ length: 500 }, () => {
    const count = Math.floor(random() * 5)
    const seasons = Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      premiere: `${2004 + 3 * index}-0${1 + Math.floor(random() * 9)}-15`,
      finale: maybe(`${2004 + 3 * index}-12-1${Math.floor(random() * 9)}`),
      episodes: maybe(1 + Math.floor(random() * 30)),
      rating: maybe(1 + 9 * random()),
    }))
    return question(`${2017 + Math.floor(random() * 20)}-02-28`, {
      country: maybe('JP'), language: maybe('ja'), networkKind: maybe('public'), type: maybe('animation'), genres: maybe(['Drama']),
      runtimeMinutes: maybe(24), rating: maybe({ imdb: 8, votes: maybe(100) }), seasons,
    }) // prettier-ignore
  })
}

const isOrdered = ({ continues, premiere }: Forecast, asOf: number) =>
  continues['1y'] >= 0 && continues['1y'] <= continues['2y'] && continues['2y'] <= continues['5y'] && continues['5y'] <= 1 &&
  (parseDayNumber(premiere.p10) ?? 0) > asOf && premiere.p10 <= premiere.p50 && premiere.p50 <= premiere.p90 // prettier-ignore

describe('a forecast', () => {
  test('has probabilities from 0 to 1 that do not fall with the horizon, and ordered days after the day asked, whatever is missing', () => {
    expect(anyQuestions().filter((asked) => !isOrdered(forecast(asked, model), asked.asOf))).toEqual([])
  })

  test('is the same for the same question, to the last digit, before and after', () => {
    const asked = anyQuestions()
    expect(JSON.stringify(asked.map((one) => forecast(one, model)))).toBe(JSON.stringify(asked.toReversed().map((one) => forecast(one, model)).toReversed())) // prettier-ignore
  })

  test('never has better odds after more silence, once a series has been silent for two years', () => {
    const silences = Array.from({ length: 180 }, (_, step) => parseDayNumber('2017-04-26')! + step * 37)
    for (const networkKind of ['streaming', 'broadcast', null]) {
      const answers = silences.map((asOf) => forecast({ ...question('2017-04-26', { networkKind }), asOf }, model).continues)
      const risen = answers.filter(
        (answer, index) => index > 0 && (['1y', '2y', '5y'] as const).some((horizon) => answer[horizon] > answers[index - 1]![horizon]),
      )
      expect(risen).toEqual([])
    }
  })

  test('is answered before the first premiere', () => {
    expect(isOrdered(forecast(question('2015-01-01', { seasons: [] }), model), parseDayNumber('2015-01-01')!)).toBe(true)
  })

  test('is answered while the season is on the air', () => {
    expect(isOrdered(forecast(question('2015-03-08', { seasons: [{ number: 1, premiere: '2015-03-01' }] }), model), parseDayNumber('2015-03-08')!)).toBe(true)
  })

  test('is answered for ten thousand seasons', () => {
    const seasons = Array.from({ length: 10_000 }, (_, index) => ({ number: index + 1, premiere: '2015-03-01' }))
    expect(isOrdered(forecast(question('2016-01-01', { seasons }), model), parseDayNumber('2016-01-01')!)).toBe(true)
  })

  test('has better odds for a series that returns every year than for one that seldom does', () => {
    const yearly = forecast(question('2015-06-01', { networkKind: 'broadcast' }), model)
    const seldom = forecast(question('2015-06-01', { country: 'JP', type: 'animation', networkKind: null }), model)
    expect(yearly.continues['2y']).toBeGreaterThan(seldom.continues['2y'])
  })
})

describe('a model', () => {
  test('fitted twice on the same series is the same to the last byte', () => {
    expect(JSON.stringify(trainModel(inventSeries(300, 1), undefined, SMALL))).toBe(JSON.stringify(file))
  })

  test('does not depend on the titles, keys or sources of its series', () => {
    const renamed = inventSeries(300, 1).map((series) => ({ ...series, key: `other-${series.key}`, source: 'elsewhere' }))
    expect(trainModel(renamed, undefined, SMALL).populations).toEqual(file.populations)
  })

  test('fitted for other features is refused', () => {
    expect(parseOutlookModel(JSON.stringify({ ...file, features: ['star sign'] }))).toEqual({
      kind: 'invalid',
      reason: 'fitted for other features; train it again',
    })
  })

  test('that is not JSON is refused', () => {
    expect(parseOutlookModel('{')).toEqual({ kind: 'invalid', reason: 'not JSON' })
  })

  test('has half as many trees for the odds of anime as of the rest, and as many for its dates', () => {
    const { anime, other } = model.populations
    const treesOf = (part: TreeCurve) => part.roots.length
    expect([treesOf(anime.treesOf('hazard')), treesOf(anime.treesOf('windows')), treesOf(anime.treesOf('timing'))]).toEqual([15, 15, 30])
    expect([treesOf(other.treesOf('hazard')), treesOf(other.treesOf('windows')), treesOf(other.treesOf('timing'))]).toEqual([30, 30, 30])
  })

  test('reports its progress from 0 to 1', () => {
    const done: number[] = []
    trainModel(inventSeries(60, 2), (progress) => done.push(progress.done), SMALL)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(1)
  })
})
