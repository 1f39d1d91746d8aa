import { sql } from 'kysely'
import type { SendableChannel } from '../channels/open-channels.ts'
import type { Database } from '../storage/open-database.ts'
import type { AlertRow } from './alert-store.ts'

/** A message that this process is to send, and nobody else until its lease ends. */
export interface ClaimedMessage {
  /** What receivers know a repeat by; the same at every attempt. */
  id: string
  channel: SendableChannel
  alertIds: number[]
  /** How often it was tried, with this attempt. */
  tries: number
  /** How many of these attempts nobody told the end of, with this one: its process died, or its receiver did not answer. */
  unanswered: number
  firstTriedAtMs: number
  /** Whether an earlier attempt may have brought it. */
  mayHaveIt: boolean
  leaseUntilMs: number
}

/** An alert with what telling it takes. */
export interface ToldAlert extends AlertRow {
  title: string | null
}

/**
 * Whether anything is to be sent now; told without a write lock, because it is asked again and again.
 *
 * An attempt that nobody told the end of (`unanswered`) is repeated by `isCalm` processes alone, those that have lived for a while; what else is due for the
 * channel waits for it, so that it is told in order.
 */
export async function isAnyDue(database: Database, { nowMs, isCalm }: { nowMs: number; isCalm: boolean }): Promise<boolean> {
  return (await dueRows(database, { nowMs, isCalm }).select('outbox.alert_id').orderBy('outbox.due_at').limit(1).executeTakeFirst()) !== undefined
}

function dueRows(database: Database, { nowMs, isCalm }: { nowMs: number; isCalm: boolean }) {
  const due = database.selectFrom('outbox').where('outbox.due_at', '<=', nowMs)
  if (isCalm) return due
  return due.where((e) =>
    e.not(
      e.exists(
        e
          .selectFrom('outbox as doubtful')
          .select('doubtful.alert_id')
          .whereRef('doubtful.channel_id', '=', 'outbox.channel_id')
          .where('doubtful.due_at', 'is not', null)
          .where('doubtful.unanswered', '>', 0),
      ),
    ),
  )
}

/** Our decision: more in one message nobody reads; the rest follows in the next one. */
const MOST_ALERTS_A_MESSAGE = 100

export interface Claiming {
  nowMs: number
  isCalm: boolean
  /** Until when a message is this process's: whoever dies meanwhile has it tried again from then on. */
  leaseUntilMs: number
  /** At most so many messages. */
  limit: number
  newId: () => string
  /** Whether a message of that kind of channel that was tried so often without an answer may be tried once more. */
  mayRepeat: (kind: string, unanswered: number) => boolean
}

/**
 * Takes messages that are due: at most one of each channel at a time, so that a channel gets them in order. What was put into a message stays in it; all else
 * that is due for a channel goes into one new message. That it is tried is written down before it is, as an attempt without an answer.
 *
 * Rows of a channel that is paused are put off until its pause ends, so that they are not looked at again and again meanwhile. What may not be repeated any more
 * is held back: given up, and listed as perhaps delivered.
 */
export async function claimMessages(transaction: Database, claiming: Claiming): Promise<ClaimedMessage[]> {
  const { nowMs, leaseUntilMs, limit, mayRepeat } = claiming
  const due = await dueRows(transaction, claiming).select('outbox.channel_id').orderBy('outbox.due_at').limit(limit).execute()
  const messages: ClaimedMessage[] = []
  const paused: { id: number; untilMs: number }[] = []
  for (const { message, pausedUntilMs } of await gather(transaction, [...new Set(due.map(({ channel_id }) => channel_id))], claiming)) {
    if (pausedUntilMs > nowMs) paused.push({ id: message.channel.id, untilMs: pausedUntilMs })
    else if (mayRepeat(message.channel.kind, message.unanswered - 1)) messages.push(message)
    else await holdBack(transaction, message, nowMs)
  }
  for (const [untilMs, together] of Map.groupBy(paused, ({ untilMs }) => untilMs))
    await putOff(transaction, together.map(({ id }) => id), { nowMs, untilMs }) // prettier-ignore
  if (messages.length === 0) return []
  await writeClaimed(transaction, messages, claiming)
  await transaction.updateTable('channel').set({ paused_until: leaseUntilMs }).where('id', 'in', messages.map(({ channel }) => channel.id)).execute() // prettier-ignore
  return messages
}

