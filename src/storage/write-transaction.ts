import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { isPostgres } from './database-kind.ts'
import { BUSY_TIMEOUT_MS, isBusy, type Database } from './open-database.ts'

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
  return waitForLock(database, work)
}

/**
 * Writes what is one statement and guards nothing else: on PostgreSQL as it is; on SQLite, outside of a transaction, when its turn has come, as all others wait.
 */
export function inTurn<T>(database: Database, write: (database: Database) => Promise<T>): Promise<T> {
  return isPostgres(database) || database.isTransaction ? write(database) : inWriteTransaction(database, write)
}

/** No setting has this name: the statement changes nothing, and takes the lock all the same. */
const LOCKED_KEY = ''

/** SQLite waits by doing nothing else at all: so long, nobody notices. */
const HELD_UP_MS = 10
/** Our decision: a take-over of another process is over by then; most have to wait for none. */
const ASK_AGAIN_AFTER_MS = 25
const MOST_ATTEMPTS = Math.ceil(BUSY_TIMEOUT_MS / (HELD_UP_MS + ASK_AGAIN_AFTER_MS))

/** Waits for SQLite's write lock without holding up what else this process does: it is asked for again and again, and pages are answered in between. */
async function waitForLock<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isOurs = false
    try {
      return await database.transaction().execute(async (transaction) => {
        await setHoldUp(transaction, HELD_UP_MS)
        try {
          await transaction.updateTable('meta').set({ value: '' }).where('key', '=', LOCKED_KEY).execute()
        } finally {
          await setHoldUp(transaction, BUSY_TIMEOUT_MS)
        }
        isOurs = true
        return work(transaction)
      })
    } catch (error) {
      if (isOurs || !isBusy(error) || attempt === MOST_ATTEMPTS) throw error
    }
    await sleep(ASK_AGAIN_AFTER_MS)
  }
}

async function setHoldUp(transaction: Database, ms: number): Promise<void> {
  await sql`pragma busy_timeout = ${sql.lit(ms)}`.execute(transaction)
}
