/** Letters of a machine word: so many of a pattern are held against a text in one step. */
const BITS = 32
/** Which places of the pattern each code unit stands at; of the pattern that is being compared, else all zero. */
const places = new Uint32Array(0x10000)

/**
 * A text that others are compared with: how many letters were left out, put in, changed or swapped with the next one between the two
 * (optimal string alignment: no letter is touched twice). Lengths and distances are in UTF-16 code units.
 *
 * Up to 32 letters by bit vectors: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003; beyond, by the usual table.
 */
export class EditPattern {
  readonly letters: Uint16Array
  readonly length: number

  constructor(letters: Uint16Array, length = letters.length) {
    this.letters = letters
    this.length = length
  }

  /** Runs `compare` with this pattern made ready: `distanceTo` is used only within it. */
  using<T>(compare: () => T): T {
    const isShort = this.length <= BITS
    if (isShort) for (let at = 0; at < this.length; at++) places[this.letters[at]!]! |= 1 << at
    try {
      return compare()
    } finally {
      if (isShort) for (let at = 0; at < this.length; at++) places[this.letters[at]!] = 0
    }
  }

  distanceTo(text: Uint16Array, length = text.length): number {
    if (this.length === 0 || length === 0) return Math.max(this.length, length)
    return this.length <= BITS ? this.#byBits(text, length) : this.#byTable(text, length)
  }

  #byBits(text: Uint16Array, length: number): number {
    const last = 1 << (this.length - 1)
    let [up, down, equal, before, distance] = [-1, 0, 0, 0, this.length]
    for (let at = 0; at < length; at++) {
      const here = places[text[at]!]! | 0
      const swapped = ((~equal & here) << 1) & before
      equal = (((here & up) + up) ^ up) | here | down | swapped
      let plus = down | ~(equal | up)
      let minus = equal & up
      if ((plus & last) !== 0) distance++
      if ((minus & last) !== 0) distance--
      plus = (plus << 1) | 1
      minus <<= 1
      up = minus | ~(equal | plus)
      down = plus & equal
      before = here
    }
    return distance
  }

  #byTable(text: Uint16Array, length: number): number {
    const { letters, length: columns } = this
    let [older, old, row] = [new Uint16Array(columns + 1), Uint16Array.from({ length: columns + 1 }, (_, at) => at), new Uint16Array(columns + 1)]
    for (let y = 1; y <= length; y++) {
      row[0] = y
      for (let x = 1; x <= columns; x++) {
        const isSame = letters[x - 1] === text[y - 1]
        let least = Math.min(old[x]! + 1, row[x - 1]! + 1, old[x - 1]! + (isSame ? 0 : 1))
        if (x > 1 && y > 1 && letters[x - 1] === text[y - 2] && letters[x - 2] === text[y - 1]) least = Math.min(least, older[x - 2]! + 1)
        row[x] = least
      }
      ;[older, old, row] = [old, row, older]
    }
    return old[columns]!
  }
}

/** The code units of a text. */
export function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) letters[at] = text.charCodeAt(at)
  return letters
}
