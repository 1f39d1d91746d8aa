import { findDocument } from '../catalogue/series-store.ts'
import type { Candidate, ExternalIds, Fetched, SourceName } from './connector.ts'
import { SEARCH_AGAIN_AFTER_MS } from './freshness.ts'
import { matchSeries } from './identity.ts'
import { listExternalIds, listLinks, listPossible, type SourceLink } from './link-store.ts'
import type { Asking } from './refresh-series.ts'
import { findSearchedAt, putEntry, putSearched } from './state-store.ts'

/** Under which kind of external id a source has its own. */
const OWN_ID = { tvmaze: 'tvmaze', wikidata: 'wikidata', tmdb: 'tmdb', omdb: 'imdb' } as const satisfies Record<SourceName, keyof ExternalIds>

/**
 * The entry that a source has of a series: the one linked, else the one its external ids name, else the one a search finds, by the rule of identity.
 *
 * `absent` when the source has none, as far as we could see within the last month.
 */
export async function findEntryOf(
  asking: Asking,
  source: SourceName,
  seriesId: string,
  { signal, isSearchedByIds = false }: { signal?: AbortSignal | undefined; isSearchedByIds?: boolean } = {},
): Promise<Fetched<string>> {
  const { database, clock } = asking
  const links = (await listLinks(database, seriesId)).filter((link) => link.source === source)
  const linked = links.find(({ how }) => how !== 'refused')
  if (linked !== undefined) return { kind: 'found', value: linked.sourceId }
  const ids = await listExternalIds(database, seriesId)
  const own = ownIds(source, ids, links)
  if (own.length === 1 && own[0] !== undefined) return { kind: 'found', value: own[0] }

  const nowMs = clock.now().epochMilliseconds
  const searchedAtMs = await findSearchedAt(database, source, seriesId)
  if (searchedAtMs !== undefined && nowMs - searchedAtMs < SEARCH_AGAIN_AFTER_MS * asking.scale) return { kind: 'absent' }
  const searched = await search(asking, source, seriesId, isSearchedByIds ? [] : ids, signal)
  if (searched.kind === 'absent') await putSearched(database, source, seriesId, nowMs)
  return searched
}

/** By its ids, which are sure; then by its title. */
async function search(
  { database, connectors }: Asking,
  source: SourceName,
  seriesId: string,
  ids: { kind: string; value: string }[],
  signal?: AbortSignal,
): Promise<Fetched<string>> {
  const options = signal === undefined ? {} : { signal }
  const known = toExternalIds(ids)
  const byIds: Fetched<Candidate[]> = ids.length === 0 ? { kind: 'found', value: [] } : await connectors[source].findSeries({ ids: known }, options)
  if (byIds.kind !== 'found') return byIds
  const document = await findDocument(database, seriesId)
  const byWords: Fetched<Candidate[]> =
    byIds.value.length > 0 || document === undefined ? byIds : await connectors[source].findSeries({ words: document.title.value }, options)
  if (byWords.kind !== 'found') return byWords
  for (const candidate of byWords.value) {
    const match = matchSeries(candidate, await listPossible(database, source, candidate))
    if (match.kind === 'match' && match.id === seriesId) return { kind: 'found', value: candidate.sourceId }
    if (match.kind !== 'doubtful' || !match.ids.includes(seriesId)) continue
    const doubt = JSON.stringify({ title: candidate.title, year: candidate.year ?? null, ids: match.ids, why: match.why })
    await putEntry(database, { source, sourceId: candidate.sourceId }, { doubt })
  }
  return { kind: 'absent' }
}

/** The source's own ids among those that others give the series, without those that the operator says it is not. */
export function ownIds(source: SourceName, ids: readonly { kind: string; value: string }[], links: readonly SourceLink[]): string[] {
  return ids.filter(({ kind, value }) => kind === OWN_ID[source] && !links.some(({ sourceId }) => sourceId === value)).map(({ value }) => value)
}

export function toExternalIds(ids: readonly { kind: string; value: string }[]): ExternalIds {
  const one = (kind: string): string | undefined => ids.find((id) => id.kind === kind)?.value
  const [imdb, wikidata, tvmaze, tmdb, tvdb] = [one('imdb'), one('wikidata'), one('tvmaze'), one('tmdb'), one('tvdb')]
  return {
    ...(imdb === undefined ? {} : { imdb }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(tvmaze === undefined ? {} : { tvmaze: Number(tvmaze) }),
    ...(tmdb === undefined ? {} : { tmdb: Number(tmdb) }),
    ...(tvdb === undefined ? {} : { tvdb: Number(tvdb) }),
  }
}
