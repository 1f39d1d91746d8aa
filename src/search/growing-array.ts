/** Our decision: large enough that small catalogues never grow, small enough to cost them nothing. */
const FIRST_ROOM = 4096
/** A letter takes at most three bytes in UTF-8, as a UTF-16 code unit. */
const MOST_BYTES_A_LETTER = 3

function larger<T extends Uint32Array | Uint16Array | Uint8Array>(array: T, needed: number): T {
  const grown = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2))
  grown.set(array)
  release(array)
  return grown
}

/** Gives the memory of an array back at once: tens of megabytes would wait for the next great round of the garbage collector. The array is empty afterwards. */
export function release(array: Uint32Array | Uint16Array | Uint8Array): void {
  ;(array.buffer as ArrayBuffer).transfer(0)
}

/** Of counts, how many there are up to and with each. */
export function sumUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!
}

/** Whole numbers from 0 below 2^32, one after the other. */
export class GrowingNumbers {
  /** The numbers, and room for more. Another array once it grows. */
  room = new Uint32Array(FIRST_ROOM)
  length = 0

  push(number: number): void {
    if (this.length === this.room.length) this.room = larger(this.room, this.length + 1)
    this.room[this.length++] = number
  }

  done(): Uint32Array {
    return this.room.subarray(0, this.length)
  }

  release(): void {
    release(this.room)
  }
}

/** UTF-16 code units, one after the other. */
export class GrowingLetters {
  /** The letters, and room for more. Another array once it grows. */
  room = new Uint16Array(FIRST_ROOM)
  length = 0

  push(letter: number): void {
    if (this.length === this.room.length) this.room = larger(this.room, this.length + 1)
    this.room[this.length++] = letter
  }

  done(): Uint16Array {
    return this.room.subarray(0, this.length)
  }

  release(): void {
    release(this.room)
  }
}

/** Texts in UTF-8, one after the other. */
export class GrowingBytes {
  static readonly #encoder = new TextEncoder()
  #bytes = new Uint8Array(FIRST_ROOM)
  #length = 0
  readonly #starts = new GrowingNumbers()

  push(text: string): void {
    const needed = this.#length + text.length * MOST_BYTES_A_LETTER
    if (needed > this.#bytes.length) this.#bytes = larger(this.#bytes, needed)
    this.#starts.push(this.#length)
    this.#length += GrowingBytes.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  release(): void {
    release(this.#bytes)
    this.#starts.release()
  }

  /** The texts in another order: text `order[0]` first. */
  inOrder(order: Uint32Array): { bytes: Uint8Array; starts: Uint32Array } {
    const from = this.#starts.done()
    const bytes = new Uint8Array(this.#length)
    const starts = new Uint32Array(order.length + 1)
    for (let place = 0, end = 0; place < order.length; place++) {
      const text = order[place]!
      const until = text + 1 < from.length ? from[text + 1]! : this.#length
      // Texts are short: letter by letter is quicker than a view of each.
      for (let at = from[text]!; at < until; at++) bytes[end++] = this.#bytes[at]!
      starts[place + 1] = end
    }
    return { bytes, starts }
  }
}
