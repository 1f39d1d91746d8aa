import { Buffer } from 'node:buffer'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as afterOthers } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { TitleIndex, type TitleTables } from './title-index.ts'

/**
 * The index of names as a file beside the data, so that the next process need not put it together:
 *
 *     "tbcnames" | length of the header, its check sum, that of the tables (32 bits each) | header, JSON | tables, each at a multiple of eight
 *
 * It can be thrown away at any time. One that is damaged, of another form or of other data counts as none.
 */
const MAGIC = Buffer.from('tbcnames', 'latin1')
/** Another number, another form: to be raised with every change of the tables, of how names are cut in pieces, and of `foldTitle`. */
const FORM = 1
const PREFIX_BYTES = MAGIC.length + 12
const ALIGNMENT = 8
/** Read in about a millisecond, after which others have their turn. */
const CHECKED_BYTES = 4 * 1024 * 1024

const KINDS = { Uint8Array, Int16Array, Uint16Array, Uint32Array, Float64Array }
type Kind = keyof typeof KINDS

interface Header {
  form: number
  /** Of the data it was made from. */
  mark: string
  /** Up to which change of names. */
  sequence: number
  countries: string[][]
  tables: { name: keyof TitleTables; kind: Kind; length: number; at: number }[]
  bytes: number
}

export interface KeptIndex {
  index: TitleIndex
  sequence: number
}

function fileIn(directory: string): string {
  return join(directory, 'names.index')
}

/** Writes the index whole or not at all: whoever reads meanwhile has the one before. */
export async function writeIndexFile(directory: string, { index, sequence, mark }: KeptIndex & { mark: string }): Promise<void> {
  const named = Object.entries(index.tables) as [keyof TitleTables, TitleTables[keyof TitleTables]][]
  let bytes = 0
  const tables = named.map(([name, table]) => {
    const at = bytes
    bytes += aligned(table.byteLength)
    return { name, kind: table.constructor.name as Kind, length: table.length, at }
  })
  const header: Header = { form: FORM, mark, sequence, countries: index.countries.map((set) => [...set]), tables, bytes }
  const text = Buffer.from(JSON.stringify(header))
  const parts = named.flatMap(([, { buffer, byteOffset, byteLength }]) => [
    new Uint8Array(buffer, byteOffset, byteLength),
    new Uint8Array(aligned(byteLength) - byteLength),
  ])
  const prefix = Buffer.alloc(PREFIX_BYTES)
  MAGIC.copy(prefix)
  prefix.writeUInt32LE(text.length, MAGIC.length)
  prefix.writeUInt32LE(crc32(text), MAGIC.length + 4)
  let sum = 0
  for (const part of parts) sum = await checkSum(part, sum)
  prefix.writeUInt32LE(sum, MAGIC.length + 8)

  const half = `${fileIn(directory)}.${process.pid}.part`
  try {
    const file = await open(half, 'w')
    try {
      for (const part of [prefix, text, ...parts]) await file.writeFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(half, fileIn(directory))
  } finally {
    await rm(half, { force: true })
  }
}

/** The index that is kept in the directory for the data of that mark, or none. */
export async function readIndexFile(directory: string, mark: string): Promise<KeptIndex | undefined> {
  const file = await open(fileIn(directory)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return undefined
  try {
    const prefix = Buffer.alloc(PREFIX_BYTES)
    const { bytesRead } = await file.read(prefix, 0, PREFIX_BYTES, 0)
    const { size } = await file.stat()
    const headerBytes = prefix.readUInt32LE(MAGIC.length)
    if (bytesRead < PREFIX_BYTES || !prefix.subarray(0, MAGIC.length).equals(MAGIC) || headerBytes > size) return undefined
    const text = Buffer.alloc(headerBytes)
    await file.read(text, 0, headerBytes, PREFIX_BYTES)
    if (crc32(text) !== prefix.readUInt32LE(MAGIC.length + 4)) return undefined
    const header = JSON.parse(text.toString()) as Header
    if (header.form !== FORM || header.mark !== mark || size !== PREFIX_BYTES + headerBytes + header.bytes) return undefined
    const content = new Uint8Array(header.bytes)
    await file.read(content, 0, header.bytes, PREFIX_BYTES + headerBytes)
    if ((await checkSum(content, 0)) !== prefix.readUInt32LE(MAGIC.length + 8)) return undefined
    return { index: new TitleIndex(tablesIn(content.buffer, header), header.countries), sequence: header.sequence }
  } finally {
    await file.close()
  }
}

function tablesIn(content: ArrayBuffer, { tables }: Header): TitleTables {
  return Object.fromEntries(tables.map(({ name, kind, length, at }) => [name, new KINDS[kind](content, at, length)])) as unknown as TitleTables
}

async function checkSum(bytes: Uint8Array, from: number): Promise<number> {
  let sum = from
  for (let at = 0; at < bytes.length; at += CHECKED_BYTES) {
    sum = crc32(bytes.subarray(at, at + CHECKED_BYTES), sum)
    await afterOthers()
  }
  return sum
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
}
