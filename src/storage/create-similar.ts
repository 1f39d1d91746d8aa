import { sql, type Kysely } from 'kysely'

/**
 * What series are compared by, and the keys under which those that share a trait are found, the best known first.
 *
 * The bundled catalogue is read anew for it. What else is here already is filled in by and by (`catalogue/fill-traits.ts`): from the first id on.
 */
export async function createSimilar(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('similar_traits')
    .addColumn('series_id', 'text', (c) => c.primaryKey().references('series.id').onDelete('cascade'))
    .addColumn('traits', 'text', (c) => c.notNull())
    .addColumn('popularity', 'real', (c) => c.notNull())
    .execute()

  await schema
    .createTable('similar_key')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('popularity', 'real', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .execute()
  await schema.createIndex('similar_key_found').on('similar_key').columns(['key', 'popularity desc', 'series_id']).execute()
  await schema.createIndex('similar_key_series').on('similar_key').column('series_id').execute()

  await sql`insert into meta (key, value) select 'traits-filled-through', '' where exists (select 1 from series)`.execute(database)
  await sql`delete from meta where key = 'bundled-catalogue'`.execute(database)
}
