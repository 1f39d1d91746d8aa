import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, reads, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { toGuideJson, type GuideJson } from './guide-json.ts'
import { getGuide } from './series-guide.ts'

const today = '2026-11-22'
const seasons = [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01', episodeCount: 9 }]
const tvmaze = reads('TVmaze', today, { series: { status: 'Ended' }, seasons, withdrawn: [{ season: 2, on: '2026-05-03' }] })
const tmdb = reads('TMDB', today, {
  series: { status: 'Canceled' },
  seasons: [{ ...seasons[0], episodeCount: 8 }, { number: 2, finale: '9999-12-31' }],
}) // prettier-ignore
const omdb = reads('OMDb', today, { series: {} })
const offers = reads('JustWatch, by way of TMDB', today, { availability: [{ country: 'DE', name: 'Kite', kind: 'streaming' }] })
const critics = { ratings: [{ rater: 'Metacritic', group: 'critics', score: 80, scale: 100, unit: 'points' }] }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  const named = (id: string, ...statements: Record<string, unknown>[]) => ({ ...seriesFile(...statements), id })
  catalogue = await temporaryCatalogue([
    named('without-keys-2020', tvmaze),
    named('with-keys-2020', tvmaze, tmdb, { ...omdb, ...critics }, offers),
    named('with-empty-keys-2020', tvmaze, tmdb, omdb),
  ])
})
afterAll(() => catalogue.close())

async function guideOf(id: string): Promise<GuideJson> {
  return toGuideJson(await getGuide(catalogue.database, { id, asOf: day(today), boundary: 'none' }))
}

describe('the guide as JSON', () => {
  test('has every source’s own status word beside our verdict, as facts', async () => {
    const { answer, sections } = await guideOf('with-keys-2020')
    expect(answer.verdict).toBe('cancelled')
    expect(sections.verdict.values.filter(({ field }) => field === 'status').map(({ source, value }) => `${source}: ${String(value)}`)).toEqual([
      'TVmaze: Ended',
      'TMDB: Canceled',
    ])
  })

  test('has both values of a dispute, each with its source', async () => {
    const { sections } = await guideOf('with-keys-2020')
    const counts = sections.when.values.filter(({ field }) => field === 'season.1.episodeCount')
    expect(counts.map(({ source, value }) => [source, value])).toEqual([['TVmaze', 9], ['TMDB', 8]]) // prettier-ignore
  })

  test('has a withdrawn season as a fact of the day it vanished', async () => {
    const { sections } = await guideOf('without-keys-2020')
    expect(sections.when.values.find(({ field }) => field === 'season.2.withdrawn')).toMatchObject({ source: 'TVmaze', publishedOn: '2026-05-03' })
  })

  test('has a date that cannot be among what is not known, and in no fact of the season', async () => {
    const { sections } = await guideOf('with-keys-2020')
    expect(sections.when.unknown).toContain('the finale of season 2 (TMDB gives 31 December 9999, which cannot be)')
    expect(sections.when.values.map(({ field }) => field)).not.toContain('season.2.finale')
  })
})

describe('what only a source with a key covers', () => {
  test('is said to need one, and which, while none was asked', async () => {
    const { trailer, where, ratings } = (await guideOf('without-keys-2020')).sections
    expect(trailer.unknown).toContain('no source without a key covers trailers: a TMDB key adds them (TBC_TMDB_KEY)')
    expect(where.unknown).toContain('no source without a key covers streaming by country: a TMDB key adds it (TBC_TMDB_KEY)')
    expect(ratings.unknown.join(' ')).toMatch(/no source without a key covers critics’ scores.*TBC_OMDB_KEY/)
  })

  test('is not said to need one where it is there', async () => {
    const { where, ratings } = (await guideOf('with-keys-2020')).sections
    expect([where.known, ratings.known]).toEqual([true, true])
    expect([...where.unknown, ...ratings.unknown].join(' ')).not.toContain('key')
  })

  test('is not said to need one where the source with the key was asked and has nothing: then nobody has', async () => {
    const { trailer, where, ratings } = (await guideOf('with-empty-keys-2020')).sections
    expect(trailer.unknown).toEqual(['no trailer of season 2 as of 22 November 2026'])
    expect([...trailer.unknown, ...where.unknown, ...ratings.unknown].join(' ')).not.toContain('key')
  })
})
