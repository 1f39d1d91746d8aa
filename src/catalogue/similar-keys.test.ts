import { expect, test } from 'vitest'
import { merged, says, seriesFile } from '../../test/make-series.ts'
import { indexTraits, keysToAsk } from './similar-keys.ts'
import type { SeriesTraits } from './similar-series.ts'

const traits = (what: Partial<SeriesTraits>): SeriesTraits => ({ id: 'a', title: 'A', franchise: undefined, makers: [], genres: [], type: undefined, networks: [], year: undefined, ...what }) // prettier-ignore

test('the rarest traits are asked for first: franchise, makers, then two genres of one kind with network and years, last without the network', () => {
  const asked = keysToAsk(
    traits({ franchise: 'Star Trek', makers: ['Ada Quill'], genres: ['Crime', 'Drama'], type: 'scripted', networks: ['HBO'], year: 2019 }),
  )
  expect(asked).toEqual([
    'franchise star trek',
    'maker ada quill',
    'scripted crime+drama 403 hbo',
    'scripted crime+drama 402 hbo',
    'scripted crime+drama 404 hbo',
    'scripted crime+drama 403 ',
    'scripted crime+drama 402 ',
    'scripted crime+drama 404 ',
  ])
})

test('a series is found under its own years alone, with each of its networks and without', () => {
  const document = merged(
    seriesFile(says({ series: { type: 'scripted', genres: ['Drama', 'Crime'], platforms: [{ name: 'HBO' }, { name: 'Max' }], year: 2019 } })),
  )
  expect(indexTraits(document).keys).toEqual(['scripted crime+drama 403 hbo', 'scripted crime+drama 403 max', 'scripted crime+drama 403 '])
})

test('one genre, or genres of an unknown kind of programme, lead to nobody', () => {
  expect(keysToAsk(traits({ genres: ['Drama'], type: 'scripted', year: 2019 }))).toEqual([])
  expect(keysToAsk(traits({ genres: ['Drama', 'Crime'], year: 2019 }))).toEqual([])
})

test('series without a year find each other, and no others by their genres', () => {
  expect(keysToAsk(traits({ genres: ['Drama', 'Crime'], type: 'scripted', networks: ['HBO'] }))).toEqual([
    'scripted crime+drama ? hbo',
    'scripted crime+drama ? ',
  ])
})

test('however many genres, networks and makers there are, the keys of genres have an end', () => {
  const many = Array.from({ length: 40 }, (_, index) => `G${index}`)
  expect(keysToAsk(traits({ genres: many, networks: many, type: 'scripted', year: 2019 }))).toHaveLength(10 * (2 * 3 + 3))
})
