import type { CompiledQuery } from 'kysely'
import type { Database } from './open-database.ts'

/** The number of the newest change, which grows whenever any series is stored, renamed or taken out; 0 before the first. */
export async function newestChange(database: Database): Promise<number> {
  let query = queries.get(database)
  if (query === undefined) {
    query = database
      .selectFrom('title_change')
      .select((e) => e.fn.max('sequence').as('newest'))
      .compile()
    queries.set(database, query)
  }
  return (await database.executeQuery(query)).rows[0]?.newest ?? 0
}

/** Asked at every guide page and every search: put together once. */
const queries = new WeakMap<Database, CompiledQuery<{ newest: number | null }>>()
