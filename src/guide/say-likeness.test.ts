import { expect, test } from 'vitest'
import type { Likeness } from '../catalogue/similar-series.ts'
import { LANGUAGES } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import { sayLikeness } from './say-likeness.ts'

const REASONS: readonly [Likeness, string[]][] = [
  [
    { kind: 'franchise', shared: ['Star Trek'], weight: 8 },
    ['Both belong to Star Trek.', 'Beide gehören zu Star Trek.', 'Ambas pertenecen a Star Trek.', 'どちらも「Star Trek」の作品です。'],
  ],
  [
    { kind: 'makers', shared: ['Ada Quill', 'Bo Lindqvist'], weight: 10 },
    [
      'Both are by Ada Quill and Bo Lindqvist.',
      'Beide stammen von Ada Quill und Bo Lindqvist.',
      'Ambas son de Ada Quill y Bo Lindqvist.',
      'どちらもAda QuillとBo Lindqvistが手がけています。',
    ],
  ],
  [
    { kind: 'genres', shared: ['Crime', 'Slow television'], type: 'scripted', weight: 2 },
    [
      'Both are scripted: Crime and Slow television.',
      'Beide teilen Gattung (Fiktion) und Genres: Krimi und Slow television.',
      'Comparten formato (ficción) y géneros: crimen y Slow television.',
      'どちらもドラマで、共通のジャンルは犯罪とSlow televisionです。',
    ],
  ],
  [
    { kind: 'network', shared: ['HBO'], weight: 1 },
    ['Both were shown on HBO.', 'Beide liefen bei HBO.', 'Ambas se emitieron en HBO.', 'どちらもHBOで放送・配信されました。'],
  ],
  [
    { kind: 'period', shared: [], years: [2019, 2021], weight: 1 },
    ['They began in 2019 and 2021.', 'Sie begannen 2019 und 2021.', 'Empezaron en 2019 y 2021.', '2019年と2021年に始まりました。'],
  ],
  [
    { kind: 'period', shared: [], years: [2020, 2020], weight: 1 },
    ['Both began in 2020.', 'Beide begannen 2020.', 'Ambas empezaron en 2020.', 'どちらも2020年に始まりました。'],
  ],
]

test.each(REASONS)('%j is told in each language, genres by its words where it has one', (reason, expected) => {
  expect(LANGUAGES.map((language) => sayLikeness(reason, wordsOf(language)))).toEqual(expected)
})
