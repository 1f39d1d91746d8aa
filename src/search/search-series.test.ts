import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { says, seriesFile, type SeriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { findSeriesMeant, searchSeries } from './search-series.ts'

function series(id: string, title: string, countries: string[], votes: number, more: Record<string, unknown> = {}): SeriesFile {
  const rating = { rater: 'IMDb', group: 'audience', score: 8, scale: 10, unit: 'points', votes }
  return { ...seriesFile(says({ series: { title, year: Number(id.slice(-4)), countries, ...more }, ratings: [rating] })), id }
}

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue([
    series('star-trek-picard-2020', 'Star Trek: Picard', ['US'], 57_000),
    series('star-trek-1966', 'Star Trek', ['US'], 90_000, { aliases: ['TOS'] }),
    series('house-of-cards-2013', 'House of Cards', ['US'], 500_000),
    series('house-of-cards-1990', 'House of Cards', ['GB'], 10_000),
    series('battlestar-galactica-2004', 'Battlestar Galactica', ['US'], 180_000),
    series('battlestar-galactica-1978', 'Battlestar Galactica', ['US'], 20_000),
    series('greys-anatomy-2005', 'Grey’s Anatomy', ['US'], 350_000),
    series('money-heist-2017', 'Money Heist', ['ES'], 500_000, { originalTitle: 'La casa de papel', aliases: ['Haus des Geldes'] }),
    series('attack-on-titan-2013', 'Attack on Titan', ['JP'], 500_000, { originalTitle: '進撃の巨人' }),
    series('elite-2018', 'Élite', ['ES'], 90_000),
    series('the-100-2014', 'The 100', ['US'], 270_000),
    series('its-always-sunny-in-philadelphia-2005', 'It’s Always Sunny in Philadelphia', ['US'], 260_000),
    series('m-a-s-h-1972', 'M*A*S*H', ['US'], 90_000),
    series('how-i-met-your-mother-2005', 'How I Met Your Mother', ['US'], 700_000, { aliases: ['HIMYM'] }),
    series('breaking-bad-2008', 'Breaking Bad', ['US'], 2_200_000),
    series('the-office-2005', 'The Office', ['US'], 700_000),
    series('the-office-2001', 'The Office', ['GB'], 120_000),
    series('squid-game-2021', 'Squid Game', ['KR'], 500_000, { originalTitle: '오징어 게임' }),
    series('brat-2019', 'Метод', ['RU'], 3_000),
    series('suits-2011', 'Suits', ['US'], 500_000),
    series('suit-2016', 'Suit', ['NO'], 10),
  ])
})
afterAll(() => catalogue.close())

async function meant(text: string) {
  const found = await findSeriesMeant(catalogue.database, text)
  return found.kind === 'found' ? [found.id, found.season] : 'absent'
}

