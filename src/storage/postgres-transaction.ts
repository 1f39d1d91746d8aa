import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './open-database.ts'
import { isWorthRepeating } from './postgres-errors.ts'
import type { WriteLock } from './write-transaction.ts'

/** Our decision: longer than any transaction but an import takes; whoever waits longer is told what for. */
const LOCK_TIMEOUT = '30s'
/** Our decision: two transactions that waited for each other rarely do so again. */
const MOST_ATTEMPTS = 5

/**
 * Runs `work` in a transaction that holds an advisory lock of that name until it ends, by whichever process.
 *
 * The isolation is "read committed" on purpose: each statement after the lock sees everything that its former holders wrote. A snapshot taken before the wait,
 * as the stricter levels take it, would not. Rows that statements outside of such transactions change too may be waited for in another order: PostgreSQL then
 * ends one of the two, which is run again.
 */
export async function inPostgresTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>, lock: WriteLock): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          await sql`with waiting as (select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)) select pg_advisory_xact_lock(${keyOf(lock)}) from waiting`.execute(
            transaction,
          )
          return work(transaction)
        })
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || !isWorthRepeating(error)) throw error
    }
  }
}

/** Locks have 64-bit numbers for names, shared by all programs on the database: "tbc" before ours keeps them apart. */
function keyOf(lock: WriteLock): string {
  return createHash('sha256').update(`tbc ${lock}`).digest().readBigInt64BE().toString()
}
