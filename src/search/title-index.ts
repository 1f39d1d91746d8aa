import { MOST_LETTERS, NearStrings, type Strings } from './near-strings.ts'

/**
 * All names of all series, as numbers and letters: a few dozen bytes a name, and nothing that the garbage collector has to walk through.
 *
 * Words are numbered in the order of their letters, series from the best known one, names by their series: the lowest number is the most famous.
 */
export interface TitleTables {
  /** UTF-16 code units of the words, one after the other; word w has those from `wordStarts[w]` to `wordStarts[w + 1]`. So with all `…Starts`. */
  wordLetters: Uint16Array
  wordStarts: Uint32Array
  /** The words of each name, in order. */
  nameWords: Uint32Array
  nameWordStarts: Uint32Array
  nameSeries: Uint32Array
  /** 1: the main title. */
  nameIsMain: Uint8Array
  /** The names with a word in them, most famous first. */
  wordNames: Uint32Array
  wordNameStarts: Uint32Array
  /** The most famous name that begins with the word, `NONE` where none does. */
  wordFirstName: Uint32Array
  /** The most famous name with the word in it. */
  wordBestName: Uint32Array
  /** Ids and titles in UTF-8. */
  seriesIds: Uint8Array
  seriesIdStarts: Uint32Array
  seriesTitles: Uint8Array
  seriesTitleStarts: Uint32Array
  /** `NO_YEAR` where it is not known. */
  seriesYears: Int16Array
  /** Which of `countries`. */
  seriesCountries: Uint16Array
  seriesPopularity: Float64Array
  /** Which words and which names, without their spaces, are within an edit or two of others. */
  nearWordStarts: Uint32Array
  nearWords: Uint32Array
  nearWordMarks: Uint32Array
  nearNameStarts: Uint32Array
  nearNames: Uint32Array
  nearNameMarks: Uint32Array
}

export const NONE = 0xffff_ffff
export const NO_YEAR = -32_768

const decoder = new TextDecoder()

export class TitleIndex {
  readonly tables: TitleTables
  /** The sets of country codes that series have. */
  readonly countries: readonly (readonly string[])[]
  readonly nearWords: NearStrings
  readonly nearNames: NearStrings

  constructor(tables: TitleTables, countries: readonly (readonly string[])[]) {
    this.tables = tables
    this.countries = countries
    this.nearWords = new NearStrings(wordStrings(tables), { starts: tables.nearWordStarts, strings: tables.nearWords, marks: tables.nearWordMarks })
    this.nearNames = new NearStrings(nameStrings(tables), { starts: tables.nearNameStarts, strings: tables.nearNames, marks: tables.nearNameMarks })
  }

  get seriesCount(): number {
    return this.tables.seriesYears.length
  }

  get nameCount(): number {
    return this.tables.nameSeries.length
  }

  seriesId(series: number): string {
    const { seriesIds, seriesIdStarts } = this.tables
    return decoder.decode(seriesIds.subarray(seriesIdStarts[series], seriesIdStarts[series + 1]))
  }

  seriesTitle(series: number): string {
    const { seriesTitles, seriesTitleStarts } = this.tables
    return decoder.decode(seriesTitles.subarray(seriesTitleStarts[series], seriesTitleStarts[series + 1]))
  }

  year(series: number): number | null {
    const year = this.tables.seriesYears[series] ?? NO_YEAR
    return year === NO_YEAR ? null : year
  }

  countriesOf(series: number): readonly string[] {
    return this.countries[this.tables.seriesCountries[series] ?? 0] ?? []
  }

  /** A name as it was folded. */
  folded(name: number): string {
    const { nameWords, nameWordStarts } = this.tables
    let text = ''
    for (let at = nameWordStarts[name]!; at < nameWordStarts[name + 1]!; at++) text += (text === '' ? '' : ' ') + this.word(nameWords[at]!)
    return text
  }

  word(word: number): string {
    const { wordLetters, wordStarts } = this.tables
    return String.fromCharCode(...wordLetters.subarray(wordStarts[word], wordStarts[word + 1]))
  }

  /** The number of exactly this word, if some name has it. */
  findWord(letters: Uint16Array): number | undefined {
    const word = this.#firstFrom(letters)
    return word < this.tables.wordStarts.length - 1 && this.#compare(word, letters) === 0 ? word : undefined
  }

  /** The words that begin with these letters: from the first number up to, and without, the second. */
  wordsBeginning(letters: Uint16Array): [from: number, until: number] {
    const after = letters.slice()
    for (let last = after.length - 1; last >= 0; last--) {
      if (after[last]! < 0xffff) {
        after[last]!++
        return [this.#firstFrom(letters), this.#firstFrom(after.subarray(0, last + 1))]
      }
    }
    return [this.#firstFrom(letters), this.tables.wordStarts.length - 1]
  }

  /** The first word that does not come before these letters. */
  #firstFrom(letters: Uint16Array): number {
    let [low, high] = [0, this.tables.wordStarts.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(middle, letters) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compare(word: number, letters: Uint16Array): number {
    const { wordLetters, wordStarts } = this.tables
    const start = wordStarts[word]!
    const length = wordStarts[word + 1]! - start
    for (let at = 0; at < length && at < letters.length; at++) {
      const order = wordLetters[start + at]! - letters[at]!
      if (order !== 0) return order
    }
    return length - letters.length
  }
}

export function wordStrings({ wordLetters, wordStarts }: Pick<TitleTables, 'wordLetters' | 'wordStarts'>): Strings {
  return {
    count: wordStarts.length - 1,
    read: (word, into) => {
      const start = wordStarts[word]!
      const length = Math.min(wordStarts[word + 1]! - start, MOST_LETTERS)
      for (let at = 0; at < length; at++) into[at] = wordLetters[start + at]!
      return length
    },
  }
}

/** Names without their spaces: "starwars" is "star wars". */
export function nameStrings({
  wordLetters,
  wordStarts,
  nameWords,
  nameWordStarts,
}: Pick<TitleTables, 'wordLetters' | 'wordStarts' | 'nameWords' | 'nameWordStarts'>): Strings {
  return {
    count: nameWordStarts.length - 1,
    read: (name, into) => {
      let length = 0
      for (let at = nameWordStarts[name]!; at < nameWordStarts[name + 1]!; at++) {
        const word = nameWords[at]!
        for (let letter = wordStarts[word]!; letter < wordStarts[word + 1]! && length < MOST_LETTERS; letter++) into[length++] = wordLetters[letter]!
      }
      return length
    },
  }
}
