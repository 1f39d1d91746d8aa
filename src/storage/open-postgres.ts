import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression, sql } from 'kysely'
import { Pool, types as standardTypes, type CustomTypesConfig } from 'pg'
import { AppError } from '../errors/app-error.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Database } from './open-database.ts'
import { toKyselyPool } from './postgres-client.ts'
import { withoutPassword } from './postgres-errors.ts'
import type { Schema } from './schema.ts'

/** The oldest version that the tests were run on. */
const OLDEST_VERSION = 15
/** Our decision: a page takes a few milliseconds of the database, so eight at once answer more than one process can render. */
const CONNECTIONS_PER_PROCESS = 8
/** Our decision: as long as SQLite waits for its lock; then the reader is told. */
const CONNECT_TIMEOUT_MS = 5_000

/** Whole numbers of 64 bits, and the sums of such: ours are moments, counts and votes, all far below 2^53. */
const INT8 = 20
const NUMERIC = 1700
const types: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === INT8 || id === NUMERIC ? Number : standardTypes.getTypeParser(id, format)) as CustomTypesConfig['getTypeParser'],
}

/**
 * The PostgreSQL database of an address (`postgres://user:password@host:port/name`), its tables made when there are none and brought up to this program's
 * version when they are older.
 *
 * One that is too old itself, is not in UTF-8, or whose tables a newer program made, is refused and left as it is. A connection that is lost is made anew by
 * the next query.
 */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new Pool({
    connectionString: address,
    application_name: 'tbc',
    max: CONNECTIONS_PER_PROCESS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types,
  })
  // A connection that breaks is taken out of the pool, and whoever was using it is told by the query: nobody needs to hear of it a second time.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: toKyselyPool(pool, address) }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  })
  try {
    await refuseUnfit(database, address)
    const missing = await listMissing(database, address)
    if (missing.length > 0) {
      const { migratePostgres } = await import('./migrate.ts')
      await migratePostgres(database)
    }
    return database
  } catch (error) {
    await database.destroy()
    throw error
  }
}

async function refuseUnfit(database: Database, address: string): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::integer / 10000 as version, current_setting('server_encoding') as encoding`.execute(database)
  const { version = 0, encoding = '' } = rows[0] ?? {}
  if (version < OLDEST_VERSION)
    throw new AppError('database-unusable', `${withoutPassword(address)} is version ${version}: tbc needs PostgreSQL ${OLDEST_VERSION} or newer`)
  if (encoding !== 'UTF8')
    throw new AppError('database-unusable', `${withoutPassword(address)} is encoded in ${encoding}: create one in UTF-8 (createdb --encoding=UTF8)`)
}

/** The migrations that the database lacks. */
async function listMissing(database: Database, address: string): Promise<string[]> {
  const known = Object.keys(MIGRATIONS)
  const { rows: tables } = await sql<{ name: string | null }>`select to_regclass('kysely_migration')::text as name`.execute(database)
  if ((tables[0]?.name ?? null) === null) return known
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database)
  const made = new Set(rows.map(({ name }) => name))
  if ([...made].some((name) => !known.includes(name)))
    throw new AppError('data-file-newer', `${withoutPassword(address)} was written by a newer tbc: update tbc, or name another database in DATABASE_URL`)
  return known.filter((name) => !made.has(name))
}
