import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { seal, unseal } from './secret-box.ts'
import { getSecretKey } from './secret-key.ts'

const key = Buffer.alloc(32, 1)

test('what was sealed is read with the same key for the same owner, and looks another way each time', () => {
  const [one, two] = [seal(key, 'household/home', 'token'), seal(key, 'household/home', 'token')]
  expect([unseal(key, 'household/home', one), one === two, one.includes('token')]).toEqual(['token', false, false])
})

test('another key, another owner, or a changed byte reads nothing', () => {
  const sealed = seal(key, 'household/home', 'token')
  const changed = `${sealed.slice(0, 10)}${sealed[10] === 'A' ? 'B' : 'A'}${sealed.slice(11)}`
  for (const read of [
    () => unseal(Buffer.alloc(32, 2), 'household/home', sealed),
    () => unseal(key, 'household/other', sealed),
    () => unseal(key, 'household/home', changed),
  ])
    // prettier-ignore
    expect(read).toThrow(/cannot be read with this key/)
})

describe('the key', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())
  const keyIn = (secretKey?: string) => getSecretKey({ secretKey, dataDirectory: folder.path })

  test('is made once, in a file that only its owner reads', () => {
    expect(keyIn()).toEqual(keyIn())
    expect(statSync(join(folder.path, 'secret.key')).mode & 0o777).toBe(0o600)
  })

  test('in a file that others may read is refused', () => {
    keyIn()
    chmodSync(join(folder.path, 'secret.key'), 0o644)
    expect(() => keyIn()).toThrow(/run chmod 600/)
  })

  test('of the environment wins, in hexadecimal or base64; one of another length is refused without being quoted', () => {
    expect(keyIn('01'.repeat(32))).toEqual(key)
    expect(keyIn(key.toString('base64'))).toEqual(key)
    expect(() => keyIn('SECRET')).toThrow(/^TBC_SECRET_KEY holds no key/)
    writeFileSync(join(folder.path, 'secret.key'), 'SECRET', { mode: 0o600 })
    expect(() => keyIn()).toThrow(/^(?!.*SECRET)/)
    expect(readFileSync(join(folder.path, 'secret.key'), 'utf8')).toBe('SECRET')
  })
})
