/**
 * Names of series, made up, as they are distributed in the field: any number, deterministic, one by one.
 *
 * Everything about a series follows from its number and the seed, so that any stretch can be made on its own.
 */
import { drawFrom, LANGUAGES, pick, pickIndex, wordAt, type Draw, type LanguageCode } from './title-words.ts'

export interface NamedSeries {
  /** From 0. */
  number: number
  /** The first of `names`, by which it is mostly known. */
  title: string
  /** The title in its own language; the same as `title` where that is it. */
  originalTitle: string
  /** Other names: foreign titles, short forms, initials. */
  aliases: string[]
  year: number
  country: string
  language: LanguageCode
  /** As votes are: most have few, a handful hundreds of thousands. */
  popularity: number
}

/** Estimate, after the shares of series by country that the large catalogues list. */
const COUNTRIES: readonly [country: string, language: LanguageCode, percent: number][] = [
  ['US', 'en', 30], ['GB', 'en', 10], ['JP', 'ja', 9], ['KR', 'ko', 5], ['CN', 'zh', 6], ['IN', 'hi', 5], ['DE', 'de', 5], ['FR', 'fr', 5],
  ['ES', 'es', 4], ['MX', 'es', 3], ['BR', 'pt', 3], ['IT', 'it', 3], ['RU', 'ru', 3], ['TR', 'tr', 2], ['AU', 'en', 2], ['CA', 'en', 2],
  ['TH', 'th', 1], ['EG', 'ar', 1], ['GR', 'el', 1],
] // prettier-ignore
const COUNTRY_STEPS = rising(COUNTRIES.map(([, , percent]) => percent / 100))

/** Words of a title: 1, 2, 3 … Measured on 1,398 titles of US and British series (31, 29, 17, 10, 6, 4, 1.6 % …). */
const WORD_COUNTS = rising([0.31, 0.293, 0.172, 0.097, 0.057, 0.036, 0.016, 0.009, 0.006, 0.004])
/** How steeply the words' shares fall with their rank; together with one-word titles' gentler fall this gives the measured share of words seen once (76 %). */
const FALL = 0.9
const FALL_ALONE = 0.4
/** So that the commonest content word ("love") has the measured half per cent of all words. */
const RANK_SHIFT = 8
/** Share of inner words that are small ones ("of", "and"); measured with their shares of all words (3 %, 1.6 %). */
const LINK_SHARE = 0.5
/** Measured: 15.6 % of US and British titles begin with an article. */
const ARTICLE_SHARE = 0.155
/** Measured: 15 % have a colon, nearly all of four words and more. */
const COLON_SHARE = 0.6
/** Measured: 5.4 % continue another series' title ("Star Trek: Picard"). */
const SPIN_OFF_SHARE = 0.054
/** Estimate: in 4,000 titles 0.9 % share one, in 300,000 far more do: remakes under the same name besides common words. */
const REMAKE_SHARE = 0.02
/** Estimate: a series of 50 has an alias that is its initials. */
const INITIALS_SHARE = 0.02
const SHORT_FORM_SHARE = 0.08
/** Log-normal: half have under 25 votes, one in a hundred over 4,000, the best known of 300,000 about a million. Estimate after IMDb's published ratings. */
const VOTES_LOG_MEDIAN = 3.2
const VOTES_LOG_SPREAD = 2.25

/** The series of a number. `names`: how many different names each has at least (title, original, aliases). */
export function seriesAt(number: number, seed = 1, names = 3): NamedSeries {
  const draw = drawFrom(number, seed)
  const [country, language] = COUNTRIES[pickIndex(COUNTRY_STEPS, draw)] ?? ['US', 'en']
  const popularity = Math.floor(Math.exp(VOTES_LOG_MEDIAN + VOTES_LOG_SPREAD * normal(draw)))
  const year = 2026 - Math.floor(70 * draw() ** 2.5)
  const { title, originalTitle } = titlesOf(number, seed, language, draw)
  const known = new Set([title, originalTitle])
  while (known.size < names) known.add(alias(title, draw))
  return { number, title, originalTitle, aliases: [...known].filter((name) => name !== title && name !== originalTitle), year, country, language, popularity }
}

