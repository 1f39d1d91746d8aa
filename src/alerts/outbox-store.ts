import { sql } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { AlertRow } from './alert-store.ts'
import type { ClaimedMessage } from './due-messages-store.ts'

/** An alert with what telling it takes. */
export interface ToldAlert extends AlertRow {
  title: string | null
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
    .set({ sent_at: nowMs, due_at: null, dead_at: null, is_underway: 0 })
    .where('channel_id', 'in', channelIds)
    .where(
      'message',
      'in',
      messages.map(({ id }) => id),
    ) // prettier-ignore
    .execute()
  for (const [leaseUntilMs, together] of Map.groupBy(messages, (one) => one.leaseUntilMs))
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
      is_underway: 0,
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
