import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { unreadable } from './session.ts'

/** The lines of a file, or of standard input for `-`; refused, with what to name instead, when it cannot be read. */
export async function linesOf(file: string, remedy: string): Promise<AsyncIterable<string>> {
  if (file === '-') return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    const handle = await open(file)
    if (!(await handle.stat()).isDirectory()) return handle.readLines()
    await handle.close()
    throw Object.assign(new Error(`${file} is a folder`), { code: 'EISDIR' })
  } catch (error) {
    throw unreadable(file, error, remedy)
  }
}
