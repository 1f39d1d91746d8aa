import { readOptions, CERTAINTIES, type AlertKind, type Certainty, type FollowOptions } from '../following/follow-options.ts'
import { isFollowed } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import {
  addAlert, addressOthers, addressThoseTold, addressThoseWaiting, dropWaiting, listChoices, listOpenAlerts, unsettle,
  type AlertRow, type NewAlert, type Open,
} from './alert-store.ts' // prettier-ignore
import { dueMoment } from './due-moment.ts'
import { isWanted } from './is-wanted.ts'
import { dropMoved } from './reminder-store.ts'

/** A value with how certain it is; null where there is none. */
export type State = { value: string; certainty: Certainty } | null

/** That a thing is another than before, as the history tells it. */
export interface QueuedChange {
  seriesId: string
  /** Which thing: `season.3.premiere`, `ended` … */
  subject: string
  /** What it was before it began to change: before all changes of it that have not stood for a day. */
  since: State
  after: State
  /** Who said so when, and who reports or lists it. */
  word: Pick<AlertRow, 'said_by' | 'said_on' | 'source' | 'link'>
  /** What it is to go from one value to another; `undefined` where nobody would want to know. */
  toChange: (subject: string, before: State, after: State) => { kind: AlertKind; season: number | null } | undefined
  atMs: number
}

/** The design's: what has stood for a day is told again, and is corrected no more. */
const SETTLES_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Writes down, in the transaction that writes the change, who is to be told of it; where nobody follows the series that costs one look-up.
 *
 * Everybody is told of the way from what they take for true to what is:
 *
 * - Who waits for an earlier alert about the thing (a digest, quiet hours, a channel that fails) gets that way instead, or nothing if it is again as they know it.
 * - Who was told something that has not stood for a day gets one correction, and is told more of the thing only once it stands for a day.
 * - All others who want to know are told of the change since the thing began to change.
 *
 * What somebody's choice of certainty hides from them is no value to them: a date that only a rumour names is none.
 */
export async function queueAlerts(transaction: Database, change: QueuedChange): Promise<void> {
  if (!(await isFollowed(transaction, change.seriesId))) return
  const premiere = /^season\.(\d+)\.premiere$/.exec(change.subject)?.[1]
  if (premiere !== undefined) await dropMoved(transaction, change.seriesId, premiere, change.after?.value ?? null)
  const alerts = await listOpenAlerts(transaction, change, change.atMs)
  const open = { ids: alerts.map(({ id }) => id), nowMs: change.atMs }
  const choices = (await listChoices(transaction, change.seriesId)).map((stored) => ({ stored, options: readOptions(stored) }))
  const written = new Map<string, number>()
  for (const choice of choices) {
    const queue = { transaction, change, written, open, ...choice }
    await tellOthers(queue)
    for (const alert of alerts) {
      if (alert.settles_at > change.atMs) await correct(queue, alert)
      await replaceWaiting(queue, alert)
    }
  }
  if (alerts.length === 0) return
  await dropWaiting(transaction, open.ids)
  await unsettle(transaction, open.ids, { nowMs: change.atMs, settlesAtMs: change.atMs + SETTLES_AFTER_MS })
}

/** The queueing of one change for the followers of one choice. */
interface Queue {
  transaction: Database
  change: QueuedChange
  stored: string
  options: FollowOptions
  /** Alerts that were made for this change, by what they tell. */
  written: Map<string, number>
  open: Open
}

async function tellOthers(queue: Queue): Promise<void> {
  const { transaction, change, options, open } = queue
  const alert = toAlert(change, seenBy(options, change.since), seenBy(options, change.after))
  if (alert === undefined || !isWanted(options, alert)) return
  await addressOthers(transaction, await address(queue, alert), open)
}

async function correct(queue: Queue, told: AlertRow): Promise<void> {
  const { transaction, change, options, open } = queue
  const [before, after] = [stateAfter(told), seenBy(options, change.after)]
  if (before?.value === after?.value) return
  const isCorrectedAlready = told.corrects !== null || told.is_held === 1
  const alert = isCorrectedAlready
    ? toAlert(change, before, after)
    : { ...draft(change, before, after), kind: 'correction' as const, season: told.season, corrects: told.id }
  if (alert === undefined) return
  await addressThoseTold(transaction, await address(queue, { ...alert, is_held: isCorrectedAlready ? 1 : 0 }), told.id, open)
}

async function replaceWaiting(queue: Queue, waitedFor: AlertRow): Promise<void> {
  const { transaction, change, options } = queue
  const { before: value, corrects, is_held } = waitedFor
  const [before, after] = [value === null ? null : { value, certainty: 'listed' as const }, seenBy(options, change.after)]
  if (before?.value === after?.value) return
  const alert =
    corrects === null ? toAlert(change, before, after) : { ...draft(change, before, after), kind: 'correction' as const, season: waitedFor.season, corrects }
  if (alert === undefined || (alert.kind !== 'correction' && !isWanted(options, alert))) return
  await addressThoseWaiting(transaction, await address(queue, { ...alert, is_held }), waitedFor.id)
}

/** The alert's number and moment for the followers of the choice; it is written once for all of them that are told the same. */
async function address({ transaction, change, stored, options, written }: Queue, alert: NewAlert) {
  const key = JSON.stringify([alert.kind, alert.before, alert.after, alert.corrects ?? null, alert.is_held ?? 0])
  const alertId = written.get(key) ?? (await addAlert(transaction, alert))
  written.set(key, alertId)
  const fromMs = change.atMs + (alert.is_held === 1 ? SETTLES_AFTER_MS : 0)
  return { alertId, seriesId: change.seriesId, options: stored, dueAtMs: dueMoment(options, Temporal.Instant.fromEpochMilliseconds(fromMs)).epochMilliseconds }
}

function toAlert(change: QueuedChange, before: State, after: State): (NewAlert & { kind: AlertKind }) | undefined {
  if (before?.value === after?.value) return undefined
  const told = change.toChange(change.subject, before, after)
  return told === undefined ? undefined : { ...draft(change, before, after), kind: told.kind, season: told.season }
}

function draft({ seriesId, subject, word, atMs }: QueuedChange, before: State, after: State): Omit<NewAlert, 'kind' | 'season'> {
  const certainty = (after ?? before)?.certainty ?? 'listed'
  return {
    series_id: seriesId,
    subject,
    before: before?.value ?? null,
    after: after?.value ?? null,
    certainty,
    ...word,
    at: atMs,
    settles_at: atMs + SETTLES_AFTER_MS,
  }
}

/** What somebody with these options takes the thing to be. */
function seenBy({ certainty }: FollowOptions, state: State): State {
  return state === null || CERTAINTIES.indexOf(state.certainty) > CERTAINTIES.indexOf(certainty) ? null : state
}

function stateAfter({ after, certainty }: AlertRow): State {
  return after === null ? null : { value: after, certainty }
}
