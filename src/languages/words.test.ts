import { describe, expect, test } from 'vitest'
import { phrasesAlike } from '../../test/interface-phrases.ts'
import { date, day } from '../../test/make-series.ts'
import { GENRES } from './genres.ts'
import { LANGUAGES, type Language } from './language.ts'
import { wordsOf } from './words.ts'

const [aDay, aMonth, aQuarter, aYear] = ['2022-03-03', '2022-03', '2026-Q1', '2026'].map(date) as [ReturnType<typeof date>, ...ReturnType<typeof date>[]]
const inEach = (say: (words: ReturnType<typeof wordsOf>) => string) => LANGUAGES.map((language) => say(wordsOf(language)))

describe('dates', () => {
  test('are said as precisely as they are known', () => {
    expect(inEach(({ dates }) => dates.date(aDay))).toEqual(['3 March 2022', '3. März 2022', '3 de marzo de 2022', '2022年3月3日'])
    expect(inEach(({ dates }) => dates.date(aMonth!))).toEqual(['March 2022', 'März 2022', 'marzo de 2022', '2022年3月'])
    expect(inEach(({ dates }) => dates.date(aQuarter!))).toEqual([
      'the first quarter of 2026',
      'erstes Quartal 2026',
      'primer trimestre de 2026',
      '2026年第1四半期',
    ])
    expect(inEach(({ dates }) => dates.date(aYear!))).toEqual(['2026', '2026', '2026', '2026年'])
  })

  test('have their prepositions', () => {
    expect(inEach(({ dates }) => dates.when(aDay))).toEqual(['on 3 March 2022', 'am 3. März 2022', 'el 3 de marzo de 2022', '2022年3月3日に'])
    expect(inEach(({ dates }) => dates.when(aMonth!))).toEqual(['in March 2022', 'im März 2022', 'en marzo de 2022', '2022年3月に'])
    expect(inEach(({ dates }) => dates.when(aQuarter!))).toEqual([
      'in the first quarter of 2026',
      'im ersten Quartal 2026',
      'en el primer trimestre de 2026',
      '2026年第1四半期に',
    ])
    expect(inEach(({ dates }) => dates.when(aYear!))).toEqual(['in 2026', 'im Jahr 2026', 'en 2026', '2026年に'])
  })

  test('decline where a sentence asks for it', () => {
    const setFor = (premiere: typeof aDay) => inEach(({ showing }) => showing.setFor({ season: 2, title: undefined, premiere })).slice(1)
    expect(setFor(aDay)).toEqual([
      'Staffel 2 ist für den 3. März 2022 angesetzt.',
      'La temporada 2 está prevista para el 3 de marzo de 2022.',
      'シーズン2は2022年3月3日に始まる予定です。',
    ])
    expect(setFor(aQuarter!)).toEqual([
      'Staffel 2 ist für das erste Quartal 2026 angesetzt.',
      'La temporada 2 está prevista para el primer trimestre de 2026.',
      'シーズン2は2026年第1四半期に始まる予定です。',
    ])
    expect(setFor(aMonth!).slice(0, 2)).toEqual(['Staffel 2 ist für März 2022 angesetzt.', 'La temporada 2 está prevista para marzo de 2022.'])
    const shown = inEach(({ showing }) => showing.whole({ season: 2, title: undefined, premiere: aQuarter!, finale: date('2026-Q4'), episodes: 1 }))
    expect(shown.slice(1)).toEqual([
      'Staffel 2 lief vom ersten Quartal 2026 bis zum vierten Quartal 2026, in 1 Folge.',
      'La temporada 2 se emitió del primer trimestre de 2026 al cuarto trimestre de 2026, en 1 episodio.',
      'シーズン2は2026年第1四半期から2026年第4四半期まで放送・配信されました（全1話）。',
    ])
  })

  test('have lengths between them', () => {
    const lengths = (from: string, to: string) => inEach(({ dates }) => dates.length(day(from), day(to)))
    expect(lengths('2023-04-20', '2026-11-22')).toEqual(['3 years and 7 months', '3 Jahre und 7 Monate', '3 años y 7 meses', '3年7か月'])
    expect(lengths('2025-10-20', '2026-11-22')).toEqual(['1 year and 1 month', '1 Jahr und 1 Monat', '1 año y 1 mes', '1年1か月'])
    expect(lengths('2026-11-21', '2026-11-22')).toEqual(['1 day', '1 Tag', '1 día', '1日'])
    expect(inEach(({ answer }) => answer.lastSeasonEnded({ season: 3, on: day('2023-04-20'), asOf: day('2026-11-22') }))).toEqual([
      'Season 3 ended on 20 April 2023, 3 years and 7 months earlier.',
      'Staffel 3 endete am 20. April 2023, vor 3 Jahren und 7 Monaten.',
      'La temporada 3 terminó el 20 de abril de 2023, hace 3 años y 7 meses.',
      'シーズン3は3年7か月前の2023年4月20日に終わりました。',
    ])
  })
})

