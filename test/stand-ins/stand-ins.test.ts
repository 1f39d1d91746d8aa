import { describe, expect, test } from 'vitest'
import { generateShows } from './generate-shows.ts'
import { shuffled } from './random.ts'

const COUNT = 2000

describe('generated series', () => {
  const shows = generateShows(COUNT, { seed: 5 })

  test('are the same for the same seed, and others for another', () => {
    expect(generateShows(COUNT, { seed: 5 })).toEqual(shows)
    expect(generateShows(COUNT, { seed: 6 })).not.toEqual(shows)
    expect(generateShows(10, { seed: 5 })).toEqual(shows.slice(0, 10))
  })

  test('have titles and ids of their own', () => {
    for (const of of [({ title }) => title, ({ ids }) => ids.tvmaze, ({ ids }) => ids.imdb, ({ ids }) => ids.wikidata] as ((
      show: (typeof shows)[number],
    ) => unknown)[])
      expect(new Set(shows.map(of)).size).toBe(COUNT)
  })

  test('hold what is awkward: seasons without a date, dated ones to come, specials, other scripts', () => {
    const seasons = shows.flatMap((show) => show.seasons)
    expect(seasons.some(({ premiere }) => premiere === null)).toBe(true)
    expect(seasons.some(({ premiere }) => premiere !== null && premiere > '2026-11-22')).toBe(true)
    expect(seasons.some(({ episodes }) => episodes.some(({ number }) => number === null))).toBe(true)
    expect(shows.some(({ title }) => /\p{Script=Hebrew}/u.test(title))).toBe(true)
  })

  test('have seasons in order of time', () => {
    for (const { title, seasons } of shows) {
      const premieres = seasons.flatMap(({ premiere }) => premiere ?? [])
      expect([title, premieres.toSorted()]).toEqual([title, premieres])
    }
  })
})

test('another order is the same for the same seed, and loses nothing', () => {
  expect(shuffled([1, 2, 3, 4, 5], 3)).toEqual(shuffled([1, 2, 3, 4, 5], 3))
  expect(shuffled([1, 2, 3, 4, 5], 3).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
})
