import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findMeta, setMeta } from '../catalogue/series-store.ts'
import { holdWriteLock } from '../../test/hold-write-lock.ts'
import { twoProcesses } from '../../test/two-processes.ts'
import type { Database } from './open-database.ts'
import { inTurn, inWriteTransaction } from './write-transaction.ts'

const two = twoProcesses()

test.each([
  ['a transaction', (database: Database) => inWriteTransaction(database, (transaction) => setMeta(transaction, 'word', 'of the server'))],
  ['a single statement', (database: Database) => inTurn(database, (transaction) => setMeta(transaction, 'word', 'of the server'))],
] as const)('%s waits for another process that writes, comes after it, and holds nobody up meanwhile', async (_, write) => {
  const letGo = await holdWriteLock(two.importing)
  let isDone = false
  const writing = write(two.serving).then(() => (isDone = true))
  const readMs: number[] = []
  for (let reading = 0; reading < 20; reading++) {
    const startedMs = performance.now()
    expect(await findMeta(two.serving, 'word')).toBeUndefined()
    readMs.push(performance.now() - startedMs)
    await sleep(10)
  }
  expect(isDone).toBe(false)
  // Held up for a second or more, had the lock been waited for at one go.
  expect(readMs.toSorted((a, b) => a - b)[10]).toBeLessThan(100)
  await letGo()
  await writing
  expect(await findMeta(two.importing, 'word')).toBe('of the server')
})

test('a lock that is held for longer than anybody waits is told as such', async () => {
  const letGo = await holdWriteLock(two.importing)
  await expect(inWriteTransaction(two.serving, () => Promise.resolve())).rejects.toMatchObject({ errcode: 5 })
  await letGo()
  await inWriteTransaction(two.serving, (transaction) => setMeta(transaction, 'word', 'of the server'))
})

test('what fails within a transaction is not tried again', async () => {
  let times = 0
  const fail = inWriteTransaction(two.serving, () => {
    times++
    throw Object.assign(new Error('of the work'), { errcode: 5 })
  })
  await expect(fail).rejects.toThrow('of the work')
  expect(times).toBe(1)
})
