import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** Our decision: the program has some fifty different statements; beyond that, rarely used ones are prepared anew. */
const MAX_PREPARED_STATEMENTS = 200

/** `node:sqlite` in the shape Kysely's SQLite dialect expects (better-sqlite3's), with prepared statements kept. */
export function toKyselySqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      if (sql === 'rollback') return undoing(database)
      const statement = toKyselyStatement(database.prepare(sql))
      // Settings take effect when they are prepared (https://www.sqlite.org/pragma.html), so that each must be each time.
      if (sql.startsWith('pragma')) return statement
      if (prepared.size >= MAX_PREPARED_STATEMENTS) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/**
 * Takes a transaction back that is still there: when the disk is full, SQLite has done so already (https://www.sqlite.org/lang_transaction.html), and a failing
 * `rollback` would stand in place of the reason.
 */
function undoing(database: DatabaseSync): SqliteStatement {
  const undo = () => {
    if (database.isTransaction) database.exec('rollback')
    return []
  }
  return { reader: true, all: undo, iterate: () => undo().values(), run: () => ({ changes: undo().length, lastInsertRowid: 0 }) }
}

function toKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
