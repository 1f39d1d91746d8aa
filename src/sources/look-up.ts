import { foldTitle } from '../search/fold-title.ts'
import { parseQuery, withHints, type SeriesQuery } from '../search/parse-query.ts'
import { CLOSE_ENOUGH, rankTitles } from '../search/rank-titles.ts'
import { findDocument } from '../catalogue/series-store.ts'
import type { Candidate, Fetched } from './connector.ts'
import { listLinks } from './link-store.ts'
import { getProgress } from './progress-store.ts'
import { refreshAlone, type Asking } from './refresh-series.ts'

/** The source that is asked for a series that is not here: it needs no key, and finds by words. */
const ASKED = 'tvmaze'
/** The contract's: a live look-up takes at most so long, whatever it takes. */
export const LOOK_UP_MS = 5000

/** What a live look-up came to. `unavailable` tells why in one line. */
export type LookedUp = { kind: 'found'; id: string } | { kind: 'absent' } | { kind: 'unavailable'; source: string; detail: string }

/** Looks a series up by its name, and takes it over when one of that name, or nearly of it, is found. */
export async function lookUpSeries(asking: Asking, text: string, signal: AbortSignal = AbortSignal.timeout(LOOK_UP_MS)): Promise<LookedUp> {
  const { database, connectors, clock } = asking
  const source = connectors[ASKED].credit.name
  const { paused_until: pausedUntilMs, problem } = await getProgress(database, ASKED)
  if ((pausedUntilMs ?? 0) > clock.now().epochMilliseconds) return { kind: 'unavailable', source, detail: problem ?? 'it is left alone for now' }
  const candidate = await findCandidate(asking, parseQuery(text), signal)
  if (candidate.kind === 'unavailable') return { kind: 'unavailable', source, detail: candidate.detail }
  if (candidate.kind !== 'found') return { kind: 'absent' }
  const refreshed = await refreshAlone(asking, { source: ASKED, sourceId: candidate.value.sourceId }, signal)
  if (refreshed.kind === 'failed') return { kind: 'unavailable', source, detail: refreshed.why }
  return refreshed.kind === 'read' && refreshed.takenOver.kind === 'taken' ? { kind: 'found', id: refreshed.takenOver.id } : { kind: 'absent' }
}

/** Reads a series of which only its line in an index is here; whether it was read. */
export async function readListed(asking: Asking, seriesId: string, signal: AbortSignal = AbortSignal.timeout(LOOK_UP_MS)): Promise<boolean> {
  const link = (await listLinks(asking.database, seriesId)).find(({ source, how }) => source === ASKED && how !== 'refused')
  if (link === undefined || (await findDocument(asking.database, seriesId)) === undefined) return false
  return (await refreshAlone(asking, { source: ASKED, sourceId: link.sourceId }, signal)).kind === 'read'
}

/** The entry that is closest to the words, or without a year and country at their end; `absent` when none is close. */
async function findCandidate({ connectors }: Asking, query: SeriesQuery, signal: AbortSignal): Promise<Fetched<Candidate>> {
  const hinted = withHints(query)
  for (const { name, year, country } of hinted === undefined ? [query] : [query, hinted]) {
    const found = await connectors[ASKED].findSeries({ words: name }, { signal })
    if (found.kind !== 'found') return found
    const fitting = found.value.filter((one) => (year === undefined || one.year === year) && (country === undefined || one.countries.includes(country)))
    const best = closest(name, fitting)
    if (best !== undefined) return { kind: 'found', value: best }
  }
  return { kind: 'absent' }
}

function closest(name: string, candidates: readonly Candidate[]): Candidate | undefined {
  // The source's own order stands for how well known they are.
  const rows = candidates.map(({ sourceId, title, year, countries }, index) => ({
    id: sourceId,
    title,
    year: year ?? null,
    countries,
    name: title,
    folded: foldTitle(title),
    isMain: true,
    popularity: candidates.length - index,
  }))
  const [best] = rankTitles(foldTitle(name), rows)
  return best === undefined || best.score < CLOSE_ENOUGH ? undefined : candidates.find(({ sourceId }) => sourceId === best.row.id)
}
