import { sql, type Kysely } from 'kysely'

/**
 * What feeds and calendars need: the moment an episode is shown, which of a series' dates were published otherwise before, which announcements are none any more,
 * and the secret addresses of the household's own feeds.
 */
export async function createFeeds(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema.alterTable('episode').addColumn('airs_at', 'integer').execute()
  await schema.alterTable('episode').addColumn('airs_until', 'integer').execute()

  await schema
    .createTable('event_mark')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('changed_on', 'text', (c) => c.notNull())
    .addColumn('withdrawn_day', 'text')
    .addPrimaryKeyConstraint('event_mark_key', ['series_id', 'event'])
    .modifyEnd(sql`without rowid`)
    .execute()

  await schema
    .createTable('taken_back')
    .addColumn('announcement_id', 'integer', (c) => c.primaryKey())
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('said_by', 'text', (c) => c.notNull())
    .addColumn('said_on', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('heard_on', 'text', (c) => c.notNull())
    .addColumn('taken_back_on', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('taken_back_newest').on('taken_back').columns(['taken_back_on', 'announcement_id']).execute()
  await schema.createIndex('taken_back_series').on('taken_back').column('series_id').execute()

  await schema
    .createTable('feed_address')
    .addColumn('secret_hash', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'integer', (c) => c.notNull())
    .execute()
}
