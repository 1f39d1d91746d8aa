import { GrowingLetters, GrowingNumbers, release } from './growing-array.ts'

const FIRST_SLOTS = 2 ** 12
const SPACE = 32
/** Words of a beginning that are sorted in one go; about a millisecond. */
const WORDS_A_TURN = 4_000
const CODE_UNITS = 0x10000

/** Numbers for words, the same word always the same one, without a string for each: a hash table over the letters. */
export class WordNumbers {
  readonly #letters = new GrowingLetters()
  readonly #starts = new GrowingNumbers()
  readonly #hashes = new GrowingNumbers()
  /** Number + 1 of the word in each slot, 0 where none is. */
  #slots = new Uint32Array(FIRST_SLOTS)

  /** Calls `visit` with the number of each word of a text whose words have one space between them. */
  each(text: string, visit: (word: number) => void): void {
    for (let start = 0; start <= text.length;) {
      let [end, hash] = [start, 0]
      for (; end < text.length && text.charCodeAt(end) !== SPACE; end++) {
        hash = Math.imul(hash ^ text.charCodeAt(end), 0x9e3779b1)
        hash ^= hash >>> 15
      }
      if (end > start) visit(this.#numberOf(text, start, end, hash >>> 0))
      start = end + 1
    }
  }

  #numberOf(text: string, start: number, end: number, hash: number): number {
    for (let slot = hash & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const held = this.#slots[slot]!
      if (held === 0) {
        this.#slots[slot] = this.#starts.length + 1
        return this.#take(text, start, end, hash)
      }
      if (this.#hashes.room[held - 1] === hash && this.#isSame(held - 1, text, start, end)) return held - 1
    }
  }

  #isSame(word: number, text: string, start: number, end: number): boolean {
    const [starts, letters] = [this.#starts.room, this.#letters.room]
    const from = starts[word]!
    const until = word + 1 < this.#starts.length ? starts[word + 1]! : this.#letters.length
    if (until - from !== end - start) return false
    for (let at = 0; at < end - start; at++) if (letters[from + at] !== text.charCodeAt(start + at)) return false
    return true
  }

  #take(text: string, start: number, end: number, hash: number): number {
    this.#starts.push(this.#letters.length)
    this.#hashes.push(hash)
    for (let at = start; at < end; at++) this.#letters.push(text.charCodeAt(at))
    if (this.#starts.length * 2 > this.#slots.length) this.#rehash()
    return this.#starts.length - 1
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    for (let word = 0; word < this.#hashes.length; word++) {
      const hash = this.#hashes.room[word]!
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = word + 1
    }
    release(this.#slots)
    this.#slots = slots
  }

  /** The words in the order of their letters, after which this is empty; `numbers[w]` is the new number of the word that had the number w. */
  async sorted(turn: () => Promise<void>): Promise<{ letters: Uint16Array; starts: Uint32Array; numbers: Uint32Array }> {
    const [from, letters, count] = [this.#starts.done(), this.#letters.room, this.#starts.length]
    const lengthOf = (word: number): number => (from[word + 1] ?? this.#letters.length) - from[word]!
    const letterAt = (word: number, at: number): number => (at < lengthOf(word) ? letters[from[word]! + at]! : 0)
    const order = await this.#byBeginning(letterAt, turn)
    const compare = (a: number, b: number): number => {
      for (let at = 2; ; at++) {
        const difference = letterAt(a, at) - letterAt(b, at)
        if (difference !== 0 || at >= lengthOf(a)) return difference
      }
    }
    let sinceTurn = 0
    for (let start = 0, end = 0; start < count; start = end) {
      while (end < count && letterAt(order[end]!, 0) === letterAt(order[start]!, 0) && letterAt(order[end]!, 1) === letterAt(order[start]!, 1)) end++
      order.subarray(start, end).sort(compare)
      sinceTurn += end - start
      if (sinceTurn > WORDS_A_TURN) {
        sinceTurn = 0
        await turn()
      }
    }
    const sorted = { ...this.#renumbered(order, lengthOf), numbers: inverse(order) }
    for (const array of [order, this.#slots]) release(array)
    for (const growing of [this.#letters, this.#starts, this.#hashes]) growing.release()
    return sorted
  }

  /** By the first two letters, by counting: the second first, then, keeping that order, the first. */
  async #byBeginning(letterAt: (word: number, at: number) => number, turn: () => Promise<void>): Promise<Uint32Array> {
    let order = new Uint32Array(this.#starts.length)
    for (let word = 0; word < order.length; word++) order[word] = word
    for (const at of [1, 0]) {
      const next = new Uint32Array(CODE_UNITS + 1)
      for (const word of order) next[letterAt(word, at) + 1]!++
      for (let unit = 0; unit < CODE_UNITS; unit++) next[unit + 1]! += next[unit]!
      const sorted = new Uint32Array(order.length)
      for (const word of order) sorted[next[letterAt(word, at)]!++] = word
      order = sorted
      await turn()
    }
    return order
  }

  #renumbered(order: Uint32Array, lengthOf: (word: number) => number): { letters: Uint16Array; starts: Uint32Array } {
    const letters = new Uint16Array(this.#letters.length)
    const starts = new Uint32Array(order.length + 1)
    const [all, from] = [this.#letters.done(), this.#starts.done()]
    for (let place = 0, end = 0; place < order.length; place++) {
      const word = order[place]!
      letters.set(all.subarray(from[word], from[word]! + lengthOf(word)), end)
      starts[place + 1] = end += lengthOf(word)
    }
    return { letters, starts }
  }
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place++) places[order[place]!] = place
  return places
}
