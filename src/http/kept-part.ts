import { hash } from 'node:crypto'

/** A part of an answer that is kept as it is sent, with a mark of its own: neither is made again for every answer that it is a part of. */
export interface KeptPart {
  bytes: Uint8Array<ArrayBuffer>
  mark: string
}

/** What an answer is put together from. */
export type Part = string | KeptPart

/** A text as a part to keep, in bytes of its own: in a piece of the pool that Node cuts small buffers from, it would keep what lies around it. */
export function keepPart(text: string): KeptPart {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return { bytes, mark: hash('sha1', bytes, 'base64url') }
}

/** The parts as they are sent, one after the other. */
export function bytesOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(lengthOf(parts))
  let end = 0
  for (const part of parts) {
    if (typeof part === 'string') end += bytes.write(part, end)
    else {
      bytes.set(part.bytes, end)
      end += part.bytes.length
    }
  }
  return bytes
}

export function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((length, part) => length + (typeof part === 'string' ? Buffer.byteLength(part) : part.bytes.length), 0)
}

export function textOf(parts: readonly Part[]): string {
  return Buffer.from(bytesOf(parts)).toString()
}

/** A short text that is another one where the parts are others. The length before each text keeps it apart from a mark. */
export function textForMark(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? `${part.length}:${part}` : `#${part.mark}`)).join('')
}
