import { AppError } from '../errors/app-error.ts'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const WRONG_PASSWORD = new Set(['28P01', '28000'])
const NO_SUCH_DATABASE = '3D000'
const NOT_ALLOWED = '42501'
const READ_ONLY = '25006'
const TOO_MANY_CONNECTIONS = '53300'
const DISK_FULL = '53100'
const LOCK_NOT_AVAILABLE = '55P03'
/** Shutdown by the administrator, after a crash, and starting up; class 08 is the connection itself. */
const GONE = /^(57P0[123]|08...)$/
/** What Node says of a connection that cannot be made or broke: https://nodejs.org/api/errors.html#common-system-errors */
const NETWORK = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT|EACCES)/
/** What the driver says without a code. */
const BROKEN = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|not queryable/

/** Whether running the transaction again may well succeed: two that waited for each other, or a snapshot that had become old. */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause)
  return code === '40P01' || code === '40001'
}

/** What a failure of PostgreSQL means to the person at the screen, without the password; other failures pass as they are. */
export function toPostgresError(error: unknown, address: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const told = sayError(codeOf(error), error.message, withoutPassword(address))
  return told === undefined ? error : new AppError(...told, { cause: error })
}

function sayError(code: string | undefined, message: string, at: string): [ConstructorParameters<typeof AppError>[0], string] | undefined {
  if (code !== undefined && WRONG_PASSWORD.has(code)) return ['database-unusable', `${at} refused the user or the password of DATABASE_URL: correct them there`]
  if (code === NO_SUCH_DATABASE) return ['database-unusable', `${at} does not exist: create it (createdb), or correct DATABASE_URL`]
  if (code === NOT_ALLOWED) return ['database-unusable', `${at} does not let this user do that (${message}): make the user its owner`]
  if (code === READ_ONLY) return ['database-unusable', `${at} takes no changes: it is a read replica or set to read only; name the primary in DATABASE_URL`]
  if (code === TOO_MANY_CONNECTIONS) return ['database-unreachable', `${at} has no connection left: raise max_connections, or run fewer processes`]
  if (code === DISK_FULL) return ['database-unusable', `${at} has no room left on its disk: make some`]
  if (code === LOCK_NOT_AVAILABLE) return ['data-file-busy', `${at} is being changed by another process: try again when it is done`]
  if ((code !== undefined && (GONE.test(code) || NETWORK.test(code))) || BROKEN.test(message))
    return ['database-unreachable', `${at} cannot be reached (${code ?? 'connection lost'}): start it, or correct DATABASE_URL, and try again`]
  return undefined
}

/** The address as it may be shown: host, port and name, never the user's password. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'the database of DATABASE_URL'
  const { host, pathname, searchParams } = new URL(address)
  return `PostgreSQL at ${searchParams.get('host') ?? host}${pathname}`
}

function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown }
  if (typeof code === 'string') return code
  // A name with several addresses fails with one error for each.
  return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined
}
