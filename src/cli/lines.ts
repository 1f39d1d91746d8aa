import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { AppError } from '../errors/app-error.ts'
import { printable, unreadable, type Session } from './session.ts'

/** What a line of a file came to: text to write, or why the file cannot be read further. */
export type AnsweredLine = { kind: 'answer'; text: string } | { kind: 'invalid'; line: number; reason: string }

/** Our decision: so much output is gathered before it is written; line by line would cost more than the answers. */
const CHUNK_CHARACTERS = 64 * 1024

/** The lines of a file, or of standard input for `-`. */
export async function linesOf(file: string, remedy: string): Promise<AsyncIterable<string>> {
  if (file === '-') return withoutMark(createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
  try {
    const handle = await open(file)
    if (!(await handle.stat()).isDirectory()) return withoutMark(handle.readLines())
    await handle.close()
    throw Object.assign(new Error(`${file} is a folder`), { code: 'EISDIR' })
  } catch (error) {
    throw unreadable(file, error, remedy)
  }
}

/** The lines without the byte order mark that some editors put before the first. */
async function* withoutMark(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true
  for await (const line of lines) {
    yield isFirst ? line.replace(/^\uFEFF/, '') : line
    isFirst = false
  }
}

/** Writes answers as they come, whole lines; the first line that cannot be read ends it with its number and reason, after what was answered before it. */
export async function writeAnswers(answers: AsyncIterable<AnsweredLine>, file: string, session: Session): Promise<void> {
  let chunk = ''
  for await (const answered of answers) {
    if (answered.kind === 'invalid') {
      await write(chunk, session)
      throw new AppError('bad-input-file', `${file === '-' ? 'standard input' : printable(file)}, line ${answered.line}: ${printable(answered.reason)}`)
    }
    chunk += `${answered.text}\n`
    if (chunk.length < CHUNK_CHARACTERS) continue
    await write(chunk, session)
    chunk = ''
  }
  await write(chunk, session)
}

async function write(text: string, { terminal }: Session): Promise<void> {
  if (text === '') return
  terminal.out(text)
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
}
