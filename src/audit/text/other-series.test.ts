import { describe, expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

/** Claims as `series: type of-season value`. */
function claimsBySeries(text: string, title: string): string[] {
  return readClaims({ text, title, publishedOn: '2025-04-10' }).claims.map(
    ({ subject, type, value }) =>
      `${subject.series}: ${type} ${subject.season ?? subject.seasons?.join('+') ?? '-'} ${typeof value === 'object' ? Object.values(value ?? {}).join('|') : value}`,
  )
}

describe('a list of series', () => {
  const TITLE = '5 crime shows returning in 2025'

  test('gives each heading its own claims', () => {
    const text = [
      'Here is what comes back.',
      '',
      '1. Harbor Lights (Netflix)',
      'Season 3 premieres on June 6, 2025. It was created by Ada Moss.',
      '',
      '2. The Salt Road',
      'The second season arrives on July 1, 2025 on Hulu.',
    ].join('\n')
    expect(claimsBySeries(text, TITLE)).toEqual([
      'Harbor Lights: streaming - Netflix',
      'Harbor Lights: next_premiere_date 3 2025-06-06',
      'Harbor Lights: creator - Ada Moss',
      'The Salt Road: next_premiere_date 2 2025-07-01',
      'The Salt Road: streaming - Hulu',
    ])
  })

  test('gives each item its own claims', () => {
    const text = '• Harbor Lights: renewed for season 3\n• The Salt Road: cancelled after two seasons\n• Grey Water - season 4 premieres on June 6, 2025'
    expect(claimsBySeries(text, 'Every show renewed or cancelled this year')).toEqual([
      'Harbor Lights: status 3 renewed',
      'The Salt Road: status 3 cancelled',
      'The Salt Road: series_season_count - 2',
      'Grey Water: next_premiere_date 4 2025-06-06',
    ])
  })

  test('lists its series in their order', () => {
    const text = '1. The Salt Road\nRenewed for season 2 by Hulu.\n\n2. Harbor Lights\nSeason 3 was ordered in May.'
    expect(readClaims({ text, title: '7 dramas that were renewed' }).series).toEqual(['The Salt Road', 'Harbor Lights'])
  })
})

describe('two series', () => {
  const TITLE = 'Harbor Lights Season 3 and Grey Water Season 2: when do they come?'

  test('of one headline have each their own claims under their headings', () => {
    const text = [
      'Harbor Lights season 3',
      'It premieres on June 6, 2025.',
      'Grey Water season 2',
      'It premieres on July 1, 2025. The first season had eight episodes.',
    ].join('\n')
    expect(claimsBySeries(text, TITLE)).toEqual([
      'Harbor Lights: next_premiere_date 3 2025-06-06',
      'Grey Water: next_premiere_date 2 2025-07-01',
      'Grey Water: season_episode_count 1 8',
    ])
  })

  test('told by sentences keep their own', () => {
    const text = 'Harbor Lights season 3 premieres on June 6, 2025. Grey Water season 2 premieres on July 1, 2025.'
    expect(claimsBySeries(text, TITLE)).toEqual(['Harbor Lights: next_premiere_date 3 2025-06-06', 'Grey Water: next_premiere_date 2 2025-07-01'])
  })

  test('are one again when a heading says so', () => {
    const text = ['Grey Water season 2', 'Grey Water season 2 premieres on July 1, 2025.', 'Harbor Lights season 3 cast', 'Ada Moss plays Nina Lock.'].join(
      '\n',
    )
    expect(readClaims({ text, title: TITLE }).claims.at(-1)).toMatchObject({ type: 'cast_role', subject: { series: 'Harbor Lights' } })
  })
})

/** Beside an article about "Harbor Lights": none of these is its claim, nor anybody's. */
describe('nobody claims', () => {
  test.each([
    ['a link', 'Read also: Grey Water Season 2 renewed by Hulu'],
    ['a link with its verb', 'See also Grey Water Season 2: premieres on July 1, 2025'],
    ['a related article', 'Related: Grey Water is created by Tom Hay'],
    ['a line of links', 'Grey Water Season 2 - Salt Road Season 4 - Old Town Season 5'],
    ['a link in a line of its own', 'Grey Water Season 2 Release Date, Confirmed or Cancelled?'],
    ['a recommendation', 'If you like it, try Grey Water, which Hulu premiered in November 2024.'],
    ['a recommendation after a question', 'Looking for something similar? Grey Water ran for three series on ITV between 2013 and 2017.'],
    ['what to see until then', 'While you wait: Grey Water is streaming on Hulu.'],
    ['what else one may like', 'You might also like Grey Water, created by Tom Hay.'],
    ['a warning of a mix-up', "Don't mix it up with Grey Water (Showtime, eight seasons, 2006-2013)."],
    ['another name that is alike', 'Not to be confused with Grey Water, which ended after two seasons.'],
    ['the original', 'The British original ended after five series in 2023.'],
    ['the version of a country', 'The BBC version, by the way, ended after five series at Christmas 2023.'],
    ['a remake', 'The American remake premiered on Fox on May 3, 2021.'],
    ['a spin-off', 'The spin-off Grey Water premiered on May 3, 2021.'],
    ['a prequel', 'The prequel was cancelled after one season.'],
    ['an edition of another country', 'Harbor Lights: UK returned for a second season in August 2024.'],
    ['another series by its seasons', 'Grey Water ran for three seasons on NBC.'],
    ['another series that was cancelled', 'Grey Water was cancelled in May 2024.'],
    ['another series with its season', 'Grey Water season 4 premiered on May 3, 2021.'],
    ['another series renewed', 'Netflix renewed Grey Water for season 4 as well.'],
    ['a series told of with its season in lower case', 'Line of Grey series 7 has meanwhile been confirmed for 2026.'],
    ['what fans of an author may turn to', 'Fans of Ada Moss can turn to Grey Water, which is on its tenth series at the BBC.'],
    ['a film', 'The 2025 film Grey Water with Tom Hay is streaming on Hulu.'],
    ['what is in the vein of it', 'In the same vein as this is Grey Water, created by Tom Hay.'],
    ['a companion', 'The companion series started on October 17, 2024.'],
    ['its forerunner', 'Its predecessor ran on CBS from 2001 to 2005.'],
    ['a person who left another show', 'He is a veteran of Grey Water.'],
  ])('%s', (_, sentence) => {
    expect(claimsBySeries(sentence, 'Harbor Lights Season 3: Release Date, Cast, Plot')).toEqual([])
  })
})

/** What only looks like another series. */
describe('its own stays', () => {
  test.each([
    ['what its short name says', 'Lights season 2 premiered on June 6, 2020.', 'Harbor Lights: season_premiere_date 2 2020-06-06'],
    ['what is compared in passing', 'Season 2 premiered on June 6, 2020, unlike most of its rivals.', 'Harbor Lights: season_premiere_date 2 2020-06-06'],
    ['a claim after a link', 'Read also: Grey Water Season 2\nSeason 2 premiered on June 6, 2020.', 'Harbor Lights: season_premiere_date 2 2020-06-06'],
    ['a person as the subject', 'Ada Moss aired her doubts. Season 2 premiered on June 6, 2020.', 'Harbor Lights: season_premiere_date 2 2020-06-06'],
    ['a season as the subject', 'Production ran from May on. Season 2 premiered on June 6, 2020.', 'Harbor Lights: season_premiere_date 2 2020-06-06'],
  ])('%s', (_, sentence, claim) => {
    expect(claimsBySeries(sentence, 'Harbor Lights Season 3: Release Date, Cast, Plot')).toContain(claim)
  })
})
