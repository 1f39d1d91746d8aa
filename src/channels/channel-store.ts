import type { Selectable } from 'kysely'
import { AppError } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { inTurn } from '../storage/write-transaction.ts'

export type ChannelRow = Selectable<Schema['channel']>

/** Adds a channel; its number. A name that its follower has already is wrong usage. */
export async function addChannel(
  transaction: Database,
  channel: Pick<ChannelRow, 'follower_id' | 'kind' | 'name' | 'settings' | 'added_by' | 'added_at'>,
): Promise<number> {
  if ((await findChannel(transaction, channel.follower_id, channel.name)) !== undefined)
    throw new AppError('wrong-usage', `there is a channel ${channel.name} already: remove it first, or give this one another name`)
  return (await transaction.insertInto('channel').values(channel).returning('id').executeTakeFirstOrThrow()).id
}

export async function findChannel(database: Database, follower: string, name: string): Promise<ChannelRow | undefined> {
  return database.selectFrom('channel').selectAll().where('follower_id', '=', follower).where('name', '=', name).executeTakeFirst()
}

/** The channel of that name; not found when its follower has none. */
export async function getChannel(database: Database, follower: string, name: string): Promise<ChannelRow> {
  const channel = await findChannel(database, follower, name)
  if (channel === undefined) throw new AppError('no-such-channel', 'there is no channel of that name: "tbc channel list" shows them')
  return channel
}

/** Somebody's channels, by name. */
export async function listChannels(database: Database, follower: string): Promise<ChannelRow[]> {
  return database.selectFrom('channel').selectAll().where('follower_id', '=', follower).orderBy('name').execute()
}

/** Removes a channel with what it was to get and has got. */
export async function removeChannel(transaction: Database, id: number): Promise<void> {
  await transaction.deleteFrom('outbox').where('channel_id', '=', id).execute()
  await transaction.deleteFrom('channel').where('id', '=', id).execute()
}

/** Sends nothing over the channel any more: what waits for it is dropped. False when nothing was sent over it anyway. */
export async function stopChannel(transaction: Database, id: number, { nowMs, problem }: { nowMs: number; problem: string }): Promise<boolean> {
  const result = await transaction
    .updateTable('channel')
    .set({ stopped_at: nowMs, problem })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  await transaction.deleteFrom('outbox').where('channel_id', '=', id).where('due_at', 'is not', null).execute()
  return result.numUpdatedRows > 0n
}

/** The stored key pair that names this installation to push services, encrypted; `undefined` until there is one. */
export async function findPushKeys(database: Database): Promise<string | undefined> {
  return (await database.selectFrom('meta').select('value').where('key', '=', PUSH_KEYS).executeTakeFirst())?.value
}

/** Stores the key pair, unless another process was first: then that one's stands. */
export async function putPushKeys(database: Database, sealed: string): Promise<void> {
  await inTurn(database, (transaction) =>
    transaction
      .insertInto('meta')
      .values({ key: PUSH_KEYS, value: sealed })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

const PUSH_KEYS = 'push-keys'
