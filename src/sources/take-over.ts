import { statementSchema } from '../catalogue/series-file.ts'
import type { Statement } from '../catalogue/series-document.ts'
import { findDocument, isIdTaken, listTold, putSeries, removeSeries, type Told } from '../catalogue/series-store.ts'
import { moveFollow } from '../following/follow-store.ts'
import { withdrawnSeasons } from '../catalogue/withdrawn-seasons.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { utcDayOf, type Day } from '../time/partial-date.ts'
import { changeEventsOf, type ChangeKind } from './change-events.ts'
import type { SourceName, SourceSeries } from './connector.ts'
import { addChangeEvents, addSaidChanges, moveHistory } from './history-store.ts'
import { matchSeries } from './identity.ts'
import { indexTold } from './index-series.ts'
import { findLinked, listPossible, moveLinks, putLink, type LinkHow } from './link-store.ts'
import { saidChangesOf, saidFields } from './said-changes.ts'
import { seriesIdsFor } from './series-id.ts'
import { findEntry, putEntry, type Doubt } from './state-store.ts'

/** What one source says of one series, to be taken over. */
export interface Reading {
  source: SourceName
  series: SourceSeries
  /** False for a line of an index, which tells little; it never takes the place of a whole reading. */
  isWhole: boolean
  now: Temporal.Instant
}

/** What became of a reading. */
export type TakenOver =
  | { kind: 'taken'; id: string; isNew: boolean; changes: number; events: number }
  /** Left unmatched, for people to decide. */
  | { kind: 'doubtful'; ids: string[] }
  /** Not of the form of the series files: nothing was changed. */
  | { kind: 'refused'; problem: string }

/**
 * Takes over what a source says of a series: which series it is, its statements in place of that source's former ones, the document merged anew, what changed.
 *
 * All in one transaction, or nothing. The same reading twice changes nothing.
 */
export async function takeOver(database: Database, reading: Reading): Promise<TakenOver> {
  const problem = mistakeIn(reading.series.statements)
  if (problem !== undefined) return { kind: 'refused', problem }
  return inWriteTransaction(database, (transaction) => takeOverWithin(transaction, reading))
}

/** The same within a transaction of the caller's, for readings that were checked. */
export async function takeOverWithin(transaction: Database, reading: Reading): Promise<TakenOver> {
  const { source, series, now } = reading
  const key = { source, sourceId: series.sourceId }
  const entry = await findEntry(transaction, key)
  if (!reading.isWhole && entry !== undefined && (entry.fetched_at !== null || entry.doubt !== null)) {
    const linked = await findLinked(transaction, source, series.sourceId)
    return linked === undefined ? { kind: 'doubtful', ids: [] } : { kind: 'taken', id: linked, isNew: false, changes: 0, events: 0 }
  }
  const meant = await findMeant(transaction, reading)
  const read = reading.isWhole ? { fetched_at: now.epochMilliseconds, checked_at: now.epochMilliseconds } : {}
  if ('doubt' in meant) {
    await putEntry(transaction, key, { ...read, doubt: JSON.stringify(meant.doubt), failures: 0, problem: null })
    return { kind: 'doubtful', ids: meant.doubt.ids }
  }
  if (meant.how !== undefined) await putLink(transaction, { ...key, seriesId: meant.id, how: meant.how })
  const told = await listTold(transaction, meant.id)
  const wasRead = entry?.fetched_at !== null && entry?.fetched_at !== undefined
  const isSame = isReadAlready(told, reading)
  // A line of an index tells nothing of seasons: beside what others say, it would only make our facts look newer than they are.
  const isNeedless = !reading.isWhole && told.some(({ origin }) => origin !== source)
  const counts = isSame || isNeedless ? { changes: 0, events: 0 } : await putTold(transaction, meant.id, told, reading, wasRead)
  await putEntry(transaction, key, { ...read, doubt: null, withdrawn_at: null, failures: 0, problem: null })
  return { kind: 'taken', id: meant.id, isNew: meant.how === 'new', ...counts }
}

/** What a source tells when it is heard for the first time has mostly been so for long: where it is streamed, its trailers, that it ended some day. */
export const NO_NEWS_WHEN_FIRST_HEARD: ReadonlySet<ChangeKind> = new Set(['streaming', 'trailer', 'concluded'])

/** Whether what a source says of a series tells which seasons there are; one that does not says nothing of how far our facts reach. */
const TELLS_OF_SEASONS = { tvmaze: true, wikidata: false, tmdb: true, omdb: false } as const satisfies Record<SourceName, boolean>

/** The statement with how far its facts reach: of a source that knows no seasons, to the year in which the series began. */
function withReach(source: SourceName, statement: Statement): Statement {
  const year = statement.series?.year
  if (TELLS_OF_SEASONS[source] || year === undefined) return statement
  const begun = `${year}-01-01` as Day
  return { ...statement, stateOf: begun < statement.retrievedAt ? begun : statement.retrievedAt }
}

