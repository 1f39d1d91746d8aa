import { allMatches } from './all-matches.ts'
import { toLower } from './same-length.ts'
import type { Sentence } from './sentences.ts'

/** Our decision: a title of one short word ("You", "Dark") is masked only where it is written as the title is. */
const SHORT_TITLE_UNITS = 7

/**
 * The sentences with the titles of the article's series made of `x` in `lower`, unit for unit, so that their words are read as nothing else:
 * "The Last of Us" is no last season, "1923" no year, "Star Trek" no star.
 */
export function maskTitles(sentences: Sentence[], titles: readonly string[]): Sentence[] {
  const patterns = titles.map((title) => titlePattern(title)).filter((pattern) => pattern !== undefined)
  if (patterns.length === 0) return sentences
  return sentences.map((sentence) => {
    let { lower } = sentence
    for (const { pattern, word, isExact } of patterns) {
      if (!sentence.lower.includes(word)) continue
      for (const { index, 0: title } of allMatches(isExact ? sentence.plain : sentence.lower, pattern)) {
        const end = index + title.length
        if (GOES_ON.test(lower[index - 1] ?? '') || GOES_ON.test(lower[end] ?? '')) continue
        lower = lower.slice(0, index) + title.replace(/[\p{L}\p{N}]/gu, (letter) => 'x'.repeat(letter.length)) + lower.slice(end)
      }
    }
    return lower === sentence.lower ? sentence : { ...sentence, lower }
  })
}

/** A letter or figure: beside it a title is part of a longer word. */
const GOES_ON = /[\p{L}\p{N}]/u

/** Whether a stretch of a masked sentence names the series. */
export function namesSeries(lower: string): boolean {
  return /(?<![a-z])x(?:x|\b)/.test(lower)
}

interface TitlePattern {
  pattern: RegExp
  /** A word of the title in lower case, cheap to look for. */
  word: string
  /** Looked for as it is written, else in lower case: a pattern that ignores case takes tens of milliseconds to compile, for each title anew. */
  isExact: boolean
}

function titlePattern(title: string): TitlePattern | undefined {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return undefined
  const isExact = words.length === 1 && title.length < SHORT_TITLE_UNITS
  const pattern = new RegExp((isExact ? words : words.map(toLower)).join('[^a-z0-9]{1,3}'), 'g')
  return { pattern, word: toLower(words.toSorted((a, b) => b.length - a.length)[0] ?? ''), isExact }
}
