const MS_PER_SECOND = 1000
const MS_PER_HOUR = 60 * 60 * MS_PER_SECOND
/** The design's: what could not be delivered for a day is given up, and listed. */
export const GIVEN_UP_AFTER_MS = 24 * MS_PER_HOUR
/** Our decision: a receiver that restarts is back by then. */
const FIRST_MS = 10 * MS_PER_SECOND
/** Our decision: ten seconds, thirty, a minute and a half, four minutes …; from the seventh attempt on every two hours, some 17 attempts in the day. */
const FACTOR = 3
const LONGEST_MS = 2 * MS_PER_HOUR

/**
 * When a message is tried again after so many attempts, in milliseconds since 1970; null when it is given up, a day after the first.
 *
 * By chance up to half sooner, so that those who failed together do not come back together; as late as the receiver asks for, but within the day.
 */
export function retryAt(
  { tries, firstTriedAtMs }: { tries: number; firstTriedAtMs: number },
  { nowMs, retryAfterMs = 0, random }: { nowMs: number; retryAfterMs?: number | undefined; random: () => number },
): number | null {
  const givenUpAtMs = firstTriedAtMs + GIVEN_UP_AFTER_MS
  if (nowMs >= givenUpAtMs) return null
  const waitMs = Math.min(FIRST_MS * FACTOR ** (tries - 1), LONGEST_MS)
  return Math.min(nowMs + Math.max(retryAfterMs, Math.round(waitMs * (1 - random() / 2))), givenUpAtMs)
}
