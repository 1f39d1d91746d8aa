import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { AppError } from '../errors/app-error.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { toKyselySqlite } from './node-sqlite.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** Our decision: longer than any transaction of ours takes, shorter than a reader's patience. */
export const BUSY_TIMEOUT_MS = 5_000

/**
 * Our decision: the inner pages of a catalogue of 100,000 series and what a calendar of it reads (the month of 500 followed series: as quick as with 16 MB, and
 * with 4 MB half as quick); taken up only as pages are read.
 */
const CACHE_KIB = 8 * 1024

/** https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_CANTOPEN = 14
const SQLITE_READONLY = 8
const SQLITE_NOTADB = 26
const SQLITE_FULL = 13

/** Where the data file lies in the data directory. */
export function dataFileIn(dataDirectory: string): string {
  return join(dataDirectory, 'tbc.sqlite')
}

/**
 * The data of a place: of a directory its data file, of the address of a PostgreSQL database that database; made when there is none, brought up to this
 * program's version when it is older.
 *
 * A file that is damaged or of a newer version is refused and left as it is.
 */
export async function openDatabase(place: string): Promise<Database> {
  if (ADDRESS.test(place)) {
    if (!POSTGRES_ADDRESS.test(place)) throw new AppError('wrong-usage', 'DATABASE_URL must begin with postgres://, or be left out to keep the data in a file')
    // Loaded only for those who have one: the driver takes longer to load than an answer takes.
    const { openPostgres } = await import('./open-postgres.ts')
    return openPostgres(place)
  }
  return openDataFile(place)
}

const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i
const POSTGRES_ADDRESS = /^postgres(ql)?:\/\//

async function openDataFile(dataDirectory: string): Promise<Database> {
  makeUsable(dataDirectory)
  const file = dataFileIn(dataDirectory)
  let sqlite: DatabaseSync | undefined
  try {
    sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
    // Write-ahead log: a second process reads while the server writes. NORMAL loses no committed transaction when the process dies.
    sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on')
    sqlite.exec(`pragma cache_size = -${CACHE_KIB}`)
    const version = (sqlite.prepare('pragma user_version').get() as { user_version: number }).user_version
    if (version > SCHEMA_VERSION)
      throw new AppError(
        'data-file-newer',
        `${file} was written by a newer tbc (data version ${version}, this one knows ${SCHEMA_VERSION}): update tbc, or choose another TBC_DATA_DIR`,
      )
    const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: toKyselySqlite(sqlite) }) })
    if (version < SCHEMA_VERSION) {
      const { migrateToLatest } = await import('./migrate.ts')
      await migrateToLatest(database, sqlite)
    }
    return database
  } catch (error) {
    if (sqlite?.isOpen === true) sqlite.close()
    throw toStorageError(error, file)
  }
}

/** Whether another process holds what was to be written. */
export function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: number } | null)?.errcode
  return code !== undefined && (code & 0xff) === SQLITE_BUSY
}

/** What a failure of SQLite means to the person at the screen; other failures pass as they are. */
export function toStorageError(error: unknown, file: string): unknown {
  const code = (error as { errcode?: number } | null)?.errcode
  if (code === undefined) return error
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new AppError(
        'data-file-damaged',
        `${file} is damaged and was left as it is: restore a copy, or move it away and start again (lost then: what is followed, the channels, and all that was written down, linked or imported here)`,
        { cause: error },
      )
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return new AppError('data-directory-unusable', `${file} cannot be written: give its owner the right to, or choose another TBC_DATA_DIR`, { cause: error })
    case SQLITE_FULL:
      return new AppError('disk-full', `there is no room left for ${file}: nothing was changed; make room on its disk, or choose another TBC_DATA_DIR`, {
        cause: error,
      })
    case SQLITE_BUSY:
      return new AppError('data-file-busy', `${file} is held by another process: try again when it is done`, { cause: error })
    default:
      return error
  }
}

/** Made one by one: Node's recursive `mkdir` never returns where the file system answers ENOENT below a folder that exists, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have made it in between.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function makeUsable(dataDirectory: string): void {
  try {
    makeFolder(resolve(dataDirectory))
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new AppError(
      'data-directory-unusable',
      `the data directory ${dataDirectory} cannot be used (${code}): give its owner the right to write, or choose another TBC_DATA_DIR`,
      { cause: error },
    )
  }
}
