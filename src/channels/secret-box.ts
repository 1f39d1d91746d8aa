import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../errors/app-error.ts'

/** Authenticated encryption with the sizes of NIST SP 800-38D: a key of 256 bits, 96 bits that are never used twice, a mark of 128. */
const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const MARK_BYTES = 16
const FORM = 'v1.'

/** The text, readable only with the key and for the same `owner`: what was sealed for one channel is nothing in the row of another. */
export function seal(key: Buffer, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return FORM + sealed.toString('base64')
}

/** What was sealed; fails where the key is another one, or anything was changed. */
export function unseal(key: Buffer, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64')
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(owner))
    decipher.setAuthTag(bytes.subarray(-MARK_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -MARK_BYTES)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new AppError('wrong-key', 'the secrets of the channels cannot be read with this key: give TBC_SECRET_KEY, or the file secret.key, that they were written with', { cause }) // prettier-ignore
  }
}
