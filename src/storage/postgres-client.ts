import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { toPostgresError } from './postgres-errors.ts'

/** Our decision: the program has some hundred different queries; what comes beyond is sent as it is. */
const MAX_PREPARED = 200

/**
 * The driver's pool in the shape Kysely's dialect expects, with two things added.
 *
 * Queries are prepared once a connection, as they are on SQLite: PostgreSQL then parses them once, and plans the ones asked often only once. And a failure of
 * the connection or the server says what to do about it.
 */
export function toKyselyPool(pool: Pool, address: string): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  const names = new Map<string, string>()
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(toPostgresError(error, address) as Error))
      let known = clients.get(client)
      if (known === undefined) clients.set(client, (known = toKyselyClient(client, names, address)))
      return known
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

function toKyselyClient(client: PoolClient, names: Map<string, string>, address: string): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
    try {
      const name = nameOf(text, names)
      return (await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })) as PostgresQueryResult<unknown>
    } catch (error) {
      throw toPostgresError(error, address)
    }
  }
  return { query, release: () => client.release() } as PostgresPoolClient
}

function nameOf(text: string, names: Map<string, string>): string | undefined {
  if (!text.startsWith('select')) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= MAX_PREPARED) return known
  const name = `tbc${names.size}`
  names.set(text, name)
  return name
}
