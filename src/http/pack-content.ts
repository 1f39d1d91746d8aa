import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { MarkedContent } from './content-marks.ts'

/** How an answer may be packed (RFC 9110, 8.4.1), the smaller first. */
const PACKINGS = ['br', 'gzip'] as const
export type Packing = (typeof PACKINGS)[number]

/** Our decision: below, packing saves no packet on the way. */
const LEAST_PACKED_BYTES = 1024
/** Our decision: a guide of 90 kB takes some 2 ms, and a seventh of its size; higher qualities take many times as long for a few per cent. */
const BROTLI_QUALITY = 5

/** Our decision: the last answers of some eighty addresses, a seventh as large as they are unpacked; those that many ask for at once are packed once. */
const MOST_PACKED_BYTES = 1_000_000
const lastPacked = new LRUCache<string, { mark: string; bytes: Uint8Array<ArrayBuffer> }>({
  maxSize: MOST_PACKED_BYTES,
  sizeCalculation: ({ bytes }) => bytes.length + 1,
})

/** The packing that a reader accepts, by their `Accept-Encoding`; `undefined` for none of ours, or where there is nothing to gain. */
export function packingFor(acceptEncoding: string | undefined, { length }: MarkedContent): Packing | undefined {
  if (acceptEncoding === undefined || length() < LEAST_PACKED_BYTES) return undefined
  const accepted = acceptEncoding.split(',').map((one) => one.trim().toLowerCase())
  return PACKINGS.find((packing) => accepted.some((one) => one === packing || (one.startsWith(`${packing};`) && !/;\s*q=0(?:\.0*)?$/.test(one))))
}

/** The content packed, once for as long as it is the last answer of its address. */
export function packContent(address: string, { mark, bytes }: MarkedContent, packing: Packing): Uint8Array<ArrayBuffer> {
  const key = `${packing} ${address}`
  const last = lastPacked.get(key)
  if (last?.mark === mark) return last.bytes
  const packed = packing === 'br' ? brotliCompressSync(bytes(), { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }) : gzipSync(bytes())
  lastPacked.set(key, { mark, bytes: packed })
  return packed
}
