import { distance } from 'fastest-levenshtein'
import type { Database } from '../storage/open-database.ts'
import { foldTitle } from './fold-title.ts'
import { listNear } from './search-series.ts'
import { listNamesAmong, listTitlesNamed, type TitleRow } from './title-store.ts'

/** Our decision: one letter in ten may be wrong, and none in a short name, where one letter makes another word. */
const LETTERS_PER_MISTAKE = 10
const SHORTEST_MISSPELT = 8
/** Our decision: no title has more words, and the longest names are tried first. */
const MAX_TITLE_WORDS = 10
const MAX_HEADLINE_WORDS = 40

/**
 * The series that go by this name, best known first: exactly, else but for a letter in ten.
 *
 * Stricter than a search: somebody who types "money" may mean Money Heist, a text that names a series writes its whole name.
 */
export async function listSeriesNamed(database: Database, name: string): Promise<TitleRow[]> {
  const folded = foldTitle(name)
  if (folded === '') return []
  const exact = await listTitlesNamed(database, folded)
  if (exact.length > 0) return onePerSeries(exact.toSorted(byFame))
  const allowed = folded.length < SHORTEST_MISSPELT ? 0 : Math.floor(folded.length / LETTERS_PER_MISTAKE)
  if (allowed === 0) return []
  const near = (await listNear(database, name)).filter((row) => digitsOf(row.folded) === digitsOf(folded) && distance(row.folded, folded) <= allowed)
  const best = Math.min(...near.map((row) => distance(row.folded, folded)))
  return onePerSeries(near.filter((row) => distance(row.folded, folded) === best).toSorted(byFame))
}

function byFame(a: TitleRow, b: TitleRow): number {
  return b.popularity - a.popularity || (a.id < b.id ? -1 : 1)
}

/**
 * The titles in the index that a headline names, the longest first.
 *
 * A common word is a title only where it stands as one: first, or after a word that leads in ("Will Dark …", "of Dark"), and before "season", a sign or a
 * word that goes on ("is", "returns").
 */
export async function findTitlesInHeadline(database: Database, headline: string): Promise<string[]> {
  const words = wordsOf(headline).slice(0, MAX_HEADLINE_WORDS)
  const spans = words.flatMap((_, from) => Array.from({ length: Math.min(MAX_TITLE_WORDS, words.length - from) }, (__, more) => ({ from, to: from + more })))
  const standing = spans
    .filter(({ from, to }) => standsAsTitle(words, from, to))
    .map(({ from, to }) => ({ from, to, name: foldTitle(headline.slice(words[from]?.start, words[to]?.end)) }))
    .filter(({ name }) => name !== '')
  const known = new Map((await listNamesAmong(database, [...new Set(standing.map(({ name }) => name))])).map((row) => [row.folded, row.name]))
  const found = standing.filter(({ name }) => known.has(name)).toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const chosen = found.filter((span, index) => !found.slice(0, index).some((longer) => longer.from <= span.to && span.from <= longer.to))
  return [...new Set(chosen.map(({ name }) => known.get(name) ?? name))]
}

interface Word {
  text: string
  start: number
  end: number
  /** Whether a sign other than an apostrophe or a space stands before it. */
  isAfterSign: boolean
}

const LEADING_IN = new Set(['will', 'is', 'of', 'for', 'about', 'on', 'when', 'does', 'has', 'are', 'was', 'did', 'netflixs', 'hbos', 'why', 'how', 'in', 'and', 'new', 'watch', 'to', 'be', 'get', 'getting']) // prettier-ignore
const ARTICLES = new Set(['the', 'a', 'an'])
const GOING_ON = new Set(['season', 'seasons', 'series', 'part', 'is', 'will', 'has', 'was', 'gets', 'returns', 'renewed', 'cancelled', 'canceled', 'release', 'cast', 'trailer', 'plot', 'on', 'to', 'and', 'for', 'at', 'finale', 'ending', 'explained']) // prettier-ignore

function standsAsTitle(words: readonly Word[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1], words[to + 1]]
  const begins = canBegin(words, from) || (before !== undefined && ARTICLES.has(before.text) && canBegin(words, from - 1))
  const ends = after === undefined || after.isAfterSign || GOING_ON.has(after.text) || /^s?\d{1,3}$/.test(after.text)
  if (from < to || before === undefined) return begins && ends && !isLongerTitle(words, to)
  // One word in the middle of a headline is a title only before its season.
  return begins && after !== undefined && (/^(?:season|seasons|series)$/.test(after.text) || /^s\d{1,3}$/.test(after.text))
}

/** Nothing of a name stands before the word. */
function canBegin(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return before === undefined || words[at]?.isAfterSign === true || LEADING_IN.has(before.text)
}

/** "Star Trek: Section 31 season 2": what follows the sign belongs to the name, for a season follows that. */
function isLongerTitle(words: readonly Word[], to: number): boolean {
  const after = words[to + 1]
  if (after?.isAfterSign !== true || GOING_ON.has(after.text) || LEADING_IN.has(after.text)) return false
  return words.slice(to + 2, to + 7).some(({ text }) => text === 'season' || text === 'series')
}

function wordsOf(headline: string): Word[] {
  let end = 0
  return [...headline.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map(({ 0: word, index }) => {
    const isAfterSign = /[^\s]/.test(headline.slice(end, index))
    end = index + word.length
    return { text: word.toLowerCase().replace(/['’]/g, ''), start: index, end, isAfterSign }
  })
}

function onePerSeries(rows: readonly TitleRow[]): TitleRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}
