import { distance } from 'fastest-levenshtein'
import type { TitleRow } from './title-store.ts'

/** A name held against what was typed: 1 is the name itself, 0 has nothing in common with it. */
export interface RankedTitle {
  row: TitleRow
  /** 0 to 1. */
  score: number
}

/** Our decision: fame breaks ties between names about equally close, and never lifts a distant one over a near one. */
const FAME_WEIGHT = 0.01
/** A name that only begins or contains the words is no exact one; the more of it was typed, the closer. */
const BEGINS_SCORE = 0.86
const CONTAINS_SCORE = 0.76
const PARTIAL_RANGE = 0.12
const MAIN_TITLE_BONUS = 0.005

/** The names by closeness to what was typed, then by how well known the series is; each series once, by its closest name. */
export function rankTitles(folded: string, rows: readonly TitleRow[]): RankedTitle[] {
  const best = new Map<string, RankedTitle>()
  for (const row of rows) {
    const score = closeness(folded, row.folded) - (row.isMain ? 0 : MAIN_TITLE_BONUS)
    const known = best.get(row.id)
    if (known === undefined || score > known.score) best.set(row.id, { row, score })
  }
  return [...best.values()].sort((a, b) => weight(b) - weight(a) || (a.row.id < b.row.id ? -1 : 1))
}

function weight({ row, score }: RankedTitle): number {
  return score + FAME_WEIGHT * Math.log10(1 + row.popularity)
}

function closeness(typed: string, name: string): number {
  if (typed === name) return 1
  if (name.startsWith(`${typed} `) || (typed.length >= 3 && name.startsWith(typed))) return BEGINS_SCORE + PARTIAL_RANGE * (typed.length / name.length)
  return Math.max(
    likeness(typed, name),
    likeness(inOrder(typed), inOrder(name)),
    containment(typed, name),
    likeness(typed.replaceAll(' ', ''), name.replaceAll(' ', '')),
  )
}

/** 1 less the share of letters to change. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : 1 - distance(a, b) / longest
}

/** Whether each typed word is a word of the name, give or take a letter in longer words: "picard" in "star trek picard". */
function containment(typed: string, name: string): number {
  const words = name.split(' ')
  const isEach = typed.split(' ').every((word) => words.some((other) => other === word || (word.length >= 5 && distance(word, other) <= 1)))
  return isEach ? CONTAINS_SCORE + PARTIAL_RANGE * Math.min(1, typed.length / name.length) : 0
}

function inOrder(text: string): string {
  return text.split(' ').sort().join(' ')
}
