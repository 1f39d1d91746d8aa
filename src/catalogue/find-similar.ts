import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import type { SeriesDocument } from './series-document.ts'
import { keysToAsk } from './similar-keys.ts'
import { rankSimilar, traitsOf, type SimilarSeries } from './similar-series.ts'
import { listIdsUnder, listKnowable, listTraits } from './traits-store.ts'

/** Our decision: twice as many as are shown, to choose the most alike from; the keys with rare traits come first, so what is left out shares little. */
const MOST_CANDIDATES = 16
/** Our decision: of those that share the same traits, the best known; without an end, "drama and crime" alone would lead to thousands. */
const MOST_UNDER_A_KEY = 12

/** Series that are alike, most alike first. */
export interface FoundSimilar {
  similar: SimilarSeries[]
  /** The day from which on the same were found, as long as no facts change; `undefined` when it holds for the day asked alone. */
  holdsFrom: Day | undefined
}

/**
 * The series like this one, by their facts; at most `limit`, and none of those left out.
 *
 * Compared are the series as they are stored; of those found, only the ones all of whose facts were knowable on the day asked are told. Of this series that must be
 * so too, otherwise the answer is `undefined`, for what it was compared by then is not stored.
 */
export async function findSimilar(
  database: Database,
  document: SeriesDocument,
  asOf: Day,
  { limit, isLeftOut }: { limit: number; isLeftOut: (series: { id: string; title: string }) => boolean },
): Promise<FoundSimilar | undefined> {
  const traits = traitsOf(document)
  const ids = new Set<string>()
  for (const key of keysToAsk(traits)) {
    if (ids.size >= MOST_CANDIDATES) break
    for (const id of await listIdsUnder(database, key, MOST_UNDER_A_KEY)) ids.add(id)
  }
  ids.delete(document.id)
  const candidates = (await listTraits(database, [...ids])).filter((candidate) => !isLeftOut(candidate))
  const similar = rankSimilar(traits, candidates, limit)
  const knowable = await listKnowable(database, [document.id, ...similar.map(({ id }) => id)])
  if ((knowable.get(document.id) ?? asOf) > asOf) return undefined
  const latest = [...knowable.values()].reduce((day, other) => (other > day ? other : day))
  return {
    similar: similar.filter(({ id }) => (knowable.get(id) ?? asOf) <= asOf),
    holdsFrom: latest <= asOf ? latest : undefined,
  }
}
