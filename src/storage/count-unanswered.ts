import type { Kysely } from 'kysely'

/** How often a message was tried without anybody telling what became of it: what does not know repeats is not sent a third time. */
export async function countUnanswered(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('outbox')
    .addColumn('unanswered', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
