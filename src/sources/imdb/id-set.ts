const FIRST_BYTES = 1024 * 1024

/** A set of IMDb numbers, one bit each: 40 million titles take 5 MB. */
export class IdSet {
  #bits = new Uint8Array(FIRST_BYTES)

  add(id: number): void {
    const place = id >>> 3
    if (place >= this.#bits.length) this.#grow(place)
    this.#bits[place] = (this.#bits[place] ?? 0) | (1 << (id & 7))
  }

  has(id: number): boolean {
    return (((this.#bits[id >>> 3] ?? 0) >>> (id & 7)) & 1) === 1
  }

  #grow(place: number): void {
    const bits = new Uint8Array(Math.max(this.#bits.length * 2, place + 1))
    bits.set(this.#bits)
    this.#bits = bits
  }
}
