import { GrowingLetters, GrowingNumbers, release, sumUp } from './growing-array.ts'

const FIRST_SLOTS = 2 ** 12
const SPACE = 32
/** Words of a beginning that are sorted in one go; about a millisecond. */
const WORDS_A_TURN = 4_000
const CODE_UNITS = 0x10000

/** Numbers for words, the same word always the same one, without a string for each: a hash table over the letters. */
export class WordNumbers {
  readonly #letters = new GrowingLetters()
  readonly #starts = new GrowingNumbers()
  readonly #notedStarts = new GrowingNumbers()
  readonly #notedEnds = new GrowingNumbers()
  readonly #candidates = new GrowingNumbers()
  /** For each slot the number + 1 of the word in it, 0 where none is, and beside it the hash: the next place in memory is at hand, another is not. */
  #slots = new Uint32Array(2 * FIRST_SLOTS)

  /** Notes the words among these letters, from one place up to another, between which stand spaces; each has its place in `numbers` from now on. */
  note(text: Uint16Array, from: number, until: number, numbers: GrowingNumbers): void {
    for (let start = from; start < until;) {
      let [end, hash] = [start, 0]
      for (; end < until; end++) {
        const letter = text[end]!
        if (letter === SPACE) break
        hash = Math.imul(hash ^ letter, 0x9e3779b1)
        hash ^= hash >>> 15
      }
      if (end > start) {
        numbers.push(hash >>> 0)
        this.#notedStarts.push(start)
        this.#notedEnds.push(end)
      }
      start = end + 1
    }
  }

  /**
   * Puts the numbers of all words noted in the text into their places. First all slots are looked at, then the words in them: the processor fetches many from
   * memory at once, where it would wait for each if one word were done after the other.
   */
  numberNoted(text: Uint16Array, numbers: GrowingNumbers): void {
    const [froms, untils, candidates, slots] = [this.#notedStarts, this.#notedEnds, this.#candidates, this.#slots]
    const [places, first] = [numbers.room, numbers.length - froms.length]
    const last = slots.length / 2 - 1
    for (let word = 0; word < froms.length; word++) {
      const hash = places[first + word]!
      const slot = 2 * (hash & last)
      candidates.push(slots[slot + 1] === hash ? slots[slot]! : 0)
    }
    for (let word = 0; word < froms.length; word++) {
      const [held, from, until] = [candidates.room[word]!, froms.room[word]!, untils.room[word]!]
      places[first + word] = held !== 0 && this.#isSame(held - 1, text, from, until) ? held - 1 : this.#numberOf(text, from, until, places[first + word]!)
    }
    froms.length = untils.length = candidates.length = 0
  }

  #numberOf(text: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const last = slots.length / 2 - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const held = slots[2 * slot]!
      if (held === 0) {
        slots[2 * slot] = this.#starts.length + 1
        slots[2 * slot + 1] = hash
        return this.#take(text, start, end)
      }
      if (slots[2 * slot + 1] === hash && this.#isSame(held - 1, text, start, end)) return held - 1
    }
  }

  #isSame(word: number, text: Uint16Array, start: number, end: number): boolean {
    const [starts, letters] = [this.#starts.room, this.#letters.room]
    const from = starts[word]!
    const until = word + 1 < this.#starts.length ? starts[word + 1]! : this.#letters.length
    if (until - from !== end - start) return false
    for (let at = 0; at < end - start; at++) if (letters[from + at] !== text[start + at]) return false
    return true
  }

  #take(text: Uint16Array, start: number, end: number): number {
    this.#starts.push(this.#letters.length)
    for (let at = start; at < end; at++) this.#letters.push(text[at]!)
    if (this.#starts.length * 4 > this.#slots.length) this.#makeRoom()
    return this.#starts.length - 1
  }

  #makeRoom(): void {
    const [old, slots] = [this.#slots, new Uint32Array(this.#slots.length * 2)]
    const last = slots.length / 2 - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      const hash = old[from + 1]!
      let slot = hash & last
      while (slots[2 * slot] !== 0) slot = (slot + 1) & last
      slots[2 * slot] = old[from]!
      slots[2 * slot + 1] = hash
    }
    release(old)
    this.#slots = slots
  }

  /** The words in the order of their letters, after which this is empty; `numbers[w]` is the new number of the word that had the number w. */
  async sorted(turn: () => Promise<void>): Promise<{ letters: Uint16Array; starts: Uint32Array; numbers: Uint32Array }> {
    const [from, letters, count] = [this.#starts.done(), this.#letters.room, this.#starts.length]
    const lengthOf = (word: number): number => (from[word + 1] ?? this.#letters.length) - from[word]!
    const letterAt = (word: number, at: number): number => (at < lengthOf(word) ? letters[from[word]! + at]! : 0)
    const beginnings = new Uint32Array(count)
    for (let word = 0; word < count; word++) beginnings[word] = letterAt(word, 0) * CODE_UNITS + letterAt(word, 1)
    const order = await byBeginning(beginnings, turn)
    const compare = (a: number, b: number): number => {
      for (let at = 2; ; at++) {
        const difference = letterAt(a, at) - letterAt(b, at)
        if (difference !== 0 || at >= lengthOf(a)) return difference
      }
    }
    let sinceTurn = 0
    for (let start = 0, end = 0; start < count; start = end) {
      while (end < count && beginnings[order[end]!] === beginnings[order[start]!]) end++
      order.subarray(start, end).sort(compare)
      sinceTurn += end - start
      if (sinceTurn > WORDS_A_TURN) {
        sinceTurn = 0
        await turn()
      }
    }
    const sorted = { ...this.#renumbered(order, lengthOf), numbers: inverse(order) }
    for (const array of [order, beginnings, this.#slots]) release(array)
    for (const growing of [this.#letters, this.#starts]) growing.release()
    return sorted
  }

  #renumbered(order: Uint32Array, lengthOf: (word: number) => number): { letters: Uint16Array; starts: Uint32Array } {
    const letters = new Uint16Array(this.#letters.length)
    const starts = new Uint32Array(order.length + 1)
    const [all, from] = [this.#letters.done(), this.#starts.done()]
    for (let place = 0, end = 0; place < order.length; place++) {
      const word = order[place]!
      const until = from[word]! + lengthOf(word)
      for (let at = from[word]!; at < until; at++) letters[end++] = all[at]!
      starts[place + 1] = end
    }
    return { letters, starts }
  }
}

/** The words by their first two letters, each pair in one number, by counting: the second letter first, then, keeping that order, the first. */
async function byBeginning(beginnings: Uint32Array, turn: () => Promise<void>): Promise<Uint32Array> {
  let order = Uint32Array.from(beginnings.keys())
  for (const shift of [0, 16]) {
    const next = new Uint32Array(CODE_UNITS + 1)
    const sorted = new Uint32Array(order.length)
    countLetters(beginnings, shift, next)
    sumUp(next)
    placeByLetter({ beginnings, shift, next }, order, sorted)
    release(order)
    order = sorted
    await turn()
  }
  return order
}

function countLetters(beginnings: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let word = 0; word < beginnings.length; word++) counts[((beginnings[word]! >>> shift) & 0xffff) + 1]!++
}

function placeByLetter(
  { beginnings, shift, next }: { beginnings: Uint32Array; shift: number; next: Uint32Array },
  order: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let at = 0; at < order.length; at++) sorted[next[(beginnings[order[at]!]! >>> shift) & 0xffff]!++] = order[at]!
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place++) places[order[place]!] = place
  return places
}
