import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { findTitlesInHeadline, listSeriesNamed } from './name-series.ts'

function series(id: string, title: string, votes: number, more: Record<string, unknown> = {}) {
  const rating = { rater: 'IMDb', group: 'audience', score: 8, scale: 10, unit: 'points', votes }
  return { ...seriesFile(says({ series: { title, year: Number(id.slice(-4)), ...more }, ratings: [rating] })), id }
}

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue([
    series('star-trek-picard-2020', 'Star Trek: Picard', 57_000, { aliases: ['Picard'] }),
    series('star-trek-1966', 'Star Trek', 90_000),
    series('you-2018', 'You', 250_000),
    series('dark-2017', 'Dark', 400_000),
    series('kingdom-2019', 'Kingdom', 50_000),
    series('the-walking-dead-2010', 'The Walking Dead', 1_000_000),
    series('money-heist-2017', 'Money Heist', 500_000),
    series('ghosts-2019', 'Ghosts', 30_000),
    series('ghosts-2021', 'Ghosts', 60_000),
    series('the-100-2014', 'The 100', 270_000),
    series('1899-2022', '1899', 100_000),
    series('the-chronicles-part-1-2015', 'The Chronicles: Part 1', 100),
  ])
})
afterAll(() => catalogue.close())

describe('a series is named', () => {
  test.each([
    ['Star Trek: Picard', ['star-trek-picard-2020']],
    ['star trek picard', ['star-trek-picard-2020']],
    ['Picard', ['star-trek-picard-2020']],
    ['Star Trek: Pickard', ['star-trek-picard-2020']],
    ['Ghosts', ['ghosts-2021', 'ghosts-2019']],
    ['The 100', ['the-100-2014']],
  ])('by "%s"', async (name, ids) => {
    expect((await listSeriesNamed(catalogue.database, name)).map(({ id }) => id)).toEqual(ids)
  })
})

test.each(['Money', 'Dork', 'The Last Kingdom', 'The 101', 'The Chronicles: Part 2', 'Star Trek: Section 31', '', '???', '1898'])(
  'no series is named by "%s"',
  async (name) => {
    expect(await listSeriesNamed(catalogue.database, name)).toEqual([])
  },
)

describe('a headline names', () => {
  test.each([
    ['Star Trek: Picard Season 4: Will The Story Continue?', ['Star Trek: Picard']],
    ["'Dark' Season 4: Release Date", ['Dark']],
    ['Will There Be a Dark Season 4?', ['Dark']],
    ['You Season 5: everything we know', ['You']],
    ['The Walking Dead and Dark: what comes next', ['The Walking Dead']],
    ['Is Money Heist Season 6 Happening?', ['Money Heist']],
  ])('"%s": %s', async (headline, titles) => {
    expect(await findTitlesInHeadline(catalogue.database, headline)).toEqual(titles)
  })

  test.each([
    'Everything You Need To Know About Season 4',
    'The Last Kingdom Season 6: Release Date',
    'Fear The Walking Dead Season 9 Release Date',
    'It Was a Dark Night',
    'Star Trek: Section 31 Season 2 Release Date',
    '',
  ])('no series in "%s"', async (headline) => {
    expect(await findTitlesInHeadline(catalogue.database, headline)).toEqual([])
  })
})
