import { expect, test } from 'vitest'
import type { Candidate } from './connector.ts'
import { matchSeries, type KnownSeries } from './identity.ts'

const entry = (more: Partial<Candidate> = {}): Candidate => ({ sourceId: '7', title: 'Ghosts', year: 2019, countries: ['GB'], externalIds: { tvmaze: 7 }, ...more }) // prettier-ignore
const known = (more: Partial<KnownSeries> = {}): KnownSeries => ({ id: 'ghosts-2019', externalIds: [], names: ['ghosts'], year: 2019, countries: ['GB'], isTaken: false, ...more }) // prettier-ignore

test('an external id in common decides, whatever the title and the year', () => {
  const other = known({ names: ['gespenster'], year: 2001, externalIds: [{ kind: 'imdb', value: 'tt1' }] })
  expect(matchSeries(entry({ externalIds: { tvmaze: 7, imdb: 'tt1' } }), [known({ id: 'x-2019', names: [] }), other])).toEqual({
    kind: 'match',
    id: 'ghosts-2019',
    how: 'external-id',
  })
})

test('external ids that lead to several series are doubtful', () => {
  const both = [known({ externalIds: [{ kind: 'imdb', value: 'tt1' }] }), known({ id: 'b-2019', externalIds: [{ kind: 'tvdb', value: '5' }] })]
  expect(matchSeries(entry({ externalIds: { imdb: 'tt1', tvdb: 5 } }), both)).toMatchObject({ kind: 'doubtful', ids: ['b-2019', 'ghosts-2019'] })
})

test('without one, title, year and country together do', () => {
  expect(matchSeries(entry({ title: 'GHOSTS!' }), [known()])).toEqual({ kind: 'match', id: 'ghosts-2019', how: 'title' })
})

test('another name of the series will do for its title, and a country that nobody names contradicts none', () => {
  expect(matchSeries(entry({ title: 'La casa', countries: [] }), [known({ names: ['money heist', 'la casa'] })])).toMatchObject({ kind: 'match' })
})

test('a remake of another year is a series of its own', () => {
  expect(matchSeries(entry({ year: 2021, countries: ['US'] }), [known()])).toEqual({ kind: 'new' })
})

test('a namesake of the same year from another country is a series of its own', () => {
  expect(matchSeries(entry({ countries: ['US'] }), [known()])).toEqual({ kind: 'new' })
})

test('a namesake with another id of the same catalogue is a series of its own', () => {
  expect(matchSeries(entry({ externalIds: { imdb: 'tt2' } }), [known({ externalIds: [{ kind: 'imdb', value: 'tt1' }] })])).toEqual({ kind: 'new' })
})

test.each([
  ['a year off by one', entry({ year: 2020 })],
  ['a year that the source does not give', { sourceId: '7', title: 'Ghosts', countries: ['GB'], externalIds: {} }],
])('%s is doubtful', (_, doubted) => {
  expect(matchSeries(doubted, [known()])).toMatchObject({ kind: 'doubtful', ids: ['ghosts-2019'] })
})

test('two series of the same title, year and country are doubtful', () => {
  expect(matchSeries(entry(), [known(), known({ id: 'ghosts-2019-2' })])).toMatchObject({ kind: 'doubtful', ids: ['ghosts-2019', 'ghosts-2019-2'] })
})

test('a series that another entry of the source is already is doubtful', () => {
  expect(matchSeries(entry(), [known({ isTaken: true })])).toMatchObject({ kind: 'doubtful' })
})

test('what shares nothing is new', () => {
  expect(matchSeries(entry(), [])).toEqual({ kind: 'new' })
})
