import { describe, expect, test } from 'vitest'
import { parseDay, type Day } from '../../time/partial-date.ts'
import { readEntry } from './read-entry.ts'

/** `series | season | kind | date` of everything that an entry of 2024-05-10 announces, in order. */
function read(title: string, summary = '', published = '2024-05-10', known: string[] = []): string[] {
  const reading = readEntry({ id: 'e', title, summary, published: parseDay(published) as Day }, (name) => known.includes(name))
  return reading.announcements.map(({ series, season, kind, date }) => [series, season ?? '-', kind, ...(date === null ? [] : [date])].join(' | ')).sort()
}

describe('an announcement is read from a headline', () => {
  test.each<[string, string[]]>([
    ['‘Hacks’ Renewed for Season 3 at HBO Max', ['Hacks | 3 | renewed']],
    ['The Rookie Renewed at ABC for Season 6', ['The Rookie | 6 | renewed']],
    ['Trying renewed for series five by Apple TV+', ['Trying | 5 | renewed']],
    ['HBO Max hit Love Life lands sophomore run', ['Love Life | 2 | renewed']],
    ['“Taxi Driver” Confirms Season 3', ['Taxi Driver | 3 | renewed']],
    ['‘Bridgerton’ Renewed for Seasons 3 and 4 at Netflix', ['Bridgerton | 3 | renewed', 'Bridgerton | 4 | renewed']],
    ['‘You’ Renewed for a Fifth and Final Season at Netflix', ['You | 5 | final-season', 'You | 5 | renewed']],
    ['‘Riverdale’ to End With Season 7 at The CW', ['Riverdale | 7 | final-season']],
    ['‘The Handmaid’s Tale’ Concludes After Six Seasons', ['The Handmaid’s Tale | 6 | concluded']],
    ['Deputy Cancelled at Fox After One Season', ['Deputy | 1 | cancelled']],
    ['‘The Acolyte’ Not Moving Forward With Season 2 At Disney+', ['The Acolyte | - | cancelled']],
    ['Netflix Cancels ‘Glamorous’', ['Glamorous | - | cancelled']],
    ['‘Evil’ Sets Season 2 Premiere Date: June 20', ['Evil | 2 | premiere-set | 2024-06-20']],
    ['Wednesday season 2 moves up to New Year’s Day', ['Wednesday | 2 | premiere-moved | 2025-01-01']],
    ['‘Euphoria’ Season 3 Delayed Until 2025 at HBO', ['Euphoria | 3 | delayed | 2025']],
    ['You season 4 begins production in London', ['You | 4 | production-started']],
    ['‘The Sandman’ Season 2 Wraps Filming', ['The Sandman | 2 | production-wrapped']],
    ['‘Peacemaker’ Season 2 Trailer: Two Earths, One John Cena', ['Peacemaker | 2 | trailer']],
    ['‘Andor’ Season 2 Adds Benjamin Bratt', ['Andor | 2 | casting']],
    ['‘Resident Alien’ Moves To USA Network For Season 4', ['Resident Alien | 4 | moved-platform']],
    ['Warrior Revived at HBO Max for Season 3', ['Warrior | 3 | revived']],
  ])('%s', (title, expected) => expect(read(title)).toEqual(expected))
})

describe('a pun in place of the verb is a renewal when it leads to a further season, and an end when seasons lie behind', () => {
  test.each<[string, string[]]>([
    ['‘Poker Face’ Dealt Second Season By Peacock', ['Poker Face | 2 | renewed']],
    ['‘Severance’ Clocks In for a Third Season at Apple TV+', ['Severance | 3 | renewed']],
    ['Interview With the Vampire Sinks Teeth Into Season 3', ['Interview With the Vampire | 3 | renewed']],
    ['‘Avenue 5’ Grounded at HBO After 2 Seasons', ['Avenue 5 | 2 | cancelled']],
  ])('%s', (title, expected) => expect(read(title)).toEqual(expected))
})