/** Merges the reading with what the others say; what changed by it, where there was a reading before. */
async function putTold(transaction: Database, id: string, told: readonly Told[], reading: Reading, wasRead: boolean) {
  const { source, series, now } = reading
  const before = await findDocument(transaction, id)
  const others = told.filter(({ origin }) => origin !== source)
  const former = told.filter(({ origin }) => origin === source).map(({ statement }) => statement)
  const [main, ...further] = series.statements.map((statement) => withReach(source, statement))
  const withdrawn = reading.isWhole ? withdrawnSeasons(former, series.statements, utcDayOf(now)) : []
  const current = main === undefined ? [] : [withdrawn.length === 0 ? main : { ...main, withdrawn }, ...further]
  const statements = current.map((statement) => ({ origin: source, statement }))
  await putSeries(transaction, indexTold(id, [...others, ...statements]))

  const changes = wasRead && former.length > 0 ? saidChangesOf(saidFields(former), saidFields(series.statements)) : []
  await addSaidChanges(transaction, id, source, changes, now.epochMilliseconds)
  const after = await findDocument(transaction, id)
  // The first whole word on a series that was only listed is no news.
  const isFirstWord = before === undefined || (others.length === 0 && !wasRead)
  const isFirstOfSource = former.length === 0
  const events =
    isFirstWord || after === undefined
      ? []
      : changeEventsOf(before, after, utcDayOf(now)).filter(({ kind }) => !isFirstOfSource || !NO_NEWS_WHEN_FIRST_HEARD.has(kind))
  return { changes: changes.length, events: await addChangeEvents(transaction, id, events, now.epochMilliseconds) }
}

/** The series that the entry is, by what was decided, else by the rule of identity; a new one's id is made here. */
async function findMeant(transaction: Database, { source, series }: Reading): Promise<{ id: string; how?: LinkHow } | { doubt: Doubt }> {
  const linked = await findLinked(transaction, source, series.sourceId)
  if (linked !== undefined) return { id: linked }
  const entry = { ...series, aliases: series.statements.flatMap((statement) => statement.series?.aliases ?? []) }
  const match = matchSeries(entry, await listPossible(transaction, source, entry))
  if (match.kind === 'match') return match
  if (match.kind === 'doubtful') return { doubt: { title: series.title, year: series.year ?? null, ids: match.ids, why: match.why } }
  for (const id of seriesIdsFor(source, series)) if (!(await isIdTaken(transaction, id))) return { id, how: 'new' }
  throw new Error('unreachable: there is always another number')
}

/** Takes back what a source says of a series. A series of which nobody else says anything becomes one with `into`, or is left as it is without that. */
export async function withdrawTold(transaction: Database, id: string, source: SourceName, into?: string): Promise<'withdrawn' | 'joined' | 'kept'> {
  const others = (await listTold(transaction, id)).filter(({ origin }) => origin !== source)
  if (others.length > 0) {
    await putSeries(transaction, indexTold(id, others))
    return 'withdrawn'
  }
  if (into === undefined || into === id) return 'kept'
  await moveLinks(transaction, id, into)
  await moveHistory(transaction, id, into)
  await moveFollow(transaction, id, into)
  await removeSeries(transaction, id, into)
  return 'joined'
}

/** The source no longer has the entry: what it said last stays, with the word that it was withdrawn. */
export async function noteWithdrawn(database: Database, source: SourceName, sourceId: string, now: Temporal.Instant): Promise<void> {
  await inWriteTransaction(database, async (transaction) => {
    const entry = await findEntry(transaction, { source, sourceId })
    const at = now.epochMilliseconds
    await putEntry(transaction, { source, sourceId }, { withdrawn_at: entry?.withdrawn_at ?? at, checked_at: at, due_at: null, failures: 0, problem: null })
    const id = await findLinked(transaction, source, sourceId)
    if (id === undefined || (entry?.withdrawn_at ?? null) !== null) return
    await addSaidChanges(transaction, id, source, [{ field: 'entry', before: JSON.stringify(sourceId), after: null }], at)
  })
}

/** What is wrong with statements that somebody sent; `undefined` when they are of the form of the series files. */
export function mistakeIn(statements: readonly Statement[]): string | undefined {
  for (const statement of statements) {
    const { error } = statementSchema.safeParse(statement)
    const [issue] = error?.issues ?? []
    if (issue !== undefined) return `${issue.path.join('.')}: ${issue.message}`
  }
  return undefined
}

/** Whether the very same was read before on the same day. */
function isReadAlready(told: readonly Told[], { source, series }: Reading): boolean {
  const own = told.filter(({ origin }) => origin === source).map(({ statement: { withdrawn: _ours, ...said } }) => said)
  return own.length > 0 && JSON.stringify(own) === JSON.stringify(series.statements.map((statement) => withReach(source, statement)))
}
