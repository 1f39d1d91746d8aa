import { Buffer } from 'node:buffer'
import { AppError } from '../../errors/app-error.ts'

const TAB = 9
const NEWLINE = 10
const CARRIAGE_RETURN = 13
const ZERO = 48
const NINE = 57
const COMMA = 44
const BACKSLASH = 92
const CAPITAL_N = 78

/** Above any number IMDb gives (40 million titles in 2026), and small enough for a set of one bit each. */
const MAX_ID = 999_999_999
const MAX_INTEGER = 2 ** 31 - 1

/**
 * The row that is being read: views of its fields in the bytes of the file, so that a row nobody keeps costs no string.
 *
 * Columns are numbered as the reader asked for them, wherever they stand in the file.
 */
export class TsvRow {
  /** The number of the line, the header being 1. */
  line = 0
  readonly #path: string
  readonly #columns: readonly string[]
  readonly #onRow: (row: TsvRow) => void
  #bytes: Buffer = Buffer.alloc(0)
  /** Where each field of the file begins; one more for the end of the last. */
  #starts = new Int32Array(1)
  #fields = 0
  #places: number[] = []

  constructor(path: string, columns: readonly string[], onRow: (row: TsvRow) => void) {
    this.#path = path
    this.#columns = columns
    this.#onRow = onRow
  }

  /** Reads each whole line from `from` on; answers where the first unfinished one begins. */
  readLines(bytes: Buffer, from: number): number {
    this.#bytes = bytes
    let begin = from
    if (this.line === 0) {
      const end = bytes.indexOf(NEWLINE, from)
      if (end === -1) return from
      this.#readHeader(bytes.toString('utf8', from, end))
      begin = end + 1
    }
    const starts = this.#starts
    const fields = this.#fields
    const { length } = bytes
    let field = 0
    starts[0] = begin
    for (let at = begin; at < length; at++) {
      // Tab and newline are the two lowest bytes that occur: one comparison passes all others.
      const byte = bytes[at] as number
      if (byte > NEWLINE) continue
      if (byte === TAB) {
        // One too many is counted, and found out at the end of the line.
        if (field < fields) starts[++field] = at + 1
      } else if (byte === NEWLINE) {
        this.line++
        if (field !== fields - 1)
          throw this.failure(field === fields ? `has more than ${fields} fields` : `has ${field + 1} fields where the header has ${fields}`)
        starts[fields] = (at > begin && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at) + 1
        this.#onRow(this)
        field = 0
        begin = at + 1
        starts[0] = begin
      }
    }
    return begin
  }

  /** What is wrong with the row, as a failure that names the file and the line. */
  failure(reason: string, line = this.line): AppError {
    return new AppError('bad-input-file', `${this.#path}, line ${line}: ${reason}; nothing of the files was taken over: download it again`)
  }

  isNull(column: number): boolean {
    const from = this.#from(column)
    return this.#to(column) - from === 2 && this.#bytes[from] === BACKSLASH && this.#bytes[from + 1] === CAPITAL_N
  }

  is(column: number, value: Buffer): boolean {
    const from = this.#from(column)
    if (this.#to(column) - from !== value.length) return false
    for (let index = 0; index < value.length; index++) if (this.#bytes[from + index] !== value[index]) return false
    return true
  }

  /** The field as text, without the character U+0000, which PostgreSQL cannot keep; null where the file has `\N`. */
  textOrNull(column: number): string | null {
    return this.isNull(column) ? null : this.#bytes.toString('utf8', this.#from(column), this.#to(column)).replaceAll('\0', '')
  }

  /** The field as text, which must be there. */
  text(column: number): string {
    const text = this.textOrNull(column)
    if (text === null || text === '') throw this.failure(`has no ${this.#columns[column]}`)
    return text
  }

  /** The field as a whole number from 0; null where the file has `\N`. */
  integerOrNull(column: number): number | null {
    return this.isNull(column) ? null : this.integer(column)
  }

  /** The field as a whole number from 0, which must be there. */
  integer(column: number): number {
    return this.#digits(column, this.#from(column), this.#to(column), MAX_INTEGER)
  }

  /** The number of an id such as `tt0944947`. */
  id(column: number, prefix: 'tt' | 'nm'): number {
    return this.#idAt(column, prefix, this.#from(column), this.#to(column))
  }

  /** The numbers of ids between commas; none where the file has `\N`. */
  ids(column: number, prefix: 'tt' | 'nm'): number[] {
    if (this.isNull(column)) return []
    const to = this.#to(column)
    const ids: number[] = []
    for (let from = this.#from(column); from <= to;) {
      const comma = this.#bytes.indexOf(COMMA, from)
      const end = comma === -1 || comma > to ? to : comma
      ids.push(this.#idAt(column, prefix, from, end))
      from = end + 1
    }
    return ids
  }

  /** The wrong value of a column, for a failure. */
  wrong(column: number, expected: string): AppError {
    const value = this.#bytes.toString('utf8', this.#from(column), Math.min(this.#to(column), this.#from(column) + 40))
    return this.failure(`${this.#columns[column]} is ${JSON.stringify(value)}, not ${expected}`)
  }

  #from(column: number): number {
    return this.#starts[this.#places[column] as number] as number
  }

  #to(column: number): number {
    return (this.#starts[(this.#places[column] as number) + 1] as number) - 1
  }

  #idAt(column: number, prefix: 'tt' | 'nm', from: number, to: number): number {
    if (this.#bytes[from] !== prefix.charCodeAt(0) || this.#bytes[from + 1] !== prefix.charCodeAt(1)) throw this.wrong(column, `an id such as ${prefix}0000001`)
    return this.#digits(column, from + 2, to, MAX_ID)
  }

  #digits(column: number, from: number, to: number, max: number): number {
    let value = 0
    for (let at = from; at < to; at++) {
      const byte = this.#bytes[at] as number
      if (byte < ZERO || byte > NINE || value > max) throw this.wrong(column, 'a number')
      value = value * 10 + byte - ZERO
    }
    if (to <= from || value > max) throw this.wrong(column, 'a number')
    return value
  }

  #readHeader(line: string): void {
    this.line = 1
    const header = line
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '')
      .split('\t')
    const missing = this.#columns.filter((column) => !header.includes(column))
    if (missing.length > 0) throw this.failure(`lacks the column ${missing.join(', ')}`)
    this.#fields = header.length
    this.#starts = new Int32Array(header.length + 1)
    this.#places = this.#columns.map((column) => header.indexOf(column))
  }
}
