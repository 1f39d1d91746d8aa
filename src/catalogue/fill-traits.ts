import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { SeriesDocument } from './series-document.ts'
import { findMeta, putNextRevision, removeMeta, setMeta, TRAITS_REVISION } from './series-store.ts'
import { listedOf } from './listed-keys.ts'
import { putRowsOf } from './series-rows-store.ts'
import { indexTraits } from './similar-keys.ts'
import { standOf } from './stand.ts'
import { listDocumentsAfter, putTraits } from './traits-store.ts'

/** The setting with the last id that was filled; there is none when nothing is left to fill. */
const FILLED_THROUGH = 'traits-filled-through'
/** Our decision: some 50 ms of the write lock at a time, so that pages and other processes get their turn in between. */
const SERIES_AT_ONCE = 50

/**
 * Fills in what series are compared by and in which lists they stand, of those that were stored by a version that did not keep it; goes on where it was stopped.
 *
 * How many series were filled.
 */
export async function fillTraits(database: Database, signal?: AbortSignal): Promise<number> {
  let count = 0
  for (;;) {
    const filled = signal?.aborted === true ? undefined : await inWriteTransaction(database, fillNext)
    if (filled === undefined) return count
    count += filled
  }
}

async function fillNext(transaction: Database): Promise<number | undefined> {
  const last = await findMeta(transaction, FILLED_THROUGH)
  if (last === undefined) return undefined
  const rows = await listDocumentsAfter(transaction, last, SERIES_AT_ONCE)
  for (const { id, document: content, popularity, axes } of rows) {
    const document = JSON.parse(content) as SeriesDocument
    await putTraits(transaction, indexTraits(document), popularity)
    await putRowsOf(transaction, 'listed', id, listedOf(document, standOf(axes), popularity))
  }
  await putNextRevision(transaction, TRAITS_REVISION)
  const end = rows.at(-1)
  if (end === undefined) await removeMeta(transaction, FILLED_THROUGH)
  else await setMeta(transaction, FILLED_THROUGH, end.id)
  return rows.length
}
