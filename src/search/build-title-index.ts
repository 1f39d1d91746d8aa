import { setImmediate as afterOthers } from 'node:timers/promises'
import { GrowingBytes, GrowingNumbers, release } from './growing-array.ts'
import { buildNearTables } from './near-strings.ts'
import { nameStrings, NONE, NO_YEAR, TitleIndex, wordStrings, type TitleTables } from './title-index.ts'
import { WordNumbers } from './word-numbers.ts'

/** A series with its names as the index takes it in. */
export interface NamedSeries {
  id: string
  title: string
  year: number | null
  countries: string[]
  popularity: number
  names: { folded: string; isMain: boolean }[]
}

/** Our decision: so many steps take about a millisecond, then others have their turn. */
const STEPS_A_TURN = 30_000
/** Of series sorted by popularity in one go: their number stands in the digits below it. */
const MOST_SERIES = 2 ** 22

/** Puts the index together, series by series, giving others their turn between: nobody waits more than a few milliseconds for it. */
export class TitleIndexBuilder {
  readonly #words = new WordNumbers()
  readonly #nameWords = new GrowingNumbers()
  readonly #nameWordStarts = new GrowingNumbers()
  readonly #nameIsMain = new GrowingNumbers()
  readonly #seriesNameStarts = new GrowingNumbers()
  readonly #ids = new GrowingBytes()
  readonly #titles = new GrowingBytes()
  readonly #years: number[] = []
  readonly #popularity: number[] = []
  readonly #seriesCountries: number[] = []
  readonly #countries = new Map<string, number>()

  add({ id, title, year, countries, popularity, names }: NamedSeries): void {
    this.#seriesNameStarts.push(this.#nameWordStarts.length)
    this.#ids.push(id)
    this.#titles.push(title)
    this.#years.push(year ?? NO_YEAR)
    this.#popularity.push(popularity)
    const set = countries.join(' ')
    if (!this.#countries.has(set)) this.#countries.set(set, this.#countries.size)
    this.#seriesCountries.push(this.#countries.get(set) ?? 0)
    for (const { folded, isMain } of names) {
      if (folded === '') continue
      this.#nameWordStarts.push(this.#nameWords.length)
      this.#nameIsMain.push(isMain ? 1 : 0)
      this.#words.each(folded, (word) => this.#nameWords.push(word))
    }
  }

  /** The index of all that was added; the builder is empty afterwards. */
  async finish(): Promise<TitleIndex> {
    this.#nameWordStarts.push(this.#nameWords.length)
    this.#seriesNameStarts.push(this.#nameWordStarts.length - 1)
    const { letters: wordLetters, starts: wordStarts, numbers } = await this.#words.sorted(turn)
    const names = await this.#namesByFame(numbers)
    release(numbers)
    for (const growing of [this.#nameWords, this.#nameWordStarts, this.#nameIsMain, this.#seriesNameStarts]) growing.release()
    const wordCount = wordStarts.length - 1
    const texts = { wordLetters, wordStarts, nameWords: names.nameWords, nameWordStarts: names.nameWordStarts }
    const postings = await postingsOf(names.nameWords, names.nameWordStarts, wordCount)
    const nearWords = await buildNearTables(wordStrings(texts), turn)
    const nearNames = await buildNearTables(nameStrings(texts), turn)
    const { order, ...others } = names
    const tables: TitleTables = {
      ...texts,
      ...others,
      ...postings,
      ...(await this.#seriesTables(order)),
      nearWordStarts: nearWords.starts,
      nearWords: nearWords.strings,
      nearWordMarks: nearWords.marks,
      nearNameStarts: nearNames.starts,
      nearNames: nearNames.strings,
      nearNameMarks: nearNames.marks,
    }
    return new TitleIndex(
      tables,
      [...this.#countries.keys()].map((set) => set.split(' ').filter((code) => code !== '')),
    )
  }

  /** The names in the order of their series' fame, with the words' final numbers. */
  async #namesByFame(wordNumbers: Uint32Array) {
    const order = this.#seriesByFame()
    const [starts, words, firsts] = [this.#nameWordStarts.done(), this.#nameWords.done(), this.#seriesNameStarts.done()]
    const isMain = this.#nameIsMain.done()
    const nameCount = starts.length - 1
    const nameWords = new Uint32Array(words.length)
    const nameWordStarts = new Uint32Array(nameCount + 1)
    const nameSeries = new Uint32Array(nameCount)
    const nameIsMain = new Uint8Array(nameCount)
    let [name, end] = [0, 0]
    for (let series = 0; series < order.length; series++) {
      if (series % STEPS_A_TURN === STEPS_A_TURN - 1) await turn()
      for (let old = firsts[order[series]!]!; old < firsts[order[series]! + 1]!; old++) {
        nameSeries[name] = series
        nameIsMain[name] = isMain[old]!
        for (let at = starts[old]!; at < starts[old + 1]!; at++) nameWords[end++] = wordNumbers[words[at]!]!
        nameWordStarts[++name] = end
      }
    }
    return { order, nameWords, nameWordStarts, nameSeries, nameIsMain }
  }

  /** One number a series that sorts by fame and carries the series' own number. */
  #seriesByFame(): Uint32Array {
    const keys = Float64Array.from(this.#popularity, (popularity, series) => -Math.floor(popularity) * MOST_SERIES + series).sort()
    return Uint32Array.from(keys, (key) => ((key % MOST_SERIES) + MOST_SERIES) % MOST_SERIES)
  }

  async #seriesTables(order: Uint32Array) {
    const ids = this.#ids.inOrder(order)
    await turn()
    const titles = this.#titles.inOrder(order)
    await turn()
    for (const growing of [this.#ids, this.#titles]) growing.release()
    return {
      seriesIds: ids.bytes,
      seriesIdStarts: ids.starts,
      seriesTitles: titles.bytes,
      seriesTitleStarts: titles.starts,
      seriesYears: Int16Array.from(order, (series) => this.#years[series] ?? NO_YEAR),
      seriesCountries: Uint16Array.from(order, (series) => this.#seriesCountries[series] ?? 0),
      seriesPopularity: Float64Array.from(order, (series) => this.#popularity[series] ?? 0),
    }
  }
}

/** For each word the names with it, in the order of their numbers. */
async function postingsOf(nameWords: Uint32Array, nameWordStarts: Uint32Array, wordCount: number) {
  const wordNameStarts = new Uint32Array(wordCount + 1)
  const wordFirstName = new Uint32Array(wordCount).fill(NONE)
  for (const word of nameWords) wordNameStarts[word + 1]!++
  for (let word = 0; word < wordCount; word++) wordNameStarts[word + 1]! += wordNameStarts[word]!
  await turn()
  const next = wordNameStarts.slice(0, wordCount)
  const wordNames = new Uint32Array(nameWords.length)
  for (let name = 0; name < nameWordStarts.length - 1; name++) {
    if (name % STEPS_A_TURN === STEPS_A_TURN - 1) await turn()
    const start = nameWordStarts[name]!
    for (let at = start; at < nameWordStarts[name + 1]!; at++) wordNames[next[nameWords[at]!]!++] = name
    const first = nameWords[start]!
    if (wordFirstName[first] === NONE) wordFirstName[first] = name
  }
  const wordBestName = Uint32Array.from({ length: wordCount }, (_, word) => wordNames[wordNameStarts[word]!]!)
  release(next)
  return { wordNames, wordNameStarts, wordFirstName, wordBestName }
}

/** Lets everything else that waits have its turn. */
async function turn(): Promise<void> {
  await afterOthers()
}
