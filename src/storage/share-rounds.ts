import type { Kysely } from 'kysely'

/**
 * When the next round of a source is due lies in its row, where several processes find it.
 *
 * Entries that are due at the same moment are taken in the order of their ids: SQLite's order of insertion is nothing that PostgreSQL has.
 */
export async function shareRounds({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('source').addColumn('due_at', 'integer').execute()
  await schema.dropIndex('source_state_due').execute()
  await schema.createIndex('source_state_due').on('source_state').columns(['source', 'due_at', 'source_id']).execute()
}
