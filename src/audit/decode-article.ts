import { AppError } from '../errors/app-error.ts'

/** Our decision: fifty times the longest article; what is larger is no article, and reading it would take long. */
export const MAX_ARTICLE_BYTES = 20 * 1024 * 1024

const BYTES_PER_MEGABYTE = 1024 * 1024
/** Bytes at the beginning that are looked at for what no text has. */
const SNIFFED_BYTES = 4096

/** The text of a file; refused with the remedy when it is empty, too large, no text or no UTF-8. `name` is how messages call it. */
export function decodeArticle(bytes: Uint8Array, name: string): string {
  refuseSize(bytes.byteLength, name)
  if (bytes.byteLength === 0) throw badFile(`${name} is empty: name a file with the text of an article`)
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) throw badFile(`${name} is no text: save the article as plain text, Markdown or HTML`)
  let text: string
  try {
    // The mark at the beginning is no part of the text.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('bad-input-file', `${name} is not UTF-8: save it in that encoding`, { cause })
  }
  if (text.trim() === '') throw badFile(`${name} is empty: name a file with the text of an article`)
  return text
}

/** Refuses what is larger than an article can be, before it is read. */
export function refuseSize(size: number, name: string): void {
  if (size <= MAX_ARTICLE_BYTES) return
  const megabytes = Math.ceil(size / BYTES_PER_MEGABYTE)
  throw badFile(`${name} has ${megabytes} MB, and articles of up to ${MAX_ARTICLE_BYTES / BYTES_PER_MEGABYTE} MB are read: cut out the article itself`)
}

function badFile(message: string): AppError {
  return new AppError('bad-input-file', message)
}
