import { describe, expect, test } from 'vitest'
import { bundled, claims, factsOf, found, judged } from '../../test/make-claims.ts'
import { says, seriesFile } from '../../test/make-series.ts'

const picard = bundled('star-trek-picard-2020')
const onTheDay = factsOf(picard, '2023-04-10')

describe('Star Trek: Picard, as of ten days before its last episode', () => {
  test.each([
    [claims('season_premiere_date', '2020-01-23', { season: 1 }), 'supported'],
    [claims('season_premiere_date', '2020', { season: 1 }), 'supported'],
    [claims('season_premiere_date', '2020-01', { season: 1 }), 'supported'],
    [claims('season_premiere_date', '2020-01-24', { season: 1 }), 'supported'],
    [claims('season_premiere_date', '2020-01-25', { season: 1 }), 'contradicted'],
    [claims('season_premiere_date', '2022-03-03', { season: 1 }), 'contradicted: date-of-another-season'],
    [claims('season_premiere_date', '2023-04-20', { season: 3 }), 'contradicted: finale-given-as-premiere'],
    [claims('season_premiere_date', '2024-02-01', { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('season_premiere_date', '2020-01-23'), 'supported'],
    [claims('season_finale_date', '2022-05-05', { season: 2 }), 'supported'],
    [claims('season_finale_date', '2022-03-03', { season: 2 }), 'contradicted: premiere-given-as-finale'],
    [claims('season_finale_date', '2023-04-20', { season: 3 }), 'supported'],
    [claims('season_finale_date', '2023-04-27', { season: 3 }), 'unverifiable'],
    [claims('next_premiere_date', '2023-10/2024', { season: 4, hedged: true }), 'contradicted: season-that-does-not-come'],
    [claims('next_premiere_date', 'soon', { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('next_premiere_date', null, { season: 4 }), 'supported'],
    [claims('next_premiere_date', null, { season: 3 }), 'outdated'],
    [claims('status', 'undecided', { season: 4 }), 'outdated'],
    [claims('status', 'renewed', { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('status', 'renewed', { season: 3 }), 'supported'],
    [claims('status', 'cancelled', { season: 4 }), 'contradicted: ended-given-as-cancelled'],
    [claims('status', 'final', { season: 3 }), 'supported'],
    [claims('status', 'final', { season: 2 }), 'contradicted'],
    [claims('status', 'in_production', { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('streaming', 'Paramount +'), 'supported'],
    [claims('streaming', 'Paramount+', { season: 4, hedged: true }), 'contradicted: season-that-does-not-come'],
    [claims('creator', 'Kirsten Beyer'), 'supported'],
    [claims('executive_producer', 'Doug Aarniokoski'), 'supported'],
    [claims('composer', 'Hans Zimmer'), 'unverifiable'],
    [claims('cast_role', { person: 'Sir Patrick Stewart', character: 'Jean-Luc Picard' }), 'supported'],
    [claims('cast_role', { person: 'Santiago Cabrera', character: 'Cristobal Rios' }), 'supported'],
    [claims('cast_role', { person: 'Jean-Luc Picard', character: 'Patrick Stewart' }), 'contradicted: actor-and-character-swapped'],
    [claims('cast_role', { person: 'Alison Pill', character: 'Raffi Musiker' }), 'contradicted: character-of-somebody-else'],
    [claims('cast_role', { person: 'Tom Hanks', character: 'The Mayor' }), 'unverifiable'],
    [claims('series_season_count', 3), 'supported'],
    [claims('series_season_count', 2), 'outdated'],
    [claims('series_season_count', 4), 'contradicted'],
    [claims('series_episode_count', 30), 'supported'],
    [claims('series_episode_count', 20), 'outdated'],
    [claims('series_episode_count', 28), 'unverifiable'],
    [claims('series_episode_count', 31), 'contradicted'],
    [claims('season_episode_count', 10, { season: 2 }), 'supported'],
    [claims('season_episode_count', 12, { season: 2 }), 'contradicted'],
    [claims('season_episode_count', 8, { season: 3 }), 'unverifiable'],
    [claims('season_episode_count', 10, { seasons: [1, 2, 3] }), 'supported'],
    [claims('season_episode_count', 10, { seasons: [1, 2, 4] }), 'contradicted: season-that-does-not-come'],
    [claims('runtime', 62), 'supported'],
    [claims('runtime', { min: 50, max: 65 }), 'supported'],
    [claims('runtime', 25), 'contradicted'],
    [claims('rating', { source: 'Rotten Tomatoes', score: 90, scale: 100, unit: 'percent' }, { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('trailer', 'unavailable', { season: 4 }), 'supported'],
    [claims('trailer', 'available', { season: 4 }), 'contradicted: season-that-does-not-come'],
    [claims('trailer', 'available', { season: 3 }), 'supported'],
    [claims('trailer', 'unavailable', { season: 3 }), 'outdated'],
  ] as const)('%j: %s', (claim, finding) => {
    expect(found(claim, onTheDay)).toBe(finding)
  })

  test('says the right value and what was confused, with facts for both', () => {
    const { because, evidence } = judged(claims('season_premiere_date', '2022-03-03', { season: 1 }), onTheDay)
    expect(because).toBe('Season 1 began on 23 January 2020; 3 March 2022 is when season 2 began.')
    expect(evidence.map(({ field, value }) => [field, value])).toEqual(expect.arrayContaining([['season.1.premiere', '2020-01-23'], ['season.2.premiere', '2022-03-03']])) // prettier-ignore
  })

  test('tells who had said that no season 4 would come', () => {
    const { because, evidence } = judged(claims('status', 'undecided', { season: 4 }), onTheDay)
    expect(because).toContain('season 4 had not been ordered, and more had been said: season 3 had been announced as the last (26 January 2022')
    expect(evidence[0]).toMatchObject({ field: 'season.3.final-season', publishedOn: '2022-01-26' })
  })

  test('tells the right spelling of a name', () => {
    expect(judged(claims('creator', 'Alex Kurtzmann'), onTheDay).because).toBe('Alex Kurtzman is named as creator (spelt Alex Kurtzman).')
    expect(judged(claims('creator', 'Beyer Kirsten'), onTheDay).because).toContain('our sources write the name Kirsten Beyer')
  })
})

describe('before the end was announced', () => {
  const before = factsOf(picard, '2021-12-01')
  test.each([
    [claims('status', 'undecided', { season: 4 }), 'supported'],
    [claims('next_premiere_date', '2024', { season: 4, hedged: true }), 'speculation'],
    [claims('next_premiere_date', '2024', { season: 4 }), 'unverifiable'],
    [claims('status', 'renewed', { season: 4 }), 'unverifiable'],
    [claims('status', 'renewed', { season: 4, hedged: true }), 'speculation'],
    [claims('next_premiere_date', '2022-02', { season: 2 }), 'supported'],
    [claims('next_premiere_date', '2022-03-03', { season: 2 }), 'unverifiable'],
  ] as const)('%j: %s', (claim, finding) => {
    expect(found(claim, before)).toBe(finding)
  })

  test('a date that was moved is out of date once it had been, and was right until then', () => {
    const february = claims('season_premiere_date', '2022-02', { season: 2 })
    expect(found(february, before)).toBe('supported')
    expect(found(february, factsOf(picard, '2022-02-01'))).toBe('outdated')
  })

  test('speculation tells what the outlook said', () => {
    expect(judged(claims('next_premiere_date', '2024', { season: 4, hedged: true }), before).because).toMatch(/^Nobody entitled had said whether it comes/)
  })
})

describe('a claim of an article whose day nobody knows', () => {
  const today = factsOf(picard, '2026-11-22', { assumed: true })
  test.each([
    [claims('status', 'undecided', { season: 4 }), 'contradicted'],
    [claims('series_season_count', 2), 'contradicted'],
    [claims('trailer', 'unavailable', { season: 3 }), 'contradicted'],
    [claims('series_season_count', 3), 'supported'],
  ] as const)('is never out of date: %j is %s', (claim, finding) => {
    expect(found(claim, today)).toBe(finding)
  })
})

describe('what nobody has said', () => {
  const bare = factsOf(seriesFile(says({ seasons: [{ number: 1, premiere: '2020-05-01', finale: '2020-06-05' }] })), '2021-01-10')
  test.each([
    [claims('creator', 'Jane Doe'), 'Our facts name no creator of the series.'],
    [claims('cast_role', { person: 'Jane Doe', character: 'Anna' }), 'Our facts name no cast of the series.'],
    [claims('runtime', 45), 'Our facts do not say how long an episode is.'],
    [claims('streaming', 'Netflix'), 'Our facts do not say where it is shown.'],
    [claims('season_episode_count', 8, { season: 1 }), 'Our facts do not say how many episodes season 1 has.'],
    [claims('rating', { source: 'IMDb', score: 8, scale: 10, unit: 'points' }), 'Our facts have no score of the series by IMDb of about that day.'],
    [claims('season_premiere_date', '2020-11', { season: 2 }), 'Our facts do not say when season 2 begins.'],
    [claims('status', 'cancelled', { season: 2 }), 'Our facts have no word on it from anybody'],
    [claims('status', 'on_hold', { season: 2 }), 'Our facts have no word on it from anybody'],
    [claims('trailer', 'available', { season: 2 }), 'Our facts have no trailer of season 2 by that day.'],
  ] as const)('contradicts nothing: %j', (claim, because) => {
    const finding = judged(claim, bare)
    expect(finding.finding).toBe('unverifiable')
    expect(finding.because.startsWith(because)).toBe(true)
  })
})

test('nothing is contradicted, supported or out of date without a fact', () => {
  const told = [claims('status', 'undecided', { season: 4 }), claims('series_season_count', 9), claims('creator', 'Nobody'), claims('trailer', 'unavailable', { season: 9 }), claims('next_premiere_date', null, { season: 2 })] // prettier-ignore
  const files = [seriesFile(says({})), picard, seriesFile(says({ seasons: [{ number: 1 }] }))]
  const findings = files.flatMap((file) => told.map((claim) => judged(claim, factsOf(file, '2023-04-10'))))
  expect(findings.filter(({ finding, evidence }) => evidence.length === 0 && finding !== 'unverifiable' && finding !== 'speculation')).toEqual([])
})

test('the same claim on the same facts gets the same finding', () => {
  const claim = claims('next_premiere_date', '2024', { season: 4, hedged: true })
  expect(judged(claim, factsOf(picard, '2021-12-01'))).toEqual(judged(claim, factsOf(picard, '2021-12-01')))
})
