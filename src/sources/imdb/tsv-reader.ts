import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, type ZlibOptions } from 'node:zlib'
import { AppError } from '../../errors/app-error.ts'
import { TsvRow } from './tsv-row.ts'

/** Our decision: large enough that the cost of a chunk vanishes, small enough to stay in the processor's cache while it is parsed. */
const CHUNK_BYTES = 256 * 1024
/** Chunks unpacked in advance, on a thread of their own, while one is parsed. */
const CHUNKS_AHEAD = 4
/** Our decision: the longest real row has some thousand bytes; a file without line ends must not fill the memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024

/** The types lack the second, which every stream takes (https://nodejs.org/api/stream.html#new-streamduplexoptions). */
const UNPACKING = { chunkSize: CHUNK_BYTES, readableHighWaterMark: CHUNKS_AHEAD * CHUNK_BYTES } as ZlibOptions

const NEWLINE = 10
const GZIP_MAGIC = 0x1f8b
const NOTHING = Buffer.alloc(0)

export interface TsvSource {
  path: string
  /** The columns wanted, by their names in the header; `TsvRow` counts them as they are listed here. */
  columns: readonly string[]
}

/**
 * Calls `onRow` with each row of a tab-separated file, gzipped or plain, and answers how many there were.
 *
 * The row is the same object each time: what is to outlast the call is copied out of it. `onBytes` hears how much of the file was read.
 * A file that cannot be read to its end, or a row with another number of fields than the header, is a `bad-input-file`.
 */
export async function readTsv({ path, columns }: TsvSource, onRow: (row: TsvRow) => void, onBytes?: (bytes: number) => void): Promise<number> {
  const row = new TsvRow(path, columns, onRow)
  try {
    const isGzipped = await startsLikeGzip(path)
    const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
    const parse = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
      let rest: Buffer = NOTHING
      for await (const chunk of chunks) {
        rest = readLines(chunk, rest, row)
        onBytes?.(file.bytesRead)
      }
      // The last line may lack its end.
      if (rest.length > 0) row.readLines(Buffer.concat([rest, Buffer.of(NEWLINE)]), 0)
    }
    if (isGzipped) await pipeline(file, createGunzip(UNPACKING), parse)
    else await pipeline(file, parse)
  } catch (error) {
    throw toInputError(error, path, row.line)
  }
  if (row.line === 0) throw new AppError('bad-input-file', `${path} is empty: download it again`)
  return row.line - 1
}

/** Reads the lines that end in the chunk, the first of them begun in `rest`; answers with what it begins itself. */
function readLines(chunk: Buffer, rest: Buffer, row: TsvRow): Buffer {
  let from = 0
  if (rest.length > 0) {
    const end = chunk.indexOf(NEWLINE)
    const begun = Buffer.concat([rest, end === -1 ? chunk : chunk.subarray(0, end + 1)])
    if (begun.length > MAX_LINE_BYTES) throw row.failure(`is longer than ${MAX_LINE_BYTES} bytes`, row.line + 1)
    if (end === -1) return begun
    row.readLines(begun, 0)
    from = end + 1
  }
  return chunk.subarray(row.readLines(chunk, from))
}

async function startsLikeGzip(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    const isGzipped = bytesRead === 2 && buffer.readUInt16BE() === GZIP_MAGIC
    if (bytesRead > 0 && !isGzipped && path.endsWith('.gz')) throw new AppError('bad-input-file', `${path} is not gzipped: download it again`)
    return isGzipped
  } finally {
    await handle.close()
  }
}

/** What a failure to read means to the person who put the file there. */
function toInputError(error: unknown, path: string, line: number): unknown {
  if (error instanceof AppError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'Z_BUF_ERROR') return new AppError('bad-input-file', `${path} breaks off after line ${line}: download it again`, { cause: error })
  if (code === 'Z_DATA_ERROR') return new AppError('bad-input-file', `${path} is damaged after line ${line}: download it again`, { cause: error })
  if (UNREADABLE.has(code)) return new AppError('bad-input-file', `${path} cannot be read (${code})`, { cause: error })
  return error
}

const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EIO', 'ENOTDIR'])
