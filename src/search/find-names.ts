import { lettersOf } from './edit-distance.ts'
import { NONE, type TitleIndex } from './title-index.ts'

/** Our decision: more words than any title has; what follows is left out. */
const MOST_WORDS = 12
/** Our decision: as many as a page shows, and some for the series that go by several of the names. */
const MOST_OF_A_KIND = 40
/** Our decision: about a millisecond's walk; the names of a word begin with the most famous. */
const MOST_WALKED = 6_000
/** Our decision: the words that were meant by a beginning, or by a misspelt word, most famous first. */
const MOST_BEGINNINGS = 40
const MOST_MISSPELT = 40
/** Our decision: two edits in fewer letters make another name. */
const LEAST_FOR_TWO_EDITS = 9
const LEAST_FOR_ONE_EDIT = 4
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
  const typed = words.map((word, at) => {
    const exact = index.findWord(word)
    return meaning(exact === undefined ? [] : [exact], words.length > 1 && at === words.length - 1 ? index.wordsBeginning(word) : NO_WORDS)
  })
  addContaining(search, typed, words.length, names)
  addMisspelt(search, names)
}

/** The names with words near those typed: what is left to try when nothing close was found. */
export function findNamesByNearWords({ index, folded, accepts }: NameSearch, names: Set<number>): void {
  const words = folded.split(' ').slice(0, MOST_WORDS).map(lettersOf)
  const meant = words.map((word) => {
    const exact = index.findWord(word)
    const near = word.length < LEAST_MISSPELT_WORD ? undefined : index.nearWords.find(word, 1)
    const misspelt = near === undefined ? [] : mostFamous(index, near.strings.subarray(0, near.count))
    return meaning([...(exact === undefined ? [] : [exact]), ...misspelt], word.length < LEAST_BEGUN_WORD ? NO_WORDS : index.wordsBeginning(word))
  })
  addContaining({ index, folded, accepts }, meant, words.length - Math.floor(words.length / WORDS_A_STRAY), names)
}

/** The words that a typed one may mean: some, and those that it begins, from a number up to, and without, another. */
interface Meaning {
  words: ReadonlySet<number>
  begins: readonly [from: number, until: number]
}

const NO_WORDS = [0, 0] as const

function meaning(words: readonly number[], begins: readonly [from: number, until: number]): Meaning {
  return { words: new Set(words), begins }
}

function isMeant({ words, begins: [from, until] }: Meaning, word: number): boolean {
  return (word >= from && word < until) || words.has(word)
}

/** The most famous names that begin with the letters, have a word that does, or are just that word. */
function addBeginning({ index, accepts }: NameSearch, letters: Uint16Array, names: Set<number>): void {
  const { wordFirstName, wordBestName, wordNames, wordNameStarts, nameWords, nameWordStarts, nameSeries } = index.tables
  const [from, until] = index.wordsBeginning(letters)
  const walk = (words: Iterable<number>, accept: (name: number, word: number) => boolean): void => {
    const found: number[] = []
    for (const word of words) {
      const end = Math.min(wordNameStarts[word + 1]!, wordNameStarts[word]! + MOST_WALKED)
      for (let at = wordNameStarts[word]!, count = 0; at < end && count < MOST_OF_A_KIND; at++) {
        const name = wordNames[at]!
        if (!accept(name, word) || !accepts(nameSeries[name]!)) continue
        found.push(name)
        count++
      }
    }
    for (const name of found.sort((a, b) => a - b).slice(0, MOST_OF_A_KIND)) names.add(name)
  }
  // The most famous names that begin so are among those of the words whose first names are the most famous.
  walk(leastOf(from, until, wordFirstName), (name, word) => nameWords[nameWordStarts[name]!] === word)
  walk(leastOf(from, until, wordBestName), () => true)
  const whole = index.findWord(letters)
  if (whole !== undefined) walk([whole], (name) => nameWordStarts[name]! + 1 === nameWordStarts[name + 1])
}

/** The words of the range with the lowest numbers in `ranks`, lowest first. */
function leastOf(from: number, until: number, ranks: Uint32Array): number[] {
  const least: number[] = []
  let highest = NONE
  for (let word = from; word < until; word++) {
    const rank = ranks[word]!
    if (rank >= highest) continue
    let at = least.length
    while (at > 0 && ranks[least[at - 1]!]! > rank) at--
    least.splice(at, 0, word)
    if (least.length > MOST_BEGINNINGS) least.pop()
    if (least.length === MOST_BEGINNINGS) highest = ranks[least.at(-1)!]!
  }
  return least
}

function mostFamous({ tables: { wordBestName } }: TitleIndex, words: Uint32Array): number[] {
  return [...words].sort((a, b) => wordBestName[a]! - wordBestName[b]!).slice(0, MOST_MISSPELT)
}

/** The most famous names in which at least `needed` of the typed words are found, those that begin with all of them apart; each typed word may mean several. */
function addContaining({ index, accepts }: NameSearch, meant: readonly Meaning[], needed: number, names: Set<number>): void {
  const { wordNames, wordNameStarts, nameSeries } = index.tables
  const spansOf = ({ words, begins }: Meaning) =>
    [...[...words].map((word) => [word, word + 1] as const), begins].map(([from, until]) => [wordNameStarts[from]!, wordNameStarts[until]!] as const)
  const byRarity = meant
    .map((one) => ({ spans: spansOf(one), size: spansOf(one).reduce((sum, [from, until]) => sum + until - from, 0) }))
    .sort((a, b) => a.size - b.size)
  if (byRarity.filter(({ size }) => size > 0).length < needed) return
  const [beginning, containing]: [number[], number[]] = [[], []]
  const seen = new Set<number>()
  let walked = 0
  // Whatever has enough of them has one of the rarest.
  for (const { spans } of byRarity.slice(0, meant.length - needed + 1)) {
    for (const [from, until] of spans) {
      for (let at = from; at < until && walked < MOST_WALKED; at++, walked++) {
        const name = wordNames[at]!
        if (seen.has(name) || countMeant(index, name, meant, needed) < needed || !accepts(nameSeries[name]!)) continue
        seen.add(name)
        ;(beginsSo(index, name, meant) ? beginning : containing).push(name)
      }
    }
  }
  for (const found of [beginning, containing]) for (const name of found.sort((a, b) => a - b).slice(0, MOST_OF_A_KIND)) names.add(name)
}

function beginsSo({ tables: { nameWords, nameWordStarts } }: TitleIndex, name: number, meant: readonly Meaning[]): boolean {
  const start = nameWordStarts[name]!
  return nameWordStarts[name + 1]! - start >= meant.length && meant.every((one, at) => isMeant(one, nameWords[start + at]!))
}

/** How many of the typed words are found in the name; gives up once `needed` cannot be reached. */
function countMeant({ tables: { nameWords, nameWordStarts } }: TitleIndex, name: number, meant: readonly Meaning[], needed: number): number {
  let count = 0
  for (let typed = 0; typed < meant.length && count + meant.length - typed >= needed; typed++) {
    for (let at = nameWordStarts[name]!; at < nameWordStarts[name + 1]!; at++) {
      const word = nameWords[at]!
      if (isMeant(meant[typed]!, word)) {
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
