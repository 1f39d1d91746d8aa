import { describe, expect, test } from 'vitest'
import type { Claim, ClaimType, ClaimValues } from '../src/audit/claim.ts'
import { judgeClaim } from '../src/audit/judge-claim.ts'
import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { LANGUAGES, type Language } from '../src/languages/language.ts'
import { wordsOf } from '../src/languages/words.ts'
import { findPhrases, hasTwoWords, phrasesOf } from './interface-phrases.ts'
import { bundled, claims, factsOf } from './make-claims.ts'

const SERIES = ['star-trek-picard-2020', 'dark-2017', 'the-bear-2022', 'severance-2022', 'manifest-2018', 'the-expanse-2015'].map(bundled)
const DAYS = ['2019-06-01', '2022-03-20', '2023-04-10', '2026-11-22']

/** Something of every type, true of some series and false of others. */
const VALUES: { [Type in ClaimType]: readonly ClaimValues[Type][] } = {
  season_premiere_date: ['2020-01-23', '2022-03-03', '2017', '2030-05-01', 'never'],
  season_finale_date: ['2022-05-05', '2022-03-03', '2024'],
  next_premiere_date: [null, 'soon', '2023', '2024/..', '2026-10/2027', 'whenever'],
  season_episode_count: [8, 10, 13],
  series_season_count: [1, 2, 3, 4, 6],
  series_episode_count: [10, 20, 30, 62],
  status: ['renewed', 'cancelled', 'final', 'undecided', 'in_production', 'on_hold'],
  network: ['NBC', 'HBO'],
  streaming: ['Netflix', 'Paramount+', 'CBS All Access'],
  creator: ['Kirsten Beyer', 'Beyer Kirsten', 'Baran bo Odar', 'James S. A. Corey', 'Patrick Stewart'],
  showrunner: ['Terry Matalas', 'Ida Quill'],
  composer: ['Jeff Russo', 'Hans Zimmer'],
  executive_producer: ['Doug Aarniokoski'],
  cast_role: [
    { person: 'Sir Patrick Stewart', character: 'Jean-Luc Picard' },
    { person: 'Jean-Luc Picard', character: 'Patrick Stewart' },
    { person: 'Alison Pill', character: 'Raffi Musiker' },
    { person: 'Tom Hanks', character: 'The Mayor' },
  ],
  rating: [
    { source: 'Rotten Tomatoes', score: 90, scale: 100, unit: 'percent', group: 'critics' },
    { source: 'Rotten Tomatoes', score: 87, scale: 100, unit: 'percent' },
    { source: 'IMDb', score: 7.5, scale: 10, unit: 'points' },
    { source: null, score: 3, scale: 5, unit: 'points' },
  ],
  runtime: [25, { min: 40, max: 65 }],
  trailer: ['available', 'unavailable'],
}

const ALL = (Object.keys(VALUES) as ClaimType[]).flatMap((type) =>
  VALUES[type].flatMap((value) =>
    [undefined, 1, 3, 4].flatMap((season) =>
      [true, false].map((hedged): Claim =>
        claims(type, value as never, { hedged, quote: 'It is a Netflix original', ...(season === undefined ? {} : { season }) }),
      ),
    ),
  ),
)

/** What the facts say of every claim in a language, each sentence once, and what of it is the sources' own. */
function said(file: SeriesFile, language: Language): { findings: string[]; sentences: Set<string>; owned: string[] } {
  const [findings, sentences, owned] = [[] as string[], new Set<string>(), new Set<string>()]
  for (const on of DAYS) {
    for (const assumed of [false, true]) {
      const facts = { ...factsOf(file, on, { assumed }), words: wordsOf(language) }
      for (const claim of ALL) {
        const { finding, because, evidence } = judgeClaim(claim, facts)
        findings.push(finding)
        sentences.add(because)
        for (const { value } of evidence) textsOf(value).forEach((text) => owned.add(text))
      }
    }
  }
  const claimed = Object.values(VALUES).flat().flatMap(textsOf)
  return { findings, sentences, owned: [...owned, ...claimed].filter(hasTwoWords).toSorted((a, b) => b.length - a.length) }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/[.]$/, '')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe.each(LANGUAGES.slice(1))('in %s', (language) => {
  const phrases = phrasesOf('en', language)

  test.each(SERIES)('the reasons about $id are found the same, and none has an English phrase', (file) => {
    const [own, english] = [said(file, language), said(file, 'en')]
    expect(own.findings).toEqual(english.findings)
    expect([...own.sentences].filter((sentence) => english.sentences.has(sentence))).toEqual([])
    const withoutOwned = (text: string) => own.owned.reduce((rest, one) => rest.replaceAll(one, ''), text)
    expect([...own.sentences].map(withoutOwned).filter((sentence) => findPhrases(sentence, phrases).length > 0)).toEqual([])
    expect([...own.sentences].filter((sentence) => /undefined|null|\s[.;,]|[.。;；]{2}/.test(sentence))).toEqual([])
  })
})
