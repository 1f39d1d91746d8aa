import type { Database } from '../../storage/open-database.ts'
import { joinImdb } from './join-imdb.ts'

/** Joins what IMDb's tables say of series that came in since, or whose joining was cut short; `log` is told of what came of it, in lines. */
export async function joinImported(
  database: Database,
  { now, log, signal }: { now: () => Temporal.Instant; log: (line: string) => void; signal: AbortSignal },
): Promise<void> {
  const { joined, changed, failures } = await joinImdb(database, { now, signal })
  if (joined + changed > 0) log(`IMDb's tables joined ${joined} series, ${changed} changed`)
  for (const { sourceId, why } of failures) log(`imdb ${sourceId}: ${why}`)
}
