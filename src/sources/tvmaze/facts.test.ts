import { describe, expect, test } from 'vitest'
import { day } from '../../../test/make-series.ts'
import { statementSchema } from '../../catalogue/series-file.ts'
import { toCandidate, toSourceSeries } from './facts.ts'
import { episodesSchema, showSchema } from './wire.ts'

const today = day('2026-11-22')

/** What is said of a show as TVmaze writes it, with what the test leaves out left out. */
function said(show: Record<string, unknown>, episodes: Record<string, unknown>[] = []) {
  const wire = showSchema.parse({ id: 82, url: 'https://www.tvmaze.com/shows/82/harbour-lights', name: 'Harbour Lights', ...show })
  const [statement] = toSourceSeries(wire, episodesSchema.parse(episodes), today).statements
  return statementSchema.parse(statement)
}

const episode = (season: number, number: number | null, airdate: string, more: Record<string, unknown> = {}) => ({
  season,
  number,
  type: number === null ? 'significant_special' : 'regular',
  name: `Number ${number}`,
  airdate,
  airtime: '21:00',
  airstamp: `${airdate}T02:00:00+00:00`,
  ...more,
})

test('a show is one undated statement of the day, under its licence, with a link for readers', () => {
  expect(said({ status: 'Running' })).toEqual({
    source: 'TVmaze',
    link: 'https://www.tvmaze.com/shows/82/harbour-lights',
    kind: 'catalogue',
    licence: 'CC BY-SA 4.0',
    publishedOn: null,
    retrievedAt: '2026-11-22',
    series: { title: 'Harbour Lights', status: 'Running', externalIds: { tvmaze: 82 } },
  })
})

describe('the series', () => {
  test('is told in our words where we have some, and left out where TVmaze knows nothing', () => {
    const show = {
      type: 'Talk Show',
      language: 'Japanese',
      genres: ['Drama', 'Science-Fiction'],
      premiered: '2019-04-02',
      officialSite: 'https://harbour.example/',
      externals: { tvrage: null, thetvdb: 1234, imdb: 'tt0000082' },
      summary: '<p><b>Harbour Lights</b> is on.</p><script>alert(1)</script>',
      runtime: 30,
      averageRuntime: 31,
      _embedded: { akas: [{ name: 'Hafenlichter', country: null }, { name: 'Harbour Lights' }] },
    }
    expect(said(show).series).toEqual({
      title: 'Harbour Lights',
      year: 2019,
      aliases: ['Hafenlichter'],
      languages: ['ja'],
      type: 'talk',
      genres: ['Drama', 'Science-Fiction'],
      runtimeMinutes: { min: 30, max: 30 },
      description: 'Harbour Lights is on.',
      website: 'https://harbour.example/',
      externalIds: { tvmaze: 82, imdb: 'tt0000082', tvdb: 1234 },
    })
  })

  test.each(['Running', 'Ended', 'To Be Determined', 'In Development'])('keeps the status word: %s', (status) => {
    expect(said({ status }).series?.status).toBe(status)
  })

  test('has a home whose kind is told only for streaming services', () => {
    const network = { name: 'Coast TV', country: { name: 'United Kingdom', code: 'GB', timezone: 'Europe/London' } }
    expect(said({ network }).series).toMatchObject({ platforms: [{ name: 'Coast TV' }], countries: ['GB'] })
    const webChannel = { name: 'Riverstream', country: null }
    expect(said({ webChannel }).series?.platforms).toEqual([{ name: 'Riverstream', kind: 'streaming' }])
    expect(said({ webChannel }).series?.countries).toBeUndefined()
  })

  test.each(['Emoji 😀 Hour', 'גשר הצפון', 'جسر الشمال', '<b>Bold</b> & co'])('keeps its title as it is: %s', (name) => {
    expect(said({ name }).series?.title).toBe(name)
  })

  test('of a type we have no word for has none', () => {
    expect(said({ type: 'Award Show' }).series?.type).toBeUndefined()
  })
})

