import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('the sources are asked at their own addresses, without keys, until the environment says otherwise', () => {
  expect(readConfig({ HOME: '/home/a' }).sources).toEqual({
    tvmaze: { url: 'https://api.tvmaze.com' },
    wikidata: { url: 'https://www.wikidata.org', queryUrl: 'https://query.wikidata.org' },
    tmdb: { url: 'https://api.themoviedb.org/3', key: undefined },
    omdb: { url: 'https://www.omdbapi.com', key: undefined },
    contact: undefined,
  })
})

test('an address, a key and a contact are taken from the environment; an empty one is none', () => {
  const environment = {
    TBC_TVMAZE_URL: 'http://127.0.0.1:1',
    TBC_WIKIDATA_URL: 'http://127.0.0.1:2',
    TBC_TMDB_URL: 'http://127.0.0.1:3/3',
    TBC_TMDB_KEY: 'one',
    TBC_OMDB_URL: '',
    TBC_OMDB_KEY: '',
    TBC_CONTACT: 'operator@tbc.example',
  }
  expect(readConfig(environment).sources).toEqual({
    tvmaze: { url: 'http://127.0.0.1:1' },
    wikidata: { url: 'http://127.0.0.1:2', queryUrl: 'http://127.0.0.1:2' },
    tmdb: { url: 'http://127.0.0.1:3/3', key: 'one' },
    omdb: { url: 'https://www.omdbapi.com', key: undefined },
    contact: 'operator@tbc.example',
  })
})
