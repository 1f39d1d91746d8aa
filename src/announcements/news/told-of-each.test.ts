import { describe, expect, test } from 'vitest'
import { parseDay, type Day } from '../../time/partial-date.ts'
import { readEntry } from './read-entry.ts'

/** `series | season | kind | date` of everything that an entry of 2025-02-03 announces, in order. */
function read(title: string, summary = ''): string[] {
  return readEntry({ id: 'e', title, summary, published: parseDay('2025-02-03') as Day })
    .announcements.map(({ series, season, kind, date }) => [series, season ?? '-', kind, ...(date === null ? [] : [date])].join(' | '))
    .sort()
}

describe('of several series the summary tells each its own', () => {
  test.each<[string, string, string, string[]]>([
    [
      'in the order of the headline',
      'ABC Renews ‘Alpha’ and ‘Beta’',
      'The drama is heading into its third season, the comedy its second.',
      ['Alpha | 3 | renewed', 'Beta | 2 | renewed'],
    ],
    [
      'by a word of its name, and the other by what is left',
      'ABC Renews ‘Alpha LA’ and ‘Beta’',
      'The comedy gets a fourth season, the Alpha offshoot a second.',
      ['Alpha LA | 2 | renewed', 'Beta | 4 | renewed'],
    ],
    [
      'two at once',
      'NBC Cancels ‘Alpha’, ‘Beta’ and ‘Gamma’',
      'The two dramas are done after two seasons apiece, the sitcom after three.',
      ['Alpha | 2 | cancelled', 'Beta | 2 | cancelled', 'Gamma | 3 | cancelled'],
    ],
    [
      'one like the other',
      'Sky axes ‘Alpha’ and ‘Beta’',
      'The drama ends after two seasons, as does the Roman epic.',
      ['Alpha | 2 | cancelled', 'Beta | 2 | cancelled'],
    ],
    [
      'those that end apart from those that go on',
      'NBC Renews ‘Alpha’, Cancels ‘Beta’ and ‘Gamma’',
      'Both comedies are done after two seasons.',
      ['Alpha | - | renewed', 'Beta | 2 | cancelled', 'Gamma | 2 | cancelled'],
    ],
    [
      'with the season beside its date',
      'Masterpiece Dates ‘Alpha,’ ‘Beta’ and ‘Gamma’',
      'The vets and the detective are both back for a fifth season on May 4. The comedy returns May 11.',
      ['Alpha | 5 | premiere-set | 2025-05-04', 'Beta | 5 | premiere-set | 2025-05-04', 'Gamma | - | premiere-set | 2025-05-11'],
    ],
    [
      'sentence by sentence, where another sentence is about something else',
      'CBS Cancels ‘Alpha’ & ‘Beta’',
      'They close after six and four seasons, respectively. The mothership is in the first year of a three-season pickup.',
      ['Alpha | 6 | cancelled', 'Beta | 4 | cancelled'],
    ],
    [
      'and nothing where it may tell of either',
      'ABC Renews ‘Alpha’ and ‘Beta’',
      'The drama is heading into its third season.',
      ['Alpha | - | renewed', 'Beta | - | renewed'],
    ],
  ])('%s', (_, title, summary, expected) => expect(read(title, summary)).toEqual(expected))
})

describe('of several series the headline tells each its own', () => {
  test.each<[string, string[]]>([
    ['‘Alpha’ Renewed for Season 7, ‘Beta’ for Season 3 at The CW', ['Alpha | 7 | renewed', 'Beta | 3 | renewed']],
    ['‘Alpha’ Season 3, ‘Beta’ Season 2 Delayed at Max', ['Alpha | 3 | delayed', 'Beta | 2 | delayed']],
    ['‘Alpha’ Stays Put at ABC as ‘Beta’ Is Canceled', ['Beta | - | cancelled']],
    ['‘Alpha’ Survives at ABC as ‘Beta’ Is Canceled', ['Alpha | - | renewed', 'Beta | - | cancelled']],
    ['CBS Sets Spring Premieres: ‘Alpha’ March 4, ‘Beta’ March 6', ['Alpha | - | premiere-set | 2025-03-04', 'Beta | - | premiere-set | 2025-03-06']],
    ['NBC Cancels ‘Alpha’, ‘Beta’ & ‘Gamma Vs. Gamma’', ['Alpha | - | cancelled', 'Beta | - | cancelled', 'Gamma Vs. Gamma | - | cancelled']],
  ])('%s', (title, expected) => expect(read(title)).toEqual(expected))
})

describe('of a family that the headline names as a whole, each member gets its season', () => {
  test('the first of it by that word, the others by their own', () => {
    expect(read('CBS Renews All Three ‘NCIS’ Series', 'The flagship goes to Season 23, Sydney gets a third year and Origins a second.')).toEqual([
      'NCIS | 23 | renewed',
      'NCIS: Origins | 2 | renewed',
      'NCIS: Sydney | 3 | renewed',
    ])
  })

  test('family by family', () => {
    expect(
      read(
        'NBC Picks Up All Three ‘Chicago’ Dramas And ‘Law & Order’ Pair For 2025-26',
        'Fire is up to Season 14, P.D. to 13 and Med to 11, while the mothership will have a 25th and SVU a 27th.',
      ),
    ).toEqual([
      'Chicago Fire | 14 | renewed',
      'Chicago Med | 11 | renewed',
      'Chicago P.D. | 13 | renewed',
      'Law & Order | 25 | renewed',
      'Law & Order: SVU | 27 | renewed',
    ])
  })

  test('and the whole stays where the summary does not tell of all', () => {
    expect(read('CBS Renews ‘Tracker’ and Three ‘NCIS’ Series', 'Woodstone Manor is open through Season 6.')).toEqual([
      'NCIS | - | renewed',
      'Tracker | - | renewed',
    ])
  })
})

describe('what another takes on after somebody gave it up is revived, and moves', () => {
  test.each<[string, string]>([
    ['Silver Lake Found a New Label', 'Netflix will release a third season of the comedy, which Peacock let go.'],
    ['‘Silver Lake’ Waltzes Off NBC & Over To Netflix With Season 3', 'NBC had cancelled it.'],
    ['‘Silver Lake’ Lives: Peacock Orders Season 3 After NBC Cancellation', ''],
  ])('%s', (title, summary) => expect(read(title, summary)).toEqual(['Silver Lake | 3 | moved-platform', 'Silver Lake | 3 | revived']))

  test('what nobody gave up only moves', () => {
    expect(read('‘Silver Lake’ to Leave Fox for ABC')).toEqual(['Silver Lake | - | moved-platform'])
  })
})
