import { lettersOf } from './edit-distance.ts'
import { NONE, type TitleIndex } from './title-index.ts'

/** Our decision: more words than any title has; what follows is left out. */
const MOST_WORDS = 12
/** Our decision: as many as a page shows, and some for the series that go by several of the names. */
const MOST_OF_A_KIND = 40
/** Our decision: a few milliseconds' walk; the names of a word begin with the most famous. */
const MOST_WALKED = 20_000
/** Our decision: the words that were meant by a beginning, or by a misspelt word, most famous first. */
const MOST_BEGINNINGS = 40
const MOST_MISSPELT = 40
/** Our decision: two edits in fewer letters make another name. */
const LEAST_FOR_TWO_EDITS = 9
const LEAST_FOR_ONE_EDIT = 3
const LEAST_MISSPELT_WORD = 4
const LEAST_BEGUN_WORD = 3
/** One typed word in three may be none of the name's. */
const WORDS_A_STRAY = 3

export interface NameSearch {
  index: TitleIndex
  /** As `foldTitle` makes it; not empty. */
  folded: string
  /** Which series are looked for. */
  accepts: (series: number) => boolean
}

/**
 * The names of the index that may be meant by what was typed: those that begin with it, contain its words, or are a letter or two off.
 *
 * Which of them is nearest is for the ranking to say; of each kind the most famous are there.
 */
export function findNames(search: NameSearch, names: Set<number>): void {
  const words = search.folded.split(' ').slice(0, MOST_WORDS).map(lettersOf)
  const last = words.at(-1)!
  if (words.length === 1) addBeginning(search, last, names)
  const { index } = search
  const exact = words.map((word) => wordRanges([index.findWord(word)]))
  const typed = [...exact.slice(0, -1), [...exact.at(-1)!, index.wordsBeginning(last)]]
  addContaining(search, words.length === 1 ? exact : typed, words.length, names)
  addMisspelt(search, names)
}

/** The names with words near those typed: what is left to try when nothing close was found. */
export function findNamesByNearWords({ index, folded, accepts }: NameSearch, names: Set<number>): void {
  const words = folded.split(' ').slice(0, MOST_WORDS).map(lettersOf)
  const meant = words.map((word) => {
    const ranges = wordRanges([index.findWord(word)])
    if (word.length >= LEAST_MISSPELT_WORD) {
      const { count, strings } = index.nearWords.find(word, 1)
      ranges.push(...wordRanges(mostFamous(index, strings.subarray(0, count), MOST_MISSPELT)))
    }
    if (word.length >= LEAST_BEGUN_WORD) ranges.push(index.wordsBeginning(word))
    return ranges
  })
  addContaining({ index, folded, accepts }, meant, words.length - Math.floor(words.length / WORDS_A_STRAY), names)
}

/** Words that a typed one may mean: from a number up to, and without, another. */
type Range = readonly [from: number, until: number]

function wordRanges(words: Iterable<number | undefined>): Range[] {
  return [...words].flatMap((word) => (word === undefined ? [] : [[word, word + 1] as const]))
}

/** The most famous names that begin with the letters, have a word that does, or are just that word. */
function addBeginning({ index, accepts }: NameSearch, letters: Uint16Array, names: Set<number>): void {
  const { wordFirstName, wordNames, wordNameStarts, nameWords, nameWordStarts, nameSeries } = index.tables
  const [from, until] = index.wordsBeginning(letters)
  const walk = (words: Iterable<number>, isMeant: (name: number, word: number) => boolean): void => {
    const found: number[] = []
    for (const word of words) {
      const end = Math.min(wordNameStarts[word + 1]!, wordNameStarts[word]! + MOST_WALKED)
      for (let at = wordNameStarts[word]!, count = 0; at < end && count < MOST_OF_A_KIND; at++) {
        const name = wordNames[at]!
        if (!isMeant(name, word) || !accepts(nameSeries[name]!)) continue
        found.push(name)
        count++
      }
    }
    for (const name of found.sort((a, b) => a - b).slice(0, MOST_OF_A_KIND)) names.add(name)
  }
  // The most famous names that begin so are among those of the words whose first names are the most famous.
  walk(
    leastOf(from, until, (word) => wordFirstName[word]!),
    (name, word) => nameWords[nameWordStarts[name]!] === word,
  )
  walk(
    leastOf(from, until, (word) => wordNames[wordNameStarts[word]!]!),
    () => true,
  )
  const whole = index.findWord(letters)
  if (whole !== undefined) walk([whole], (name) => nameWordStarts[name + 1]! - nameWordStarts[name]! === 1)
}

