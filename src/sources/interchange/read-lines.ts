import { createGunzip } from 'node:zlib'
import { PassThrough, pipeline } from 'node:stream'

/** A line of a file with its number from 1. */
export type ReadLine = { kind: 'line'; number: number; text: string } | { kind: 'unreadable'; number: number; reason: string }

/**
 * Our decision: a daily programme of 15,000 episodes with summaries from four sources comes to some 20 MB; whatever is longer is no line of a catalogue, and
 * is not held until its end is found.
 */
const MOST_LINE_BYTES = 32 * 1024 * 1024

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BYTE_ORDER_MARK = '\u{FEFF}'

/**
 * The lines of a stream of bytes, gzipped or not, one after the other; empty ones are left out but counted.
 *
 * A line that is too long or no UTF-8 is told as unreadable, and nothing is read after it. A damaged gzip file throws what unpacking it throws.
 */
export async function* readLines(bytes: AsyncIterable<Buffer>, mostLineBytes = MOST_LINE_BYTES): AsyncGenerator<ReadLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  const toLine = (line: Buffer): ReadLine => {
    number++
    try {
      const text = decoder.decode(line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line)
      return { kind: 'line', number, text: number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
    } catch {
      return { kind: 'unreadable', number, reason: 'is not UTF-8' }
    }
  }
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of await unpacked(bytes)) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(LINE_FEED, from)
      const part = chunk.subarray(from, end === -1 ? chunk.length : end)
      parts.push(part)
      length += part.length
      if (length > mostLineBytes) return yield { kind: 'unreadable', number: number + 1, reason: `is longer than ${mostLineBytes / 1024 / 1024} MB` }
      if (end === -1) break
      from = end + 1
      const line = toLine(parts.length === 1 ? part : Buffer.concat(parts, length))
      parts = []
      length = 0
      if (line.kind === 'unreadable') return yield line
      if (line.text.trim() !== '') yield line
    }
  }
  if (length === 0) return
  const last = toLine(Buffer.concat(parts, length))
  if (last.kind === 'unreadable' || last.text.trim() !== '') yield last
}

/** The two bytes that every gzip file begins with (RFC 1952, 2.3.1). */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** The stream as it is, or unpacked where it begins as gzip files do. */
async function unpacked(bytes: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const chunks = bytes[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < GZIP_MAGIC.length) {
    const { done, value } = await chunks.next()
    if (done === true) break
    head = Buffer.concat([head, value])
  }
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield head
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  if (!head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return whole()
  const unpacking = new PassThrough()
  pipeline(whole, createGunzip(), unpacking, () => undefined)
  return unpacking
}
