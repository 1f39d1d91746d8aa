import { describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { statementSchema } from '../../catalogue/series-file.ts'
import { toSourceSeries } from './facts.ts'
import { seriesSchema } from './wire.ts'

const today = day('2026-11-22')

/** What is said of a series as TMDB writes it: its own statement and, where it can be watched somewhere, JustWatch's. */
function statements(series: Record<string, unknown>) {
  const wire = seriesSchema.parse({ id: 7, name: 'Harbour Lights', ...series })
  return toSourceSeries(wire, wire.appended, today).statements.map((statement) => statementSchema.parse(statement))
}

const said = (series: Record<string, unknown>) => statements(series)[0]
const episode = (season: number, number: number, airDate: string | null, more: Record<string, unknown> = {}) => ({
  season_number: season,
  episode_number: number,
  name: `Number ${number}`,
  air_date: airDate,
  ...more,
})

test('a series is one undated statement of the day, with a link to its page', () => {
  expect(statements({})).toEqual([
    {
      source: 'TMDB',
      link: 'https://www.themoviedb.org/tv/7',
      kind: 'catalogue',
      licence: 'TMDB API terms of use',
      publishedOn: null,
      retrievedAt: '2026-11-22',
      series: { title: 'Harbour Lights', externalIds: { tmdb: 7 } },
    },
  ])
})

test('what TMDB writes for nothing is nothing', () => {
  const nothing = {
    original_name: '', overview: '', homepage: '', first_air_date: '', origin_country: [], genres: [], created_by: [], networks: null, episode_run_time: [],
    vote_average: 0, vote_count: 0, seasons: [], external_ids: { imdb_id: '', tvdb_id: 0, wikidata_id: null }, videos: { results: [] }, original_language: 'xx',
  } // prettier-ignore
  expect(said(nothing)).toEqual(said({}))
})

test('a series is told in our words', () => {
  const series = {
    original_name: 'גשר הצפון',
    original_language: 'he',
    origin_country: ['IL'],
    first_air_date: '2019-04-02',
    type: 'Miniseries',
    overview: 'Two pilots.',
    homepage: 'https://harbour.example/',
    genres: [{ id: 1, name: 'Drama' }],
    networks: [{ name: 'Riverstream' }],
    production_companies: [{ name: 'Pilot Pictures' }],
    episode_run_time: [45, 60],
    external_ids: { imdb_id: 'tt0000082', tvdb_id: 9, wikidata_id: 'Q82' },
    alternative_titles: { results: [{ title: 'Hafenlichter' }, { title: 'Harbour Lights' }, { title: 'גשר הצפון' }] },
  }
  expect(said(series)?.series).toEqual({
    title: 'Harbour Lights',
    originalTitle: 'גשר הצפון',
    aliases: ['Hafenlichter'],
    year: 2019,
    countries: ['IL'],
    languages: ['he'],
    limited: true,
    genres: ['Drama'],
    platforms: [{ name: 'Riverstream' }],
    companies: ['Pilot Pictures'],
    runtimeMinutes: { min: 45, max: 60 },
    description: 'Two pilots.',
    website: 'https://harbour.example/',
    externalIds: { tmdb: 7, imdb: 'tt0000082', tvdb: 9, wikidata: 'Q82' },
  })
})

test.each(['Canceled', 'Ended', 'Returning Series', 'In Production'])('the status word is kept, and cancelled is not ended: %s', (status) => {
  expect(said({ status })?.series?.status).toBe(status)
})

describe('a season', () => {
  test('is listed before it is dated; season 0 never is', () => {
    const seasons = [
      { season_number: 0, name: 'Specials', air_date: '2019-01-01' },
      { season_number: 2, name: 'Season 2', air_date: null, overview: '' },
      { season_number: 1, name: 'Book One', air_date: '2019-04-02', overview: 'They sail.' },
    ]
    expect(said({ seasons })?.seasons).toEqual([{ number: 1, title: 'Book One', premiere: '2019-04-02', recap: 'They sail.' }, { number: 2 }])
  })

  test('counts what was shown, ends with the episode marked as its finale, and counts no specials', () => {
    const episodes = [
      episode(1, 1, '2026-11-15', { runtime: 40 }),
      episode(1, 2, '2026-11-22', { runtime: 50, episode_type: 'mid_season' }),
      episode(1, 3, '2027-02-01', { episode_type: 'finale', name: 'Episode 3' }),
    ]
    const series = {
      number_of_episodes: 3,
      number_of_seasons: 2,
      seasons: [{ season_number: 1, air_date: '2026-11-15' }],
      'season/1': { season_number: 1, episodes },
      'season/0': { season_number: 0, episodes: [episode(0, 1, '2026-11-01', { name: 'Making of', runtime: 5 })] },
    }
    const statement = said(series)
    expect(statement?.seasons).toEqual([{ number: 1, premiere: '2026-11-15', finale: '2027-02-01', episodeCount: 2 }])
    expect(statement?.series).toMatchObject({ episodeCount: 2, seasonCount: 1, runtimeMinutes: { min: 40, max: 50 } })
    expect(statement?.episodes).toEqual([
      { season: 1, number: 1, title: 'Number 1', airDate: '2026-11-15', runtimeMinutes: 40 },
      { season: 1, number: 2, title: 'Number 2', airDate: '2026-11-22', runtimeMinutes: 50 },
      { season: 1, number: 3, airDate: '2027-02-01' },
      { season: 0, title: 'Making of', airDate: '2026-11-01', runtimeMinutes: 5 },
    ])
  })

  test('whose finale lies before its premiere has none', () => {
    const series = {
      seasons: [{ season_number: 1, air_date: '2026-03-01' }],
      'season/1': { season_number: 1, episodes: [episode(1, 1, '2025-03-01', { episode_type: 'finale' })] },
    }
    expect(said(series)?.seasons).toEqual([{ number: 1, premiere: '2026-03-01', episodeCount: 1 }])
  })

  test('of another form than documented is told where it is wrong', () => {
    const parsed = seriesSchema.safeParse({ id: 7, name: 'A', 'season/1': { episodes: [] } })
    expect(parsed.error?.issues[0]?.path).toEqual(['season', 0, 'season_number'])
  })
})

describe('a score', () => {
  test('has its votes; one that nobody voted for is none', () => {
    expect(said({ vote_average: 8.4, vote_count: 1200 })?.ratings).toEqual([
      { rater: 'TMDB', group: 'audience', score: 8.4, scale: 10, unit: 'points', votes: 1200, on: '2026-11-22' },
    ])
    expect(said({ vote_average: 0, vote_count: 0 })?.ratings).toBeUndefined()
  })

  test('of an episode stands only when it was shown', () => {
    const episodes = [episode(1, 1, '2026-01-01', { vote_average: 9, vote_count: 3 }), episode(1, 2, '2027-01-01', { vote_average: 10, vote_count: 1 })]
    const ratings = said({ 'season/1': { season_number: 1, episodes } })?.ratings
    expect(ratings?.map(({ season, episode: number, score, votes }) => [season, number, score, votes])).toEqual([[1, 1, 9, 3]])
  })
})

test('people are the creators, the crew in our roles, and the cast in order, nobody billed', () => {
  const series = {
    created_by: [{ name: 'Bo Lindqvist' }],
    aggregate_credits: {
      cast: [
        { name: 'Chidi Okoro', order: 2, roles: [{ character: '' }] },
        { name: 'Ada Quill', order: 1, roles: [{ character: 'The Pilot' }, { character: 'Her Twin' }] },
      ],
      crew: [
        { name: 'Bo Lindqvist', jobs: [{ job: 'Creator' }, { job: 'Executive Producer' }, { job: 'Gaffer' }] },
        { name: 'Emi Tanaka', jobs: [{ job: 'Main Title Theme Composer' }, { job: 'Original Music Composer' }] },
      ],
    },
  }
  const { cast, credits } = said(series) ?? {}
  expect(cast).toEqual([
    { person: 'Ada Quill', character: 'The Pilot' },
    { person: 'Ada Quill', character: 'Her Twin' },
  ])
  expect(credits?.map(({ role, person }) => [role, person])).toEqual([
    ['creator', 'Bo Lindqvist'],
    ['executive-producer', 'Bo Lindqvist'],
    ['theme-composer', 'Emi Tanaka'],
    ['composer', 'Emi Tanaka'],
  ])
})

test('videos are those we can link to, of the season their title names', () => {
  const video = (name: string, more: Record<string, unknown> = {}) => ({ name, key: 'abc', site: 'YouTube', type: 'Trailer', official: true, ...more })
  const results = [
    video('Season 2 | Official Trailer', { published_at: '2026-10-01T14:00:00.000Z' }),
    video('Teaser', { type: 'Teaser', site: 'Vimeo', key: '1', official: false }),
    video('Seasons 1 to 3 recap', { type: 'Clip' }),
    video('Season 1 and 2 in a minute', { type: 'Clip' }),
    video('Behind the scenes', { type: 'Featurette' }),
    video('Elsewhere', { site: 'Dailymotion' }),
  ]
  expect(said({ videos: { results } })?.videos).toEqual([
    {
      kind: 'trailer',
      title: 'Season 2 | Official Trailer',
      link: 'https://www.youtube.com/watch?v=abc',
      official: true,
      season: 2,
      publishedOn: '2026-10-01',
    },
    { kind: 'teaser', title: 'Teaser', link: 'https://vimeo.com/1', official: false },
    { kind: 'clip', title: 'Seasons 1 to 3 recap', link: 'https://www.youtube.com/watch?v=abc', official: true },
    { kind: 'clip', title: 'Season 1 and 2 in a minute', link: 'https://www.youtube.com/watch?v=abc', official: true },
  ])
})

test('where to watch is what JustWatch says, country by country, in a statement of its own', () => {
  const by = (...names: string[]) => names.map((name) => ({ provider_name: name, provider_id: 1 }))
  const results = {
    GB: { link: 'https://www.themoviedb.org/', flatrate: by('Riverstream'), ads: by('Riverstream', 'Kite'), buy: by('Shop'), rent: by('Shop') },
    DE: { free: by('Mediathek') },
    nowhere: { free: by('X') },
  }
  expect(statements({ 'watch/providers': { results } })[1]).toEqual({
    source: 'JustWatch, by way of TMDB',
    link: 'https://www.themoviedb.org/tv/7/watch',
    kind: 'catalogue',
    licence: 'TMDB API terms of use',
    publishedOn: null,
    retrievedAt: '2026-11-22',
    availability: [
      { country: 'GB', name: 'Riverstream', kind: 'streaming' },
      { country: 'GB', name: 'Kite', kind: 'streaming' },
      { country: 'GB', name: 'Shop', kind: 'buy' },
      { country: 'GB', name: 'Shop', kind: 'rent' },
      { country: 'DE', name: 'Mediathek', kind: 'streaming' },
    ],
  })
})

test('what TMDB recommends beside it is similar, and says whose opinion that is', () => {
  expect(said({ recommendations: { results: [{ name: 'Ghost Ferry' }] } })?.related).toEqual([
    { title: 'Ghost Ferry', relation: 'similar', because: 'TMDB recommends it to who likes this series.' },
  ])
})