describe('the series that is meant', () => {
  test.each([
    ['star trek picard', 'star-trek-picard-2020', undefined],
    ['picard season 4', 'star-trek-picard-2020', 4],
    ['picard s4', 'star-trek-picard-2020', 4],
    ['Star Trek', 'star-trek-1966', undefined],
    ['tos', 'star-trek-1966', undefined],
    ['greys anatomy', 'greys-anatomy-2005', undefined],
    ['star trek pickard', 'star-trek-picard-2020', undefined],
    ['attak on titan', 'attack-on-titan-2013', undefined],
    ['titan attack on', 'attack-on-titan-2013', undefined],
    ['進撃の巨人', 'attack-on-titan-2013', undefined],
    ['la casa de papel', 'money-heist-2017', undefined],
    ['haus des geldes', 'money-heist-2017', undefined],
    ['elite', 'elite-2018', undefined],
    ['the 100', 'the-100-2014', undefined],
    ['100', 'the-100-2014', undefined],
    ['house of cards', 'house-of-cards-2013', undefined],
    ['house of cards uk', 'house-of-cards-1990', undefined],
    ['house of cards uk season 2', 'house-of-cards-1990', 2],
    ['battlestar galactica (1978)', 'battlestar-galactica-1978', undefined],
    ['its always sunny', 'its-always-sunny-in-philadelphia-2005', undefined],
    ["it's always suny", 'its-always-sunny-in-philadelphia-2005', undefined],
    ['always sunny philadelphia', 'its-always-sunny-in-philadelphia-2005', undefined],
    ['mash', 'm-a-s-h-1972', undefined],
    ['M.A.S.H.', 'm-a-s-h-1972', undefined],
    ['himym', 'how-i-met-your-mother-2005', undefined],
    ['how i meet your mother', 'how-i-met-your-mother-2005', undefined],
    ['how i met your mother s2', 'how-i-met-your-mother-2005', 2],
    ['breakingbad', 'breaking-bad-2008', undefined],
    ['brekaing bad', 'breaking-bad-2008', undefined],
    ['braking bd', 'breaking-bad-2008', undefined],
    ['bad breaking', 'breaking-bad-2008', undefined],
    ['break ing bad', 'breaking-bad-2008', undefined],
    ['breaking b', 'breaking-bad-2008', undefined],
    ['battlstar galactica 1978', 'battlestar-galactica-1978', undefined],
    ['office uk', 'the-office-2001', undefined],
    ['the ofice', 'the-office-2005', undefined],
    ['오징어게임', 'squid-game-2021', undefined],
    ['오징어 게인', 'squid-game-2021', undefined],
    ['進撃', 'attack-on-titan-2013', undefined],
    ['進撃巨人', 'attack-on-titan-2013', undefined],
    ['метд', 'brat-2019', undefined],
    ['suit', 'suit-2016', undefined],
  ])('by "%s" it is %s', async (text, id, season) => {
    expect(await meant(text)).toEqual([id, season])
  })

  test('namesakes of the best known one are its candidates, with what tells them apart', async () => {
    expect(await findSeriesMeant(catalogue.database, 'House of Cards')).toMatchObject({
      id: 'house-of-cards-2013',
      candidates: [{ id: 'house-of-cards-1990', title: 'House of Cards', year: 1990, countries: ['GB'] }],
    })
  })

  test('a name that is near nothing is absent, and the answer says how many were searched', async () => {
    expect(await findSeriesMeant(catalogue.database, 'zzyzx quux')).toEqual({ kind: 'absent', name: 'zzyzx quux', searched: 21, nearest: [] })
  })

  test('a name that is somewhat near is absent with what may be meant', async () => {
    const found = await findSeriesMeant(catalogue.database, 'battle gala')
    expect(found).toMatchObject({ kind: 'absent', nearest: [{ id: 'battlestar-galactica-2004' }, { id: 'battlestar-galactica-1978' }] })
  })
})

test('a search is ordered by closeness, then fame, and scores lie between 0 and 1', async () => {
  const hits = await searchSeries(catalogue.database, 'star trek', 10)
  expect(hits.map(({ id }) => id).slice(0, 2)).toEqual(['star-trek-1966', 'star-trek-picard-2020'])
  expect(hits.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
  expect((await searchSeries(catalogue.database, 'star', 1)).map(({ id }) => id)).toEqual(['star-trek-1966'])
})

test('initials find a series only where an alias says so', async () => {
  expect(await meant('himym')).toEqual(['how-i-met-your-mother-2005', undefined])
  expect(await meant('iasip')).toBe('absent')
})

describe('while it is typed', () => {
  test.each([
    ['s', ['squid-game-2021', 'suits-2011', 'star-trek-1966']],
    ['st', ['star-trek-1966', 'star-trek-picard-2020']],
    ['star t', ['star-trek-1966', 'star-trek-picard-2020']],
    ['star trek p', ['star-trek-picard-2020']],
    ['suit', ['suit-2016', 'suits-2011']],
    ['pica', ['star-trek-picard-2020']],
    ['trek pica', ['star-trek-picard-2020']],
    ['battlstar gal', ['battlestar-galactica-2004', 'battlestar-galactica-1978']],
    ['bre', ['breaking-bad-2008']],
    ['haus d', ['money-heist-2017']],
    ['진', []],
  ])('"%s" shows the best known that begin so, the exact name first', async (text, ids) => {
    expect((await searchSeries(catalogue.database, text, ids.length || 5)).map(({ id }) => id)).toEqual(ids)
  })
})

test.each([
  ['a'.repeat(300)],
  ['a '.repeat(149)],
  [
    Array.from({ length: 100 }, (_, at) => `w${at}`)
      .join(' ')
      .slice(0, 300),
  ],
  ['\u{D800}\u{DC00}\u{D800}'],
  ['\u{DFFF} star trek'],
  ['\u{FFFF}'],
  ['the'],
  ['()'],
  ['1978'],
  ['uk'],
])('whatever is typed, such as %j, is answered', async (text) => {
  expect(Array.isArray(await searchSeries(catalogue.database, text, 10))).toBe(true)
})

test.each(['"', '* OR', "'; drop table series; --", '%', '\u{1F600}', 'NEAR(a b)'])('the words %s are words and no syntax', async (text) => {
  expect(Array.isArray(await searchSeries(catalogue.database, text, 5))).toBe(true)
})
