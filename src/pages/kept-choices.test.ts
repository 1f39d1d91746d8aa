import { describe, expect, test } from 'vitest'
import { PAGE_ASSETS } from '../../test/page-assets.ts'
import { parseFrame } from './frame.ts'
import { chosenAddress, parseKeptChoices, writeKeptReader, writeKeptSeen } from './kept-choices.ts'

const chosen = (address: string, reader: string, seen = '') => chosenAddress(parseFrame(`http://any${address}`, PAGE_ASSETS), parseKeptChoices(reader, seen))
const german = 'language=de&country=AT&zone=Europe%2FVienna'

describe('an address that leaves open what was chosen', () => {
  test('leads to the one that says it', () => {
    expect(chosen('/series/dark-2017?season=2', german)).toBe('/de/series/dark-2017?season=2&country=AT&zone=Europe%2FVienna')
    expect(chosen('/', german)).toBe('/de?country=AT&zone=Europe%2FVienna')
  })

  test('keeps what it says itself', () => {
    expect(chosen('/ja/series/dark-2017?country=JP', german)).toBe('/ja/series/dark-2017?country=JP&zone=Europe%2FVienna')
    expect(chosen('/de?country=AT&zone=Europe%2FVienna', german)).toBeUndefined()
  })

  test('of a series leads to how far it was seen, and never another series or page', () => {
    const seen = 'dark-2017=S02E03'
    expect(chosen('/series/dark-2017', '', seen)).toBe('/series/dark-2017?spoilers=S02E03')
    expect(
      ['/series/dark-2017?spoilers=none', '/series/dark-2017?sources', '/series/1899-2022', '/search?q=dark'].map((path) => chosen(path, '', seen)),
    ).toEqual([undefined, undefined, undefined, undefined])
  })
})

test.each(['', 'language=xx&country=germany&zone=Mars%2FOlympus', '%%%', 'country=<b>'])('a cookie that is none of ours leads nowhere: %s', (cookie) => {
  expect(chosen('/series/dark-2017', cookie, cookie)).toBeUndefined()
})

describe('how far series were seen', () => {
  const seen = (text: string) => parseKeptChoices('', text).seen

  test('is kept with the one set last first, each once', () => {
    expect(writeKeptSeen(seen('a=S01E01&b=all'), 'b', { season: 2, episode: 1 })).toBe('b=S02E01&a=S01E01')
  })

  test('nothing seen is what is kept of no series', () => {
    expect(writeKeptSeen(seen('a=S01E01&b=all'), 'a', 'none')).toBe('b=all')
  })

  test('is bounded: the forty set last, in at most 2500 characters', () => {
    const many = Array.from({ length: 60 }, (_, index) => `series-${index}=S01E01`).join('&')
    expect(writeKeptSeen(seen(many), 'new', 'all').split('&')).toHaveLength(40)
    const long = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(200)}${index}=S01E01`).join('&')
    expect(writeKeptSeen(seen(long), 'new', 'all').length).toBeLessThanOrEqual(2500)
  })
})

test('what is kept of a reader is what leads them there again', () => {
  expect(writeKeptReader({ language: 'de', country: 'AT', zone: 'Europe/Vienna' })).toBe(german)
  expect(writeKeptReader({ language: 'en', country: undefined, zone: undefined })).toBe('language=en')
})
