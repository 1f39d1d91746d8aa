import { findSeasons } from './seasons-in-text.ts'
import { datesIn, findDates } from './dates-in-text.ts'
import type { Sentence } from './sentences.ts'
import { splitSentences } from './sentences.ts'
import { maskTitles } from './mask-titles.ts'
import type { OtherSeries } from './other-series.ts'
import { findOtherSeries } from './other-series.ts'
import { nameSeries } from './series-names.ts'
import { toLower, toPlain } from './same-length.ts'

export interface ArticleText {
  text: string
  title?: string
  /** ISO day, where somebody knows it. */
  publishedOn?: string
  /** Titles the article may be about, as a catalogue spells them; a help where the article's title names none. */
  knownSeries?: readonly string[]
}

/** What a whole article tells before any of its claims is read. */
export interface ArticleFrame {
  sentences: Sentence[]
  series: string[]
  /** The series it speaks of beside its main one, each with claims of its own. */
  others: OtherSeries
  /** The season the article asks about. */
  asked: number | undefined
  /** ISO day of the article, when told or dated by its first lines. */
  day: string | undefined
  /** Year of the article: its day's, else the latest year it tells of as past. */
  year: number | undefined
  /** Seasons of the dates told so far, by ISO day: a day told again without its season keeps it. */
  told: Map<string, number[]>
  /** Whether the article names somebody in full whose last name this is. */
  isSurname: (name: string) => boolean
}

/** Reads what an article is about: its series, the season it asks for, its day or at least its year. */
export function readFrame(article: ArticleText): ArticleFrame {
  const sentences = splitSentences(article.text)
  const opening = sentences.slice(0, 3).map(({ plain }) => plain)
  const titles = [...(article.title ? [toPlain(article.title)] : []), ...opening]
  const day = article.publishedOn ?? datelineOf(article.text)
  const named = nameSeries(titles, sentences, article.knownSeries ?? [])
  const others = findOtherSeries(article.title ?? opening[0], sentences, named)
  const series = others.isList ? [] : named
  let surnames: ReadonlySet<string> | undefined
  return {
    sentences: maskTitles(sentences, [...series, ...others.names]),
    series,
    others,
    asked: others.isList ? undefined : askedSeason(titles, sentences),
    day,
    year: day ? Number(day.slice(0, 4)) : guessYear(sentences),
    told: new Map(),
    isSurname: (name) => (surnames ??= surnamesIn(sentences)).has(name),
  }
}

/** The last of two words in a row that begin with a capital. */
function surnamesIn(sentences: Sentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ plain }) => [...plain.matchAll(/(?<=\p{Lu}[\p{L}'.-]{0,30} )\p{Lu}[\p{L}'-]+/gu)].map(([name]) => name.replace(/'s?$/, ''))),
  )
}

/** The season of the title; else the one most named in headings and text, the highest of equals. */
function askedSeason(titles: string[], sentences: Sentence[]): number | undefined {
  for (const title of titles.slice(0, 2)) {
    const named = findSeasons(toLower(title)).flatMap(({ season }) => season ?? [])
    if (named[0] !== undefined) return named[0]
  }
  const counts = new Map<number, number>()
  for (const { lower, line } of sentences.slice(0, 200)) {
    if (line.kind === 'link') continue
    for (const { season } of findSeasons(lower)) if (season) counts.set(season, (counts.get(season) ?? 0) + (line.kind === 'heading' ? 3 : 1))
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0]
}

/** A day that stands alone in the first lines, as pages print it beside the author's name. */
function datelineOf(text: string): string | undefined {
  const head = toLower(toPlain(text.slice(0, 600)))
  const dated = /(?:^|\n)[^\n]{0,40}?\b(?:date|updated?(?: on)?|published(?: on)?|posted(?: on)?|last updated|modified)\b\s*:?\s*(?:on )?([^\n]{8,30})/.exec(
    head,
  )
  const mention = dated && findDates(dated[1] ?? '')[0]
  return mention?.kind === 'day' && mention.start < 12 ? mention.value : undefined
}

/** The latest year told with a word of the past; a year of plans alone is the article's at the latest. */
function guessYear(sentences: Sentence[]): number | undefined {
  let past: number | undefined
  let planned: number | undefined
  for (const sentence of sentences.slice(0, 300)) {
    const { lower, line } = sentence
    if (line.kind === 'link') continue
    for (const { value } of datesIn(sentence)) {
      if (!value || !/^\d{4}/.test(value)) continue
      const year = Number(value.slice(0, 4))
      const isPlan = /\b(?:will|expect\w*|may|might|could|set to|slated|scheduled|going to|upcoming|coming|or|by)\b/.test(lower)
      if (isPlan) planned = Math.min(planned ?? year, year)
      else past = Math.max(past ?? year, year)
    }
  }
  if (planned === undefined || past === undefined) return past ?? planned
  return planned - past >= 2 ? planned - 1 : Math.min(past, planned)
}
