import { setImmediate } from 'node:timers/promises'
import { streamSeriesIds } from '../../catalogue/series-store.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import type { Database } from '../../storage/open-database.ts'
import { getProgress } from '../progress-store.ts'
import { countDue, listDueEntries, putDue } from '../state-store.ts'
import { endListing, findImportMark, hasImdbSeries, listPossibleEntries } from './join-store.ts'
import { readEntry, type EntryRead } from './read-entry.ts'

/** What a run came to, entry by entry. */
export interface JoinReport {
  /** Entries that are series of ours since this run. */
  joined: number
  /** Entries that were, and say something else now. */
  changed: number
  failures: { sourceId: string; why: string }[]
}

export type JoinProgress = { step: 'finding'; done: number } | { step: 'joining'; done: number; left: number }

export interface JoinOptions {
  now: () => Temporal.Instant
  onProgress?: (progress: JoinProgress) => void
  signal?: AbortSignal
}

/** Our decision: so many entries in a transaction hold up a page by less than anybody notices, and cost little to do again. */
const ENTRIES_AT_ONCE = 10
/** Our decision: on a terminal, a line twice a second or so. */
const TOLD_EVERY = 200

/**
 * Brings our series up to date with IMDb's imported tables: finds, once after each import, the entries that may be series of ours, and reads what is due.
 *
 * What is left to do lies in rows: a run that is killed at any moment is taken up by the next, and what is done twice changes nothing.
 */
export async function joinImdb(database: Database, options: JoinOptions): Promise<JoinReport> {
  const { now, onProgress, signal } = options
  const report: JoinReport = { joined: 0, changed: 0, failures: [] }
  if (!(await hasImdbSeries(database))) return report
  if ((await getProgress(database, 'imdb')).indexed_at === null) await findEntries(database, options)
  let left = onProgress === undefined ? 0 : await countDue(database, 'imdb', now().epochMilliseconds)
  for (let done = 0; ;) {
    if (signal?.aborted === true) break
    const reads = await inWriteTransaction(database, (transaction) => readDue(transaction, now()))
    if (reads.length === 0) break
    for (const { sourceId, read } of reads) count(report, sourceId, read)
    done += reads.length
    left = Math.max(0, left - reads.length)
    onProgress?.({ step: 'joining', done, left })
    // Whoever waits for a page gets it before the next ones.
    await setImmediate()
  }
  return report
}

/** Makes due, series by series, the entries that may be it and are none yet. A killed search begins again; it takes seconds. */
async function findEntries(database: Database, { now, onProgress, signal }: JoinOptions): Promise<void> {
  const mark = await findImportMark(database)
  let done = 0
  for await (const id of streamSeriesIds(database)) {
    if (signal?.aborted === true) return
    const entries = await listPossibleEntries(database, id)
    if (entries.length > 0)
      await inWriteTransaction(database, async (transaction) => {
        for (const sourceId of entries) await putDue(transaction, { source: 'imdb', sourceId }, now().epochMilliseconds)
      })
    if (++done % TOLD_EVERY !== 0) continue
    onProgress?.({ step: 'finding', done })
    await setImmediate()
  }
  await inWriteTransaction(database, (transaction) => endListing(transaction, mark, now().epochMilliseconds))
}

async function readDue(transaction: Database, now: Temporal.Instant): Promise<{ sourceId: string; read: EntryRead }[]> {
  const reads: { sourceId: string; read: EntryRead }[] = []
  for (const sourceId of await listDueEntries(transaction, 'imdb', now.epochMilliseconds, ENTRIES_AT_ONCE))
    reads.push({ sourceId, read: await readEntry(transaction, sourceId, now) })
  return reads
}

function count(report: JoinReport, sourceId: string, read: EntryRead): void {
  if (read.kind === 'refused') report.failures.push({ sourceId, why: read.problem })
  if (read.kind !== 'joined') return
  if (read.isFirst) report.joined++
  else if (read.changes > 0) report.changed++
}

/** Reads what IMDb's tables may have of one series that another source has just told of; whether it joined. */
export async function joinSeries(database: Database, seriesId: string, now: Temporal.Instant): Promise<boolean> {
  const entries = await listPossibleEntries(database, seriesId)
  if (entries.length === 0) return false
  return inWriteTransaction(database, async (transaction) => {
    let isJoined = false
    for (const sourceId of entries) isJoined = (await readEntry(transaction, sourceId, now)).kind === 'joined' || isJoined
    return isJoined
  })
}
