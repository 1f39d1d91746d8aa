import type { SourceName } from '../sources/connector.ts'
import { joinImported } from '../sources/imdb/join-imported.ts'
import { isJoinDue } from '../sources/imdb/join-store.ts'
import { getProgress } from '../sources/progress-store.ts'
import { leaseUntilMs, refreshEntry, type Asking } from '../sources/refresh-series.ts'
import { isRoundDue, runRound } from '../sources/round.ts'
import { listDueEntries, takeIfDue } from '../sources/state-store.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { DueWork } from './share-work.ts'

/** What keeps the data fresh, as work that several processes share: the rounds of each source, the entries that are to be read, and what IMDb's tables have of them. */
export function sourceWork(asking: Asking, sources: readonly SourceName[], log: (line: string) => void): DueWork[] {
  const rounds: DueWork = {
    name: 'rounds',
    listDue: async () => {
      const due: SourceName[] = []
      for (const source of sources) if (await isRoundDue(asking, source)) due.push(source)
      return due
    },
    run: (source, signal) => runRound(asking, source as SourceName, log, signal),
  }
  return [rounds, ...sources.map((source) => entriesOf(asking, source)), imdbJoining(asking, log)]
}

/** Entries of IMDb's tables are read without asking anybody: one piece of work, which two processes at once would share entry by entry. */
function imdbJoining({ database, clock }: Asking, log: (line: string) => void): DueWork {
  return {
    name: 'imdb-join',
    listDue: async () => ((await isJoinDue(database, clock.now().epochMilliseconds)) ? ['imdb'] : []),
    run: (_, signal) => joinImported(database, { now: clock.now, log: (line) => log(`background: ${line}`), signal }),
  }
}

/** A queue a source, so that a slow one holds up no other. */
function entriesOf(asking: Asking, source: SourceName): DueWork {
  const { database, clock, owner } = asking
  return {
    name: `entries-${source}`,
    listDue: async (limit) => ((await isPaused(asking, source)) ? [] : listDueEntries(database, source, clock.now().epochMilliseconds, limit)),
    run: async (sourceId, signal) => {
      if (await isPaused(asking, source)) return
      const key = { source, sourceId }
      const nowMs = clock.now().epochMilliseconds
      const isOurs = await inWriteTransaction(
        database,
        (transaction) => takeIfDue(transaction, key, { nowMs, leaseUntilMs: leaseUntilMs(asking, source), owner }),
        `due ${source}`,
      )
      if (isOurs) await refreshEntry(asking, key, { signal })
    },
  }
}

async function isPaused({ database, clock }: Asking, source: SourceName): Promise<boolean> {
  return ((await getProgress(database, source)).paused_until ?? 0) > clock.now().epochMilliseconds
}
