import { builtOnce } from './built-once.ts'
import type { Database } from './open-database.ts'

/** The number of the newest change, which grows whenever any series is stored, renamed or taken out; 0 before the first. */
export async function newestChange(database: Database): Promise<number> {
  return (await askNewest(database))[0]?.newest ?? 0
}

const askNewest = builtOnce<{ newest: number | null }>((database) => database.selectFrom('title_change').select((e) => e.fn.max('sequence').as('newest')))
