import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import type { SeriesDocument } from './series-document.ts'
import { keysToAsk } from './similar-keys.ts'
import { rankSimilar, traitsOf, type SimilarSeries } from './similar-series.ts'
import { listIdsUnder, listKnowable, listTraits } from './traits-store.ts'

/**
 * Our decision: half as many again as are shown. Whoever shares a rare trait is always looked at; of those that share only genres, of which the narrowest keys come
 * first and who are about equally alike, the best known until together they are enough: without an end, "drama and crime" alone would lead to thousands.
 */
const ENOUGH_CANDIDATES = 12
/** Our decision: of a franchise, the best known. */
const MOST_UNDER_A_RARE_KEY = 12

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
  const ids = new Set([document.id])
  const { rare, common } = keysToAsk(traits)
  for (const key of rare) for (const id of await listIdsUnder(database, key, MOST_UNDER_A_RARE_KEY)) ids.add(id)
  for (const key of common) {
    // This series is found under its own keys too.
    const missing = ENOUGH_CANDIDATES + 1 - ids.size
    if (missing <= 0) break
    for (const id of await listIdsUnder(database, key, missing + 1)) ids.add(id)
  }
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
