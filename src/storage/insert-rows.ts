import type { CompiledQuery, Insertable } from 'kysely'
import type { Database } from './open-database.ts'
import type { Schema } from './schema.ts'

/** Our decision: more rows in one statement save nothing that can be measured, and the largest has to stay below the parameters a database takes (32,766). */
const MOST_ROWS_AT_ONCE = 64

/** By database, whatever transaction runs on it: one connection's statements are another's. */
const statements = new WeakMap<object, Map<string, CompiledQuery>>()

/**
 * Adds rows to a table, many in one statement; all of the same columns, and `shared` in each of them.
 *
 * Each statement is put together once for a table, a set of columns and a number of rows; the numbers are powers of two, so that there are few. Building the
 * statement for every row took several times as long as the database did.
 */
export async function insertRows<T extends keyof Schema, Shared extends Partial<Insertable<Schema[T]>>>(
  transaction: Database,
  table: T,
  rows: readonly Omit<Insertable<Schema[T]>, keyof Shared>[],
  shared: Shared,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const [sharedValues, own] = [Object.values(shared), Object.keys(first)]
  const columns = [...Object.keys(shared), ...own]
  for (let from = 0; from < rows.length;) {
    const count = powerOfTwoUpTo(Math.min(rows.length - from, MOST_ROWS_AT_ONCE))
    const parameters: unknown[] = []
    for (const row of rows.slice(from, from + count)) {
      parameters.push(...sharedValues)
      for (const column of own) parameters.push((row as Record<string, unknown>)[column])
    }
    await transaction.executeQuery({ ...statementFor(transaction, table, columns, count), parameters })
    from += count
  }
}

function statementFor(transaction: Database, table: keyof Schema, columns: readonly string[], count: number): CompiledQuery {
  const { adapter } = transaction.getExecutor()
  let known = statements.get(adapter)
  if (known === undefined) statements.set(adapter, (known = new Map()))
  const key = `${table} ${columns.join()} ${count}`
  let statement = known.get(key)
  if (statement === undefined) {
    const row = Object.fromEntries(columns.map((column) => [column, '']))
    statement = transaction.insertInto(table).values(Array(count).fill(row) as never).compile() // prettier-ignore
    known.set(key, statement)
  }
  return statement
}

function powerOfTwoUpTo(number: number): number {
  return 2 ** Math.floor(Math.log2(number))
}
