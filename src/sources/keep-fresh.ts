import type { SourceName } from './connector.ts'
import { FEED_EVERY_MS } from './freshness.ts'
import { joinImported } from './imdb/join-imported.ts'
import { getProgress } from './progress-store.ts'
import { readIndex } from './read-feeds.ts'
import type { Asking } from './refresh-series.ts'
import { noteOutage } from './source-pause.ts'
import type { SyncReport } from './sync-report.ts'
import { sync } from './sync.ts'
import { untilStopped, type Stoppable } from './until-stopped.ts'

export interface KeepOptions {
  sources: readonly SourceName[]
  /** Told of every run that changed something or failed, in one line. */
  log: (line: string) => void
}

/** Our decision: the followed series come first again after so many others, some five minutes at TVmaze's limit. */
const MOST_AT_ONCE = 300

/**
 * Keeps the data fresh while the program runs: once the index of everything there is, then every quarter of an hour what the change feeds name and what is due
 * (`freshness.ts`). Every transaction is short, so that pages are answered in between.
 */
export function keepFresh(asking: Asking, options: KeepOptions): Stoppable {
  return untilStopped((signal) => keepOn(asking, options, signal))
}

async function keepOn(asking: Asking, { sources, log }: KeepOptions, signal: AbortSignal): Promise<void> {
  for (;;) {
    let isMoreDue = false
    try {
      await joinImported(asking.database, { now: asking.clock.now, log: (line) => log(`sync: ${line}`), signal })
      for (const source of sources) await readIndexOnce(asking, source, log, signal)
      if (signal.aborted) return
      const report = await sync(asking, { kind: 'due' }, { sources, signal, most: MOST_AT_ONCE })
      isMoreDue = report.sources.some(({ read }) => read >= MOST_AT_ONCE)
      if (!signal.aborted) tell(report, log)
    } catch (error) {
      // The edge of a run: the next one may fare better, and pages are answered meanwhile.
      log(`sync failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
    if (signal.aborted) return
    if (!isMoreDue) await asking.clock.sleep(FEED_EVERY_MS * asking.scale, signal)
  }
}

async function readIndexOnce(asking: Asking, source: SourceName, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const { database, clock } = asking
  const { indexed_at: indexedAtMs, paused_until: pausedUntilMs } = await getProgress(database, source)
  if (indexedAtMs !== null || (pausedUntilMs ?? 0) > clock.now().epochMilliseconds || signal.aborted) return
  const read = await readIndex(asking, source, { signal })
  if (read.kind === 'done') log(`sync: ${source} lists ${read.entries} series more`)
  if (read.kind !== 'unavailable' || signal.aborted) return
  await noteOutage(database, source, read, clock, asking)
  log(`sync: ${read.detail}`)
}

function tell({ sources, events }: SyncReport, log: (line: string) => void): void {
  for (const { source, read, changed, failed, stopped } of sources)
    if (changed + failed > 0 || stopped !== null)
      log(`sync: ${source} ${read} read, ${changed} changed, ${failed} failed${stopped === null ? '' : `; stopped: ${stopped}`}`)
  for (const { id, kind, season } of events) log(`sync: ${id} ${kind}${season === null ? '' : `, season ${season}`}`)
}
