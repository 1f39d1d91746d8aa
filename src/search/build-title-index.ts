import { setImmediate as afterOthers } from 'node:timers/promises'
import { GrowingBytes, GrowingNumbers, release, sumUp } from './growing-array.ts'
import { NameLines } from './name-lines.ts'
import { buildNearTables } from './near-strings.ts'
import { nameStrings, NONE, NO_YEAR, TitleIndex, wordStrings, type TitleTables } from './title-index.ts'
import type { NamedSeries } from './title-store.ts'
import { WordNumbers } from './word-numbers.ts'

/** Our decision: so many steps take about a millisecond, then others have their turn. */
const STEPS_A_TURN = 30_000
/** Of series sorted by popularity in one go: their number stands in the digits below it. */
const MOST_SERIES = 2 ** 22

/** Puts the index together, series by series, giving others their turn between: nobody waits more than a few milliseconds for it. */
export class TitleIndexBuilder {
  readonly #lines = new NameLines()
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

  add(named: NamedSeries): void {
    const lines = this.#lines
    lines.read(named)
    for (const [place, { id, title, year, countries, popularity }] of named.series.entries()) {
      this.#seriesNameStarts.push(this.#nameWordStarts.length)
      this.#ids.push(id)
      this.#titles.push(title)
      this.#years.push(year ?? NO_YEAR)
      this.#popularity.push(popularity)
      if (!this.#countries.has(countries)) this.#countries.set(countries, this.#countries.size)
      this.#seriesCountries.push(this.#countries.get(countries) ?? 0)
      while (lines.nextOf(place)) {
        if (lines.start === lines.end) continue
        this.#nameWordStarts.push(this.#nameWords.length)
        this.#nameIsMain.push(lines.isMain ? 1 : 0)
        this.#words.note(lines.letters, lines.start, lines.end, this.#nameWords)
      }
    }
    this.#words.numberNoted(lines.letters, this.#nameWords)
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
      [...this.#countries.keys()].map((set) => JSON.parse(set) as string[]),
    )
  }

  /** The names in the order of their series' fame, with the words' final numbers. */
  async #namesByFame(wordNumbers: Uint32Array) {
    const order = this.#seriesByFame()
    await turn()
    const [starts, words] = [this.#nameWordStarts.done(), this.#nameWords.done()]
    const nameCount = starts.length - 1
    const from = { order, starts, words, firsts: this.#seriesNameStarts.done(), isMain: this.#nameIsMain.done(), wordNumbers }
    const to = {
      nameWords: new Uint32Array(words.length),
      nameWordStarts: new Uint32Array(nameCount + 1),
      nameSeries: new Uint32Array(nameCount),
      nameIsMain: new Uint8Array(nameCount),
    }
    let name = 0
    for (let series = 0; series < order.length; series += STEPS_A_TURN) {
      name = copyNames(from, to, { series, until: Math.min(order.length, series + STEPS_A_TURN), name })
      await turn()
    }
    return { order, ...to }
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
    const [seriesYears, seriesCountries, seriesPopularity] = [new Int16Array(order.length), new Uint16Array(order.length), new Float64Array(order.length)]
    for (let place = 0; place < order.length; place++) {
      seriesYears[place] = this.#years[order[place]!]!
      seriesCountries[place] = this.#seriesCountries[order[place]!]!
      seriesPopularity[place] = this.#popularity[order[place]!]!
    }
    return {
      seriesIds: ids.bytes,
      seriesIdStarts: ids.starts,
      seriesTitles: titles.bytes,
      seriesTitleStarts: titles.starts,
      seriesYears,
      seriesCountries,
      seriesPopularity,
    }
  }
}

interface NamesAsAdded {
  order: Uint32Array
  starts: Uint32Array
  words: Uint32Array
  firsts: Uint32Array
  isMain: Uint32Array
  wordNumbers: Uint32Array
}

/** Copies the names of the series from one place in the order up to another; answers the number of the next name. */
function copyNames(
  { order, starts, words, firsts, isMain, wordNumbers }: NamesAsAdded,
  { nameWords, nameWordStarts, nameSeries, nameIsMain }: Pick<TitleTables, 'nameWords' | 'nameWordStarts' | 'nameSeries' | 'nameIsMain'>,
  { series, until, name }: { series: number; until: number; name: number },
): number {
  let end = nameWordStarts[name]!
  for (; series < until; series++) {
    const added = order[series]!
    for (let old = firsts[added]!; old < firsts[added + 1]!; old++) {
      nameSeries[name] = series
      nameIsMain[name] = isMain[old]!
      for (let at = starts[old]!; at < starts[old + 1]!; at++) nameWords[end++] = wordNumbers[words[at]!]!
      nameWordStarts[++name] = end
    }
  }
  return name
}

/** For each word the names with it, in the order of their numbers. */
async function postingsOf(nameWords: Uint32Array, nameWordStarts: Uint32Array, wordCount: number) {
  const wordNameStarts = new Uint32Array(wordCount + 1)
  const wordFirstName = new Uint32Array(wordCount).fill(NONE)
  const wordNames = new Uint32Array(nameWords.length)
  countEach(nameWords, wordNameStarts)
  sumUp(wordNameStarts)
  await turn()
  for (let until = nameWordStarts.length - 1; until > 0; until -= STEPS_A_TURN) {
    fillPostings({ nameWords, nameWordStarts }, Math.max(0, until - STEPS_A_TURN), until, { wordNames, wordNameStarts, wordFirstName })
    await turn()
  }
  const wordBestName = Uint32Array.from({ length: wordCount }, (_, word) => wordNames[wordNameStarts[word]!]!)
  return { wordNames, wordNameStarts, wordFirstName, wordBestName }
}

function countEach(numbers: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < numbers.length; at++) counts[numbers[at]!]!++
}

/** Puts the names to their words, the last one first: `wordNameStarts`, at first where the names of each word end, is in the end where they begin. */
function fillPostings(
  { nameWords, nameWordStarts }: Pick<TitleTables, 'nameWords' | 'nameWordStarts'>,
  from: number,
  until: number,
  { wordNames, wordNameStarts, wordFirstName }: Pick<TitleTables, 'wordNames' | 'wordNameStarts' | 'wordFirstName'>,
): void {
  for (let name = until - 1; name >= from; name--) {
    const start = nameWordStarts[name]!
    for (let at = nameWordStarts[name + 1]! - 1; at >= start; at--) wordNames[--wordNameStarts[nameWords[at]!]!] = name
    wordFirstName[nameWords[start]!] = name
  }
}

/** Lets everything else that waits have its turn. */
async function turn(): Promise<void> {
  await afterOthers()
}
