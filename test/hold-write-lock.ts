import { setMeta } from '../src/catalogue/series-store.ts'
import type { Database } from '../src/storage/open-database.ts'
import { inWriteTransaction } from '../src/storage/write-transaction.ts'

/** Holds the write lock, as a long import does, until it is let go. */
export async function holdWriteLock(database: Database): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const holding = inWriteTransaction(database, async (transaction) => {
    await setMeta(transaction, 'word', 'of the import')
    held.resolve()
    await letGo.promise
  })
  await held.promise
  return () => {
    letGo.resolve()
    return holding
  }
}
