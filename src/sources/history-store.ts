import type { Selectable } from 'kysely'
import type { Verdict } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { toChange, type ChangeEvent, type ChangeKind, type State } from './change-events.ts'
import type { SaidChange } from './said-changes.ts'

const MS_PER_DAY = 24 * 60 * 60 * 1000
/** The contract's: a value that flips back within a day was never a change. */
const SETTLES_AFTER_MS = MS_PER_DAY

/** A change of what one source says, with when we read it (milliseconds since 1970). */
export interface DatedSaidChange extends SaidChange {
  origin: string
  atMs: number
}

/** A change event with when it came about and from when it stands, in milliseconds since 1970. */
export interface DatedChangeEvent extends ChangeEvent {
  atMs: number
  settlesAtMs: number
}

/** Our decision: two years hold a season's way from its order to its finale. */
const SAID_KEPT_MS = 2 * 365 * MS_PER_DAY
/** Our decision: more than a value that anybody waits for ever has; one that goes back and forth has said nothing by then. */
const SAID_KEPT_OF_A_FIELD = 20

/** Writes down what a source says differently from before. Of each field the first and the last 20 changes stay, and all of the last two years. */
export async function addSaidChanges(transaction: Database, seriesId: string, origin: string, changes: readonly SaidChange[], atMs: number): Promise<void> {
  for (const change of changes) {
    await transaction
      .insertInto('said_change')
      .values({ series_id: seriesId, origin, at: atMs, ...change })
      .execute()
    await pruneSaid(transaction, { seriesId, origin, field: change.field, atMs })
  }
}

async function pruneSaid(transaction: Database, { seriesId, origin, field, atMs }: { seriesId: string; origin: string; field: string; atMs: number }) {
  const said = await transaction
    .selectFrom('said_change')
    .select(['id', 'at'])
    .where('series_id', '=', seriesId)
    .where('origin', '=', origin)
    .where('field', '=', field)
    .orderBy('id')
    .execute()
  const old = said.slice(1, -SAID_KEPT_OF_A_FIELD).filter(({ at }) => at < atMs - SAID_KEPT_MS)
  for (const { id } of old) await transaction.deleteFrom('said_change').where('id', '=', id).execute()
}

/** What each source said differently when, newest first. */
export async function listSaidChanges(database: Database, seriesId: string, limit: number): Promise<DatedSaidChange[]> {
  const rows = await database
    .selectFrom('said_change')
    .select(['origin', 'at', 'field', 'before', 'after'])
    .where('series_id', '=', seriesId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ origin, at, field, before, after }) => ({ origin, atMs: at, field, before, after }))
}

/**
 * Writes changes down, each joined with the change of the same thing that has not stood for a day yet: from A to B and on to C is one change from A to C, and
 * from A to B and back to A is none. How many events came out of it, which `runId` is to tell of.
 */
export async function addChangeEvents(
  transaction: Database,
  seriesId: string,
  events: readonly ChangeEvent[],
  { atMs, runId }: { atMs: number; runId: number | null },
): Promise<number> {
  let written = 0
  for (const event of events) {
    const unsettled = await transaction
      .selectFrom('change_event')
      .select(['id', 'before', 'certainty_before', 'verdict_before'])
      .where('series_id', '=', seriesId)
      .where('subject', '=', event.subject)
      .where('settles_at', '>', atMs)
      .executeTakeFirst()
    if (unsettled !== undefined) await transaction.deleteFrom('change_event').where('id', '=', unsettled.id).execute()
    const joined = unsettled === undefined ? event : joinEvents(unsettled, event)
    if (joined === undefined) continue
    await transaction
      .insertInto('change_event')
      .values({ series_id: seriesId, ...rowOf(joined), at: atMs, settles_at: atMs + SETTLES_AFTER_MS, run_id: runId })
      .execute()
    written++
  }
  return written
}

