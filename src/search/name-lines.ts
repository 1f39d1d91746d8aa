import { Buffer } from 'node:buffer'
import { END_OF_ID, END_OF_NAME, type NamedSeries } from './title-store.ts'

const TAB = END_OF_ID.charCodeAt(0)
const LINE_FEED = END_OF_NAME.charCodeAt(0)
const ONE = '1'.charCodeAt(0)

/** Walks through the names of `NamedSeries` by their letters: nothing is made for a name, and the room for the letters is used again for the next ones. */
export class NameLines {
  /** UTF-16 code units. */
  letters = new Uint16Array(0)
  /** Where the current name begins and ends in them. */
  start = 0
  end = 0
  isMain = false
  #text = ''
  #series: NamedSeries['series'] = []
  #ids: Set<string> | undefined
  #next = 0

  /** Begins with other series and their names. */
  read({ series, names }: NamedSeries): void {
    if (names.length > this.letters.length) this.letters = new Uint16Array(2 * names.length)
    Buffer.from(this.letters.buffer).write(names, 'utf16le')
    this.#text = names
    this.#series = series
    this.#ids = undefined
    this.#next = 0
  }

  /** Goes on to the next name of the series of that place in the list; false where it has no more. */
  nextOf(place: number): boolean {
    const { id } = this.#series[place]!
    while (this.#next < this.#text.length) {
      if (this.#isOf(id)) {
        const mark = this.#next + id.length + END_OF_ID.length
        this.isMain = this.letters[mark] === ONE
        this.start = mark + 1
        this.end = this.#endFrom(this.start)
        this.#next = this.end + END_OF_NAME.length
        return true
      }
      const following = this.#series[place + 1]
      if ((following !== undefined && this.#isOf(following.id)) || this.#isOfAny()) return false
      this.#next = this.#endFrom(this.#next) + END_OF_NAME.length
    }
    return false
  }

  #isOf(id: string): boolean {
    if (this.letters[this.#next + id.length] !== TAB) return false
    for (let at = 0; at < id.length; at++) if (this.letters[this.#next + at] !== id.charCodeAt(at)) return false
    return true
  }

  #isOfAny(): boolean {
    this.#ids ??= new Set(this.#series.map(({ id }) => id))
    return this.#ids.has(this.#text.slice(this.#next, this.#text.indexOf(END_OF_ID, this.#next)))
  }

  #endFrom(at: number): number {
    while (this.letters[at] !== LINE_FEED) at++
    return at
  }
}
