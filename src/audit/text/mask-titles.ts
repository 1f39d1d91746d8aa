import type { Sentence } from './sentences.ts'

/** Our decision: a title of one short word ("You", "Dark") is masked only where it is written as the title is. */
const SHORT_TITLE_UNITS = 7

/**
 * The sentences with the titles of the article's series made of `x` in `lower`, unit for unit, so that their words are read as nothing else:
 * "The Last of Us" is no last season, "1923" no year, "Star Trek" no star.
 */
export function maskTitles(sentences: Sentence[], titles: readonly string[]): Sentence[] {
  const patterns = titles.map(titlePattern).filter((pattern) => pattern !== undefined)
  if (patterns.length === 0) return sentences
  return sentences.map((sentence) => {
    let { lower } = sentence
    for (const pattern of patterns)
      for (const { index, 0: title } of sentence.plain.matchAll(pattern))
        lower = lower.slice(0, index) + title.replace(/[\p{L}\p{N}]/gu, (letter) => 'x'.repeat(letter.length)) + lower.slice(index + title.length)
    return lower === sentence.lower ? sentence : { ...sentence, lower }
  })
}

/** Whether a stretch of a masked sentence names the series. */
export function namesSeries(lower: string): boolean {
  return /(?<![a-z])x(?:x|\b)/.test(lower)
}

function titlePattern(title: string): RegExp | undefined {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return undefined
  const flags = words.length === 1 && title.length < SHORT_TITLE_UNITS ? 'gu' : 'giu'
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(`[^\\p{L}\\p{N}]{1,3}`)}(?![\\p{L}\\p{N}])`, flags)
}
