import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Packing } from './pack-content.ts'

/**
 * Our decision: the last answers of some fifty addresses that are asked for again and again, some 4 MB and what is packed of them; all others are worked out anew.
 * What is kept for a moment outlives the quick collection of new objects, and the server grows with it.
 */
const MOST_CHARACTERS = 2_000_000

/** An answer as it is sent. */
export interface MarkedContent {
  body: string
  mark: string
  bytes: Uint8Array<ArrayBuffer>
  /** The same packed, once somebody asked for it so. */
  packed: Map<Packing, Uint8Array<ArrayBuffer>>
}

/** The last answer of each address: to compare an answer with it takes a tenth of the time that its mark and its bytes take. */
const lastContents = new LRUCache<string, MarkedContent>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ body, bytes }) => body.length + bytes.length + 1 })

/**
 * What is sent with its mark, as ETag writes it: another content, another mark, whatever it depends on.
 *
 * The mark is weak (RFC 9110, 8.8.1), for whoever stands between reader and server may pack an answer and pass the mark on, and so do we.
 */
export function markContent(address: string, body: string): MarkedContent {
  const last = lastContents.get(address)
  if (last?.body === body) return last
  const bytes = Buffer.from(body)
  const content = { body, mark: `W/"${hash('sha1', bytes, 'base64url')}"`, bytes, packed: new Map() }
  lastContents.set(address, content)
  return content
}

/** Whether the reader has what bears this mark, by their `If-None-Match` (RFC 9110, 13.1.2; marks are compared weakly). */
export function hasMark(ifNoneMatch: string | undefined, mark: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(mark.replace(/^W\//, '')) === true
}
