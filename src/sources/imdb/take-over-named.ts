import { foldTitle } from '../../search/fold-title.ts'
import { parseQuery, withHints } from '../../search/parse-query.ts'
import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { listEntriesNamed } from './join-store.ts'
import { readEntry } from './read-entry.ts'

/**
 * Makes a series of ours of the one that IMDb's tables have by this very name, the most voted for when several do; a year at the end of the words is its own. A
 * country there is none that IMDb tells. Uses no network. The id of the series; `undefined` when there is none, or nobody can tell whether it is one of ours.
 */
export async function takeOverNamed(database: Database, text: string, now: Temporal.Instant): Promise<string | undefined> {
  const query = parseQuery(text)
  const hinted = withHints(query)
  for (const { name, year, country } of hinted === undefined ? [query] : [query, hinted]) {
    const folded = foldTitle(name)
    const [entry] = folded === '' || country !== undefined ? [] : await listEntriesNamed(database, folded, year)
    if (entry === undefined) continue
    const read = await inWriteTransaction(database, (transaction) => readEntry(transaction, entry, now, true))
    if (read.kind === 'joined') return read.id
  }
  return undefined
}
