import type { Kysely } from 'kysely'

/** IMDb's series by their titles as they are compared; rows of an earlier import get theirs with the next one. */
export async function createImdbJoin(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema.alterTable('imdb_series').addColumn('folded', 'text').execute()
  await schema.alterTable('imdb_series').addColumn('folded_original', 'text').execute()
  await schema.createIndex('imdb_series_folded').on('imdb_series').column('folded').execute()
  await schema.createIndex('imdb_series_folded_original').on('imdb_series').column('folded_original').execute()
}
