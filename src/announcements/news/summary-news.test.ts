import { describe, expect, test } from 'vitest'
import { parseDay, type Day } from '../../time/partial-date.ts'
import { readEntry } from './read-entry.ts'

/** `series | season | kind | date` of everything that an entry of 2025-02-03 announces, in order. */
function read(title: string, summary = ''): string[] {
  return readEntry({ id: 'e', title, summary, published: parseDay('2025-02-03') as Day })
    .announcements.map(({ series, season, kind, date }) => [series, season ?? '-', kind, ...(date === null ? [] : [date])].join(' | '))
    .sort()
}

describe('where the headline only names its series, the summary tells', () => {
  test.each<[string, string, string, string[]]>([
    ['an order', '‘Silver Lake’ Stays Afloat', 'Netflix has given the drama a second season.', ['Silver Lake | 2 | renewed']],
    ['an order in the passive', 'Back to ‘Silver Lake’', 'A second season of the Peacock comedy has been ordered.', ['Silver Lake | 2 | renewed']],
    [
      'an order of a last season',
      '‘Silver Lake’ Sets Its Last Voyage',
      'HBO has renewed the drama for a fourth and final season.',
      ['Silver Lake | 4 | final-season', 'Silver Lake | 4 | renewed'],
    ],
    ['an end', '‘Silver Lake’ Dries Up', 'Netflix has cancelled the mystery after one season.', ['Silver Lake | 1 | cancelled']],
    ['an order declined', 'Silver Lake runs dry', 'The BBC has decided not to commission another series.', ['Silver Lake | - | cancelled']],
    [
      'an end behind what was ordered before',
      'Amazon Rethinks ‘Silver Lake’',
      'It had ordered a second season last year but will not go ahead with it.',
      ['Silver Lake | - | cancelled'],
    ],
    ['how it came to its close', 'Silver Lake shuts its doors', 'A special brought the drama to its close after ten series.', ['Silver Lake | 10 | concluded']],
    ['a delay', '‘Silver Lake’ Makes Fans Wait', 'The third season has been pushed back to 2026.', ['Silver Lake | 3 | delayed | 2026']],
    [
      'a date, whatever verb it stands beside',
      '‘Silver Lake’ Picks Its Return Day',
      'Netflix will bring the drama’s third season on May 15.',
      ['Silver Lake | 3 | premiere-set | 2025-05-15'],
    ],
    [
      'cameras, and the day before',
      '‘Silver Lake’ Is Back at Work',
      'Filming on season 3 started Monday.',
      ['Silver Lake | 3 | production-started | 2025-02-03'],
    ],
    ['a trailer', '‘Silver Lake’ Gets Stormy', 'The first trailer for season 2 shows a flood.', ['Silver Lake | 2 | trailer']],
  ])('%s', (_, title, summary, expected) => expect(read(title, summary)).toEqual(expected))

  test('but not what is delayed beside it', () => {
    expect(read('Jane Doe Is Emotional as ‘Silver Lake’ Wins Again', 'She took best actress at the delayed gala.')).toEqual([])
  })
})

describe('a goodbye lies a season ahead when the summary says so', () => {
  test('and is then no cancellation', () => {
    expect(read('TF1 calls time on ‘Silver Lake’', 'The drama will bow out with its fifth season.')).toEqual(['Silver Lake | 5 | final-season'])
    expect(read('TF1 calls time on ‘Silver Lake’', 'The drama made two seasons.')).toEqual(['Silver Lake | - | cancelled'])
  })

  test('in apposition to the season too', () => {
    expect(read('Netflix Grants ‘Silver Lake’ a Third Season, Its Last')).toEqual(['Silver Lake | 3 | final-season', 'Silver Lake | 3 | renewed'])
    expect(read('‘Silver Lake’ Gets Season 3 at NBC, But It’s Likely the Last')).toEqual(['Silver Lake | 3 | final-season', 'Silver Lake | 3 | renewed'])
  })
})

