import { sql, type Kysely } from 'kysely'

/** How often a message was tried without anybody telling what became of it, and whether it is being tried: what does not know repeats is not sent a third time. */
export async function countUnanswered(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('outbox')
    .addColumn('unanswered', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await database.schema
    .alterTable('outbox')
    .addColumn('is_underway', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  // Of the few rows that are being tried: what a process died over is not looked for among all that is due.
  await database.schema.createIndex('outbox_underway').on('outbox').column('due_at').where(sql.ref('is_underway'), '=', sql.lit(1)).execute()
}
