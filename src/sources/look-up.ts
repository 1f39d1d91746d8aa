import { foldTitle } from '../search/fold-title.ts'
import { parseQuery, withHints, type SeriesQuery } from '../search/parse-query.ts'
import { CLOSE_ENOUGH, rankTitles } from '../search/rank-titles.ts'
import { findDocument } from '../catalogue/series-store.ts'
import type { Candidate, Fetched } from './connector.ts'
import { findEntryOf } from './find-entry.ts'
import { takeOverNamed } from './imdb/take-over-named.ts'
import { getProgress } from './progress-store.ts'
import { refreshAlone, type Asking } from './refresh-series.ts'
import { noteOutage } from './source-pause.ts'

/** The source that is asked for a series that is not here: it needs no key, and finds by words. */
const ASKED = 'tvmaze'
/** The contract's: a live look-up takes at most so long, whatever it takes. */
export const LOOK_UP_MS = 5000

/** What a live look-up came to. `unavailable` tells why in one line. */
export type LookedUp = { kind: 'found'; id: string } | { kind: 'absent' } | { kind: 'unavailable'; source: string; detail: string }

/** Looks a series up by its name, and takes it over when one of that name, or nearly of it, is found; where the source has none or cannot be asked, in IMDb's tables. */
export async function lookUpSeries(asking: Asking, text: string, signal: AbortSignal = AbortSignal.timeout(LOOK_UP_MS)): Promise<LookedUp> {
  const asked = await askFor(asking, text, signal)
  if (asked.kind === 'found') return asked
  const imported = await takeOverNamed(asking.database, text, asking.clock.now())
  return imported === undefined ? asked : { kind: 'found', id: imported }
}

async function askFor(asking: Asking, text: string, signal: AbortSignal): Promise<LookedUp> {
  const outage = await findPause(asking)
  if (outage !== undefined) return outage
  const candidate = await findCandidate(asking, parseQuery(text), signal)
  if (candidate.kind === 'unavailable') {
    // Given up by us: that says nothing of the source.
    if (!signal.aborted) await noteOutage(asking.database, ASKED, candidate, asking.clock, asking)
    return { kind: 'unavailable', source: asking.connectors[ASKED].credit.name, detail: candidate.detail }
  }
  if (candidate.kind !== 'found') return { kind: 'absent' }
  return readEntry(asking, candidate.value.sourceId, signal)
}

/** Reads a series of which only its line in an index is here, or what IMDb's tables say of it; `absent` when the source has no such line, or no longer has the series. */
export async function readListed(asking: Asking, seriesId: string, signal: AbortSignal = AbortSignal.timeout(LOOK_UP_MS)): Promise<LookedUp> {
  if ((await findDocument(asking.database, seriesId)) === undefined) return { kind: 'absent' }
  const outage = await findPause(asking)
  if (outage !== undefined) return outage
  const entry = await findEntryOf(asking, ASKED, seriesId, { signal })
  if (entry.kind === 'found') return readEntry(asking, entry.value, signal)
  return entry.kind === 'unavailable' ? { kind: 'unavailable', source: asking.connectors[ASKED].credit.name, detail: entry.detail } : { kind: 'absent' }
}

/** Since when the source is left alone, as an outage; `undefined` when it may be asked. */
async function findPause({ database, connectors, clock }: Asking): Promise<LookedUp | undefined> {
  const { paused_until: pausedUntilMs, problem } = await getProgress(database, ASKED)
  if ((pausedUntilMs ?? 0) <= clock.now().epochMilliseconds) return undefined
  return { kind: 'unavailable', source: connectors[ASKED].credit.name, detail: problem ?? 'it is left alone for now' }
}

async function readEntry(asking: Asking, sourceId: string, signal: AbortSignal): Promise<LookedUp> {
  const refreshed = await refreshAlone(asking, { source: ASKED, sourceId }, signal)
  if (refreshed.kind === 'failed') return { kind: 'unavailable', source: asking.connectors[ASKED].credit.name, detail: refreshed.why }
  return refreshed.kind === 'read' && refreshed.takenOver.kind === 'taken' ? { kind: 'found', id: refreshed.takenOver.id } : { kind: 'absent' }
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
