import { expect, test } from 'vitest'
import { merged, says, seriesFile } from '../../test/make-series.ts'
import { titlesFor } from './titles-for.ts'

const titan = merged(
  seriesFile(says({ series: { title: 'Attack on Titan', originalTitle: '進撃の巨人', languages: ['ja'], aliases: ['Shingeki no Kyojin', 'AoT'] } })),
)

test('a reader of the series’ language sees its original title first, the main one beside it', () => {
  expect(titlesFor(titan, 'ja')).toEqual({
    title: { text: '進撃の巨人', language: 'ja' },
    others: [{ text: 'Attack on Titan', language: undefined, kind: 'main' }],
  })
})

test('all others see the main title first, the original beside it in its language', () => {
  expect(titlesFor(titan, 'de')).toEqual({
    title: { text: 'Attack on Titan', language: undefined },
    others: [{ text: '進撃の巨人', language: 'ja', kind: 'original' }],
  })
})

test('another name in Japanese letters is a Japanese reader’s title; in no other language can a name be told by its letters', () => {
  const dark = merged(seriesFile(says({ series: { title: 'Dark', languages: ['de'], aliases: ['Dark (2017)', 'ダーク'] } })))
  expect(titlesFor(dark, 'ja').title).toEqual({ text: 'ダーク', language: 'ja' })
  expect(titlesFor(dark, 'es')).toEqual({ title: { text: 'Dark', language: undefined }, others: [] })
})

test('an original title that is the main one is not said twice', () => {
  const elite = merged(seriesFile(says({ series: { title: 'Elite', originalTitle: 'Elite', languages: ['es'] } })))
  expect(titlesFor(elite, 'es').others).toEqual([])
})
