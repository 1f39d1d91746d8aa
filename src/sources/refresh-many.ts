import { utcDayOf } from '../time/partial-date.ts'
import type { Fetched, SourceName, SourceSeries, Unavailable } from './connector.ts'
import { FREE, refreshEntry, takeAnswer, type Asking, type Refreshed, type RefreshOptions } from './refresh-series.ts'
import { noteAnswer, noteOutage } from './source-pause.ts'
import { putEntry } from './state-store.ts'

/**
 * What became of reading several entries at once.
 *
 * - `read`: each by itself, whatever became of the others
 * - `too-much`: no answer that one entry alone could not be the cause of; half as many are to be asked for
 * - `outage`: the source did not answer, which says nothing of any entry
 */
export type RefreshedMany = { kind: 'read'; each: { sourceId: string; refreshed: Refreshed }[] } | { kind: 'too-much' } | { kind: 'outage' }

/** Reads entries whose leases the caller holds, in one call where the source can; their leases end here. */
export async function refreshMany(asking: Asking, source: SourceName, sourceIds: readonly string[], options: RefreshOptions): Promise<RefreshedMany> {
  const { connectors, database, clock } = asking
  const { many } = connectors[source]
  const [only] = sourceIds
  if (many === undefined || (sourceIds.length === 1 && only !== undefined)) {
    const each = []
    for (const sourceId of sourceIds) each.push({ sourceId, refreshed: await refreshEntry(asking, { source, sourceId }, options) })
    return { kind: 'read', each }
  }
  const today = utcDayOf(clock.now())
  const answers = await many.getSeries(sourceIds, { today, ...(options.signal === undefined ? {} : { signal: options.signal }) })
  if (answers.kind === 'found') {
    await noteAnswer(database, source, clock.now().epochMilliseconds)
    return { kind: 'read', each: await takeEach(asking, source, { sourceIds, answers: answers.value, options }) }
  }
  // Nothing was learnt of any of them: they stay due as they are.
  for (const sourceId of sourceIds) await putEntry(database, { source, sourceId }, FREE)
  if (answers.kind !== 'unavailable' || options.signal?.aborted === true) return { kind: 'outage' }
  if (isPerhapsTooMuch(answers)) return { kind: 'too-much' }
  await noteOutage(database, source, answers, clock, asking)
  return { kind: 'outage' }
}

async function takeEach(
  asking: Asking,
  source: SourceName,
  { sourceIds, answers, options }: { sourceIds: readonly string[]; answers: ReadonlyMap<string, Fetched<SourceSeries>>; options: RefreshOptions },
): Promise<{ sourceId: string; refreshed: Refreshed }[]> {
  const each = []
  for (const sourceId of sourceIds) {
    const answer = answers.get(sourceId)
    if (answer === undefined) throw new Error(`unreachable: ${source} answers for each entry it is asked for, and left out ${sourceId}`)
    each.push({ sourceId, refreshed: await takeAnswer(asking, { source, sourceId }, answer, options) })
  }
  return each
}

/** Whether the question may have been too large, or one of the series the source's undoing: Wikidata's query service ends a query after a minute with status 500. */
function isPerhapsTooMuch({ reason, retryAfterMs }: Unavailable): boolean {
  return retryAfterMs === undefined && (reason === 'timeout' || reason === 'server-error' || reason === 'malformed')
}
