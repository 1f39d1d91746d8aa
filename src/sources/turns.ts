import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { Clock } from './clock.ts'
import type { Connector, SourceName } from './connector.ts'
import { endTurn, takeTurn } from './progress-store.ts'

/** The right to make one call: `done` when its answer is in. Or how long until there is one, when that is longer than anybody waits. */
export type Turn = { kind: 'go'; done: () => Promise<void> } | { kind: 'not-now'; waitMs: number }

export type Pace = Connector['pace']

/**
 * Our decision: what runs in the background leaves a quarter of TVmaze's calls (20 in 10 s) to readers who wait. It would take all of them at once, again and again,
 * and whoever comes then would wait ten seconds, which is twice as long as a look-up may take.
 */
export const BACKGROUND_PACES = { tvmaze: { calls: 15, periodMs: 10_000 } } as const satisfies Partial<Record<SourceName, Pace>>

/** Our decision: longer than any call may take (20 s, a minute at Wikidata's query service); a turn still out then belongs to a process that died. */
const ABANDONED_AFTER_MS = 90_000
/** Our decision: a daily quota that is used up is told, not waited for. */
const MOST_WAIT_MS = 60_000
/** Others may be given the turn that we wait for: ask again at least so often. */
const LONGEST_NAP_MS = 1000
const SHORTEST_NAP_MS = 5

export interface TurnOptions {
  database: Database
  clock: Clock
  /** Milliseconds; for tests with scaled clocks. */
  abandonedAfterMs?: number
  mostWaitMs?: number
  /** Told of every wait that is not over yet. */
  onWait?: ((source: SourceName, waitMs: number) => void) | undefined
}

/** Waits for a turn to call the source: all processes on the same data together keep to its pace. */
export async function waitForTurn(source: SourceName, pace: Pace, options: TurnOptions, signal?: AbortSignal): Promise<Turn> {
  const { database, clock } = options
  const nowMs = (): number => clock.now().epochMilliseconds
  const startedMs = nowMs()
  for (;;) {
    const abandonedAtMs = nowMs() + (options.abandonedAfterMs ?? ABANDONED_AFTER_MS) + pace.periodMs
    const taken = await inWriteTransaction(database, (transaction) => takeTurn(transaction, source, { calls: pace.calls, nowMs: nowMs(), abandonedAtMs }))
    if ('turn' in taken) return { kind: 'go', done: () => endTurn(database, taken.turn, nowMs() + pace.periodMs) }
    const waitMs = Math.max(SHORTEST_NAP_MS, taken.freeAtMs - nowMs())
    if (signal?.aborted === true || taken.freeAtMs - startedMs > (options.mostWaitMs ?? MOST_WAIT_MS)) return { kind: 'not-now', waitMs }
    options.onWait?.(source, waitMs)
    await clock.sleep(Math.min(waitMs, LONGEST_NAP_MS), signal)
  }
}
