import { AppError } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'

/** What a network is called, by its name in addresses (`network-slug.ts`); of several spellings the first by letters. */
export async function getNetworkName(database: Database, slug: string): Promise<string> {
  const row = await database.selectFrom('series_network').select('name').where('slug', '=', slug).orderBy('name').limit(1).executeTakeFirst()
  if (row === undefined) throw new AppError('no-such-page', `no series here has a home called "${slug}": take the name as it is linked from a series of it`)
  return row.name
}
