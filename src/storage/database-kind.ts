import { PostgresAdapter } from 'kysely'

/** Whether the data lies in PostgreSQL; in a file of SQLite otherwise. */
export function isPostgres(database: { getExecutor: () => { adapter: unknown } }): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter
}