describe('numbers', () => {
  test('of things agree with their nouns', () => {
    expect(inEach(({ counts }) => counts.episodes(1))).toEqual(['1 episode', '1 Folge', '1 episodio', '1話'])
    expect(inEach(({ counts }) => counts.seasons(12))).toEqual(['12 seasons', '12 Staffeln', '12 temporadas', '12シーズン'])
    expect(inEach(({ counts }) => counts.minutes(45))).toEqual(['45 minutes', '45 Minuten', '45 minutos', '45分'])
  })

  test('have the marks of their language', () => {
    expect(inEach(({ counts }) => counts.decimal(0.15816, 3))).toEqual(['0.158', '0,158', '0,158', '0.158'])
    expect(inEach(({ values }) => values.votes(137_000))).toEqual(['137000 votes', '137.000 Stimmen', '137.000 votos', '137,000票'])
    expect(inEach(({ values }) => values.points(8.16, 10))).toEqual(['8.16 of 10', '8,16 von 10', '8,16 de 10', '10点中8.16点'])
  })

  test('of a chance are never 0 or 100 %', () => {
    expect(inEach(({ counts }) => [0, 0.62, 1].map(counts.chance).join('; '))).toEqual([
      'under 1 %; 62 %; over 99 %',
      'unter 1 %; 62 %; über 99 %',
      'menos del 1 %; 62 %; más del 99 %',
      '1%未満; 62%; 99%超',
    ])
  })
})

describe('lists', () => {
  test('of two and of three', () => {
    expect(inEach(({ counts }) => counts.list(['Ada', 'Ian']))).toEqual(['Ada and Ian', 'Ada und Ian', 'Ada e Ian', 'AdaとIan'])
    expect(inEach(({ counts }) => counts.list(['Ada', 'Bo', 'Ian']))).toEqual(['Ada, Bo and Ian', 'Ada, Bo und Ian', 'Ada, Bo e Ian', 'Ada、Bo、Ian'])
  })

  test('of seasons', () => {
    expect(inEach(({ values }) => values.seasons([1, 2, 3]))).toEqual(['seasons 1 to 3', 'Staffeln 1 bis 3', 'temporadas 1 a 3', 'シーズン1〜3'])
    expect(inEach(({ values }) => values.seasons([1, 3]))).toEqual(['seasons 1 and 3', 'Staffeln 1 und 3', 'temporadas 1 y 3', 'シーズン1と3'])
    expect(inEach(({ values }) => values.seasons([2]))).toEqual(['season 2', 'Staffel 2', 'temporada 2', 'シーズン2'])
  })
})

describe('genres', () => {
  const genreIn = (language: Language, genre: string) => wordsOf(language).values.genre(genre)

  test('have a word in every language, however a source writes them', () => {
    for (const language of LANGUAGES) for (const genre of GENRES) expect(genreIn(language, genre)).toBeTruthy()
    expect(LANGUAGES.map((language) => genreIn(language, 'Science-Fiction'))).toEqual(['Science-Fiction', 'Science-Fiction', 'ciencia ficción', 'SF'])
    expect(genreIn('de', 'Comedy-drama')).toBe('Tragikomödie')
  })

  test('that only a source knows are not made up', () => {
    expect(genreIn('ja', 'Slow television')).toBeUndefined()
  })
})

describe('who spoke', () => {
  const said = (by: string) => inEach(({ answer }) => answer.orderedBy({ by, on: aDay, kind: 'renewed' })).slice(1)

  test('keeps a name, and joins two', () => {
    expect(said('Netflix and Ida Quill')).toEqual([
      'Die Bestellung kam am 3. März 2022 von Netflix und Ida Quill.',
      'El encargo fue anunciado por Netflix e Ida Quill el 3 de marzo de 2022.',
      '2022年3月3日、NetflixとIda Quillが制作決定を発表しました。',
    ])
  })

  test('is no name where the series files have none', () => {
    expect(said('the makers')).toEqual([
      'Die Bestellung kam am 3. März 2022 von den Machern.',
      'El encargo fue anunciado por sus creadores el 3 de marzo de 2022.',
      '2022年3月3日、制作陣が制作決定を発表しました。',
    ])
    expect(said('the production committee')[0]).toBe('Die Bestellung kam am 3. März 2022 vom Produktionskomitee.')
  })
})

describe('words', () => {
  /** The site's name, the search that the Japanese home page gives as its example, and the names of a table's rows. */
  const NO_WORDS = new Set([
    'To Be Continued',
    'star trek picard season',
    'cancelled renewed',
    'renewed undecided',
    'cancelled undecided',
    'cancelled in_production',
  ])

  test.each(LANGUAGES.slice(1))('of %s are nowhere left in English', (language) => {
    expect(phrasesAlike('en', language).filter((phrase) => !NO_WORDS.has(phrase))).toEqual([])
  })
})