/** The first so many series. */
export function* generateSeries(count: number, seed = 1, names = 3): Generator<NamedSeries> {
  for (let number = 0; number < count; number++) yield seriesAt(number, seed, names)
}

function titlesOf(number: number, seed: number, language: LanguageCode, draw: Draw): { title: string; originalTitle: string } {
  const fate = draw()
  if (number > 0 && fate < REMAKE_SHARE + SPIN_OFF_SHARE) {
    const { title, originalTitle } = seriesAt(Math.floor(number * draw()), seed, 0)
    if (fate < REMAKE_SHARE) return { title, originalTitle }
    const more = draw() < 0.25 ? ` ${2 + Math.floor(draw() * 3)}` : `: ${compose('en', draw)}`
    return { title: title.split(':')[0] + more, originalTitle: originalTitle.split(':')[0] + more }
  }
  const originalTitle = compose(language, draw)
  // Estimate: a third of the series with a title in Latin letters go by it everywhere, the others by an English one.
  const isKnownByOriginal = language === 'en' || (LANGUAGES[language].articles.length > 0 && language !== 'el' && draw() < 0.33)
  return { title: isKnownByOriginal ? originalTitle : compose('en', draw), originalTitle }
}

/** A title of a language: its words, capitals and signs. */
function compose(code: LanguageCode, draw: Draw): string {
  const { links, articles, space, vocabulary } = LANGUAGES[code]
  const count = 1 + pickIndex(WORD_COUNTS, draw)
  const words: string[] = []
  let isSmall = true
  for (let position = 0; position < count; position++) {
    isSmall = !isSmall && position < count - 1 && links.length > 0 && draw() < LINK_SHARE
    if (isSmall) words.push(links[Math.floor(links.length * draw() ** 2.2)] ?? '')
    else words.push(capitalised(wordAt(code, rankOf(vocabulary, count === 1 ? FALL_ALONE : FALL, draw))))
  }
  if (articles.length > 0 && draw() < ARTICLE_SHARE) words.unshift(pick(articles, draw))
  if (words.length >= 4 && space === ' ' && !links.includes(words[1] ?? '') && draw() < COLON_SHARE) words[1] += ':'
  if (code === 'en' && words.length > 1 && draw() < 0.06) words[0] += "'s"
  const sign = draw()
  return words.join(space).replace(' and ', sign < 0.3 ? ' & ' : ' and ') + (sign > 0.98 ? '!' : sign > 0.965 ? ` ${1 + Math.floor(draw() * 99)}` : '')
}

function alias(title: string, draw: Draw): string {
  const kind = draw()
  const words = title.split(/[\s:]+/)
  if (kind < INITIALS_SHARE && words.length >= 3) return words.map((word) => word[0]?.toUpperCase() ?? '').join('')
  if (kind < INITIALS_SHARE + SHORT_FORM_SHARE && title.includes(': ')) return title.slice(title.indexOf(': ') + 2)
  return compose(COUNTRIES[pickIndex(COUNTRY_STEPS, draw)]?.[1] ?? 'en', draw)
}

/** A rank from 1, drawn so that shares fall with the power of the shifted rank (Zipf and Mandelbrot), by the inverse of the sum's integral. */
function rankOf(vocabulary: number, fall: number, draw: Draw): number {
  const [least, most] = [(1 + RANK_SHIFT) ** (1 - fall), (vocabulary + RANK_SHIFT) ** (1 - fall)]
  return Math.max(1, Math.floor((least + (most - least) * draw()) ** (1 / (1 - fall)) - RANK_SHIFT))
}

/** Box and Muller's transform. */
function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function rising(shares: readonly number[]): number[] {
  let sum = 0
  return shares.map((share) => (sum += share))
}