describe('a date that moves', () => {
  test('to a day has a new date, and to no more than a window is delayed', () => {
    expect(read('‘Silver Lake’ Goes to May 9')).toEqual(['Silver Lake | - | premiere-moved | 2025-05-09'])
    expect(read('‘Silver Lake’ Goes to January')).toEqual(['Silver Lake | - | delayed | 2026-01'])
  })

  test('has the one to which it moves', () => {
    expect(read('‘Silver Lake’ Season 2 Now Back a Week Later', 'It was down for March 10. It will open on March 17.')).toEqual([
      'Silver Lake | 2 | premiere-moved | 2025-03-17',
    ])
  })

  test('is no date on which somebody said so', () => {
    expect(read('‘Silver Lake’ Season 2 Delayed', 'It needs more time, the network said Friday.')).toEqual(['Silver Lake | 2 | delayed'])
  })
})

test('two more seasons through a season are the last two up to it', () => {
  expect(read('‘Silver Lake’ Scores Two More Seasons at Fox', 'It will run through at least Season 5.')).toEqual([
    'Silver Lake | 4 | renewed',
    'Silver Lake | 5 | renewed',
  ])
})

test('seasons from the first come elsewhere and are not ordered', () => {
  expect(read('‘Silver Lake’ Seasons 1-5 Coming to Peacock in May')).toEqual([])
})

test('a number of years behind the word season numbers none', () => {
  expect(read('‘Silver Lake’ Renewed', 'Netflix orders a fourth season two years on.')).toEqual(['Silver Lake | 4 | renewed'])
})

describe('whoever stands in front of a series that they join is hired', () => {
  test.each([
    'Mark Strong Is the Villain in ‘Silver Lake’',
    'Mark Strong to Play a Nosy Neighbor in Apple’s ‘Silver Lake’',
    'Mark Strong Checks Into ‘Silver Lake’',
  ])('%s', (title) => expect(read(title)).toEqual(['Silver Lake | - | casting']))

  test('and so is who signs on in another statement', () => {
    expect(read('Cameras roll on ‘Silver Lake’ as Mark Strong signs on')).toEqual(['Silver Lake | - | casting', 'Silver Lake | - | production-started'])
  })
})

test('what begins "on" a series is no interview on it', () => {
  expect(read('Production Begins on Second Season of ‘Silver Lake’')).toEqual(['Silver Lake | 2 | production-started'])
})

describe('a name without quotation marks', () => {
  test.each<[string, string[]]>([
    ['More Silver Lake: Hulu Orders Season 2', ['Silver Lake | 2 | renewed']],
    ['Silver Lake to Graduate: Netflix Renews Drama for Season 3', ['Silver Lake | 3 | renewed']],
    ['Mark Strong Says Silver Lake Is Back for Season 4', ['Silver Lake | 4 | renewed']],
    ['Silver Lake Evicted: No Season 2 at Netflix', ['Silver Lake | - | cancelled']],
    ['Netflix’s Live-Action Silver Lake Gets 3rd Season', ['Silver Lake | 3 | renewed']],
    ['And So It Goes… to end with season 3', ['And So It Goes… | 3 | final-season']],
    ['Journey’s End Season 2 Dated for May 2025', ['Journey’s End | 2 | premiere-set | 2025-05']],
    ['Law & Disorder cancelled by the BBC after two series', ['Law & Disorder | 2 | cancelled']],
  ])('%s', (title, expected) => expect(read(title)).toEqual(expected))
})

describe('nothing is announced by', () => {
  test.each([
    ['a recap that calls itself one', '‘Silver Lake’ returns for season 3 with bad vibes', 'A recap of the premiere.'],
    ['viewing figures', '‘Silver Lake’ Returns Today and Grows in Delayed Viewing', ''],
    ['a chart', '‘Silver Lake’ Tops Netflix Chart With Renewal News', ''],
    ['a film that shows a trailer', '‘Silver Lake’ Film Shows New Trailer', ''],
    ['who scales back', 'Silver Lake’s Jane Doe to Scale Back in Season 19', 'She will be in eight episodes.'],
  ])('%s', (_, title, summary) => expect(read(title, summary)).toEqual([]))
})
