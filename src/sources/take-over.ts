import { statementSchema } from '../catalogue/series-file.ts'
import type { Statement } from '../catalogue/series-document.ts'
import { findDocument, findIdNow, listTold, putSeries, removeSeries, type Told } from '../catalogue/series-store.ts'
import { moveFollow } from '../following/follow-store.ts'
import { withdrawnSeasons } from '../catalogue/withdrawn-seasons.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { utcDayOf, type Day } from '../time/partial-date.ts'
import { changeEventsOf, entryWithdrawn, type ChangeEvent, type ChangeKind } from './change-events.ts'
import type { EntrySource, SourceSeries } from './connector.ts'
import { addChangeEvents, addSaidChanges, moveHistory, takeBackEvent, takeBackVanished } from './history-store.ts'
import { matchSeries, type Match } from './identity.ts'
import { putPossibleDue } from './imdb/join-store.ts'
import { indexTold } from './index-series.ts'
import { findLinked, listPossible, moveLinks, putLink, type LinkHow } from './link-store.ts'
import { saidChangesOf, saidFields } from './said-changes.ts'
import { seriesIdsFor } from './series-id.ts'
import { findEntry, putEntry, type Doubt, type EntryKey } from './state-store.ts'
import { putOutcome, type Outcome } from './sync-store.ts'
import { tellsOnlyWords } from './words/word-origin.ts'

/** What one source says of one series, to be taken over. */
export interface Reading {
  source: EntrySource
  series: SourceSeries
  /** False for a line of an index, which tells little; it never takes the place of a whole reading. */
  isWhole: boolean
  now: Temporal.Instant
  /** The run that reads it, and is to tell what came of it; null when no run does. */
  runId?: number | null
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
  return inWriteTransaction(database, async (transaction) => {
    const takenOver = await takeOverWithin(transaction, reading)
    const key = { source: reading.source, sourceId: reading.series.sourceId }
    await putOutcome(transaction, reading.runId ?? null, key, outcomeOf(takenOver))
    return takenOver
  })
}

function outcomeOf(takenOver: Exclude<TakenOver, { kind: 'refused' }>): Outcome {
  if (takenOver.kind === 'doubtful') return { outcome: 'doubtful' }
  return { outcome: 'read', isNew: takenOver.isNew, changes: takenOver.changes }
}

/** The same within a transaction of the caller's, for readings that were checked. */
export async function takeOverWithin(transaction: Database, reading: Reading): Promise<Exclude<TakenOver, { kind: 'refused' }>> {
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
  if ((entry?.withdrawn_at ?? null) !== null) await takeBackEvent(transaction, meant.id, entrySubject(key), now.epochMilliseconds)
  await putEntry(transaction, key, { ...read, doubt: null, withdrawn_at: null, failures: 0, problem: null })
  return { kind: 'taken', id: meant.id, isNew: meant.how === 'new', ...counts }
}

/** What a source tells when it is heard for the first time has mostly been so for long: where it is streamed, its trailers, that it ended some day. */
const NO_NEWS_WHEN_FIRST_HEARD: ReadonlySet<ChangeKind> = new Set(['streaming', 'trailer', 'concluded'])

/** Whether a change only shows what a source, heard for the first time, has listed for long. A word that bears its day is no such thing. */
export function isNoNewsWhenFirstHeard({ kind, certainty }: ChangeEvent): boolean {
  return certainty === 'listed' && NO_NEWS_WHEN_FIRST_HEARD.has(kind)
}

/** Whether what a source says of a series tells which seasons there are; one that does not says nothing of how far our facts reach. */
const TELLS_OF_SEASONS = { tvmaze: true, wikidata: false, tmdb: true, omdb: false, imdb: false } as const satisfies Record<EntrySource, boolean>

function tellsOfSeasons(origin: string): boolean {
  return !tellsOnlyWords(origin) && (!(origin in TELLS_OF_SEASONS) || TELLS_OF_SEASONS[origin as EntrySource])
}

/** The statement with how far its facts reach: of a source that knows no seasons and does not say so itself, to the year in which the series began. */
function withReach(source: EntrySource, statement: Statement): Statement {
  const year = statement.series?.year
  if (TELLS_OF_SEASONS[source] || statement.stateOf !== undefined || year === undefined) return statement
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
  if (source !== 'imdb') await putPossibleDue(transaction, id, now.epochMilliseconds)

  const changes = wasRead && former.length > 0 ? saidChangesOf(saidFields(former), saidFields(series.statements)) : []
  await addSaidChanges(transaction, id, source, changes, now.epochMilliseconds)
  const after = await findDocument(transaction, id)
  // The first whole word on the seasons of a series that was only listed is no news.
  const isFirstWord = before === undefined || (!wasRead && !others.some(({ origin }) => tellsOfSeasons(origin)))
  const isFirstOfSource = former.length === 0
  const events =
    isFirstWord || after === undefined
      ? []
      : changeEventsOf(before, after, { on: utcDayOf(now), by: main }).filter((event) => !isFirstOfSource || !isNoNewsWhenFirstHeard(event))
  if (after !== undefined) await takeBackVanished(transaction, id, after, now.epochMilliseconds)
  return { changes: changes.length, events: await addChangeEvents(transaction, id, events, { atMs: now.epochMilliseconds, runId: reading.runId ?? null }) }
}

