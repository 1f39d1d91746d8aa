import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MarkedContent } from './content-marks.ts'

/** How an answer may be packed (RFC 9110, 8.4.1), the smaller first. */
const PACKINGS = ['br', 'gzip'] as const
export type Packing = (typeof PACKINGS)[number]

/** Our decision: below, packing saves no packet on the way. */
const LEAST_PACKED_BYTES = 1024
/** Our decision: a guide of 90 kB takes some 2 ms, and a seventh of its size; higher qualities take many times as long for a few per cent. */
const BROTLI_QUALITY = 5

/** The packing that a reader accepts, by their `Accept-Encoding`; `undefined` for none of ours, or where there is nothing to gain. */
export function packingFor(acceptEncoding: string | undefined, { bytes }: MarkedContent): Packing | undefined {
  if (acceptEncoding === undefined || bytes.length < LEAST_PACKED_BYTES) return undefined
  const accepted = acceptEncoding.split(',').map((one) => one.trim().toLowerCase())
  return PACKINGS.find((packing) => accepted.some((one) => one === packing || (one.startsWith(`${packing};`) && !/;\s*q=0(?:\.0*)?$/.test(one))))
}

/** The content packed, once for as long as it is the last answer of its address. */
export function packContent({ bytes, packed }: MarkedContent, packing: Packing): Uint8Array<ArrayBuffer> {
  let content = packed.get(packing)
  if (content === undefined)
    packed.set(
      packing,
      (content = packing === 'br' ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }) : gzipSync(bytes)),
    )
  return content
}
