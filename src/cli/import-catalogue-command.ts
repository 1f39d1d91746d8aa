import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { importCatalogue, type CatalogueReport } from '../sources/interchange/import-catalogue.ts'
import { keepHeapSmall } from './keep-heap-small.ts'
import { printable, unreadable, withCatalogue, type Session } from './session.ts'

/** Our decision: the line on the terminal changes often enough to be alive, and costs nothing. */
const LINES_PER_PROGRESS = 200
const REMEDY = 'name what "tbc export" wrote, or - for standard input'

/** `tbc import catalogue`: takes a catalogue file into the data file, and says what that changed. */
export async function importCatalogueFile(path: string, options: { json?: boolean }, session: Session): Promise<void> {
  keepHeapSmall()
  const { out, error } = session.terminal
  const isTerminal = process.stderr.isTTY
  const name = path === '-' ? 'standard input' : printable(path)
  const source = path === '-' ? { bytes: process.stdin as AsyncIterable<Buffer>, sizeBytes: undefined } : await openFile(path)
  const read = { bytes: 0 }
  const onLine = (line: number): void => {
    if (line % LINES_PER_PROGRESS === 0) error(`\r\u001b[K${sayProgress(name, line, read.bytes, source.sizeBytes)}`)
  }
  try {
    const report = await withCatalogue(session, (database) =>
      importCatalogue(database, { name, bytes: counted(source.bytes, read), now: session.now, onLine: isTerminal ? onLine : undefined }),
    )
    if (isTerminal) error('\r\u001b[K')
    out(options.json === true ? `${JSON.stringify(report)}\n` : sayReport(report))
  } catch (failure) {
    if (isTerminal) error('\r\u001b[K')
    // Reading and unpacking fail with a code; what is ours, and what the data file says, is told as it is.
    const { code } = failure as NodeJS.ErrnoException
    throw code !== undefined && /^(?:E[A-Z]+|Z_[A-Z_]+)$/.test(code) ? unreadable(name, failure, REMEDY) : failure
  }
}

async function openFile(path: string): Promise<{ bytes: AsyncIterable<Buffer>; sizeBytes: number }> {
  let stats: Stats
  try {
    stats = await stat(path)
  } catch (error) {
    throw unreadable(path, error, REMEDY)
  }
  return { bytes: createReadStream(path), sizeBytes: stats.size }
}

/** The bytes as they are, counted as they are read. */
async function* counted(bytes: AsyncIterable<Buffer>, read: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    read.bytes += chunk.length
    yield chunk
  }
}

function sayProgress(name: string, line: number, bytes: number, sizeBytes: number | undefined): string {
  const share = sizeBytes === undefined || sizeBytes === 0 ? '' : ` (${Math.floor((100 * bytes) / sizeBytes)} %)`
  return `${name}: ${line.toLocaleString('en-GB')} series${share}`
}

function sayReport({ added, changed, unchanged, leftOut, leftOutLines }: CatalogueReport): string {
  const lines = leftOutLines.map(({ line, id, couldBe }) => `line ${line}: ${id} could be ${couldBe.join(' or ')}: left out\n`)
  const more = leftOut > leftOutLines.length ? [`and ${say(leftOut - leftOutLines.length)} more that could be several: left out\n`] : []
  if (added + changed + unchanged + leftOut === 0) return 'The file has no series: nothing was changed.\n'
  const end =
    added + changed === 0
      ? 'Nothing was changed: all of it was here.\n'
      : `${say(added)} series ${added === 1 ? 'is' : 'are'} new, ${say(changed)} changed, ${say(unchanged)} were here as they are.\n`
  return [...lines, ...more, leftOut > 0 && added + changed + unchanged === 0 ? 'Nothing was imported.\n' : end].join('')
}

function say(count: number): string {
  return count.toLocaleString('en-GB')
}
