import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { isPostgres } from './database-kind.ts'

/**
 * What the search in memory needs: all names read quickly, and which of them changed since they were read.
 *
 * It takes the place of the letter triples of SQLite's own.
 */
export async function createSearch(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  if (!isPostgres(database)) {
    await sql`drop trigger if exists title_gram_insert`.execute(database)
    await sql`drop trigger if exists title_gram_delete`.execute(database)
    await sql`drop table if exists title_gram`.execute(database)
  }
  await schema
    .createTable('title_change')
    .addColumn('sequence', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('title_change_series').on('title_change').column('series_id').execute()

  // Both hold all that is read, so that nothing else of the rows is: a document has some fifty thousand bytes.
  await schema.createIndex('series_named').on('series').columns(['id', 'title', 'year', 'countries', 'popularity']).execute()
  await schema.dropIndex('title_series').ifExists().execute()
  await schema.createIndex('title_names').on('title').columns(['series_id', 'folded', 'is_main']).execute()
  await sql`insert into meta (key, value) values ('data-mark', ${randomUUID()})`.execute(database)
}
