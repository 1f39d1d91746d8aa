import type { Database } from '../../storage/open-database.ts'
import type { SourceSeries } from '../connector.ts'
import type { Match } from '../identity.ts'
import { findLinked, putLink } from '../link-store.ts'
import { putEntry } from '../state-store.ts'
import { matchEntry, mistakeIn, noteWithdrawnWithin, takeOverWithin } from '../take-over.ts'
import { findImdbFacts } from './imdb-facts-store.ts'
import { listRivals } from './join-store.ts'
import { toStatements } from './to-statements.ts'

/** What became of reading an entry. `not-ours`: it is no series of ours. `gone`: the tables do not have it. `refused`: what they have is not of the form of a statement. */
export type EntryRead =
  | { kind: 'joined'; id: string; isFirst: boolean; changes: number }
  | { kind: 'doubtful'; ids: string[] }
  | { kind: 'not-ours' }
  | { kind: 'gone' }
  | { kind: 'refused'; problem: string }

/**
 * Reads one entry (`tt…`) of IMDb's tables and joins it to the series of ours that it is, by what was decided, else by the rule of identity; all within the
 * caller's transaction. Of one that is none of ours only `mayBeNew` makes a series.
 */
export async function readEntry(transaction: Database, sourceId: string, now: Temporal.Instant, mayBeNew = false): Promise<EntryRead> {
  const key = { source: 'imdb', sourceId } as const
  const checked = { checked_at: now.epochMilliseconds, due_at: null }
  const series = await findImdbSeries(transaction, sourceId)
  if (series === undefined) {
    await noteWithdrawnWithin(transaction, key, now, null)
    return { kind: 'gone' }
  }
  const problem = mistakeIn(series.statements)
  if (problem !== undefined) {
    await putEntry(transaction, key, { ...checked, problem })
    return { kind: 'refused', problem }
  }
  const linked = await findLinked(transaction, 'imdb', sourceId)
  if (linked === undefined) {
    const match = await judge(transaction, series)
    if (match.kind === 'doubtful') {
      const doubt = JSON.stringify({ title: series.title, year: series.year ?? null, ids: match.ids, why: match.why })
      await putEntry(transaction, key, { ...checked, doubt, failures: 0, problem: null })
      return { kind: 'doubtful', ids: match.ids }
    }
    if (match.kind === 'match') await putLink(transaction, { ...key, seriesId: match.id, how: match.how })
    else if (!mayBeNew) {
      await putEntry(transaction, key, { ...checked, doubt: null, failures: 0, problem: null })
      return { kind: 'not-ours' }
    }
  }
  const taken = await takeOverWithin(transaction, { source: 'imdb', series, isWhole: true, now })
  await putEntry(transaction, key, { due_at: null })
  return taken.kind === 'taken' ? { kind: 'joined', id: taken.id, isFirst: linked === undefined, changes: taken.changes } : taken
}

/** The rule of identity; but a name and year that several entries bear tell nobody which of them it is. */
async function judge(transaction: Database, series: SourceSeries): Promise<Match> {
  const match = await matchEntry(transaction, 'imdb', series)
  if (match.kind !== 'match' || match.how !== 'title') return match
  const rivals = await listRivals(transaction, match.id, series.sourceId)
  return rivals.length === 0 ? match : { kind: 'doubtful', ids: [match.id], why: `so may ${rivals.join(', ')}, of the same title and year` }
}

/** What the tables have of a series, as a source would answer it; IMDb tells no country. */
async function findImdbSeries(database: Database, sourceId: string): Promise<SourceSeries | undefined> {
  const facts = await findImdbFacts(database, sourceId)
  if (facts === undefined) return undefined
  const statements = toStatements(facts)
  const year = statements.find(({ series }) => series?.year !== undefined)?.series?.year
  return { sourceId, externalIds: { imdb: facts.imdbId }, title: facts.series.title.trim(), ...(year !== undefined && { year }), countries: [], statements }
}
