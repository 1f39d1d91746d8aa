import { sql, type Kysely } from 'kysely'

/** What sources that are asked over the network say, which of their entries is which series, and how far asking them has come. */
export async function createSources(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  // The statements of each origin are replaced on their own: its name becomes part of the key.
  await sql`alter table statement rename to statement_before`.execute(database)
  await schema
    .createTable('statement')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_of_origin_key', ['series_id', 'origin', 'position'])
    .execute()
  await sql`insert into statement select series_id, 'bundled', position, content from statement_before`.execute(database)
  await sql`drop table statement_before`.execute(database)

  await schema
    .createTable('external_id')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('external_id_key', ['series_id', 'kind', 'value'])
    .execute()
  await schema.createIndex('external_id_value').on('external_id').columns(['kind', 'value']).execute()

  await schema
    .createTable('former_id')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('source_link')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_link_key', ['source', 'source_id', 'series_id'])
    .execute()
  await schema.createIndex('source_link_series').on('source_link').column('series_id').execute()

  await schema
    .createTable('source_state')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('fetched_at', 'integer')
    .addColumn('checked_at', 'integer')
    .addColumn('due_at', 'integer')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('problem', 'text')
    .addColumn('withdrawn_at', 'integer')
    .addColumn('doubt', 'text')
    .addColumn('lease_until', 'integer')
    .addColumn('lease_owner', 'text')
    .addPrimaryKeyConstraint('source_state_key', ['source', 'source_id'])
    .execute()
  await schema.createIndex('source_state_due').on('source_state').columns(['source', 'due_at']).execute()
  await sql`create index source_state_doubt on source_state (source, source_id) where doubt is not null`.execute(database)

  await schema
    .createTable('source_search')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('searched_at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_search_key', ['source', 'series_id'])
    .execute()

  await schema
    .createTable('source')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('index_page', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('indexed_at', 'integer')
    .addColumn('updates_until', 'integer')
    .addColumn('answered_at', 'integer')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('paused_until', 'integer')
    .addColumn('problem', 'text')
    .execute()

  await schema
    .createTable('source_call')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('counts_until', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('source_call_counts').on('source_call').columns(['source', 'counts_until']).execute()

  await schema
    .createTable('said_change')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await schema.createIndex('said_change_series').on('said_change').column('series_id').execute()

  await schema
    .createTable('change_event')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('season', 'integer')
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('settles_at', 'integer', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await schema.createIndex('change_event_series').on('change_event').columns(['series_id', 'subject']).execute()
  await schema.createIndex('change_event_settles').on('change_event').column('settles_at').execute()

  await schema
    .createTable('sync_run')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('finished_at', 'integer')
    .addColumn('report', 'text')
    .execute()
}
