import { describe, expect, test } from 'vitest'
import { merged, says, seriesFile } from '../../test/make-series.ts'
import { rankSimilar, similarReasons, traitsOf, type SeriesTraits } from './similar-series.ts'

const series = (id: string, traits: Partial<SeriesTraits> = {}): SeriesTraits => ({
  id,
  title: id,
  franchise: undefined,
  makers: [],
  genres: [],
  type: 'scripted',
  networks: [],
  year: undefined,
  ...traits,
})
const likenesses = (a: Partial<SeriesTraits>, b: Partial<SeriesTraits>) => similarReasons(series('a', a), series('b', b))

describe('two series are alike', () => {
  test('by their franchise, by who made them, by several genres, each told', () => {
    expect(likenesses({ franchise: 'Star Trek' }, { franchise: 'STAR TREK' })).toMatchObject([{ kind: 'franchise', shared: ['Star Trek'] }])
    expect(likenesses({ makers: ['Ada Quill', 'Bo Lindqvist'] }, { makers: ['bo lindqvist', 'Ada Quill', 'Emi Tanaka'] })).toMatchObject([
      { kind: 'makers', shared: ['Ada Quill', 'Bo Lindqvist'] },
    ])
    expect(likenesses({ genres: ['Crime', 'Comedy', 'Drama'] }, { genres: ['Crime', 'Comedy'] })).toMatchObject([
      { kind: 'genres', shared: ['Crime', 'Comedy'], type: 'scripted' },
    ])
  })

  test('and then by network and time, which alone are no likeness', () => {
    const [a, b] = [{ networks: ['HBO'], year: 2019 }, { networks: ['HBO'], year: 2021 }] // prettier-ignore
    expect(likenesses(a, b)).toEqual([])
    expect(likenesses({ ...a, makers: ['Ada Quill'] }, { ...b, makers: ['Ada Quill'] })).toMatchObject([
      { kind: 'makers', shared: ['Ada Quill'] },
      { kind: 'network', shared: ['HBO'] },
      { kind: 'period', shared: [], years: [2019, 2021] },
    ])
  })

  test('not by one genre, not by genres of another kind of programme, not by what nobody tells', () => {
    expect(likenesses({ genres: ['Drama'] }, { genres: ['Drama'] })).toEqual([])
    expect(likenesses({ genres: ['Crime', 'Drama'], type: 'documentary' }, { genres: ['Crime', 'Drama'] })).toEqual([])
    expect(likenesses({ genres: ['Crime', 'Drama'], type: undefined }, { genres: ['Crime', 'Drama'], type: undefined })).toEqual([])
    expect(likenesses({}, {})).toEqual([])
  })

  test('whichever is asked about', () => {
    const [a, b] = [series('a', { makers: ['X'], genres: ['Crime', 'Drama'], year: 2019 }), series('b', { makers: ['X'], genres: ['Drama', 'Crime'], year: 2020 })] // prettier-ignore
    expect(similarReasons(a, b).map(({ kind, weight }) => [kind, weight])).toEqual(similarReasons(b, a).map(({ kind, weight }) => [kind, weight]))
  })

  test('no series is like itself', () => {
    const own = series('a', { franchise: 'Star Trek' })
    expect(similarReasons(own, own)).toEqual([])
  })
})

test('the most alike come first, equals in the order of their ids, none that is not alike, and no more than asked', () => {
  const own = series('own', { franchise: 'F', makers: ['X'], genres: ['Crime', 'Drama'], year: 2020 })
  const candidates = [
    series('c-genres', { genres: ['Crime', 'Drama'] }),
    series('b-genres', { genres: ['Crime', 'Drama'] }),
    series('a-stranger', { year: 2020 }),
    series('d-maker', { makers: ['X'] }),
    series('e-franchise', { franchise: 'F' }),
    series('f-both', { franchise: 'F', makers: ['X'] }),
    own,
  ]
  expect(rankSimilar(own, candidates, 10).map(({ id }) => id)).toEqual(['f-both', 'e-franchise', 'd-maker', 'b-genres', 'c-genres'])
  expect(rankSimilar(own, candidates, 2).map(({ id }) => id)).toEqual(['f-both', 'e-franchise'])
})

test('the traits are facts of the document; executive producers are no makers', () => {
  const document = merged(
    seriesFile(
      says({
        series: { type: 'scripted', genres: ['Crime'], franchise: 'F', platforms: [{ name: 'HBO' }] },
        credits: [{ role: 'creator', person: 'A' }, { role: 'showrunner', person: 'A' }, { role: 'executive-producer', person: 'B' }], // prettier-ignore
      }),
    ),
  )
  expect(traitsOf(document)).toEqual({
    id: 'the-test-2020',
    title: 'The Test',
    franchise: 'F',
    makers: ['A'],
    genres: ['Crime'],
    type: 'scripted',
    networks: ['HBO'],
    year: 2020,
  })
})