async function putOff(transaction: Database, channelIds: readonly number[], { nowMs, untilMs }: { nowMs: number; untilMs: number }): Promise<void> {
  await transaction.updateTable('outbox').set({ due_at: untilMs }).where('channel_id', 'in', channelIds).where('due_at', '<=', nowMs).execute()
}

/** Writes down, in one statement, that these messages are tried. */
async function writeClaimed(transaction: Database, messages: readonly ClaimedMessage[], { nowMs, leaseUntilMs }: Claiming): Promise<void> {
  const rows = messages.flatMap(({ id, channel, alertIds }) =>
    alertIds.map((alertId) => sql`(cast(${alertId} as bigint), cast(${channel.id} as bigint), cast(${id} as text))`),
  )
  // Both databases name the columns of such rows themselves: column1, column2 …
  await sql`update outbox set message = tried.column3, tries = tries + 1, unanswered = unanswered + 1, may_have_it = 1,
      first_tried_at = coalesce(first_tried_at, ${nowMs}), due_at = ${leaseUntilMs}
    from (values ${sql.join(rows)}) as tried where outbox.alert_id = tried.column1 and outbox.channel_id = tried.column2`.execute(transaction)
}

/** It was tried so often without an answer that its receiver, who does not know repeats, might get it a third time: nobody sends it until somebody has it resent. */
async function holdBack(transaction: Database, { id, channel }: ClaimedMessage, nowMs: number): Promise<void> {
  await transaction.updateTable('outbox').set({ due_at: null, dead_at: nowMs }).where('channel_id', '=', channel.id).where('message', '=', id).execute()
  await transaction.updateTable('channel').set({ problem: PERHAPS_DELIVERED }).where('id', '=', channel.id).execute()
}

const PERHAPS_DELIVERED = 'a message was tried twice and perhaps delivered: it is not sent a third time unless you have it resent'

/** The message of each of these channels: the oldest that was begun, else one of all that is due; and until when nothing is sent over the channel. */
async function gather(
  transaction: Database,
  channelIds: readonly number[],
  { nowMs, leaseUntilMs, newId }: Claiming,
): Promise<{ message: ClaimedMessage; pausedUntilMs: number }[]> {
  if (channelIds.length === 0) return []
  // Asked apart: joined, PostgreSQL reads all channels when it knows little of the outbox.
  const channels = await transaction.selectFrom('channel').selectAll().where('id', 'in', channelIds).orderBy('id').execute()
  const rows = await transaction
    .selectFrom('outbox')
    .select(['channel_id', 'alert_id', 'message', 'tries', 'unanswered', 'first_tried_at', 'may_have_it'])
    .where('channel_id', 'in', channelIds)
    .where('due_at', '<=', nowMs)
    .orderBy('alert_id')
    .execute()
  const rowsOf = Map.groupBy(rows, ({ channel_id }) => channel_id)
  return channels.flatMap(({ paused_until, ...channel }) => {
    const ofChannel = rowsOf.get(channel.id) ?? []
    const begun = ofChannel.find(({ message }) => message !== null)
    const together = begun === undefined ? ofChannel.slice(0, MOST_ALERTS_A_MESSAGE) : ofChannel.filter(({ message }) => message === begun.message)
    const [first] = together
    if (first === undefined) return []
    const message = {
      id: first.message ?? newId(),
      channel,
      alertIds: together.map(({ alert_id }) => alert_id),
      tries: first.tries + 1,
      unanswered: first.unanswered + 1,
      firstTriedAtMs: first.first_tried_at ?? nowMs,
      mayHaveIt: first.may_have_it === 1,
      leaseUntilMs,
    }
    return { message, pausedUntilMs: paused_until }
  })
}