/** The series that the entry is, by what was decided, else by the rule of identity; a new one's id is made here. */
async function findMeant(transaction: Database, { source, series }: Reading): Promise<{ id: string; how?: LinkHow } | { doubt: Doubt }> {
  const linked = await findLinked(transaction, source, series.sourceId)
  if (linked !== undefined) return { id: linked }
  const match = await matchEntry(transaction, source, series)
  if (match.kind === 'match') return match
  if (match.kind === 'doubtful') return { doubt: { title: series.title, year: series.year ?? null, ids: match.ids, why: match.why } }
  for (const id of seriesIdsFor(source, series)) if ((await findIdNow(transaction, id)) === undefined) return { id, how: 'new' }
  throw new Error('unreachable: there is always another number')
}

/** Which of our series an entry is, by the rule of identity, whatever was decided before. */
export async function matchEntry(database: Database, source: EntrySource, series: SourceSeries): Promise<Match> {
  const aliases = series.statements.flatMap(({ series: facts }) => [
    ...(facts?.aliases ?? []),
    ...(facts?.originalTitle === undefined ? [] : [facts.originalTitle]),
  ])
  const entry = { ...series, aliases }
  return matchSeries(entry, await listPossible(database, source, entry))
}

/** Takes back what a source says of a series. A series of which nobody else says anything becomes one with `into`, or is left as it is without that. */
export async function withdrawTold(transaction: Database, id: string, source: EntrySource, into?: string): Promise<'withdrawn' | 'joined' | 'kept'> {
  const others = (await listTold(transaction, id)).filter(({ origin }) => origin !== source)
  if (others.some(({ origin }) => !tellsOnlyWords(origin))) {
    await putSeries(transaction, indexTold(id, others))
    return 'withdrawn'
  }
  if (into === undefined || into === id) return 'kept'
  // What people and press said of the one was said of the other.
  if (others.length > 0) await putSeries(transaction, indexTold(into, [...(await listTold(transaction, into)), ...others]))
  await moveLinks(transaction, id, into)
  await moveHistory(transaction, id, into)
  await moveFollow(transaction, id, into)
  await removeSeries(transaction, id, into)
  return 'joined'
}

/**
 * The source no longer has the entry: what it said last stays, with the word that it was withdrawn, and followers are told so. What others say stays as it is.
 *
 * An entry that is there again within a day was never withdrawn.
 */
export async function noteWithdrawn(database: Database, key: EntryKey, now: Temporal.Instant, runId: number | null = null): Promise<void> {
  await inWriteTransaction(database, (transaction) => noteWithdrawnWithin(transaction, key, now, runId))
}

/** The same within a transaction of the caller's. */
export async function noteWithdrawnWithin(transaction: Database, key: EntryKey, now: Temporal.Instant, runId: number | null): Promise<void> {
  const entry = await findEntry(transaction, key)
  const atMs = now.epochMilliseconds
  await putEntry(transaction, key, { withdrawn_at: entry?.withdrawn_at ?? atMs, checked_at: atMs, due_at: null, failures: 0, problem: null })
  await putOutcome(transaction, runId, key, { outcome: 'gone' })
  const id = await findLinked(transaction, key.source, key.sourceId)
  if (id === undefined || (entry?.withdrawn_at ?? null) !== null) return
  await addSaidChanges(transaction, id, key.source, [{ field: 'entry', before: JSON.stringify(key.sourceId), after: null }], atMs)
  const told = await listTold(transaction, id)
  const own = told.find(({ origin }) => origin === key.source)?.statement
  if (own === undefined) return
  const on = utcDayOf(now)
  const marked = told.map(({ origin, statement }) => ({ origin, statement: origin === key.source ? { ...statement, entryWithdrawnOn: on } : statement }))
  await putSeries(transaction, indexTold(id, marked))
  await addChangeEvents(transaction, id, [entryWithdrawn(entrySubject(key), own.source)], { atMs, runId })
}

/** Under which name a change of the entry as a whole is written down. */
export function entrySubject({ source, sourceId }: EntryKey): string {
  return `entry.${source}.${sourceId}`
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
