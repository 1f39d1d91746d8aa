import type { SourceName } from './connector.ts'
import { FEED_EVERY_MS } from './freshness.ts'
import { getProgress, putProgress, takeRound } from './progress-store.ts'
import { readIndex } from './read-feeds.ts'
import type { Asking } from './refresh-series.ts'
import { noteOutage } from './source-pause.ts'
import { makeDue } from './sync.ts'

/** Our decision: longer than the pages of an index and the searches of a round take; whoever is at it longer has died. */
const ROUND_LEASE_MS = 5 * 60 * 1000
/** Our decision: a round of the first reading ends after so many pages, and another process may go on. */
const PAGES_A_ROUND = 4

/** Whether it is time to look for what is new at a source. */
export async function isRoundDue({ database, clock }: Asking, source: SourceName): Promise<boolean> {
  const nowMs = clock.now().epochMilliseconds
  const { due_at: dueAtMs, paused_until: pausedUntilMs } = await getProgress(database, source)
  return (dueAtMs ?? 0) <= nowMs && (pausedUntilMs ?? 0) <= nowMs
}

/**
 * One look for what is new at a source, by one process at a time: the next pages of its index while that is not read, then what its change feed names and what
 * followed series need. The entries are read by whoever is free.
 */
export async function runRound(asking: Asking, source: SourceName, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const { database, clock, scale } = asking
  const nowMs = (): number => clock.now().epochMilliseconds
  if (!(await takeRound(database, source, { nowMs: nowMs(), leaseUntilMs: nowMs() + Math.ceil(ROUND_LEASE_MS * scale) }))) return
  const indexed = (await getProgress(database, source)).indexed_at === null ? await readIndex(asking, source, { signal, mostPages: PAGES_A_ROUND }) : undefined
  const read = indexed === undefined || indexed.kind === 'none' ? await makeDue(asking, source, signal) : indexed
  if (signal.aborted) return putProgress(database, source, { due_at: nowMs() })
  if (read.kind === 'unavailable') {
    await noteOutage(database, source, read, clock, asking)
    log(`background: ${read.detail}`)
  }
  const isMoreOfIndex = indexed?.kind === 'done' && (await getProgress(database, source)).indexed_at === null
  await putProgress(database, source, { due_at: isMoreOfIndex ? nowMs() : nowMs() + Math.ceil(FEED_EVERY_MS * scale) })
}
