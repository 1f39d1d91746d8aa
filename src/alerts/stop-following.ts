import { HOUSEHOLD, unfollowSeries } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { dropUntold } from './alert-store.ts'

/** Follows a series no longer, and is told nothing more of it, not even what was waiting; false when it was not followed. */
export function stopFollowing(database: Database, seriesId: string, follower = HOUSEHOLD): Promise<boolean> {
  return inWriteTransaction(database, async (transaction) => {
    await dropUntold(transaction, seriesId, follower)
    return unfollowSeries(transaction, seriesId, follower)
  })
}
