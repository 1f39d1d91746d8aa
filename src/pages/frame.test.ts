import { PAGE_ASSETS } from '../../test/page-assets.ts'
import { expect, test } from 'vitest'
import { addressFor, parseFrame } from './frame.ts'

const assets = PAGE_ASSETS

test('an address without a language is the English page of a reader who has chosen nothing', () => {
  const { reader, path } = parseFrame('http://any/series/dark-2017?season=2', assets)
  expect(reader).toEqual({ language: 'en', country: undefined, zone: undefined })
  expect(path).toBe('/series/dark-2017?season=2')
})

test('language, country and zone are read from the address, and written into the addresses it leads to', () => {
  const { reader, path, words } = parseFrame('http://any/de/series/dark-2017?season=2&country=AT&zone=Europe%2FVienna', assets)
  expect(reader).toEqual({ language: 'de', country: 'AT', zone: 'Europe/Vienna' })
  expect(path).toBe('/series/dark-2017?season=2')
  expect(words.layout.search).toBe('Suchen')
  expect(addressFor(reader, '/series/dark-2017?season=3#when')).toBe('/de/series/dark-2017?season=3&country=AT&zone=Europe%2FVienna#when')
  expect(addressFor(reader, '/')).toBe('/de?country=AT&zone=Europe%2FVienna')
})

test('what only begins like a language is none', () => {
  expect(parseFrame('http://any/design', assets).reader.language).toBe('en')
  expect(parseFrame('http://any/ja', assets)).toMatchObject({ reader: { language: 'ja' }, path: '/' })
})

test.each([
  ['/?country=de', 'two capitals'],
  ['/?zone=Mars%2FOlympus', 'time zone'],
  ['/?zone=%2B02:00', 'time zone'],
])('%s is refused with what to write instead', (address, remedy) => {
  expect(() => parseFrame(`http://any${address}`, assets)).toThrow(remedy)
})
