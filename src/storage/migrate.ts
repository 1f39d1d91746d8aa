import type { DatabaseSync } from 'node:sqlite'
import { Migrator, type Migration } from 'kysely/migration'
import { AppError } from '../errors/app-error.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Database } from './open-database.ts'
import { PostgresColumns } from './postgres-columns.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

/**
 * Brings the data file to this program's version in one transaction.
 *
 * The write lock is taken first: of two processes that start at once the second waits, and finds nothing left to do.
 */
export async function migrateToLatest(database: Database, sqlite: DatabaseSync): Promise<void> {
  sqlite.exec('begin immediate')
  try {
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    sqlite.exec(`pragma user_version = ${SCHEMA_VERSION}`)
    sqlite.exec('commit')
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('rollback')
    throw new AppError('internal', `the data file could not be brought to version ${SCHEMA_VERSION}; it was left as it was`, { cause: error })
  }
}

/**
 * Brings the tables of a PostgreSQL database to this program's version in one transaction.
 *
 * Kysely's migrator takes an advisory lock first: of two processes that start at once the second waits, and finds nothing left to do.
 */
export async function migratePostgres(database: Database): Promise<void> {
  const migrations: Record<string, Migration> = {}
  for (const [name, migration] of Object.entries(MIGRATIONS))
    migrations[name] = { up: (transaction) => migration.up(transaction.withPlugin(new PostgresColumns())) }
  const { error } = await new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } }).migrateToLatest()
  if (error instanceof AppError) throw error
  if (error !== undefined)
    throw new AppError('internal', `the database could not be brought to version ${SCHEMA_VERSION}; it was left as it was`, { cause: error })
}