/** What an earlier change and this one of the same thing come to; `undefined` when it is again as it was. */
function joinEvents(earlier: Pick<EventRow, 'before' | 'certainty_before' | 'verdict_before'>, event: ChangeEvent): ChangeEvent | undefined {
  const before: State = earlier.before === null ? null : { value: earlier.before, certainty: earlier.certainty_before ?? 'listed' }
  const after: State = event.after === null ? null : { value: event.after, certainty: event.certainty }
  const change = toChange(event.subject, before, after)
  return change === undefined ? undefined : { ...event, ...change, verdictBefore: (earlier.verdict_before as Verdict | null) ?? event.verdictBefore }
}

/** The thing is again as it was: its change is none if it has not stood for a day yet. */
export async function takeBackEvent(transaction: Database, seriesId: string, subject: string, atMs: number): Promise<void> {
  await transaction.deleteFrom('change_event').where('series_id', '=', seriesId).where('subject', '=', subject).where('settles_at', '>', atMs).execute()
}

/** What changed for followers of the series, newest first. */
export async function listChangeEvents(database: Database, seriesId: string, limit: number): Promise<DatedChangeEvent[]> {
  const rows = await database
    .selectFrom('change_event')
    .selectAll()
    .where('series_id', '=', seriesId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => Object.assign(eventOf(row), { atMs: row.at, settlesAtMs: row.settles_at }))
}

type EventRow = Selectable<Schema['change_event']>

function rowOf(event: ChangeEvent): Omit<EventRow, 'id' | 'series_id' | 'at' | 'settles_at' | 'run_id'> {
  const { subject, kind, season, before, after, certainty, source, link } = event
  const said = { certainty_before: event.certaintyBefore, certainty, said_by: event.saidBy, said_on: event.saidOn, source, link }
  const verdicts = { verdict_season: event.verdictSeason, verdict_before: event.verdictBefore, verdict_after: event.verdictAfter }
  return { subject, kind, season, before, after, ...said, ...verdicts }
}

function eventOf(row: EventRow): ChangeEvent {
  const { subject, kind, season, before, after, certainty, source, link } = row
  return {
    subject,
    kind: kind as ChangeKind,
    season,
    before,
    after,
    certaintyBefore: row.certainty_before,
    certainty,
    saidBy: row.said_by,
    saidOn: row.said_on as PartialDate | null,
    source,
    link,
    verdictSeason: row.verdict_season,
    verdictBefore: row.verdict_before as Verdict | null,
    verdictAfter: row.verdict_after as Verdict | null,
  }
}

/** What was written down of one series counts for the other from now on: the two are one. */
export async function moveHistory(transaction: Database, from: string, into: string): Promise<void> {
  await transaction.updateTable('said_change').set({ series_id: into }).where('series_id', '=', from).execute()
  await transaction.updateTable('change_event').set({ series_id: into }).where('series_id', '=', from).execute()
}

/** A change event with the series it is about, as reports tell it. */
export interface SeriesEvent extends Pick<ChangeEvent, 'kind' | 'season' | 'before' | 'after' | 'certainty' | 'saidBy' | 'saidOn'> {
  id: string
  title: string
}

/** What changed for followers by a run and was not told yet, in the order it came about. */
export async function listEventsOf(database: Database, runId: number): Promise<SeriesEvent[]> {
  const rows = await database
    .selectFrom('change_event')
    .innerJoin('series', 'series.id', 'change_event.series_id')
    .selectAll('change_event')
    .select(['series.title', 'change_event.series_id'])
    .where('change_event.run_id', '=', runId)
    .orderBy('change_event.id')
    .execute()
  return rows.map(({ title, ...row }) => {
    const { kind, season, before, after, certainty, saidBy, saidOn } = eventOf(row)
    return { id: row.series_id, title, kind, season, before, after, certainty, saidBy, saidOn }
  })
}

/** The run has told of its events. */
export async function noteEventsTold(transaction: Database, runId: number): Promise<void> {
  await transaction.updateTable('change_event').set({ run_id: null }).where('run_id', '=', runId).execute()
}
