import type { ReadAnnouncement } from '../../announcements/news/news-entry.ts'

/**
 * What became of an announcement that was read in an entry.
 *
 * - `taken`: it stands in the ledger of a series
 * - `unknown`: no series of ours is called so; it waits for some days, for the series may come in
 * - `left`: several series are called so, or the one that is cannot be meant; nobody guesses
 */
export type Fate = { kind: 'taken'; seriesId: string; title: string } | { kind: 'unknown' } | { kind: 'left'; why: string; ids: string[] }

/** What was read in an entry: its announcements with their fates, or the words that rule out that there are any. */
export interface StoredReading {
  announcements: (ReadAnnouncement & { fate: Fate })[]
  noNews: { means: string; words: string } | null
}

/** What an entry came to as a whole. */
export function outcomeOf({ announcements }: StoredReading): 'announced' | 'nothing' | 'waiting' | 'left' {
  if (announcements.length === 0) return 'nothing'
  if (announcements.some(({ fate }) => fate.kind === 'unknown')) return 'waiting'
  return announcements.some(({ fate }) => fate.kind === 'taken') ? 'announced' : 'left'
}
