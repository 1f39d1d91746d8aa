import type { Kysely } from 'kysely'

/** The news feeds that are polled, and their entries with what was read from each. */
export async function createNews({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('news_feed')
    .addColumn('url', 'text', (c) => c.primaryKey())
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('outlet', 'text')
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('is_removed', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'integer', (c) => c.notNull())
    .addColumn('asked_at', 'integer')
    .addColumn('answered_at', 'integer')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('problem', 'text')
    .addColumn('lease_until', 'integer')
    .addColumn('lease_owner', 'text')
    .execute()
  await schema.createIndex('news_feed_due').on('news_feed').columns(['is_removed', 'due_at', 'url']).execute()

  await schema
    .createTable('news_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('outlet', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('published', 'text', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .addColumn('read_at', 'integer', (c) => c.notNull())
    .addColumn('seen_at', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'integer')
    .execute()
  await schema.createIndex('news_entry_link').on('news_entry').column('link').execute()
  await schema.createIndex('news_entry_seen').on('news_entry').column('seen_at').execute()
  await schema.createIndex('news_entry_due').on('news_entry').columns(['due_at', 'id']).where('due_at', 'is not', null).execute()
}
