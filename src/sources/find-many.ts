import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { Fetched, SourceName, Unavailable } from './connector.ts'
import { ownIds, toExternalIds } from './find-entry.ts'
import { SEARCH_AGAIN_AFTER_MS } from './freshness.ts'
import { listExternalIds, listLinks, listUnlinked } from './link-store.ts'
import type { Asking } from './refresh-series.ts'
import { noteAnswer } from './source-pause.ts'
import { findSearchedAt, putDue, putSearched } from './state-store.ts'

/**
 * Makes due, for a run over everything, the entries that a source has of all series of which none is known: searched for by the ids that others give them,
 * many in one call. A series without such an id is not searched for, and one without an entry not for a month.
 *
 * Resumable at every call: what was searched for is written down with what was found.
 */
export async function findAllEntries(
  asking: Asking,
  source: SourceName,
  { dueAtMs, signal, onListed }: { dueAtMs: number; signal?: AbortSignal | undefined; onListed?: (found: number) => void },
): Promise<{ kind: 'done'; found: number } | Unavailable> {
  const { database, clock, connectors } = asking
  const searchedSinceMs = clock.now().epochMilliseconds - SEARCH_AGAIN_AFTER_MS * asking.scale
  let count = 0
  for (let after = ''; ;) {
    const ids = await listUnlinked(database, source, { after, searchedSinceMs, limit: connectors[source].many?.most ?? 0 })
    const last = ids.at(-1)
    if (last === undefined) return { kind: 'done', found: count }
    after = last
    const found = await findEntriesOfMany(asking, source, ids, signal)
    if (found.kind === 'unavailable') return found
    if (found.kind !== 'found') continue
    await inWriteTransaction(database, async (transaction) => {
      for (const [seriesId, entries] of found.value) {
        for (const sourceId of entries) await putDue(transaction, { source, sourceId }, dueAtMs)
        await putSearched(transaction, source, seriesId, clock.now().epochMilliseconds)
        count += entries.length
      }
    })
    onListed?.(count)
  }
}

/**
 * The entries of series of which none is known, by the ids that others give them; those that the operator refused left out. Which of several it is, the rule of
 * identity says when they are taken over. Series that have no id, are linked, or were searched for within a month are not among the answer's.
 */
export async function findEntriesOfMany(
  asking: Asking,
  source: SourceName,
  seriesIds: readonly string[],
  signal?: AbortSignal,
): Promise<Fetched<Map<string, string[]>>> {
  const { database, clock, connectors } = asking
  const { many } = connectors[source]
  const entries = new Map<string, string[]>()
  if (many === undefined) return { kind: 'found', value: entries }
  const searched: { id: string; ids: ReturnType<typeof toExternalIds>; refused: Set<string> }[] = []
  for (const id of seriesIds) {
    const links = (await listLinks(database, id)).filter((link) => link.source === source)
    const searchedAtMs = (await findSearchedAt(database, source, id)) ?? -Infinity
    if (links.some(({ how }) => how !== 'refused') || clock.now().epochMilliseconds - searchedAtMs < SEARCH_AGAIN_AFTER_MS * asking.scale) continue
    const ids = await listExternalIds(database, id)
    const own = ownIds(source, ids, links)
    if (own.length > 0) entries.set(id, own)
    else if (ids.length > 0) searched.push({ id, ids: toExternalIds(ids), refused: new Set(links.map(({ sourceId }) => sourceId)) })
  }
  if (searched.length === 0) return { kind: 'found', value: entries }
  const found = await many.findEntries(
    searched.map(({ ids }) => ids),
    signal === undefined ? {} : { signal },
  )
  if (found.kind !== 'found') return found
  await noteAnswer(database, source, clock.now().epochMilliseconds)
  for (const [index, { id, refused }] of searched.entries())
    entries.set(
      id,
      (found.value[index] ?? []).filter((sourceId) => !refused.has(sourceId)),
    )
  return { kind: 'found', value: entries }
}
