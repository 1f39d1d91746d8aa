import { sql, type Kysely } from 'kysely'

/** What a run has done and not told yet, and the indexes that keep the cost of a series the same however many there are. */
export async function createSourceChanges(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('sync_outcome')
    .addColumn('run_id', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('is_new', 'integer', (c) => c.notNull())
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('sync_outcome_key', ['run_id', 'source', 'source_id'])
    .execute()

  await schema.alterTable('change_event').addColumn('run_id', 'integer').execute()
  await schema.createIndex('change_event_run').on('change_event').column('run_id').where('run_id', 'is not', null).execute()
  // What one source says of one thing, in the order in which it said it: pruned whenever something is added.
  await schema.createIndex('said_change_field').on('said_change').columns(['series_id', 'origin', 'field', 'id']).execute()
  await schema.dropIndex('said_change_series').execute()
  // When the next failed entry is to be tried again, without a look at all that did not fail.
  await schema.createIndex('source_state_failed').on('source_state').columns(['source', 'due_at']).where(sql.ref('failures'), '>', 0).execute()
}
