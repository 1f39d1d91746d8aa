import type { Database } from './open-database.ts'

/**
 * Runs `work` in a transaction that holds the write lock from its beginning: of two processes the second waits, and sees what the first wrote.
 *
 * One that reads first and writes later would fail instead, because its view is out of date by then (https://www.sqlite.org/isolation.html).
 */
export function inWriteTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await transaction.updateTable('meta').set({ value: '' }).where('key', '=', LOCKED_KEY).execute()
    return work(transaction)
  })
}

/** No setting has this name: the statement changes nothing, and takes the lock all the same. */
const LOCKED_KEY = ''
