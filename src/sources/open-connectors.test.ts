import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { SOURCE_NAMES } from './connector.ts'
import { openConnectors } from './open-connectors.ts'

const http = { userAgent: 'to-be-continued/0.1.0', now: () => Temporal.Instant.from('2026-11-22T12:00:00Z') }

test('there is a connector for every source, with its credit and pace', () => {
  const connectors = openConnectors(readConfig({ HOME: '/home/a' }).sources, http)
  expect(Object.keys(connectors)).toEqual([...SOURCE_NAMES])
  expect(Object.values(connectors).map(({ name, credit, pace }) => [name, credit.name, credit.licence, pace.calls, pace.periodMs])).toEqual([
    ['tvmaze', 'TVmaze', 'CC BY-SA 4.0', 20, 10_000],
    ['wikidata', 'Wikidata', 'CC0 1.0', 1, 1000],
    ['tmdb', 'TMDB', 'TMDB API terms of use', 20, 1000],
    ['omdb', 'OMDb', 'CC BY-NC 4.0', 1000, 86_400_000],
  ])
  expect(connectors.tmdb.credit.notices).toEqual([
    'This product uses the TMDB API but is not endorsed or certified by TMDB.',
    'Where to watch: data by JustWatch.',
  ])
})

test.each(['nowhere', 'ftp://files.example/', ''])('an address that is none is wrong usage: "%s"', (url) => {
  const { sources } = readConfig({ HOME: '/home/a' })
  expect(() => openConnectors({ ...sources, tvmaze: { url } }, http)).toThrow('TBC_TVMAZE_URL is no address')
})