/** The words of the range with the lowest ranks, lowest first. */
function leastOf(from: number, until: number, rankOf: (word: number) => number): number[] {
  const least: { word: number; rank: number }[] = []
  let highest = NONE
  for (let word = from; word < until; word++) {
    const rank = rankOf(word)
    if (rank >= highest) continue
    let at = least.length
    while (at > 0 && least[at - 1]!.rank > rank) at--
    least.splice(at, 0, { word, rank })
    if (least.length > MOST_BEGINNINGS) least.pop()
    if (least.length === MOST_BEGINNINGS) highest = least.at(-1)!.rank
  }
  return least.map(({ word }) => word)
}

function mostFamous({ tables }: TitleIndex, words: Uint32Array, most: number): number[] {
  const firstOf = (word: number): number => tables.wordNames[tables.wordNameStarts[word]!]!
  return [...words].sort((a, b) => firstOf(a) - firstOf(b)).slice(0, most)
}

/** The most famous names in which at least `needed` of the typed words are found, those that begin with all of them apart; each typed word may mean several. */
function addContaining({ index, accepts }: NameSearch, meant: readonly Range[][], needed: number, names: Set<number>): void {
  const { wordNames, wordNameStarts, nameSeries } = index.tables
  const sizeOf = (ranges: Range[]): number => ranges.reduce((sum, [from, until]) => sum + wordNameStarts[until]! - wordNameStarts[from]!, 0)
  const byRarity = meant.map((ranges) => ({ ranges, size: sizeOf(ranges) })).sort((a, b) => a.size - b.size)
  if (byRarity.filter(({ size }) => size > 0).length < needed) return
  const [beginning, containing]: [number[], number[]] = [[], []]
  const seen = new Set<number>()
  let walked = 0
  // Whatever has enough of them has one of the rarest.
  for (const { ranges } of byRarity.slice(0, meant.length - needed + 1)) {
    for (const [from, until] of ranges) {
      for (let at = wordNameStarts[from]!; at < wordNameStarts[until]! && walked < MOST_WALKED; at++, walked++) {
        const name = wordNames[at]!
        if (seen.has(name) || countMeant(index, name, meant, needed) < needed || !accepts(nameSeries[name]!)) continue
        seen.add(name)
        ;(beginsSo(index, name, meant) ? beginning : containing).push(name)
      }
    }
  }
  for (const found of [beginning, containing]) for (const name of found.sort((a, b) => a - b).slice(0, MOST_OF_A_KIND)) names.add(name)
}

function beginsSo({ tables: { nameWords, nameWordStarts } }: TitleIndex, name: number, meant: readonly Range[][]): boolean {
  const start = nameWordStarts[name]!
  return nameWordStarts[name + 1]! - start >= meant.length && meant.every((ranges, at) => isIn(ranges, nameWords[start + at]!))
}

function isIn(ranges: readonly Range[], word: number): boolean {
  for (const [from, until] of ranges) if (word >= from && word < until) return true
  return false
}

/** How many of the typed words are found in the name; gives up once `needed` cannot be reached. */
function countMeant({ tables: { nameWords, nameWordStarts } }: TitleIndex, name: number, meant: readonly Range[][], needed: number): number {
  let count = 0
  for (let typed = 0; typed < meant.length && count + meant.length - typed >= needed; typed++) {
    for (let at = nameWordStarts[name]!; at < nameWordStarts[name + 1]!; at++) {
      const word = nameWords[at]!
      if (isIn(meant[typed]!, word)) {
        count++
        break
      }
    }
  }
  return count
}

/** The names a letter or two off, their spaces left out of account. */
function addMisspelt({ index, folded, accepts }: NameSearch, names: Set<number>): void {
  const letters = lettersOf(folded.replaceAll(' ', ''))
  const edits = letters.length >= LEAST_FOR_TWO_EDITS ? 2 : letters.length >= LEAST_FOR_ONE_EDIT ? 1 : 0
  const { count, strings, distances } = index.nearNames.find(letters, edits, (name) => accepts(index.tables.nameSeries[name]!))
  for (let distance = 0; distance <= edits; distance++)
    for (let at = 0, taken = 0; at < count && taken < MOST_OF_A_KIND; at++)
      if (distances[at] === distance) {
        names.add(strings[at]!)
        taken++
      }
}
