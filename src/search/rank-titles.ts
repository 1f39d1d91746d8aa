import { EditPattern, lettersOf } from './edit-distance.ts'

/** A name of a series as it is ranked. */
export interface RankableTitle {
  /** The series'. */
  id: string
  folded: string
  isMain: boolean
  popularity: number
}

/** A name held against what was typed: 1 is the name itself, 0 has nothing in common with it. */
export interface RankedTitle<T extends RankableTitle = RankableTitle> {
  row: T
  /** 0 to 1. */
  score: number
}

/** Our decision: a letter or two wrong in a title still means it; below this the guess would be ours, not the asker's. */
export const CLOSE_ENOUGH = 0.74
/** Our decision: fame orders names about equally close, and never lifts a distant one over a near one; a hundred times the votes weigh 0.02. */
const FAME_WEIGHT = 0.01
/** The name but for its spaces, its order of words; what begins with the words. */
const JOINED_SCORE = 0.99
const ORDER_SCORE = 0.97
export const BEGINS_SCORE = 0.95
/** Our decision: one or two letters begin so much that they mean nothing yet; shown, and not taken for the one that is meant. */
const BARELY_BEGINS_SCORE = 0.7
const BARELY_CONTAINS_SCORE = 0.65
const LEAST_BEGINNING = 3
/** Two signs of Chinese, Japanese or Korean are a word. */
const LEAST_BEGINNING_IN_SIGNS = 2
const SIGNS = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff]/
/** A misspelt name is less near than a beginning, however long it is. */
const MOST_LIKENESS = 0.94
/** A name that contains the words is no exact one; the more of it was typed, the closer. */
const CONTAINS_SCORE = 0.76
const BEGUN_WORDS_SCORE = 0.6
const PARTIAL_RANGE = 0.12
/** Of the same fame, the one that is mostly known by the name. */
export const MAIN_TITLE_BONUS = 0.001
/** Our decision: in shorter words another letter makes another word. */
const LEAST_MISSPELT = 4
/** Our decision: of so few letters, one of them wrong, a part of a longer name is another name more often than not: "lost" is no "The Last of Us". */
const LEAST_MISSPELT_PART = 6

/** The names by closeness to what was typed, the exact ones first, then by how well known the series is; each series once, by its closest name. */
export function rankTitles<T extends RankableTitle>(folded: string, rows: readonly T[]): RankedTitle<T>[] {
  const typed = new TypedName(folded)
  const best = new Map<string, RankedTitle<T>>()
  for (const row of rows) {
    const score = typed.closeness(row.folded) - (row.isMain ? 0 : MAIN_TITLE_BONUS)
    const known = best.get(row.id)
    if (known === undefined || score > known.score) best.set(row.id, { row, score })
  }
  return [...best.values()].sort((a, b) => weight(b, folded) - weight(a, folded) || b.row.popularity - a.row.popularity || (a.row.id < b.row.id ? -1 : 1))
}

function weight({ row, score }: RankedTitle, folded: string): number {
  return score + FAME_WEIGHT * Math.log10(1 + row.popularity) + (row.folded === folded ? 1 : 0)
}

/** What was typed, made ready to be held against many names. */
class TypedName {
  readonly #text: string
  readonly #words: string[]
  /** Too short to mean more than a beginning. */
  readonly #isBrief: boolean
  /** "1923" is another series than "1899", and no misspelt one. */
  readonly #isNumber: boolean
  readonly #joined: string
  readonly #ordered: string
  readonly #pattern: EditPattern
  readonly #joinedPattern: EditPattern
  readonly #orderedPattern: EditPattern

  constructor(folded: string) {
    this.#text = folded
    this.#words = folded.split(' ')
    this.#isBrief = folded.length < (SIGNS.test(folded) ? LEAST_BEGINNING_IN_SIGNS : LEAST_BEGINNING)
    this.#isNumber = /^\d+$/.test(folded)
    this.#joined = folded.replaceAll(' ', '')
    this.#ordered = inOrder(this.#words)
    this.#pattern = new EditPattern(lettersOf(folded))
    this.#joinedPattern = new EditPattern(lettersOf(this.#joined))
    this.#orderedPattern = new EditPattern(lettersOf(this.#ordered))
  }

  closeness(name: string): number {
    if (name === this.#text) return 1
    if (name.startsWith(this.#text)) return !this.#isBrief || name[this.#text.length] === ' ' ? BEGINS_SCORE : BARELY_BEGINS_SCORE
    const words = name.split(' ')
    const joined = words.join('')
    if (joined === this.#joined) return JOINED_SCORE
    const ordered = inOrder(words)
    if (ordered === this.#ordered) return ORDER_SCORE
    return Math.max(
      Math.min(
        MOST_LIKENESS,
        Math.max(
          this.#likeness(this.#pattern, name),
          this.#likeness(this.#joinedPattern, joined),
          this.#words.length === 1 ? 0 : ORDER_SCORE * this.#likeness(this.#orderedPattern, ordered),
        ),
      ),
      this.#containment(words, name.length),
    )
  }

  /** 1 less the share of the typed letters to change: as many edits are as close in a longer name. */
  #likeness(pattern: EditPattern, name: string): number {
    if (this.#isNumber || Math.abs(name.length - pattern.length) > pattern.length / 2) return 0
    const letters = lettersOf(name)
    return Math.max(0, 1 - pattern.using(() => pattern.distanceTo(letters)) / pattern.length)
  }

  /** Whether each typed word is a word of the name, give or take a letter in longer words, or at least begins one: "picard" in "star trek picard". */
  #containment(words: readonly string[], length: number): number {
    let score = CONTAINS_SCORE
    let [isCertain, isMisspelt] = [false, false]
    for (const typed of this.#words) {
      if (words.includes(typed)) {
        isCertain = true
        continue
      }
      if (typed.length >= LEAST_MISSPELT && words.some((word) => isNearlySame(typed, word))) {
        isMisspelt = true
        continue
      }
      if (!words.some((word) => word.startsWith(typed))) return 0
      score = BEGUN_WORDS_SCORE
    }
    if (isMisspelt && !isCertain && this.#text.length < LEAST_MISSPELT_PART) return BARELY_CONTAINS_SCORE
    return this.#isBrief ? BARELY_CONTAINS_SCORE : score + PARTIAL_RANGE * Math.min(1, this.#text.length / length)
  }
}

function isNearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || /^\d+$/.test(a)) return false
  const pattern = new EditPattern(lettersOf(a))
  return pattern.using(() => pattern.distanceTo(lettersOf(b))) <= 1
}

function inOrder(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : words.toSorted().join(' ')
}
