import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { BUSY_TIMEOUT_MS, type Database } from './open-database.ts'

/** Our decision: enough to keep the inner pages of a table of ten million rows at hand, and small beside the program itself. */
const CACHE_KIB = 24 * 1024
const TEMPORARY_CACHE_KIB = 16 * 1024

/**
 * A connection of its own to the same data file, for work in bulk: what it stages in temporary tables lies outside the data file,
 * is seen by nobody else and is gone when the process ends, however it ends.
 */
export async function openBulkConnection(database: Database): Promise<DatabaseSync> {
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(database)
  const connection = new DatabaseSync(rows[0]?.file ?? '', { timeout: BUSY_TIMEOUT_MS })
  // NORMAL as in the first connection. The temporary file needs no journal: whoever fails throws it away.
  connection.exec(`pragma synchronous = normal; pragma cache_size = -${CACHE_KIB}`)
  connection.exec(`pragma temp_store = file; pragma temp.cache_size = -${TEMPORARY_CACHE_KIB}; pragma temp.journal_mode = off`)
  return connection
}

/** A temporary file with nothing in it, for what is sent to PostgreSQL once it is whole; gone when the process ends, however it ends. */
export function openScratchConnection(): DatabaseSync {
  // No name: https://www.sqlite.org/inmemorydb.html#temp_db
  const connection = new DatabaseSync('')
  connection.exec(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -${TEMPORARY_CACHE_KIB}`)
  return connection
}
