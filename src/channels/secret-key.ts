import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors/app-error.ts'

const KEY_BYTES = 32
const FILE = 'secret.key'
/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600
const OTHERS = 0o077

/**
 * The key that secrets of channels are encrypted with: `TBC_SECRET_KEY`, else the file `secret.key` in the data directory, made when there is none.
 *
 * A key of another form, and a file that others may read, are refused.
 */
export function getSecretKey({ secretKey, dataDirectory }: { secretKey: string | undefined; dataDirectory: string }): Buffer {
  if (secretKey !== undefined) return parseKey(secretKey, 'TBC_SECRET_KEY')
  const file = join(dataDirectory, FILE)
  makeOnce(file)
  if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0)
    throw new AppError('wrong-key', `${file} can be read by others: run chmod 600 on it, and give the channels new secrets if somebody may have`)
  return parseKey(readFileSync(file, 'utf8').trim(), file)
}

function parseKey(text: string, name: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.byteLength !== KEY_BYTES) throw new AppError('wrong-key', `${name} holds no key: make one with "openssl rand -hex ${KEY_BYTES}"`)
  return key
}

/** Two processes that start at once get the same one: the file is whole when it gets its name, and a name is given once. */
function makeOnce(file: string): void {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: OWNER_ONLY })
  chmodSync(draft, OWNER_ONLY)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}
