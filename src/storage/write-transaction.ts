import { isPostgres } from './database-kind.ts'
import type { Database } from './open-database.ts'

/**
 * What a transaction changes, of which one goes at a time: `catalogue` is the series with everything that is derived from them, the others are named by what
 * they guard (`turns tvmaze`). SQLite has one lock for all of them.
 */
export type WriteLock = 'catalogue' | `turns ${string}` | `due ${string}` | `feed ${string}` | 'runs' | 'imdb' | 'news'

/**
 * Runs `work` in a transaction that holds the write lock from its beginning: of two processes the second waits, and sees what the first wrote.
 *
 * One that reads first and writes later would fail instead, because its view is out of date by then (https://www.sqlite.org/isolation.html). On PostgreSQL
 * `work` may run twice, the first time undone: it changes nothing outside the transaction that must not happen twice.
 */
export async function inWriteTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>, lock: WriteLock = 'catalogue'): Promise<T> {
  if (isPostgres(database)) {
    const { inPostgresTransaction } = await import('./postgres-transaction.ts')
    return inPostgresTransaction(database, work, lock)
  }
  return database.transaction().execute(async (transaction) => {
    await transaction.updateTable('meta').set({ value: '' }).where('key', '=', LOCKED_KEY).execute()
    return work(transaction)
  })
}

/** No setting has this name: the statement changes nothing, and takes the lock all the same. */
const LOCKED_KEY = ''
