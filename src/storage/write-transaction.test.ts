import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findMeta, setMeta } from '../catalogue/series-store.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { openDatabase, type Database } from './open-database.ts'
import { inTurn, inWriteTransaction } from './write-transaction.ts'

/** Two processes on one data file, as far as SQLite can tell. */
let folder: ReturnType<typeof temporaryFolder>
let [importing, serving]: Database[] = []
beforeEach(async () => {
  folder = temporaryFolder()
  importing = await openDatabase(folder.path)
  serving = await openDatabase(folder.path)
})
afterEach(async () => {
  await importing?.destroy()
  await serving?.destroy()
  folder.remove()
})

/** Holds the write lock, as a long import does, until it is let go. */
async function hold(database: Database): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const holding = inWriteTransaction(database, async (transaction) => {
    await setMeta(transaction, 'word', 'of the import')
    held.resolve()
    await letGo.promise
  })
  await held.promise
  return () => {
    letGo.resolve()
    return holding
  }
}

test.each([
  ['a transaction', (database: Database) => inWriteTransaction(database, (transaction) => setMeta(transaction, 'word', 'of the server'))],
  ['a single statement', (database: Database) => inTurn(database, (transaction) => setMeta(transaction, 'word', 'of the server'))],
] as const)('%s waits for another process that writes, comes after it, and holds nobody up meanwhile', async (_, write) => {
  const letGo = await hold(importing!)
  let isDone = false
  const writing = write(serving!).then(() => (isDone = true))
  const readMs: number[] = []
  for (let reading = 0; reading < 20; reading++) {
    const startedMs = performance.now()
    expect(await findMeta(serving!, 'word')).toBeUndefined()
    readMs.push(performance.now() - startedMs)
    await sleep(10)
  }
  expect(isDone).toBe(false)
  // Held up for a second or more, had the lock been waited for at one go.
  expect(readMs.toSorted((a, b) => a - b)[10]).toBeLessThan(100)
  await letGo()
  await writing
  expect(await findMeta(importing!, 'word')).toBe('of the server')
})

test('a lock that is held for longer than anybody waits is told as such', async () => {
  const letGo = await hold(importing!)
  await expect(inWriteTransaction(serving!, () => Promise.resolve())).rejects.toMatchObject({ errcode: 5 })
  await letGo()
  await inWriteTransaction(serving!, (transaction) => setMeta(transaction, 'word', 'of the server'))
})

test('what fails within a transaction is not tried again', async () => {
  let times = 0
  const fail = inWriteTransaction(serving!, () => {
    times++
    throw Object.assign(new Error('of the work'), { errcode: 5 })
  })
  await expect(fail).rejects.toThrow('of the work')
  expect(times).toBe(1)
})
