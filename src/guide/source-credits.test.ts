import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { openConnectors } from '../sources/open-connectors.ts'
import { creditsOf } from './source-credits.ts'

const credited = (...names: string[]) => creditsOf(names.map((name) => ({ name, link: 'https://a.example/', licence: null }))).map(({ name }) => name)

test('only sources that the document really has are credited, by whatever way they came', () => {
  expect(credited('TMDB', 'Deadline')).toEqual(['TMDB'])
  expect(credited('JustWatch, by way of TMDB')).toEqual(['JustWatch'])
  expect(credited('OMDb', 'TVmaze, by way of SeasonFeed', 'Wikipedia copy at a mirror', 'Wikidata')).toEqual(['TVmaze', 'Wikidata', 'Wikipedia', 'OMDb'])
  expect(credited('Deadline')).toEqual([])
})

test('IMDb is credited for what came from its files, in its own sentence, and not for a page of it that somebody read', () => {
  const page = { name: 'IMDb', link: 'https://www.imdb.com/title/tt1/', licence: null }
  expect(creditsOf([page])).toEqual([])
  expect(creditsOf([page, { ...page, licence: 'IMDb non-commercial' }])).toMatchObject([
    { name: 'IMDb', notice: expect.stringMatching(/^Information courtesy of IMDb \(https:\/\/www\.imdb\.com\)\. Used with permission\./) as string },
  ])
})

test('whoever else lends its words under a Creative Commons licence is credited with it, once', () => {
  const wiki = { name: 'A wiki', link: 'https://wiki.example/1', licence: 'CC BY-SA 3.0' }
  expect(creditsOf([wiki, { ...wiki, link: 'https://wiki.example/2' }, { name: 'An outlet', link: 'https://outlet.example', licence: null }])).toEqual([
    { name: 'A wiki', link: 'https://wiki.example/1', notice: 'CC BY-SA 3.0.' },
  ])
})

test('every sentence and licence that a connector asks for is shown as it is', () => {
  const connectors = openConnectors(readConfig({}).sources, { userAgent: 'a test', now: () => Temporal.Instant.fromEpochMilliseconds(0) })
  const names = ['TVmaze', 'Wikidata', 'TMDB', 'OMDb', 'JustWatch, by way of TMDB']
  const shown = creditsOf(names.map((name) => ({ name, link: 'https://a.example/', licence: null })))
  const sentences = shown.map(({ notice }) => notice).join(' ')
  for (const { credit } of Object.values(connectors)) {
    expect(shown.map(({ name }) => name)).toContain(credit.name)
    for (const notice of credit.notices.length === 0 ? [credit.licence] : credit.notices) expect(sentences).toContain(notice)
  }
})
