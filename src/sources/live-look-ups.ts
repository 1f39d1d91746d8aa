import { LRUCache } from 'lru-cache'
import { foldTitle } from '../search/fold-title.ts'
import { parseQuery } from '../search/parse-query.ts'
import type { Database } from '../storage/open-database.ts'
import type { LookedUp } from './look-up.ts'
import type { Asking } from './refresh-series.ts'
import { isOnlyListed } from './state-store.ts'

/** Look-ups that readers of a server ask for. `busy`: too many others are under way, and nobody was asked. */
export interface LiveLookUps {
  /** The source that is asked, as people call it. */
  readonly source: string
  /** Looks a name up that nothing here is close to. */
  lookUp(text: string): Promise<LookedUp | { kind: 'busy' }>
  /** Whether all that is here of a series is its line in an index. */
  isListed(seriesId: string): Promise<boolean>
  /** Reads such a series as a whole. */
  read(seriesId: string): Promise<LookedUp | { kind: 'busy' }>
  /** Gives up what is under way. */
  stop(): Promise<void>
}

/** Our decision: each takes three calls of the twenty that TVmaze allows in ten seconds; more at once would only wait for one another past their five seconds. */
const MOST_AT_ONCE = 4
/** Our decision: a show that is entered at the source is found an hour later, or as soon as its change feed has told of it. */
const ABSENT_FOR_MS = 60 * 60 * 1000
/** Our decision: a megabyte or so; whoever asks for more different names than this in an hour is held up by the limit of calls. */
const MOST_ABSENT_NAMES = 10_000

/**
 * Look-ups for many readers at once: a name, or series, that several ask for is asked for once; a name that the source does not know is remembered for a while;
 * and only a few are under way at any time.
 *
 * `startAsking` is called when the first is needed, for most servers answer from what is here.
 */
export function openLiveLookUps(database: Database, startAsking: () => Promise<Asking>): LiveLookUps {
  const underWay = new Map<string, Promise<LookedUp>>()
  const absentUntilMs = new LRUCache<string, number>({ max: MOST_ABSENT_NAMES })
  const stopping = new AbortController()
  let asking: Promise<Asking> | undefined

  const once = async (key: string, work: (asked: Asking, signal: AbortSignal) => Promise<LookedUp>): Promise<LookedUp | { kind: 'busy' }> => {
    const same = underWay.get(key)
    if (same !== undefined) return same
    if (underWay.size >= MOST_AT_ONCE || stopping.signal.aborted) return { kind: 'busy' }
    const working = run(work).finally(() => underWay.delete(key))
    underWay.set(key, working)
    return working
  }
  const run = async (work: (asked: Asking, signal: AbortSignal) => Promise<LookedUp>): Promise<LookedUp> => {
    const asked = await (asking ??= startAsking())
    const { LOOK_UP_MS } = await import('./look-up.ts')
    return work(asked, AbortSignal.any([AbortSignal.timeout(LOOK_UP_MS * asked.scale), stopping.signal]))
  }

  return {
    source: 'TVmaze',
    lookUp: (text) => {
      const name = foldTitle(parseQuery(text).name)
      return once(`name ${name}`, async (asked, signal) => {
        const nowMs = asked.clock.now().epochMilliseconds
        if ((absentUntilMs.get(name) ?? 0) > nowMs) return { kind: 'absent' }
        const { lookUpSeries } = await import('./look-up.ts')
        const lookedUp = await lookUpSeries(asked, text, signal)
        if (lookedUp.kind === 'absent') absentUntilMs.set(name, nowMs + ABSENT_FOR_MS * asked.scale)
        return lookedUp
      })
    },
    isListed: (seriesId) => isOnlyListed(database, seriesId),
    read: (seriesId) => once(`series ${seriesId}`, async (asked, signal) => (await import('./look-up.ts')).readListed(asked, seriesId, signal)),
    stop: async () => {
      stopping.abort()
      await Promise.allSettled(underWay.values())
    },
  }
}