describe('a season', () => {
  const seasons = (...list: Record<string, unknown>[]) => ({ _embedded: { seasons: list } })

  test('without a date is announced: its number and the size of its order, no count', () => {
    expect(said(seasons({ number: 3, name: '', episodeOrder: 8, premiereDate: null, endDate: null, summary: null })).seasons).toEqual([
      { number: 3, episodeOrder: 8 },
    ])
  })

  test('counts the regular episodes that were shown, today among them', () => {
    const listed = [
      episode(2, 1, '2026-11-15'),
      episode(2, 2, '2026-11-22'),
      episode(2, 3, '2026-11-23'),
      episode(2, 4, ''),
      episode(2, null, '2026-11-01'),
      episode(2, 5, '2026-11-02', { type: 'insignificant_special' }),
    ]
    const statement = said(seasons({ number: 2, episodeOrder: 10, premiereDate: '2026-11-15', endDate: null }), listed)
    expect(statement.seasons).toEqual([{ number: 2, premiere: '2026-11-15', episodeOrder: 10, episodeCount: 2 }])
    expect([statement.series?.episodeCount, statement.series?.seasonCount]).toEqual([2, 1])
  })

  test('ends on the day TVmaze gives, or with a regular episode it lists later still; otherwise nobody knows', () => {
    const listed = [episode(1, 1, '2026-01-01'), episode(1, 2, '2026-01-15'), episode(1, null, '2026-12-24')]
    const finale = (endDate: string | null) => said(seasons({ number: 1, premiereDate: '2026-01-01', endDate }), listed).seasons?.[0]?.finale
    expect([finale('2026-02-01'), finale('2026-01-08'), finale(null)]).toEqual(['2026-02-01', '2026-01-15', undefined])
  })

  test('shown in two halves is one season with one finale', () => {
    const listed = [episode(1, 1, '2026-01-01'), episode(1, 2, '2026-01-01'), episode(1, 3, '2026-06-01'), episode(1, 4, '2027-01-01')]
    expect(said(seasons({ number: 1, premiereDate: '2026-01-01', endDate: '2027-01-01' }), listed).seasons).toEqual([
      { number: 1, premiere: '2026-01-01', finale: '2027-01-01', episodeCount: 3 },
    ])
  })

  test('that ends before it begins has no finale: one of the two is a slip', () => {
    expect(said(seasons({ number: 1, premiereDate: '2026-03-01', endDate: '2025-03-01' })).seasons).toEqual([{ number: 1, premiere: '2026-03-01' }])
  })

  test('0 is none, and the others come in order', () => {
    const listed = [{ number: 2 }, { number: 0 }, { number: 1, name: 'Book One', summary: '<p>They <i>sail</i>.</p>' }]
    expect(said(seasons(...listed)).seasons).toEqual([{ number: 1, title: 'Book One', recap: 'They sail.' }, { number: 2 }])
  })

  test.each(['2026-13-01', '2026-02-30', '0000-00-00', 'soon'])('a date that is none is unknown: %s', (premiereDate) => {
    expect(said(seasons({ number: 1, premiereDate })).seasons).toEqual([{ number: 1 }])
  })
})

