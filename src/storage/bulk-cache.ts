import { sql } from 'kysely'
import { isPostgres } from './database-kind.ts'
import type { Database } from './open-database.ts'

/** Our decision: the inner pages and the busiest leaves of the indexes on three million episodes; less than a third of what a whole process may take. */
const BULK_CACHE_KIB = 64 * 1024

/**
 * Runs `work`, which writes much, with more of the data file at hand: rows that go to random places of an index would otherwise be written out and read in
 * again, page by page. On PostgreSQL the server has its own.
 */
export async function withBulkCache<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (isPostgres(database)) return work()
  const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(database)
  await sql`pragma cache_size = ${sql.lit(-BULK_CACHE_KIB)}`.execute(database)
  try {
    return await work()
  } finally {
    await sql`pragma cache_size = ${sql.lit(rows[0]?.cache_size ?? 0)}`.execute(database)
  }
}
