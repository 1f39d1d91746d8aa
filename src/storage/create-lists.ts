import { sql, type Kysely } from 'kysely'

/**
 * Which series stand in which list (of a genre, a network, a person …), in the order in which they are shown: by where they stand, then the best known first.
 *
 * The bundled catalogue is read anew for it; what else is here already is filled in by and by, with what series are compared by (`catalogue/fill-traits.ts`).
 */
export async function createLists(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('listed')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('stand', 'text', (c) => c.notNull())
    .addColumn('rank', 'real', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('listed_in_order', ['key', 'stand', 'rank', 'series_id'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await schema.createIndex('listed_series').on('listed').column('series_id').execute()
  await schema.createIndex('series_over').on('series').columns(['ended', 'silent_since', 'id']).execute()
  await sql`insert into meta (key, value) select 'traits-filled-through', '' where exists (select 1 from series)
    on conflict (key) do update set value = ''`.execute(database)
  await sql`delete from meta where key = 'bundled-catalogue'`.execute(database)
}
