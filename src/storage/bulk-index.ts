import { sql } from 'kysely'
import { isPostgres } from './database-kind.ts'
import type { Database } from './open-database.ts'

/**
 * Takes the index of episodes by day away, within a transaction; what is returned makes it anew, from all rows at once.
 *
 * The days of a series are spread over all of it: of three million episodes each row put in costs a page read and a page written, and sorting them at the end a
 * few seconds. Others see nothing of it until the transaction ends. On PostgreSQL they would wait for it, and nothing is done.
 */
export async function dropEpisodeDays(transaction: Database): Promise<() => Promise<void>> {
  if (isPostgres(transaction)) return () => Promise.resolve()
  await sql`drop index episode_day`.execute(transaction)
  return () => transaction.schema.createIndex('episode_day').on('episode').column('air_day').execute()
}
