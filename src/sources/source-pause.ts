import type { Database } from '../storage/open-database.ts'
import type { Clock } from './clock.ts'
import type { SourceName, Unavailable } from './connector.ts'
import { getProgress, putProgress } from './progress-store.ts'

/** Our decision: one failure is chance, five in a row are an outage, and further calls would only add to it. */
const FAILURES_TO_PAUSE = 5
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 30 * 60 * 1000
/** What a source is left alone for that says "too many" and not how long: TVmaze asks for "a few seconds" (https://www.tvmaze.com/api, "Rate Limiting"). */
const LIMITED_PAUSE_MS = 10_000
/** Our decision: a key that was refused will be refused again until somebody changes it. */
const REFUSED_PAUSE_MS = 60 * 60 * 1000

/** How long waits are by another clock than the world's: 1, or less in tests. */
export interface PauseScale {
  scale: number
}

/** How long a wait after so many failures in a row is: doubling from `firstMs` to `longestMs`, by chance up to half of it less. */
export function backOffMs(failures: number, { firstMs, longestMs }: { firstMs: number; longestMs: number }, random: () => number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1))
  return Math.round(fullMs * (1 - random() / 2))
}

/** The source answered: it is asked as before. */
export async function noteAnswer(database: Database, source: SourceName, nowMs: number): Promise<void> {
  await putProgress(database, source, { answered_at: nowMs, failures: 0, paused_until: null, problem: null })
}

/** The source did not answer: how long everybody leaves it alone from now on, in milliseconds; 0 while it may be chance. */
export async function noteOutage(
  database: Database,
  source: SourceName,
  outage: Unavailable,
  clock: Clock,
  { scale }: PauseScale = { scale: 1 },
): Promise<number> {
  const nowMs = clock.now().epochMilliseconds
  const failures = (await getProgress(database, source)).failures + 1
  const pauseMs = Math.max(outage.retryAfterMs ?? 0, Math.round(scale * pauseFor(outage, failures, clock.random)))
  await putProgress(database, source, { failures, problem: outage.detail, paused_until: pauseMs === 0 ? null : nowMs + pauseMs })
  return pauseMs
}

function pauseFor({ reason }: Unavailable, failures: number, random: () => number): number {
  if (reason === 'limited') return backOffMs(failures, { firstMs: LIMITED_PAUSE_MS, longestMs: LONGEST_PAUSE_MS }, random)
  if (reason === 'no-key' || reason === 'key-refused') return REFUSED_PAUSE_MS
  // A malformed answer or a refusal is about what was asked, as far as anybody can tell, until it happens again and again.
  if (failures < FAILURES_TO_PAUSE) return 0
  return backOffMs(failures - FAILURES_TO_PAUSE + 1, { firstMs: FIRST_PAUSE_MS, longestMs: LONGEST_PAUSE_MS }, random)
}
