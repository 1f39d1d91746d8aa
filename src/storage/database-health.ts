import { sql } from 'kysely'
import { isPostgres } from './database-kind.ts'
import type { Database } from './open-database.ts'

/** How large the data is, in bytes. */
export async function dataSizeBytes(database: Database): Promise<number> {
  if (isPostgres(database)) {
    const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(database)
    return rows[0]?.size ?? 0
  }
  const { rows } = await sql<{ size: number }>`select page_count * page_size as size from pragma_page_count, pragma_page_size`.execute(database)
  return rows[0]?.size ?? 0
}

/** Which version of PostgreSQL the data lies in. */
export async function findServerVersion(database: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(database)
  return `PostgreSQL ${rows[0]?.version ?? ''}`.trim()
}

/** Whether the data file is whole, by SQLite's own check: `ok`, or what is wrong with it. PostgreSQL sees to that itself: that it answers is all that is asked. */
export async function checkIntegrity(database: Database): Promise<string> {
  if (isPostgres(database)) {
    const { rows } = await sql<{ answer: string }>`select 'ok' as answer`.execute(database)
    return rows[0]?.answer ?? 'no answer'
  }
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(database)
  return rows[0]?.quick_check ?? 'no answer'
}
