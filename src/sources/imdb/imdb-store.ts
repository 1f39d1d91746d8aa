import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { AppError } from '../../errors/app-error.ts'
import { openBulkConnection } from '../../storage/bulk-connection.ts'
import type { Database } from '../../storage/open-database.ts'
import type { ImdbFile, ImdbFileName } from './imdb-files.ts'

/** The table of each file: its key, its other columns. */
const TABLES = {
  imdb_series: {
    file: 'title.basics',
    key: ['id'],
    others: ['kind', 'title', 'original_title', 'start_year', 'end_year', 'runtime_minutes', 'genres', 'folded', 'folded_original'],
  },
  imdb_episode: { file: 'title.episode', key: ['id'], others: ['series', 'season', 'number'] },
  imdb_rating: { file: 'title.ratings', key: ['id'], others: ['score_tenths', 'votes'] },
  imdb_title: { file: 'title.akas', key: ['series', 'ordering'], others: ['title', 'region', 'language', 'types', 'is_original'] },
  imdb_crew: { file: 'title.crew', key: ['series', 'job', 'position'], others: ['person'] },
  imdb_credit: { file: 'title.principals', key: ['series', 'ordering'], others: ['person', 'category', 'job', 'characters'] },
  imdb_person: { file: 'name.basics', key: ['id'], others: ['name'] },
} as const satisfies Record<string, { file: ImdbFileName; key: string[]; others: string[] }>

export type ImdbTable = keyof typeof TABLES
const TABLE_NAMES = Object.keys(TABLES) as ImdbTable[]
const TABLE_OF_FILE = Object.fromEntries(TABLE_NAMES.map((table) => [TABLES[table].file, table])) as Record<ImdbFileName, ImdbTable>

/** The rows that bring a table to the state of its file. */
export interface TableChanges {
  inserted: number
  changed: number
  removed: number
}

/**
 * Where an import gathers its rows before it touches the tables.
 *
 * First everything is staged in temporary tables, outside the data file and without any lock on it. Then each table is compared
 * with what was staged. Only then the differences of each file are written, in one short transaction a file, and the write-ahead
 * log is emptied after it: it never grows beyond the changes of one file. A table that is empty takes over the staged rows whole.
 */
export class ImdbStaging {
  readonly #connection: DatabaseSync
  readonly #inserts = new Map<ImdbTable, StatementSync>()

  private constructor(connection: DatabaseSync) {
    this.#connection = connection
    for (const table of TABLE_NAMES) {
      // The same form as the table's own: SQLite then takes rows over as they are, without looking into them.
      const { sql: form } = connection.prepare("select sql from sqlite_schema where type = 'table' and name = ?").get(table) as { sql: string }
      connection.exec(form.replace(/^create table \S+/i, `create temporary table staged_${table}`))
      this.#inserts.set(table, connection.prepare(`insert or ignore into staged_${table} values (${columnsOf(table).map(() => '?').join(', ')})`)) // prettier-ignore
    }
    connection.exec('begin')
  }

  static async open(database: Database): Promise<ImdbStaging> {
    return new ImdbStaging(await openBulkConnection(database))
  }

  /** Stages one row; false when one with its key is there. */
  stage(table: ImdbTable, values: (string | number | null)[]): boolean {
    return this.#inserts.get(table)?.run(...values).changes === 1
  }

