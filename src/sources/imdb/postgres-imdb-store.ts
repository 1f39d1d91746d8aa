import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../errors/app-error.ts'
import { openScratchConnection } from '../../storage/bulk-connection.ts'
import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import type { ImdbFile } from './imdb-files.ts'
import { columnsOf, notingStatements, TABLE_NAMES, TABLE_OF_FILE, TABLES, type ImdbTable, type TableChanges } from './imdb-store.ts'

/** Our decision: a few megabytes a statement; more at once gained nothing. */
const ROWS_AT_ONCE = 5_000

/**
 * The same as `ImdbStaging` where the data lies in PostgreSQL.
 *
 * The rows are gathered in a temporary file of this process, which says at once whether a key was there: nothing is sent before the last file has been read.
 * Then each table's rows go into a temporary table over there, are compared with what stands in it, and the differences are written in one transaction a file.
 */
export class PostgresImdbStaging {
  readonly #database: Database
  readonly #scratch: DatabaseSync
  readonly #inserts = new Map<ImdbTable, StatementSync>()

  constructor(database: Database) {
    this.#database = database
    this.#scratch = openScratchConnection()
    for (const table of TABLE_NAMES) {
      const columns = columnsOf(table).join(', ')
      this.#scratch.exec(`create table ${table} (${columns}, primary key (${TABLES[table].key.join(', ')})) without rowid`)
      this.#inserts.set(table, this.#scratch.prepare(`insert or ignore into ${table} (${columns}) values (${columnsOf(table).map(() => '?').join(', ')})`)) // prettier-ignore
    }
    this.#scratch.exec('begin')
  }

  /** Stages one row; false when one with its key is there. */
  stage(table: ImdbTable, values: (string | number | null)[]): boolean {
    return this.#inserts.get(table)?.run(...values).changes === 1
  }

  /** Brings the table of a file to what was staged for it; the rows that took. */
  apply(file: ImdbFile): Promise<TableChanges> {
    // Temporary tables are seen by the connection alone that made them.
    return this.#database.connection().execute(async (connection) => {
      const table = TABLE_OF_FILE[file.name]
      try {
        await run(connection, sql`create temporary table ${sql.table(`staged_${table}`)} (like ${sql.table(table)})`)
        await this.#send(connection, table)
        await run(connection, sql`analyze ${sql.table(`staged_${table}`)}`)
        return await bringTo(connection, table, file)
      } finally {
        for (const kind of ['staged', 'fresh', 'gone']) await run(connection, sql`drop table if exists ${sql.table(`${kind}_${table}`)}`)
        this.#scratch.exec(`delete from ${table}`)
      }
    })
  }

  close(): void {
    this.#scratch.close()
  }

  /** Column by column, a list each: one statement for thousands of rows, with the same text every time. */
  async #send(connection: Database, table: ImdbTable): Promise<void> {
    const columns = columnsOf(table)
    const rows = this.#scratch.prepare(`select ${columns.join(', ')} from ${table}`).iterate() as Iterable<Record<string, string | number | null>>
    const types = await typesOf(connection, table)
    const send = async (batch: Record<string, string | number | null>[]) => {
      const lists = columns.map((column) => sql`${batch.map((row) => row[column] ?? null)}::${sql.raw(types.get(column) ?? 'text')}[]`)
      await run(connection, sql`insert into ${sql.table(`staged_${table}`)} (${columnList(columns)}) select * from unnest(${sql.join(lists)})`)
    }
    let batch: Record<string, string | number | null>[] = []
    for (const row of rows) {
      if (batch.push(row) < ROWS_AT_ONCE) continue
      await send(batch)
      batch = []
    }
    if (batch.length > 0) await send(batch)
  }
}

async function bringTo(connection: Database, table: ImdbTable, file: ImdbFile): Promise<TableChanges> {
  const before = await findFile(connection, file)
  const changes = await compare(connection, table)
  const isSame = changes.inserted + changes.changed + changes.removed === 0
  if (isSame && before?.modified_on === file.modifiedOn) return changes
  await inWriteTransaction(
    connection,
    async (transaction) => {
      if ((await findFile(transaction, file))?.generation !== before?.generation)
        throw new AppError('data-file-busy', `another import changed ${file.name} in the meantime: run this one again`)
      if (!isSame) {
        for (const statement of notingStatements(table, `fresh_${table}`, changes.removed > 0)) await run(transaction, sql.raw(statement))
        await write(transaction, table, changes)
      }
      await transaction
        .insertInto('imdb_file')
        .values({ name: file.name, modified_on: file.modifiedOn, generation: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((e) => ({ modified_on: file.modifiedOn, generation: e('imdb_file.generation', '+', isSame ? 0 : 1) })),
        )
        .execute()
    },
    'imdb',
  )
  return changes
}

/** Sets apart the rows that are new or changed, and the keys that are gone: read only, so that nobody has to wait for it. */
async function compare(connection: Database, table: ImdbTable): Promise<TableChanges> {
  const [staged, fresh, gone, own] = [sql.table(`staged_${table}`), sql.table(`fresh_${table}`), sql.table(`gone_${table}`), sql.table(table)]
  const [columns, keys] = [columnList(columnsOf(table)), columnList(TABLES[table].key)]
  await run(connection, sql`create temporary table ${fresh} as select ${columns} from ${staged} except select ${columns} from ${own}`)
  await run(connection, sql`create temporary table ${gone} as select ${keys} from ${own} except select ${keys} from ${staged}`)
  const changed = await count(connection, sql`${fresh} join ${own} using (${keys})`)
  return { inserted: (await count(connection, fresh)) - changed, changed, removed: await count(connection, gone) }
}

async function write(transaction: Database, table: ImdbTable, { removed }: TableChanges): Promise<void> {
  const { key, others } = TABLES[table]
  const [own, columns, keys] = [sql.table(table), columnList(columnsOf(table)), columnList(key)]
  if (removed > 0) await run(transaction, sql`delete from ${own} where (${keys}) in (select ${keys} from ${sql.table(`gone_${table}`)})`)
  const changes = sql.join(others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))
  await run(
    transaction,
    sql`insert into ${own} (${columns}) select ${columns} from ${sql.table(`fresh_${table}`)} on conflict (${keys}) do update set ${changes}`,
  )
}

function findFile(database: Database, { name }: ImdbFile) {
  return database.selectFrom('imdb_file').select(['modified_on', 'generation']).where('name', '=', name).executeTakeFirst()
}

async function typesOf(connection: Database, table: ImdbTable): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(connection)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

async function count(database: Database, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counts } = await sql<{ many: number }>`select count(*) as many from ${rows}`.execute(database)
  return counts[0]?.many ?? 0
}

function columnList(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}

async function run(database: Database, statement: RawBuilder<unknown>): Promise<void> {
  await statement.execute(database)
}
