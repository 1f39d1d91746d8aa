import { randomUUID } from 'node:crypto'
import type { Outcome } from '../channels/channel-kind.ts'
import type { Message } from '../channels/message.ts'
import type { Channels } from '../channels/open-channels.ts'
import { mayRepeat } from '../channels/channel-kinds.ts'
import { stopChannel } from '../channels/channel-store.ts'
import { DEFAULT_OPTIONS } from '../following/follow-options.ts'
import { listLanguages } from '../following/follow-store.ts'
import type { Language } from '../languages/language.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { retryAt } from './back-off.ts'
import { claimMessages, isAnyDue, type ClaimedMessage, type Due } from './due-messages-store.ts'
import { listAlerts, noteFailed, noteSent } from './outbox-store.ts'
import { openSlots } from './slots.ts'
import { toMessage } from './to-message.ts'

export interface Delivering {
  database: Database
  channels: Channels
  /** Where the pages are reached, for links. */
  publicUrl: string
  clock: { now: () => Temporal.Instant; sleep: (ms: number, signal: AbortSignal) => Promise<void>; random: () => number }
  log: (line: string) => void
  /** Of tests that do not wait: how long a message belongs to a process, and how often what is due is looked for. */
  leaseMs?: number
  lookEveryMs?: number
}

/** Our decision: from a change to its alert it takes less than two seconds; a look costs one query by an index. */
const LOOK_EVERY_MS = 500
/** Our decision: several times the longest that a channel is waited for. */
const LEASE_MS = 60_000
/** Our decision: enough for a thousand messages a second to receivers that answer within 50 ms; those that are slow have a connection each. */
const SLOTS = { quick: 64, atOnce: 512, slowAfterMs: 500 }

/** Our decision: what a process died over goes out message by message, so that the next one that dies leaves one open and not dozens. */
const SLOTS_OF_LEFT = { quick: 1, atOnce: 64, slowAfterMs: 500 }
export const ROOM = { other: SLOTS, left: SLOTS_OF_LEFT } as const satisfies Record<Due, object>

/**
 * Delivers what is due until it is stopped; several processes on the same data share the work by leases.
 *
 * Before a message is sent it is written down that it is tried, with its key: whoever dies in between has it tried again with the same key when the lease ends,
 * by a process that has lived for a lease itself, and one after the other. One that dies again and again repeats nothing; a receiver that knows no keys gets at
 * most one repeat. A receiver that is slow or does not answer holds up no other.
 */
export async function deliverAlerts(delivering: Delivering, signal: AbortSignal): Promise<void> {
  const record = openRecorder(delivering)
  await Promise.all([keepDelivering(delivering, record, 'other', signal), keepDelivering(delivering, record, 'left', signal)])
}

async function keepDelivering(delivering: Delivering, record: Recording, which: Due, signal: AbortSignal): Promise<void> {
  const { lookEveryMs = LOOK_EVERY_MS, leaseMs = LEASE_MS, clock, log } = delivering
  const fromMs = clock.now().epochMilliseconds + (which === 'left' ? leaseMs : 0)
  const slots = openSlots(ROOM[which])
  while (!signal.aborted) {
    let taken = 0
    try {
      const messages = clock.now().epochMilliseconds < fromMs ? [] : await claim(delivering, slots.free(), which)
      taken = messages.length
      for (const message of messages) slots.take(attempt(delivering, message, record))
    } catch (error) {
      // The edge of a look: what is due stays due, and the next look may fare better.
      log(`delivering failed: ${sayError(error)}`)
    }
    if (taken === 0 && slots.free() > 0) await clock.sleep(lookEveryMs, signal)
    else await slots.someFree()
  }
  await slots.allDone()
}

/** A message with its words. */
export interface Worded {
  message: ClaimedMessage
  content: Message
}

