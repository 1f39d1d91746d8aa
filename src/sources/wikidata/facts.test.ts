import { describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { statementSchema } from '../../catalogue/series-file.ts'
import { findCandidate, isTelevisionSeries, toFetchedSeries } from './facts.ts'
import type { WireRow, WireTerm } from './wire.ts'

const entity = (id: string): WireTerm => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` })
const text = (value: string, lang?: string): WireTerm => ({ type: 'literal', value, ...(lang === undefined ? {} : { 'xml:lang': lang }) })
const row = (property: string, value: WireTerm, more: WireRow = {}): WireRow => ({
  item: entity('Q82'),
  property: { type: 'uri', value: `http://www.wikidata.org/prop/direct/${property}` },
  value,
  ...more,
})
const label = (value: string, lang = 'en'): WireRow => ({
  item: entity('Q82'),
  property: { type: 'uri', value: 'http://www.w3.org/2000/01/rdf-schema#label' },
  value: text(value, lang),
})
const named = (property: string, id: string, name: string, lang = 'en') => row(property, entity(id), { label: text(name, lang) })

function said(...rows: WireRow[]) {
  const fetched = toFetchedSeries('Q82', rows, day('2026-11-22'))
  if (fetched.kind !== 'found') throw new Error(fetched.kind)
  return statementSchema.parse(fetched.value.statements[0])
}

test('an item is one undated statement of the crowd, free of rights, with a link to its page', () => {
  expect(said(label('Harbour Lights'))).toEqual({
    source: 'Wikidata',
    link: 'https://www.wikidata.org/wiki/Q82',
    kind: 'crowd',
    licence: 'CC0 1.0',
    publishedOn: null,
    retrievedAt: '2026-11-22',
    series: { title: 'Harbour Lights', externalIds: { wikidata: 'Q82' } },
  })
})

test('ids of other catalogues are read, but not those of people', () => {
  const ids = [row('P345', text('nm0000001')), row('P345', text('tt0000082')), row('P8600', text('82')), row('P4983', text('7')), row('P4835', text('x'))]
  expect(said(...ids).series?.externalIds).toEqual({ wikidata: 'Q82', imdb: 'tt0000082', tvmaze: 82, tmdb: 7 })
})

describe('names', () => {
  test('are English before those of all languages, and no number where there is none', () => {
    const rows = [named('P170', 'Q1', 'Ada Quill', 'mul'), named('P170', 'Q1', 'Ada J. Quill'), named('P170', 'Q2', 'Bo', 'mul'), row('P170', entity('Q3'))]
    expect(said(label('Alle', 'mul'), label('All'), ...rows)).toMatchObject({
      series: { title: 'All' },
      credits: [
        { role: 'creator', person: 'Ada J. Quill' },
        { role: 'creator', person: 'Bo' },
      ],
    })
  })

  test('of a series without an English label are as it writes itself', () => {
    expect(said(row('P1476', text('גשר הצפון', 'he'))).series?.title).toBe('גשר הצפון')
    expect(said(label('North Bridge'), row('P1476', text('גשר הצפון', 'he'))).series).toMatchObject({ title: 'North Bridge', originalTitle: 'גשר הצפון' })
  })
})

test('the work is told by who made it, where, of what, for whom, and what it is a part of', () => {
  const statement = said(
    label('Harbour Lights'),
    named('P86', 'Q1', 'Ada Quill'),
    named('P1431', 'Q2', 'Bo Lindqvist'),
    named('P272', 'Q3', 'Pilot Pictures'),
    named('P915', 'Q4', 'Gdynia'),
    named('P144', 'Q5', 'The Harbour Book'),
    named('P449', 'Q6', 'Coast TV'),
    named('P8345', 'Q7', 'Lights'),
    named('P179', 'Q8', 'All Lights'),
    row('P495', entity('Q9'), { code: text('PL'), label: text('Poland', 'en') }),
    row('P364', entity('Q10'), { code: text('pl'), label: text('Polish', 'en') }),
    row('P580', text('2019-04-02T00:00:00Z')),
    row('P577', text('2021-01-01T00:00:00Z')),
    row('P856', { type: 'uri', value: 'https://harbour.example/' }),
    row('P750', entity('Q11'), { label: text('Riverstream', 'en') }),
  )
  expect(statement.series).toEqual({
    title: 'Harbour Lights',
    year: 2019,
    countries: ['PL'],
    languages: ['pl'],
    platforms: [{ name: 'Coast TV' }],
    basedOn: ['The Harbour Book'],
    companies: ['Pilot Pictures'],
    filmingLocations: ['Gdynia'],
    franchise: 'Lights',
    website: 'https://harbour.example/',
    externalIds: { wikidata: 'Q82' },
  })
  expect(statement.credits).toEqual([
    { role: 'composer', person: 'Ada Quill' },
    { role: 'executive-producer', person: 'Bo Lindqvist' },
  ])
  // Who distributes it (P750) does not show it.
  expect(statement.availability).toBeUndefined()
})

