import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { bytesOf, lengthOf, textForMark, type Part } from './kept-part.ts'

/**
 * Our decision: the last answers of some ten addresses that are asked for again and again; all others are marked anew. What is kept for a moment outlives the quick
 * collection of new objects, and a server of 100,000 series was 10 MB larger for every million characters.
 */
const MOST_CHARACTERS = 1_000_000

/** An answer with the mark of its content. */
export interface MarkedContent {
  mark: string
  /** In bytes. */
  length: () => number
  /** The answer as it is sent. */
  bytes: () => Uint8Array<ArrayBuffer>
}

/** The last answer of each address: to compare an answer with it takes a tenth of the time that its mark and its bytes take. */
const lastContents = new LRUCache<string, { body: string; content: MarkedContent }>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: ({ body, content }) => body.length + content.length() + 1,
})

/**
 * What is sent with its mark, as ETag writes it: another content, another mark, whatever it depends on.
 *
 * The mark is weak (RFC 9110, 8.8.1), for whoever stands between reader and server may pack an answer and pass the mark on, and so do we. That of an answer in parts
 * is made of the marks of those that are kept, and of all other text: from every process the same, and another one where a byte is another.
 */
export function markContent(address: string, body: string | readonly Part[]): MarkedContent {
  if (typeof body !== 'string') return { mark: markOf(textForMark(body)), length: () => lengthOf(body), bytes: () => bytesOf(body) }
  const last = lastContents.get(address)
  if (last?.body === body) return last.content
  const bytes = Buffer.from(body)
  const content = { mark: markOf(bytes), length: () => bytes.length, bytes: () => bytes }
  lastContents.set(address, { body, content })
  return content
}

/** The last answer of an address, where it bears this mark and is still kept. */
export function lastContent(address: string, mark: string | undefined): MarkedContent | undefined {
  const last = mark === undefined ? undefined : lastContents.get(address)
  return last?.content.mark === mark ? last?.content : undefined
}

/** The mark of an answer's content, as ETag writes it. */
export function markOf(content: string | Uint8Array): string {
  return `W/"${hash('sha1', content, 'base64url')}"`
}

/** Whether the reader has what bears this mark, by their `If-None-Match` (RFC 9110, 13.1.2; marks are compared weakly). */
export function hasMark(ifNoneMatch: string | undefined, mark: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === mark || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(mark.replace(/^W\//, '')) === true
}
