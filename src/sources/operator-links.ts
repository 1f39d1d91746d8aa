import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { findLinked, listLinks, putLink } from './link-store.ts'
import { putDue, putEntry, type EntryKey } from './state-store.ts'
import { withdrawTold } from './take-over.ts'

/** What came of the operator's word; `kept`: nobody else tells of the series, so what the source said of it stays until it says it of another. */
export type Relinked = 'linked' | 'unlinked' | 'only-source' | 'unchanged'

/**
 * The operator says that the entry is the series: it is from now on, whatever the rule finds. What the source said of the series it was before is taken back;
 * one of which nobody else tells becomes one with this. The entry is read at the next run.
 */
export async function linkByOperator(database: Database, key: EntryKey, seriesId: string, nowMs: number): Promise<Relinked> {
  return inWriteTransaction(database, async (transaction) => {
    const former = await findLinked(transaction, key.source, key.sourceId)
    for (const other of await listLinks(transaction, seriesId)) {
      const isAnother = other.source === key.source && other.sourceId !== key.sourceId && other.how !== 'refused'
      if (isAnother) await putLink(transaction, { ...other, how: 'refused' })
    }
    await putLink(transaction, { ...key, seriesId, how: 'operator' })
    await putEntry(transaction, key, { doubt: null })
    await putDue(transaction, key, nowMs)
    if (former === seriesId) return 'unchanged'
    if (former !== undefined) await withdrawTold(transaction, former, key.source, seriesId)
    return 'linked'
  })
}

/**
 * The operator says that the entry is not the series, which stays so. What the source said of it is taken back; the entry is matched anew at the next run.
 *
 * A series of which nobody else tells cannot be left without a word: `only-source`, and nothing is changed.
 */
export async function unlinkByOperator(database: Database, key: EntryKey, seriesId: string, nowMs: number): Promise<Relinked> {
  return inWriteTransaction(database, async (transaction) => {
    const isLinked = (await findLinked(transaction, key.source, key.sourceId)) === seriesId
    if (isLinked && (await withdrawTold(transaction, seriesId, key.source)) === 'kept') return 'only-source'
    await putLink(transaction, { ...key, seriesId, how: 'refused' })
    await putEntry(transaction, key, { doubt: null, fetched_at: null })
    await putDue(transaction, key, nowMs)
    return isLinked ? 'unlinked' : 'unchanged'
  })
}