test('what comes before and after is of the same franchise; Wikidata says no more', () => {
  expect(said(named('P155', 'Q1', 'Harbour'), named('P156', 'Q2', 'Harbour Nights')).related).toEqual([
    { title: 'Harbour', relation: 'same-franchise', because: 'Wikidata lists it right before this series.' },
    { title: 'Harbour Nights', relation: 'same-franchise', because: 'Wikidata lists it right after this series.' },
  ])
})

test('an unknown value is unknown', () => {
  const unknown = { type: 'uri', value: 'http://www.wikidata.org/.well-known/genid/abc' }
  expect(said(label('A'), row('P580', unknown), row('P856', unknown), row('P170', unknown)).series).toEqual({ title: 'A', externalIds: { wikidata: 'Q82' } })
})

describe('a score', () => {
  const review = (value: string, issuer: string, on: string, precision: string, method?: string) =>
    row('P444', text(value), {
      issuer: entity(issuer),
      on: text(on),
      precision: text(precision),
      ...(method === undefined ? {} : { method: text(method, 'en') }),
    })

  test('has its rater, scale and day, as precise as Wikidata has it', () => {
    const rows = [
      review('93%', 'Q105584', '2026-06-01T00:00:00Z', '11'),
      review('8.2/10', 'Q105584', '2026-06-01T00:00:00Z', '10', 'Rotten Tomatoes average rating'),
      review('71%', 'Q105584', '2026-01-01T00:00:00Z', '9', 'audience score'),
      review('82/100', 'Q150248', '2026-06-01T00:00:00Z', '11'),
      review('7.9/10', 'Q37312', '2026-06-01T00:00:00Z', '11'),
    ]
    expect(said(...rows).ratings).toEqual([
      { rater: 'Rotten Tomatoes', group: 'critics', score: 93, scale: 100, unit: 'percent', on: '2026-06-01' },
      { rater: 'Rotten Tomatoes', group: 'critics', score: 8.2, scale: 10, unit: 'points', on: '2026-06' },
      { rater: 'Rotten Tomatoes', group: 'audience', score: 71, scale: 100, unit: 'percent', on: '2026' },
      { rater: 'Metacritic', group: 'critics', score: 82, scale: 100, unit: 'points', on: '2026-06-01' },
      { rater: 'IMDb', group: 'audience', score: 7.9, scale: 10, unit: 'points', on: '2026-06-01' },
    ])
  })

  test('of a rater, scale or day that cannot be told is none', () => {
    const rows = [
      review('93%', 'Q999', '2026-06-01T00:00:00Z', '11'),
      review('four stars', 'Q105584', '2026-06-01T00:00:00Z', '11'),
      review('130%', 'Q105584', '2026-06-01T00:00:00Z', '11'),
      review('11/10', 'Q37312', '2026-06-01T00:00:00Z', '11'),
      review('93%', 'Q105584', '2000-01-01T00:00:00Z', '7'),
    ]
    expect(said(...rows).ratings).toBeUndefined()
  })
})

test('an item of which nothing is known is absent; a redirect tells where it leads', () => {
  const sameAs = { item: entity('Q82'), property: { type: 'uri', value: 'http://www.w3.org/2002/07/owl#sameAs' }, value: entity('Q83') }
  expect(toFetchedSeries('Q82', [], day('2026-11-22'))).toEqual({ kind: 'absent' })
  expect(toFetchedSeries('Q82', [sameAs], day('2026-11-22'))).toEqual({ kind: 'merged', into: 'Q83' })
  expect(findCandidate('Q82', [sameAs])).toBeUndefined()
})

test('a film or a book of the same name is no series', () => {
  expect(isTelevisionSeries([label('Harbour Lights'), row('P345', text('tt0000001'))], 'Q82')).toBe(false)
  expect(isTelevisionSeries([row('P31', entity('Q5398426'))], 'Q82')).toBe(true)
  expect(isTelevisionSeries([row('P8600', text('82'))], 'Q82')).toBe(true)
})
