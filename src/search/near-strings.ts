import { EditPattern } from './edit-distance.ts'
import { release, sumUp } from './growing-array.ts'

/**
 * Finds, among very many strings, those within one or two edits of a text, by cutting each in pieces (Pass-Join: G. Li and others, "Pass-Join: A
 * Partition-based Method for Similarity Joins", 2011). An edit spoils at most one piece, or two where it swaps letters across a cut:
 *
 *     battlestar -> bat|tle|star      "batlestar" still has "star" at the end, where a string of ten letters would have it
 *
 * A table says which strings of a length have a piece at its place; the few that share one with the text are compared letter by letter.
 */
export interface NearTables {
  /** The strings of bucket b are `strings` from `starts[b]` to `starts[b + 1]`; as many buckets as a power of two. */
  starts: Uint32Array
  strings: Uint32Array
  /** Which letters each string has, a bit for each of 32 classes of code units: most that share a piece differ in too many to be compared. */
  marks: Uint32Array
}

export interface Strings {
  count: number
  /** Writes the letters of a string into `into` and answers how many they are; what has no room is left out. */
  read: (string: number, into: Uint16Array) => number
}

/** What is found: `count` strings with their distances, in these arrays. */
export interface Near {
  count: number
  strings: Uint32Array
  distances: Uint8Array
}

/** Our decision: the longest name there can be; a search takes no longer words. */
export const MOST_LETTERS = 300
/** Our decision: pieces of one letter tell nothing apart; below this there are two pieces. */
const LEAST_FOR_THREE = 6
/** Our decision: compared at 0.1 µs each, these take some milliseconds; only made-up names come near it. */
const MOST_COMPARED = 30_000
const MOST_FOUND = 400
/** Strings between which others may have a turn. */
const STRINGS_A_TURN = 8_000

const MOST_PIECES = 3
const NO_PIECE = 0xffff_ffff

const one = new Uint16Array(MOST_LETTERS)

function pieceCount(length: number): number {
  return length >= LEAST_FOR_THREE ? MOST_PIECES : Math.min(2, length)
}

function pieceStart(piece: number, pieces: number, length: number): number {
  return Math.floor((piece * length) / pieces)
}

