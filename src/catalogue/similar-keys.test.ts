import { expect, test } from 'vitest'
import { merged, says, seriesFile } from '../../test/make-series.ts'
import { indexTraits, keysToAsk } from './similar-keys.ts'
import type { SeriesTraits } from './similar-series.ts'

const traits = (what: Partial<SeriesTraits>): SeriesTraits => ({ id: 'a', title: 'A', franchise: undefined, makers: [], genres: [], type: undefined, networks: [], year: undefined, ...what }) // prettier-ignore

const NOBODY = { rare: [], common: [] }

test('the rarest traits are asked for first: franchise, makers, then two genres of one kind with network and years, last without the network', () => {
  const asked = keysToAsk(
    traits({ franchise: 'Star Trek', makers: ['Ada Quill'], genres: ['Crime', 'Drama'], type: 'scripted', networks: ['HBO'], year: 2019 }),
  )
  expect(asked.rare).toEqual(['franchise star trek', 'maker ada quill'])
  expect(asked.common).toEqual([
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
  expect(keysToAsk(traits({ genres: ['Drama'], type: 'scripted', year: 2019 }))).toEqual(NOBODY)
  expect(keysToAsk(traits({ genres: ['Drama', 'Crime'], year: 2019 }))).toEqual(NOBODY)
})

test('series without a year find each other, and no others by their genres', () => {
  expect(keysToAsk(traits({ genres: ['Drama', 'Crime'], type: 'scripted', networks: ['HBO'] })).common).toEqual([
    'scripted crime+drama ? hbo',
    'scripted crime+drama ? ',
  ])
})

test('however many genres, networks and makers there are, the keys have an end', () => {
  const many = Array.from({ length: 40 }, (_, index) => `G${index}`)
  const { rare, common } = keysToAsk(traits({ genres: many, networks: many, makers: many, type: 'scripted', year: 2019 }))
  expect([rare.length, common.length]).toEqual([8, 10 * (2 * 3 + 3)])
})