/** The alerts of these numbers, and those that they correct. */
export async function listAlerts(database: Database, ids: readonly number[]): Promise<Map<number, ToldAlert>> {
  const correctedBy = database
    .selectFrom('alert as correction')
    .select('correction.corrects')
    .where('correction.id', 'in', ids)
    .where('correction.corrects', 'is not', null)
  const rows = await database
    .selectFrom('alert')
    .leftJoin('series', 'series.id', 'alert.series_id')
    .selectAll('alert')
    .select('series.title')
    .where((e) => e.or([e('alert.id', 'in', ids), e('alert.id', 'in', correctedBy)]))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** These messages have arrived; what became due for their channels meanwhile, and was put off until the leases would end, is due now. */
export async function noteSent(transaction: Database, messages: readonly ClaimedMessage[], nowMs: number): Promise<void> {
  if (messages.length === 0) return
  const channelIds = messages.map(({ channel }) => channel.id)
  await transaction
    .updateTable('outbox')
    .set({ sent_at: nowMs, due_at: null, dead_at: null })
    .where('channel_id', 'in', channelIds)
    .where(
      'message',
      'in',
      messages.map(({ id }) => id),
    ) // prettier-ignore
    .execute()
  for (const [leaseUntilMs, together] of Map.groupBy(messages, ({ leaseUntilMs }) => leaseUntilMs))
    await bringForward(transaction, together.map(({ channel }) => channel.id), leaseUntilMs, nowMs) // prettier-ignore
  await transaction.updateTable('channel').set({ failures: 0, paused_until: 0, problem: null }).where('id', 'in', channelIds).execute()
}

export interface FailedAttempt {
  nowMs: number
  /** From when on it is tried again; null where it is given up. */
  retryAtMs: number | null
  why: string
  /** Whether it certainly did not arrive: then it may still be taken back. */
  isCertain: boolean
  /** Whether the receiver said so, or was not reached; false where nobody knows how the attempt ended. */
  isAnswered: boolean
}

/** The attempt has failed: it is tried again later, or given up. */
export async function noteFailed(
  transaction: Database,
  { id, channel, mayHaveIt, leaseUntilMs, unanswered }: ClaimedMessage,
  { nowMs, retryAtMs, why, isCertain, isAnswered }: FailedAttempt,
): Promise<void> {
  await transaction
    .updateTable('outbox')
    .set({
      due_at: retryAtMs,
      dead_at: retryAtMs === null ? nowMs : null,
      may_have_it: isCertain && !mayHaveIt ? 0 : 1,
      unanswered: isAnswered ? unanswered - 1 : unanswered,
    })
    .where('channel_id', '=', channel.id)
    .where('message', '=', id)
    .execute()
  await bringForward(transaction, [channel.id], leaseUntilMs, retryAtMs ?? nowMs)
  if (isCertain && !mayHaveIt) await dropTakenBack(transaction, channel.id, id)
  await transaction
    .updateTable('channel')
    .set((e) => ({ failures: e('failures', '+', 1), paused_until: retryAtMs ?? nowMs, problem: why }))
    .where('id', '=', channel.id)
    .execute()
}

/** What was put off until the lease would end is due with the channels' next messages. */
async function bringForward(transaction: Database, channelIds: readonly number[], leaseUntilMs: number, dueAtMs: number): Promise<void> {
  await transaction.updateTable('outbox').set({ due_at: dueAtMs }).where('channel_id', 'in', channelIds).where('due_at', '=', leaseUntilMs).execute()
}

/** What turned back while it was being sent, and did not arrive after all: neither it nor its correction is told. */
async function dropTakenBack(transaction: Database, channelId: number, message: string): Promise<void> {
  const rows = await transaction
    .selectFrom('outbox')
    .innerJoin('alert', 'alert.id', 'outbox.alert_id')
    .innerJoin('alert as correction', 'correction.corrects', 'alert.id')
    .innerJoin('outbox as waiting', (join) => join.onRef('waiting.alert_id', '=', 'correction.id').onRef('waiting.channel_id', '=', 'outbox.channel_id'))
    .select(['alert.id as alertId', 'correction.id as correctionId', 'alert.before', 'correction.after'])
    .where('outbox.channel_id', '=', channelId)
    .where('outbox.message', '=', message)
    .where('waiting.may_have_it', '=', 0)
    .where('waiting.sent_at', 'is', null)
    .execute()
  const takenBack = rows.filter(({ before, after }) => before === after).flatMap(({ alertId, correctionId }) => [alertId, correctionId])
  if (takenBack.length > 0) await transaction.deleteFrom('outbox').where('channel_id', '=', channelId).where('alert_id', 'in', takenBack).execute()
}

/** A message that was given up. */
export interface DeadMessage {
  message: string
  channel: string
  kind: string
  /** In milliseconds since 1970. */
  deadAtMs: number
  tries: number
  problem: string | null
  /** Whether some attempt may have brought it. */
  mayHaveIt: boolean
  alerts: number[]
}

/** Somebody's messages that were given up, newest first. */
export async function listDead(database: Database, follower: string): Promise<DeadMessage[]> {
  const rows = await database
    .selectFrom('channel')
    .innerJoin('outbox', 'outbox.channel_id', 'channel.id')
    .select(['outbox.message', 'outbox.alert_id', 'outbox.dead_at', 'outbox.tries', 'outbox.may_have_it', 'channel.name', 'channel.kind', 'channel.problem'])
    .where('channel.follower_id', '=', follower)
    .where('outbox.dead_at', 'is not', null)
    .orderBy('outbox.dead_at', 'desc')
    .orderBy('outbox.alert_id')
    .execute()
  return [...Map.groupBy(rows, ({ message }) => message ?? '').entries()].map(([message, alerts]) => {
    const [{ name, kind, dead_at, tries, problem, may_have_it } = unreachable()] = alerts
    return {
      message,
      channel: name,
      kind,
      deadAtMs: dead_at ?? 0,
      tries,
      problem,
      mayHaveIt: may_have_it === 1,
      alerts: alerts.map(({ alert_id }) => alert_id),
    }
  })
}

/** What one follower was told or is to be told, of the time that is kept, oldest first. */
export async function listToldTo(
  database: Database,
  follower: string,
): Promise<{ channel: string; sentAtMs: number | null; deadAtMs: number | null; alert: ToldAlert }[]> {
  const rows = await database
    .selectFrom('channel')
    .innerJoin('outbox', 'outbox.channel_id', 'channel.id')
    .innerJoin('alert', 'alert.id', 'outbox.alert_id')
    .leftJoin('series', 'series.id', 'alert.series_id')
    .selectAll('alert')
    .select(['series.title', 'channel.name', 'outbox.sent_at', 'outbox.dead_at'])
    .where('channel.follower_id', '=', follower)
    .orderBy('alert.id')
    .orderBy('channel.id')
    .execute()
  return rows.map(({ name, sent_at, dead_at, ...alert }) => ({ channel: name, sentAtMs: sent_at, deadAtMs: dead_at, alert }))
}

/** Has messages that were given up tried anew, under the same keys: all of somebody's, or one. Of a channel that is stopped nothing is. How many alerts that are. */
export async function resendDead(transaction: Database, follower: string, nowMs: number, message?: string): Promise<number> {
  const channels = transaction.selectFrom('channel').select('channel.id').where('follower_id', '=', follower).where('stopped_at', 'is', null)
  const dead = await transaction
    .selectFrom('outbox')
    .select(['alert_id', 'channel_id'])
    .where('channel_id', 'in', channels)
    .where('dead_at', 'is not', null)
    .$if(message !== undefined, (query) => query.where('message', '=', message ?? ''))
    .execute()
  for (const { alert_id, channel_id } of dead) {
    const again = { due_at: nowMs, dead_at: null, tries: 0, unanswered: 0, first_tried_at: null }
    await transaction.updateTable('outbox').set(again).where('alert_id', '=', alert_id).where('channel_id', '=', channel_id).execute()
    await transaction.updateTable('channel').set({ failures: 0, paused_until: 0 }).where('id', '=', channel_id).execute()
  }
  return dead.length
}

/** Forgets what was sent or given up before `untilMs`, and alerts that nobody has to do with any more. */
export async function prune(transaction: Database, untilMs: number): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where((e) => e.or([e('sent_at', '<', untilMs), e('dead_at', '<', untilMs)]))
    .execute()
  await sql`delete from alert where at < ${untilMs} and settles_at <= ${untilMs}
    and not exists (select 1 from outbox where outbox.alert_id = alert.id)`.execute(transaction)
}

function unreachable(): never {
  throw new Error('unreachable: no group is empty')
}