describe('a headline is read statement by statement', () => {
  test.each<[string, string, string, string[]]>([
    [
      'what a later statement leaves open leaves the first decided',
      '“Taxi Driver” Season 3 Confirmed, Lee Je Hoon In Talks To Return',
      '',
      ['Taxi Driver | 3 | renewed'],
    ],
    [
      'each statement has its own season',
      '‘Fallout’ Renewed For Season 3 & Sets December Premiere For Second Season',
      '',
      ['Fallout | 2 | premiere-set | 2024-12', 'Fallout | 3 | renewed'],
    ],
    [
      'and its own series',
      'HBO Delays ‘The Penguin,’ ‘True Detective’ Moves to January',
      '',
      ['The Penguin | - | delayed', 'True Detective | - | delayed | 2025-01'],
    ],
    ['people who leave a series do not end it', '‘Grey’s Anatomy’ Showrunner Krista Vernoff Exits After Season 19', '', []],
    ['to come back on a date orders nothing', 'Hacks returns for season 4 in August', '', ['Hacks | 4 | premiere-set | 2024-08']],
    ['a finale’s day is no premiere', 'FBI: Most Wanted Finale Set for May 20 at CBS', '', []],
    ['a spin-off has its own name', 'Death in Paradise spin-off Return to Paradise renewed for second series', '', ['Return to Paradise | 2 | renewed']],
    ['a name may stand in sentence case', 'ITV goes back to Grace for fourth series', '', ['Grace | 4 | renewed']],
    ['who is not likely to come back is as good as cancelled', '‘Hysteria!’ Unlikely To Get Second Season At Peacock', '', ['Hysteria! | - | cancelled']],
    ['an end after one season is a cancellation', '‘Kaos’ Comes To An Abrupt End After One Season', '', ['Kaos | 1 | cancelled']],
    [
      'a move of what was let go is a rescue',
      '‘Minx’ Finds Second Home at Starz',
      'The second season comes after HBO Max let it go.',
      ['Minx | 2 | moved-platform', 'Minx | 2 | revived'],
    ],
    ['what somebody says is no news', '‘You’ Season 5 Delayed', '“Writing does not stop when filming begins,” the makers said.', ['You | 5 | delayed']],
  ])('%s', (_, title, summary, expected) => expect(read(title, summary)).toEqual(expected))

  test('and a summary may tell of one of several series by its name', () => {
    expect(read('‘Snowfall’ and ‘Archer’ Get Dates at FX', 'Snowfall’s sixth season begins Feb. 22 and Archer’s 14th is due in August.', '2023-01-12')).toEqual(
      ['Archer | 14 | premiere-set | 2023-08', 'Snowfall | 6 | premiere-set | 2023-02-22'],
    )
  })
})

describe('of a headline on several series each gets its own row', () => {
  test('season by season, in the order in which the headline gives them', () => {
    expect(read('‘So Help Me Todd’ & ‘CSI: Vegas’ Canceled By CBS After Two & Three Seasons')).toEqual([
      'CSI: Vegas | 3 | cancelled',
      'So Help Me Todd | 2 | cancelled',
    ])
  })

  test('with the seasons that the summary gives in the same order', () => {
    expect(
      read(
        'CBS Renews ‘Fire Country,’ ‘The Neighborhood’ and ‘Elsbeth’',
        'The drama goes to a third season, the comedy to a seventh and the procedural to a second.',
      ),
    ).toEqual(['Elsbeth | 2 | renewed', 'Fire Country | 3 | renewed', 'The Neighborhood | 7 | renewed'])
  })

  test('and what the summary adds by name', () => {
    expect(read('Netflix Axes Glamorous, Agent Elvis and 2 Others', 'Captain Fall and Farzar are also done.')).toEqual([
      'Agent Elvis | - | cancelled',
      'Captain Fall | - | cancelled',
      'Farzar | - | cancelled',
      'Glamorous | - | cancelled',
    ])
  })

  test('with its own date', () => {
    expect(read('ABC Midseason Dates: ‘Abbott Elementary’ Feb. 7, ‘Will Trent’ Feb. 20', '', '2023-11-14')).toEqual([
      'Abbott Elementary | - | premiere-set | 2024-02-07',
      'Will Trent | - | premiere-set | 2024-02-20',
    ])
  })
})

test('a title with a comma or an "and" is one series when the catalogue knows it, and a list otherwise', () => {
  expect(read('Roswell, New Mexico Cancelled at The CW', '', '2022-05-12', ['Roswell, New Mexico'])).toEqual(['Roswell, New Mexico | - | cancelled'])
  expect(read('Batwoman, Kung Fu Cancelled at The CW')).toEqual(['Batwoman | - | cancelled', 'Kung Fu | - | cancelled'])
})

describe('what is more exactly another kind is told once', () => {
  test('a rescue elsewhere is a revival and a move, and no renewal', () => {
    expect(read('Minx Revived at Starz, Renewed for Season 2', 'HBO Max had let go of the comedy.')).toEqual([
      'Minx | 2 | moved-platform',
      'Minx | 2 | revived',
    ])
  })

  test('a renewal that is taken back is a cancellation', () => {
    expect(read('‘Inside Job’ Cancelled as Netflix Reverses Season 2 Renewal')).toEqual(['Inside Job | - | cancelled'])
  })

  test('a date that moves is not set again', () => {
    expect(read('‘Loki’ Season 2 Delayed to October', 'It premieres Oct. 6.')).toEqual(['Loki | 2 | delayed | 2024-10'])
  })
})