  /** Brings the table of a file to what was staged for it; the rows that took. */
  apply(file: ImdbFile): TableChanges {
    if (this.#connection.isTransaction) this.#connection.exec('commit')
    const table = TABLE_OF_FILE[file.name]
    const changes = this.#applyTable(table, file)
    this.#connection.exec(`drop table staged_${table}`)
    return changes
  }

  close(): void {
    this.#connection.close()
  }

  #applyTable(table: ImdbTable, file: ImdbFile): TableChanges {
    const before = this.#stateOf(file)
    const isEmpty = this.#connection.prepare(`select 1 from ${table} limit 1`).get() === undefined
    const changes = isEmpty ? { inserted: this.#count(`staged_${table}`), changed: 0, removed: 0 } : this.#compare(table)
    const isSame = changes.inserted + changes.changed + changes.removed === 0
    if (isSame && before?.modified_on === file.modifiedOn) return changes

    this.#connection.exec('begin immediate')
    try {
      if (this.#stateOf(file)?.generation !== before?.generation)
        throw new AppError('data-file-busy', `another import changed ${file.name} in the meantime: run this one again`)
      if (!isSame) this.#noteChanges(table, `${isEmpty ? 'staged' : 'fresh'}_${table}`, changes)
      if (isEmpty) this.#takeOver(table)
      else if (!isSame) this.#write(table, changes)
      this.#connection
        .prepare('insert into imdb_file values (?, ?, 1) on conflict (name) do update set modified_on = excluded.modified_on, generation = generation + ?')
        .run(file.name, file.modifiedOn, isSame ? 0 : 1)
      this.#connection.exec('commit')
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('rollback')
      throw error
    }
    this.#connection.exec('pragma wal_checkpoint(truncate)')
    return changes
  }

  /**
   * Sets apart the rows that are new or changed, and the keys that are gone: read only, so that nobody has to wait for it.
   *
   * Both sides lie in the order of their key, so SQLite walks through them side by side
   * (https://www.sqlite.org/eqp.html#compound_queries, MERGE); looking up each row in the other table took more than ten times as long.
   */
  #compare(table: ImdbTable): TableChanges {
    const key = TABLES[table].key.join(', ')
    this.#connection.exec(`create temporary table fresh_${table} as select * from staged_${table} except select * from ${table} order by ${key}`)
    const changed = this.#count(`fresh_${table} join ${table} using (${key})`)
    const inserted = this.#count(`fresh_${table}`) - changed
    const removed = this.#count(table) + inserted - this.#count(`staged_${table}`)
    if (removed > 0)
      this.#connection.exec(`create temporary table gone_${table} as select ${key} from ${table} except select ${key} from staged_${table} order by ${key}`)
    return { inserted, changed, removed }
  }

  /**
   * Makes due what the changes are about, in the transaction that writes them: series whose facts they are, to be joined anew (`join-imdb.ts`), and the search
   * for further ones. Called before the rows are written: which series an episode was of is still there.
   */
  #noteChanges(table: ImdbTable, fresh: string, { removed }: TableChanges): void {
    this.#connection.exec("insert into source (name) values ('imdb') on conflict (name) do update set indexed_at = null")
    const key = TABLES[table].key.join(', ')
    const keys = `select ${key} from ${fresh}${removed > 0 ? ` union select ${key} from gone_${table}` : ''}`
    const touched = TOUCHED[table](fresh, keys)
    this.#connection.exec(`update source_state set due_at = ${DUE_AT_ONCE} where source = 'imdb' and cast(substr(source_id, 3) as integer) in (${touched})`)
  }

  #write(table: ImdbTable, { removed }: TableChanges): void {
    const { key, others } = TABLES[table]
    const [keys, columns] = [key.join(', '), columnsOf(table).join(', ')]
    if (removed > 0) this.#connection.exec(`delete from ${table} where (${keys}) in (select ${keys} from gone_${table})`)
    this.#connection.exec(`
      insert into ${table} (${columns}) select ${columns} from fresh_${table} where true
        on conflict (${keys}) do update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`)
  }

  /** Fills an empty table; its indexes are made afterwards, from all rows at once. */
  #takeOver(table: ImdbTable): void {
    const indexes = this.#connection.prepare("select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null").all(table)
    for (const { name } of indexes) this.#connection.exec(`drop index ${String(name)}`)
    this.#connection.exec(`insert into ${table} select * from staged_${table}`)
    for (const { sql } of indexes) this.#connection.exec(String(sql))
  }

  #stateOf(file: ImdbFile): { modified_on: string; generation: number } | undefined {
    return this.#connection.prepare('select modified_on, generation from imdb_file where name = ?').get(file.name) as never
  }

  #count(rows: string): number {
    return (this.#connection.prepare(`select count(*) as many from ${rows}`).get() as { many: number }).many
  }
}

/** The series, by number, whose facts are told otherwise by the rows of the table `fresh`, or by those with the keys that differ. Whoever directed or wrote is no fact of a statement. */
const TOUCHED: Record<ImdbTable, (fresh: string, keys: string) => string> = {
  imdb_series: (_, keys) => keys,
  imdb_episode: (fresh, keys) => `select series from ${fresh} union select series from imdb_episode where id in (${keys})`,
  imdb_rating: (_, keys) => `${keys} union select series from imdb_episode where id in (${keys})`,
  imdb_title: (_, keys) => `select series from (${keys})`,
  imdb_crew: () => 'select null',
  imdb_credit: (_, keys) => `select series from (${keys})`,
  imdb_person: (_, keys) => `select series from imdb_credit where person in (${keys})`,
}

/** Earlier than any moment: an import needs no clock. */
const DUE_AT_ONCE = 0

function columnsOf(table: ImdbTable): string[] {
  return [...TABLES[table].key, ...TABLES[table].others]
}
