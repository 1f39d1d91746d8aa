import { inWriteTransaction } from '../storage/write-transaction.ts'
import { utcDayOf } from '../time/partial-date.ts'
import type { SourceName, SourceSeries, Unavailable } from './connector.ts'
import { getProgress, putProgress } from './progress-store.ts'
import type { Asking } from './refresh-series.ts'
import { noteAnswer } from './source-pause.ts'
import { putDue } from './state-store.ts'
import { mistakeIn, takeOverWithin } from './take-over.ts'

/** `none`: the source has no such list. */
export type FeedRead = { kind: 'done'; entries: number } | { kind: 'none' } | Unavailable

/** Our decision: so many lines in a transaction hold up a page by less than anybody notices. */
const LINES_AT_ONCE = 10

export interface ListingOptions {
  signal?: AbortSignal | undefined
  /** Told of how many entries were listed so far, page by page. */
  onListed?: (listed: number) => void
}

/** Reads the list of everything that a source has, page by page from where it was left, each line becoming a series if it is none yet. */
export async function readIndex({ database, connectors, clock }: Asking, source: SourceName, { signal, onListed }: ListingOptions = {}): Promise<FeedRead> {
  const connector = connectors[source]
  if (connector.listIndex === undefined) return { kind: 'none' }
  const progress = await getProgress(database, source)
  // Whatever changes while the index is read is in the feed from its beginning on.
  if (progress.updates_until === null) await putProgress(database, source, { updates_until: clock.now().epochMilliseconds })
  let entries = 0
  for (let page = progress.index_page; ; page++) {
    const today = utcDayOf(clock.now())
    const read = await connector.listIndex(page, signal === undefined ? { today } : { today, signal })
    if (read.kind === 'unavailable') return read
    await noteAnswer(database, source, clock.now().epochMilliseconds)
    if (read.kind !== 'found') {
      await putProgress(database, source, { indexed_at: clock.now().epochMilliseconds })
      return { kind: 'done', entries }
    }
    const lines = read.value.filter(({ statements }) => mistakeIn(statements) === undefined)
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
      await takeLines({ database, source, now: clock.now() }, lines.slice(from, from + LINES_AT_ONCE))
    await putProgress(database, source, { index_page: page + 1 })
    entries += lines.length
    onListed?.(entries)
  }
}

async function takeLines(
  { database, source, now }: { database: Asking['database']; source: SourceName; now: Temporal.Instant },
  lines: SourceSeries[],
): Promise<void> {
  await inWriteTransaction(database, async (transaction) => {
    for (const series of lines) await takeOverWithin(transaction, { source, series, isWhole: false, now })
  })
}

/** Makes due what the source's change feed names since it was last followed. */
export async function followFeed({ database, connectors, clock }: Asking, source: SourceName, signal?: AbortSignal): Promise<FeedRead> {
  const connector = connectors[source]
  const { updates_until: sinceMs } = await getProgress(database, source)
  if (connector.listUpdates === undefined) return { kind: 'none' }
  const startedMs = clock.now().epochMilliseconds
  // Nothing is known of the source yet: there is nothing that could have changed.
  if (sinceMs === null) return { kind: 'none' }
  const updates = await connector.listUpdates(Temporal.Instant.fromEpochMilliseconds(sinceMs), signal === undefined ? {} : { signal })
  if (updates.kind === 'unavailable') return updates
  await noteAnswer(database, source, clock.now().epochMilliseconds)
  if (updates.kind !== 'found') return { kind: 'none' }
  await inWriteTransaction(database, async (transaction) => {
    for (const { sourceId } of updates.value) await putDue(transaction, { source, sourceId }, startedMs)
    await putProgress(transaction, source, { updates_until: startedMs })
  })
  return { kind: 'done', entries: updates.value.length }
}