/** A number for the letters of a piece, its place, and the length of the whole. */
function hashOf(letters: Uint16Array, from: number, until: number, piece: number, length: number): number {
  let hash = Math.imul(length * 4 + piece + 1, 0x9e3779b1)
  for (let at = from; at < until; at++) {
    hash = Math.imul(hash ^ letters[at]!, 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function marksOf(letters: Uint16Array, length: number): number {
  let marks = 0
  for (let at = 0; at < length; at++) marks |= 1 << (letters[at]! & 31)
  return marks >>> 0
}

/** How many bits are set (H. S. Warren, "Hacker's Delight", 5-1). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x5555_5555)
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** The tables of these strings. Others have their turn between stretches of them, each a call of its own: what runs only once is never compiled well. */
export async function buildNearTables(strings: Strings, turn: () => Promise<void>): Promise<NearTables> {
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(strings.count * 2 + 1)))
  const starts = new Uint32Array(buckets + 1)
  const marks = new Uint32Array(strings.count)
  // Every string has at most three pieces; the places of those it lacks stay `NO_PIECE`.
  const pieceBuckets = new Uint32Array(strings.count * MOST_PIECES).fill(NO_PIECE)
  for (let from = 0; from < strings.count; from += STRINGS_A_TURN) {
    countPieces(strings, from, Math.min(strings.count, from + STRINGS_A_TURN), { starts, marks, pieceBuckets })
    await turn()
  }
  sumUp(starts)
  await turn()
  const items = new Uint32Array(starts[buckets]!)
  for (let until = strings.count; until > 0; until -= STRINGS_A_TURN) {
    fillBuckets(pieceBuckets, Math.max(0, until - STRINGS_A_TURN), until, { starts, items })
    await turn()
  }
  release(pieceBuckets)
  return { starts, strings: items, marks }
}

/** How many strings each bucket gets, and which bucket each piece of a string is in. */
function countPieces(
  strings: Strings,
  from: number,
  until: number,
  { starts, marks, pieceBuckets }: { starts: Uint32Array; marks: Uint32Array; pieceBuckets: Uint32Array },
): void {
  const mask = starts.length - 2
  for (let string = from; string < until; string++) {
    const length = strings.read(string, one)
    marks[string] = marksOf(one, length)
    const pieces = pieceCount(length)
    for (let piece = 0, start = 0; piece < pieces; piece++) {
      const end = pieceStart(piece + 1, pieces, length)
      pieceBuckets[string * MOST_PIECES + piece] = hashOf(one, start, end, piece, length) & mask
      start = end
    }
  }
  // By themselves: the processor then waits for many places of a large table at once.
  for (let at = from * MOST_PIECES; at < until * MOST_PIECES; at++) {
    const bucket = pieceBuckets[at]!
    if (bucket !== NO_PIECE) starts[bucket]!++
  }
}

/** Puts the strings into their buckets, the last one first: `starts`, at first where each bucket ends, is in the end where each begins. */
function fillBuckets(pieceBuckets: Uint32Array, from: number, until: number, { starts, items }: { starts: Uint32Array; items: Uint32Array }): void {
  for (let string = until - 1; string >= from; string--)
    for (let at = string * MOST_PIECES; at < (string + 1) * MOST_PIECES; at++) {
      const bucket = pieceBuckets[at]!
      if (bucket !== NO_PIECE) items[--starts[bucket]!] = string
    }
}

/** Looks into the tables of the same strings. One search at a time: what it answers is overwritten by the next. */
export class NearStrings {
  readonly #strings: Strings
  readonly #tables: NearTables
  readonly #found: Near = { count: 0, strings: new Uint32Array(MOST_FOUND), distances: new Uint8Array(MOST_FOUND) }
  /** In which search a string was last looked at. */
  readonly #seen: Uint32Array
  #search = 0
  /** The marks of the letters that are searched for. */
  #marks = 0
  #compared = 0

  constructor(strings: Strings, tables: NearTables) {
    this.#strings = strings
    this.#tables = tables
    this.#seen = new Uint32Array(strings.count)
  }

  /**
   * The strings within `edits` (0, 1 or 2) of the letters. Complete for none and one; of two, those are missed whose swapped letters lie
   * across one cut while the other edit is in the third piece. `accepts` is asked before a string is compared.
   */
  find(letters: Uint16Array, edits: number, accepts?: (string: number) => boolean): Near {
    this.#search++
    this.#compared = 0
    this.#found.count = 0
    const length = Math.min(letters.length, MOST_LETTERS)
    this.#marks = marksOf(letters, length)
    const pattern = new EditPattern(letters, length)
    pattern.using(() => {
      for (let other = Math.max(1, length - edits); other <= length + edits; other++) this.#findOfLength(pattern, other, edits, accepts)
    })
    if (edits > 0 && length <= LEAST_FOR_THREE) this.#findSwapped(letters, length, accepts)
    return this.#found
  }

  #findOfLength(pattern: EditPattern, other: number, edits: number, accepts: ((string: number) => boolean) | undefined): void {
    const { letters, length } = pattern
    const pieces = pieceCount(other)
    const longer = length - other
    for (let piece = 0; piece < (edits === 0 ? 1 : pieces); piece++) {
      const start = pieceStart(piece, pieces, other)
      const size = pieceStart(piece + 1, pieces, other) - start
      const first = Math.max(0, start - Math.floor((edits - longer) / 2))
      const last = Math.min(length - size, start + Math.floor((edits + longer) / 2))
      for (let from = first; from <= last; from++) this.#compareBucket(hashOf(letters, from, from + size, piece, other), pattern, edits, accepts)
    }
  }

  /** Two pieces can both be spoiled by one swap across their cut. */
  #findSwapped(letters: Uint16Array, length: number, accepts: ((string: number) => boolean) | undefined): void {
    const swapped = letters.slice(0, length)
    for (let at = 0; at + 1 < length; at++) {
      ;[swapped[at], swapped[at + 1]] = [swapped[at + 1]!, swapped[at]!]
      const before = this.#found.count
      const pattern = new EditPattern(swapped, length)
      pattern.using(() => this.#findOfLength(pattern, length, 0, accepts))
      this.#found.distances.fill(1, before, this.#found.count)
      ;[swapped[at], swapped[at + 1]] = [swapped[at + 1]!, swapped[at]!]
    }
  }

  #compareBucket(hash: number, pattern: EditPattern, edits: number, accepts: ((string: number) => boolean) | undefined): void {
    const { starts, strings, marks } = this.#tables
    const bucket = hash & (starts.length - 2)
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) {
      const string = strings[at]!
      // An edit takes away one letter at most, and brings another.
      if (countBits(marks[string]! ^ this.#marks) > 2 * edits) continue
      if (this.#seen[string] === this.#search && edits > 0) continue
      this.#seen[string] = this.#search
      if (this.#compared++ > MOST_COMPARED || this.#found.count === MOST_FOUND) return
      if (accepts !== undefined && !accepts(string)) continue
      const length = this.#strings.read(string, one)
      if (Math.abs(length - pattern.length) > edits) continue
      const distance = pattern.distanceTo(one, length)
      if (distance <= edits) this.#keep(string, distance)
    }
  }

  #keep(string: number, distance: number): void {
    const { strings, distances, count } = this.#found
    strings[count] = string
    distances[count] = distance
    this.#found.count++
  }
}
