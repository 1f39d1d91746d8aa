import type { Database } from '../storage/open-database.ts'

/**
 * Our decision: in four languages a fifth of the addresses that the protocol allows in one file (https://www.sitemaps.org/protocol.html, read 2026-11-22), and
 * some 5 MB, for each address tells of all four.
 */
export const SERIES_A_SITEMAP = 2500

/** Behind which ids the parts of the sitemap begin, the first behind none; parts are read by the index of ids. */
export async function listSitemapParts(database: Database): Promise<string[]> {
  const parts = ['']
  for (;;) {
    const last = parts.at(-1) ?? ''
    const end = await database.selectFrom('series').select('id').where('id', '>', last).orderBy('id').offset(SERIES_A_SITEMAP - 1).limit(1).executeTakeFirst() // prettier-ignore
    if (end === undefined) return parts
    parts.push(end.id)
  }
}

/** The ids of a part's series whose seasons are known; of the others there is nothing to find. */
export async function listSitemapIds(database: Database, after: string): Promise<string[]> {
  const part = await database.selectFrom('series').select(['id', 'last_season']).where('id', '>', after).orderBy('id').limit(SERIES_A_SITEMAP).execute()
  return part.filter(({ last_season }) => last_season !== null).map(({ id }) => id)
}
