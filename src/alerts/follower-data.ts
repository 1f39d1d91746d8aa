import type { Channels } from '../channels/open-channels.ts'
import { listChannels, removeChannel } from '../channels/channel-store.ts'
import { deleteFollows, HOUSEHOLD, listFollowed } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { listToldTo } from './outbox-store.ts'
import { toData } from './to-message.ts'

/** All that is kept of a follower, as one JSON value: what they follow, over which channels they are told, and what they were told. Secrets are left out. */
export async function exportFollower(database: Database, channels: Channels, follower = HOUSEHOLD): Promise<Record<string, unknown>> {
  const rows = await listChannels(database, follower)
  return {
    follower,
    follows: await listFollowed(database, follower),
    channels: rows.map((row) => ({
      name: row.name,
      kind: row.kind,
      address: channels.shown(row),
      addedAt: sayMoment(row.added_at),
      stoppedAt: sayMoment(row.stopped_at),
    })),
    told: (await listToldTo(database, follower)).map(({ channel, sentAtMs, deadAtMs, alert }) => ({
      channel,
      sentAt: sayMoment(sentAtMs),
      givenUpAt: sayMoment(deadAtMs),
      alert: toData(alert),
    })),
  }
}

/** Forgets all that is kept of a follower: follows, channels with their secrets, and what they were told or were to be told. */
export async function forgetFollower(database: Database, follower = HOUSEHOLD): Promise<{ follows: number; channels: number }> {
  return inWriteTransaction(database, async (transaction) => {
    const rows = await listChannels(transaction, follower)
    for (const { id } of rows) await removeChannel(transaction, id)
    return { follows: await deleteFollows(transaction, follower), channels: rows.length }
  })
}

function sayMoment(atMs: number | null): string | null {
  return atMs === null ? null : Temporal.Instant.fromEpochMilliseconds(atMs).toString()
}
