import { sql, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Any number of followers with their choices, the channels that they are told over, what they are to be told (`alert`), and who is to get it or has got it
 * (`outbox`). The household's follows stay its own.
 */
export async function createAlerts(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await createFollows(database)

  await schema
    .createTable('channel')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('follower_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'integer', (c) => c.notNull())
    .addColumn('stopped_at', 'integer')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('paused_until', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('problem', 'text')
    .execute()
  await schema.createIndex('channel_of_follower').on('channel').columns(['follower_id', 'name']).unique().execute()

  await schema
    .createTable('alert')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('season', 'integer')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('certainty', 'text', (c) => c.notNull())
    .addColumn('said_by', 'text')
    .addColumn('said_on', 'text')
    .addColumn('source', 'text')
    .addColumn('link', 'text')
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('settles_at', 'integer', (c) => c.notNull())
    .addColumn('corrects', 'integer')
    .addColumn('is_held', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('alert_subject').on('alert').columns(['series_id', 'subject']).execute()

  await schema
    .createTable('outbox')
    .addColumn('alert_id', 'integer', (c) => c.notNull())
    .addColumn('channel_id', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'integer')
    .addColumn('message', 'text')
    .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('first_tried_at', 'integer')
    .addColumn('may_have_it', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('sent_at', 'integer')
    .addColumn('dead_at', 'integer')
    .addPrimaryKeyConstraint('outbox_key', ['alert_id', 'channel_id'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await schema.createIndex('outbox_due').on('outbox').column('due_at').execute()
  await schema.createIndex('outbox_of_channel').on('outbox').columns(['channel_id', 'due_at']).execute()
}

/** In the order in which a change asks for them: everybody who follows a series lies together. */
async function createFollows(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema.alterTable('follow').renameTo('follow_before').execute()
  await schema
    .createTable('follow')
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('follower_id', 'text', (c) => c.notNull())
    .addColumn('followed_at', 'integer', (c) => c.notNull())
    .addColumn('options', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('follow_of_series', ['series_id', 'follower_id'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await schema.createIndex('follow_of_follower').on('follow').columns(['follower_id', 'series_id']).execute()
  await schema.createIndex('follow_options').on('follow').columns(['series_id', 'options']).execute()
  const before = (database as Kysely<{ follow_before: { series_id: string; followed_at: string } }>).selectFrom('follow_before').selectAll()
  for (const { series_id, followed_at } of await before.execute())
    await (database as Kysely<Pick<Schema, 'follow'>>)
      .insertInto('follow')
      .values({ series_id, follower_id: 'household', followed_at: Temporal.Instant.from(followed_at).epochMilliseconds, options: '{}' })
      .execute()
  await schema.dropTable('follow_before').execute()
}
