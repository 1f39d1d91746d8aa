import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readClaims, readClaimsInTurns } from './read-claims.ts'

describe('the series of an article', () => {
  test.each([
    ['before the season', 'Harbor Lights Season 3: Release Date', 'Harbor Lights'],
    ['in quotes', "'Harbor Lights' Season 3 Release Date, Cast", 'Harbor Lights'],
    ['behind the season', 'Will There Be A Season 3 Of The Harbor?', 'The Harbor'],
    ['behind words that ask', 'Is Harbor Lights Season 3 Renewed Or Cancelled?', 'Harbor Lights'],
    ['before words that say it goes on', 'Will Harbor Lights Return For Season 3?', 'Harbor Lights'],
    ['with its article', 'Is The Harbor Season 3 Happening?', 'The Harbor'],
    ['with a colon in it', 'Star Harbor: Lights Season 4: Will It Continue?', 'Star Harbor: Lights'],
  ])('stands %s', (_, title, series) => {
    expect(readClaims({ text: '', title }).series).toEqual([series])
  })

  test('comes from the text when the title names none', () => {
    expect(readClaims({ text: 'Fans of it wait.\nThen Harbor Lights season 3 arrived. We love Harbor Lights season 3.' }).series).toEqual(['Harbor Lights'])
  })

  test('is spelt as the catalogue has it when that is known', () => {
    expect(readClaims({ text: '', title: 'The harbor lights Season 3', knownSeries: ['Harbor Lights'] }).series).toEqual(['Harbor Lights'])
  })

  test('is none when nothing is named', () => {
    expect(readClaims({ text: 'Nothing here.' })).toEqual({ series: [], claims: [] })
  })
})

test('a quote is the text between its offsets, past letters whose lower case is longer', () => {
  const text = 'İstanbul: season 2 premiered on June 6, 2020.'
  const { claims } = readClaims({ text, title: 'Harbor Lights Season 3' })
  expect(claims).toMatchObject([{ type: 'season_premiere_date', value: '2020-06-06', subject: { season: 2 }, quote: 'season 2 premiered on June 6, 2020' }])
  expect(claims.map(({ quote, start, end }) => quote === text.slice(start, end))).toEqual([true])
})

test('a dateline gives the day by which dates without a year are read', () => {
  const text = 'date 2022-02-10 All about it.\nHarbor Lights season 3 starts on May 5.'
  expect(readClaims({ text, title: 'Harbor Lights Season 3' }).claims).toMatchObject([{ type: 'next_premiere_date', value: '2022-05-05' }])
})

test('the same text gives the same claims', () => {
  const article = { text: 'Season 2 premiered on June 6, 2020 on Netflix. It was created by Ada Moss.', title: 'Harbor Lights Season 3' }
  expect(readClaims(article)).toEqual(readClaims(article))
})

describe('hostile text', () => {
  const PIECES = [
    'season 3 ',
    'may 3 ',
    '2020 ',
    'Anna Bell and ',
    'Anna Bell as ',
    '. ',
    '(A ',
    'not ',
    'release date ',
    ', who',
    '"',
    'A-',
    'on Netflix and ',
    '9% ',
    'created by ',
    '\n• A',
    ', Ada Bell, ',
    ' that of Anna Bell, ',
    ' his old friend Anna Bell ',
    'they run the show ',
    'who was once seen ',
    '1 | May 3, 2020 | ',
    'IMDb 8.3, ',
    'gave it a second order ',
    'Netflix has the series ',
    'the script came from ',
    'two more seasons ',
    'has been on since ',
    '\n1. Harbor Lights (Netflix)\n',
    "'s Anna Bell",
    ' - the one - ',
  ]

  /** Our decision: some fifty times what it takes alone on a slow machine, and far less than what grows with the square of the length would take. */
  const MAX_MS = 6000

  test.each(PIECES)('%j, repeated to 60 kB, is read in seconds', (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length))
    const from = process.hrtime.bigint()
    readClaims({ text, title: 'Harbor Lights Season 3' })
    expect(Number(process.hrtime.bigint() - from) / 1e6).toBeLessThan(MAX_MS)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('all of it mixed (%i), 60 kB, is read in seconds', (seed) => {
    let state = seed
    const next = (): string => PIECES[(state = (state * 48_271) % 2_147_483_647) % PIECES.length] ?? ''
    let text = ''
    while (text.length < 60_000) text += next()
    // Patterns are compiled when they are first needed, which is no matter of length.
    readClaims({ text: text.slice(0, 3000), title: '12 shows returning this year' })
    const from = process.hrtime.bigint()
    readClaims({ text, title: '12 shows returning this year' })
    readClaims({ text, title: 'Harbor Lights Season 3' })
    expect(Number(process.hrtime.bigint() - from) / 1e6).toBeLessThan(MAX_MS)
  })
})

test('others have their turn while a long text is read', async () => {
  const text = 'Season 2 premiered on June 6, 2020 on Netflix. '.repeat(1000)
  let turns = 0
  const reading = { isDone: false }
  const others = (async () => {
    while (!reading.isDone) {
      await setImmediate()
      turns++
    }
  })()
  const read = await readClaimsInTurns({ text, title: 'Harbor Lights Season 3' })
  reading.isDone = true
  await others
  expect(turns).toBeGreaterThanOrEqual(10)
  expect(read).toEqual(readClaims({ text, title: 'Harbor Lights Season 3' }))
})
