import { sql } from 'kysely'
import type { SendableChannel } from '../channels/open-channels.ts'
import type { Database } from '../storage/open-database.ts'

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

/**
 * What is due: `left` is what a process died over, which may have arrived; `other` is all else, without what is due for the same channels, so that they are told
 * in order.
 */
export type Due = 'left' | 'other'

/** Whether anything is to be sent now; told without a write lock, because it is asked again and again. */
export async function isAnyDue(database: Database, which: Due, nowMs: number): Promise<boolean> {
  return (await dueRows(database, which, nowMs).select('outbox.alert_id').orderBy('outbox.due_at').limit(1).executeTakeFirst()) !== undefined
}

function dueRows(database: Database, which: Due, nowMs: number) {
  const due = database.selectFrom('outbox').where('outbox.due_at', '<=', nowMs)
  // The number as it is, not as a parameter: only then its own index serves.
  if (which === 'left') return due.where('outbox.is_underway', '=', sql.lit(1))
  return due.where((e) =>
    e.not(
      e.exists(
        e
          .selectFrom('outbox as left')
          .select('left.alert_id')
          .whereRef('left.channel_id', '=', 'outbox.channel_id')
          .where('left.due_at', 'is not', null)
          .where('left.is_underway', '=', 1),
      ),
    ),
  )
}

/** Our decision: more in one message nobody reads; the rest follows in the next one. */
const MOST_ALERTS_A_MESSAGE = 100

export interface Claiming {
  nowMs: number
  which: Due
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
  const { nowMs, which, leaseUntilMs, limit, mayRepeat } = claiming
  const due = await dueRows(transaction, which, nowMs).select('outbox.channel_id').orderBy('outbox.due_at').limit(limit).execute()
  const messages: ClaimedMessage[] = []
  const paused: { id: number; untilMs: number }[] = []
  for (const { message, pausedUntilMs } of await gather(transaction, [...new Set(due.map(({ channel_id }) => channel_id))], claiming)) {
    if (pausedUntilMs > nowMs) paused.push({ id: message.channel.id, untilMs: pausedUntilMs })
    else if (mayRepeat(message.channel.kind, message.unanswered - 1)) messages.push(message)
    else await holdBack(transaction, message, nowMs)
  }
  for (const [untilMs, together] of Map.groupBy(paused, (one) => one.untilMs))
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
  await sql`update outbox set message = tried.column3, tries = tries + 1, unanswered = unanswered + 1, is_underway = 1, may_have_it = 1,
      first_tried_at = coalesce(first_tried_at, ${nowMs}), due_at = ${leaseUntilMs}
    from (values ${sql.join(rows)}) as tried where outbox.alert_id = tried.column1 and outbox.channel_id = tried.column2`.execute(transaction)
}

/** It was tried so often without an answer that its receiver, who does not know repeats, might get it a third time: nobody sends it until somebody has it resent. */
async function holdBack(transaction: Database, { id, channel }: ClaimedMessage, nowMs: number): Promise<void> {
  await transaction
    .updateTable('outbox')
    .set({ due_at: null, dead_at: nowMs, is_underway: 0 })
    .where('channel_id', '=', channel.id)
    .where('message', '=', id)
    .execute()
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