describe('the summary adds', () => {
  test('the season that the headline lacks', () => {
    expect(read('The Morning Show Renewed at Apple TV+', 'The drama will be back for its third go-round.')).toEqual(['The Morning Show | 3 | renewed'])
  })

  test('the day of what the headline gives a month', () => {
    expect(read('‘The Pitt’ Season 2 Sets January Premiere', 'New episodes arrive from Jan. 8.', '2025-10-13')).toEqual([
      'The Pitt | 2 | premiere-set | 2026-01-08',
    ])
  })

  test('the day on which a cancelled series ends', () => {
    expect(read('BBC soap Doctors cancelled', 'It will air its final episode in December 2024.')).toEqual(['Doctors | - | cancelled | 2024-12'])
  })

  test('nothing that was decided earlier, is hoped for, or is of another series', () => {
    expect(read('‘Hacks’ Renewed for Season 4', 'The comedy was renewed for a third season two years ago.')).toEqual(['Hacks | 4 | renewed'])
    expect(read('‘Hacks’ Renewed for Season 4', 'The stars hope for a premiere on June 3.')).toEqual(['Hacks | 4 | renewed'])
    expect(read('‘Hacks’ Renewed for Season 4', '‘Evil’ returns June 3.')).toEqual(['Hacks | 4 | renewed'])
  })
})

describe('nothing is announced by', () => {
  test.each([
    ['a recap', 'House of the Dragon recap: Blood for blood'],
    ['a review', '‘The Boys’ Season 4 Review: Diabolically Timely'],
    ['a page on everything known', 'Wednesday season 2: release date, cast, plot and more'],
    ['a question', 'Is ‘The Night Agent’ Renewed for Season 2? Here’s the Latest'],
    ['an interview', '‘Industry’ Star Marisa Abela on Yasmin’s Worst Week Yet'],
    ['a wish', 'Marc Maron Would ‘Love’ to See ‘GLOW’ Come Back for Season 4'],
    ['a rumour', 'Insiders say ‘Suits’ may return for season 10'],
    ['a list', '10 Best Shows Like ‘Fallout’ to Watch Next'],
    ['an obituary', 'Matthew Perry Dies: ‘Friends’ Star Was 54'],
    ['ratings', 'Ratings: “Found” Opens Strong For NBC'],
    ['awards', 'Emmys 2023: Succession and White Lotus Lead Nominations'],
    ['a film', 'Sony’s ‘Karate Kid: Legends’ Film Moves To Summer 2025'],
    ['sports', 'Bills-Bengals game postponed, will not resume this week, NFL says'],
    ['a sale of rights', 'A+E Sells ‘Miss Scarlet’ to 100 Territories After PBS Run'],
    ['a new series', '‘Suits’ Spinoff ‘Suits LA’ Gets Series Order At NBC'],
    ['words that are also titles', 'Industry group renews call for tariff relief'],
    ['more words that are also titles', 'Evil twin hoax delayed flights for hours'],
  ])('%s', (_, title) => expect(read(title)).toEqual([]))
})

test('news from unnamed sources is not official, and what the entry qualifies is hedged', () => {
  const entry = {
    id: 'e',
    title: '‘Doctor Odyssey’ Not Expected To Return For Season 2',
    summary: 'Sources say that it is over.',
    published: '2025-06-27' as Day,
  }
  expect(readEntry(entry).announcements).toMatchObject([{ series: 'Doctor Odyssey', kind: 'cancelled', official: false, hedged: true }])
})

test('every reading names the words that it was made from', () => {
  const entry = { id: 'e', title: '‘Hacks’ Renewed for Season 3', summary: '', published: '2022-06-09' as Day }
  expect(readEntry(entry).announcements).toMatchObject([{ signal: 'Renewed', words: '‘Hacks’ Renewed for Season 3' }])
  expect(readEntry({ ...entry, title: 'Hacks Recap: Laugh Lines' }).noNews).toEqual({ means: 'a recap, review or explanation', words: 'Recap' })
})

describe('whatever a feed carries is read within a second', () => {
  test.each([
    ['opening marks', '‘'.repeat(100_000)],
    ['closing marks', '’ '.repeat(50_000)],
    ['nested marks', '‘“'.repeat(25_000) + '”’'.repeat(25_000)],
    ['capitals', 'Aa '.repeat(33_000)],
    ['commas', 'Aa, '.repeat(25_000)],
    ['seasons', 'season 2 '.repeat(11_000)],
    ['asides', 'after before '.repeat(8_000)],
    ['one word', 's'.repeat(100_000)],
    ['speech', '“as it is '.repeat(10_000)],
    ['platforms', 'Netflix passes '.repeat(7_000)],
    ['ordinals', 'for a second and third '.repeat(4_000)],
    ['dates', 'Drops May 3, '.repeat(8_000)],
    ['tags', '<b>'.repeat(33_000)],
    ['entities', '&amp;'.repeat(20_000)],
  ])('100,000 characters of %s', (_, text) => {
    const started = performance.now()
    readEntry({ id: 'e', title: `‘Hacks’ Renewed for Season 3 ${text}`, summary: text, published: '2024-05-10' as Day })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