/** Takes what is due, as many messages as there is room for, and puts them into words. */
export async function claim({ database, channels, publicUrl, clock, leaseMs = LEASE_MS }: Delivering, limit: number, which: Due): Promise<Worded[]> {
  if (limit === 0) return []
  const nowMs = clock.now().epochMilliseconds
  if (!(await isAnyDue(database, which, nowMs))) return []
  const claiming = { nowMs, which, leaseUntilMs: nowMs + leaseMs, limit, newId: randomUUID, mayRepeat }
  const claimed = await inWriteTransaction(database, (transaction) => claimMessages(transaction, claiming), 'due alerts')
  const alerts = await listAlerts(database, [...new Set(claimed.flatMap(({ alertIds }) => alertIds))])
  const languages = await listLanguages(database, [...new Set(claimed.map(({ channel }) => channel.follower_id))], [...new Set([...alerts.values()].map(({ series_id }) => series_id))]) // prettier-ignore
  return claimed.map((message) => {
    const languageOf = (seriesId: string): Language => languages.get(`${message.channel.follower_id} ${seriesId}`) ?? DEFAULT_OPTIONS.language
    const content = toMessage(message, alerts, { publicUrl, unsubscribe: channels.unsubscribeLink(message.channel.id), languageOf })
    return { message, content }
  })
}

/** Sends a message and writes down what became of it. */
export async function attempt({ channels, log }: Delivering, { message, content }: Worded, record: Recording): Promise<void> {
  try {
    await record(message, await channels.send(message.channel, content))
  } catch (error) {
    // The edge of an attempt: its message is tried again when its lease ends.
    log(`channel ${message.channel.id} (${message.channel.kind}) failed: ${sayError(error)}`)
  }
}

/** Writes down what became of a message. */
export type Recording = (message: ClaimedMessage, outcome: Outcome) => Promise<void>

/** Writes down what became of messages: each as soon as it is known, together with those that came while the ones before were written. */
export function openRecorder({ database, clock, log }: Delivering): Recording {
  let waiting: [ClaimedMessage, Outcome][] = []
  let writing = Promise.resolve()
  return (message, outcome) => {
    waiting.push([message, outcome])
    return (writing = writeAfter(writing))
  }

  async function writeAfter(former: Promise<void>): Promise<void> {
    await former
    const together = waiting
    waiting = []
    if (together.length > 0) await write(together)
  }

  async function write(outcomes: readonly [ClaimedMessage, Outcome][]): Promise<void> {
    const nowMs = clock.now().epochMilliseconds
    try {
      await inWriteTransaction(
        database,
        async (transaction) => {
          const received = outcomes.filter(([, { kind }]) => kind === 'received')
          await noteSent(transaction, received.map(([message]) => message), nowMs) // prettier-ignore
          for (const [message, outcome] of outcomes)
            if (outcome.kind !== 'received') await noteFailure(transaction, message, outcome, { nowMs, random: clock.random })
        },
        'due alerts',
      )
    } catch (error) {
      // They are tried again, under the same keys, when their leases end.
      log(`what became of ${outcomes.length} messages could not be written down: ${sayError(error)}`)
    }
  }
}

async function noteFailure(
  transaction: Database,
  message: ClaimedMessage,
  outcome: Exclude<Outcome, { kind: 'received' }>,
  { nowMs, random }: { nowMs: number; random: () => number },
): Promise<void> {
  const { kind, why } = outcome
  if (kind === 'gone') {
    await noteFailed(transaction, message, { nowMs, retryAtMs: null, why, isCertain: true, isAnswered: true })
    await stopChannel(transaction, message.channel.id, { nowMs, problem: why })
    return
  }
  const isCertain = kind === 'not-received'
  const isAnswered = isCertain || outcome.status !== undefined
  const retryAfterMs = isCertain ? outcome.retryAfterMs : undefined
  const retryAtMs = isAnswered || mayRepeat(message.channel.kind, message.unanswered) ? retryAt(message, { nowMs, retryAfterMs, random }) : null
  await noteFailed(transaction, message, { nowMs, retryAtMs, why, isCertain, isAnswered })
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error)
}