describe('an episode', () => {
  test('was shown on the calendar day of its network, not on the one of the moment', () => {
    expect(said({}, [episode(1, 1, '2026-03-05', { airstamp: '2026-03-06T02:00:00+00:00' })]).episodes?.[0]?.airDate).toBe('2026-03-05')
    expect(said({}, [episode(1, 1, '2026-03-05', { airtime: '', airstamp: null })]).episodes?.[0]?.airDate).toBe('2026-03-05')
  })

  test('is shown at the moment that its network announces, and by day alone where no time of day is known', () => {
    const airsAt = (more: Record<string, unknown>) => said({}, [episode(1, 1, '2026-12-05', more)]).episodes?.[0]?.airsAt
    expect(airsAt({ airtime: '21:00', airstamp: '2026-12-06T02:00:00+00:00' })).toBe('2026-12-06T02:00:00Z')
    expect(airsAt({ airtime: '00:30', airstamp: '2026-12-06T00:30:00+09:00' })).toBe('2026-12-05T15:30:00Z')
    // Where nobody knows the time TVmaze writes noon.
    expect(airsAt({ airtime: '', airstamp: '2026-12-05T12:00:00+00:00' })).toBeUndefined()
    expect(airsAt({ airtime: '21:00', airstamp: '2026-12-05T21:00:00' })).toBeUndefined()
    expect(airsAt({ airtime: '21:00', airstamp: '2026-12-05T25:99:00+00:00' })).toBeUndefined()
    expect(airsAt({ airtime: '21:00', airstamp: '2025-12-05T21:00:00+00:00' })).toBeUndefined()
  })

  test('has no time of day once it was shown three months ago', () => {
    const airsAt = (airdate: string) => said({}, [episode(1, 1, airdate)]).episodes?.[0]?.airsAt
    expect([airsAt('2026-08-24'), airsAt('2026-08-23')]).toEqual(['2026-08-24T02:00:00Z', undefined])
  })

  test('has its text as a recap, and no title while it is to be announced', () => {
    const listed = [episode(1, 1, '2026-03-05', { runtime: 42, summary: '<p>The pilot dies.</p>' }), episode(1, 2, '', { name: 'TBA', runtime: null })]
    expect(said({}, listed).episodes).toEqual([
      { season: 1, number: 1, title: 'Number 1', airDate: '2026-03-05', runtimeMinutes: 42, recap: 'The pilot dies.' },
      { season: 1, number: 2 },
    ])
  })

  test('that is a special is listed without a number and never counts', () => {
    const statement = said({}, [episode(1, null, '2026-03-05', { name: 'Making of' })])
    expect(statement.episodes).toEqual([{ season: 1, title: 'Making of', airDate: '2026-03-05' }])
    expect(statement.series?.episodeCount).toBeUndefined()
  })

  test('without a number counts as little as a special, whatever it is called', () => {
    const statement = said({}, [episode(1, null, '2026-03-05', { type: 'regular', rating: { average: 9 } })])
    expect([statement.series?.episodeCount, statement.ratings]).toEqual([undefined, undefined])
  })

  test('lengths make the range of the series, specials left out', () => {
    const listed = [episode(1, 1, '2026-03-05', { runtime: 42 }), episode(1, 2, '2026-03-05', { runtime: 61 }), episode(1, null, '2026-03-05', { runtime: 5 })]
    expect(said({ runtime: 60, averageRuntime: 51 }, listed).series?.runtimeMinutes).toEqual({ min: 42, max: 61, typical: 51 })
  })
})

describe('a score', () => {
  test('is one of viewers, out of ten, of the day of reading', () => {
    expect(said({ rating: { average: 8.4 } }).ratings).toEqual([
      { rater: 'TVmaze', group: 'audience', score: 8.4, scale: 10, unit: 'points', on: '2026-11-22' },
    ])
    expect(said({ rating: { average: null } }).ratings).toBeUndefined()
  })

  test('of an episode stands only when it was shown', () => {
    const listed = [episode(1, 1, '2026-03-05', { rating: { average: 9 } }), episode(1, 2, '2027-01-01', { rating: { average: 9.9 } })]
    expect(said({}, listed).ratings?.map(({ season, episode: number, score }) => [season, number, score])).toEqual([[1, 1, 9]])
  })
})

test('people are the main cast and the crew whose work is one of our roles', () => {
  const parts = {
    cast: [{ person: { name: 'Ada Quill' }, character: { name: 'The Pilot' }, self: false, voice: false }],
    crew: [
      { type: 'Creator', person: { name: 'Bo Lindqvist' } },
      { type: 'Executive Producer', person: { name: 'Ada Quill' } },
      { type: 'Co-Executive Producer', person: { name: 'Nobody' } },
    ],
  }
  const { cast, credits } = said({ _embedded: parts })
  expect(cast).toEqual([{ person: 'Ada Quill', character: 'The Pilot', billing: 'main' }])
  expect(credits).toEqual([
    { role: 'creator', person: 'Bo Lindqvist' },
    { role: 'executive-producer', person: 'Ada Quill' },
  ])
})

test('a candidate tells a series from its namesakes', () => {
  const wire = showSchema.parse({ id: 9, name: 'Ghost Ferry', premiered: null, network: { name: 'N', country: { code: 'US' } }, externals: { imdb: null } })
  expect(toCandidate(wire)).toEqual({ sourceId: '9', externalIds: { tvmaze: 9 }, title: 'Ghost Ferry', countries: ['US'] })
})
