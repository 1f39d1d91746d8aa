import type { Kysely } from 'kysely'
import { createNews } from './create-news.ts'

/**
 * The ledger of announcements, the news feeds that it is fed by, and what each change rests on and did to the verdict.
 *
 * The bundled catalogue is read anew for it. Changes that were written down before are a catalogue's rows, as far as anybody can tell now.
 */
export async function createLedger(database: Kysely<unknown>): Promise<void> {
  await createAnnouncements(database)
  await createNews(database)
  const { schema } = database
  const change = () => schema.alterTable('change_event')
  await change().addColumn('certainty_before', 'text').execute()
  await change()
    .addColumn('certainty', 'text', (c) => c.notNull().defaultTo('listed'))
    .execute()
  for (const column of ['said_by', 'said_on', 'source', 'link'] as const) await change().addColumn(column, 'text').execute()
  await change().addColumn('verdict_season', 'integer').execute()
  await change().addColumn('verdict_before', 'text').execute()
  await change().addColumn('verdict_after', 'text').execute()
}

async function createAnnouncements({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('announcement')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('season', 'integer')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('said_by', 'text', (c) => c.notNull())
    .addColumn('said_on', 'text', (c) => c.notNull())
    .addColumn('said_until', 'text', (c) => c.notNull())
    .addColumn('date', 'text')
    .addColumn('certainty', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('heard_on', 'text', (c) => c.notNull())
    .addColumn('updated_on', 'text', (c) => c.notNull())
    .addColumn('verdict_season', 'integer', (c) => c.notNull())
    .addColumn('verdict_before', 'text', (c) => c.notNull())
    .addColumn('verdict_after', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('announcement_series').on('announcement').column('series_id').execute()
  await schema.createIndex('announcement_newest').on('announcement').columns(['said_until', 'id']).execute()

  await schema
    .createTable('announcement_home')
    .addColumn('network', 'text', (c) => c.notNull())
    .addColumn('said_until', 'text', (c) => c.notNull())
    .addColumn('announcement_id', 'integer', (c) => c.notNull().references('announcement.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('announcement_home_key', ['network', 'said_until', 'announcement_id'])
    .execute()
  await schema.createIndex('announcement_home_of').on('announcement_home').column('announcement_id').execute()
}
