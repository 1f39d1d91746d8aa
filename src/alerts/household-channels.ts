import { checkSettings, kindNamed, type ChannelKindName } from '../channels/channel-kinds.ts'
import { addChannel, getChannel, listChannels, removeChannel } from '../channels/channel-store.ts'
import type { Channels } from '../channels/open-channels.ts'
import { HOUSEHOLD } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'

/** A channel as it may be shown. */
export interface ShownChannel {
  name: string
  kind: ChannelKindName
  /** Without its secrets. */
  address: string
  /** `ready`: nothing has failed since it was added or last failed; whether anything ever arrived is not known. */
  state: 'ready' | 'failing' | 'stopped'
  /** Why the last attempt failed, or why it was stopped. */
  problem: string | null
}

/** A channel to be added, as somebody gave it. */
export interface NewChannel {
  kind: string
  /** The kind when left out. */
  name?: string | undefined
  settings: unknown
  addedBy: 'operator' | 'reader'
}

/** Adds a channel of the household's; wrong usage when its settings are not of the kind's form, or the name is taken. The settings are told, for secrets that were made. */
export async function addHouseholdChannel(
  database: Database,
  channels: Channels,
  given: NewChannel,
  nowMs: number,
): Promise<{ name: string; settings: string }> {
  const kind = kindNamed(given.kind)
  const { text } = checkSettings(kind, given.settings)
  const owner = { follower_id: HOUSEHOLD, name: given.name ?? kind }
  const row = { ...owner, kind, settings: channels.seal(owner, text), added_by: given.addedBy, added_at: nowMs }
  await inWriteTransaction(database, (transaction) => addChannel(transaction, row))
  return { name: owner.name, settings: text }
}

/** The household's channels, by name. */
export async function listHouseholdChannels(database: Database, channels: Channels): Promise<ShownChannel[]> {
  const rows = await listChannels(database, HOUSEHOLD)
  return rows.map((row) => ({
    name: row.name,
    kind: kindNamed(row.kind),
    address: channels.shown(row),
    state: row.stopped_at !== null ? 'stopped' : row.failures > 0 ? 'failing' : 'ready',
    problem: row.problem,
  }))
}

/** Removes a channel of the household's, with what waits for it. */
export async function removeHouseholdChannel(database: Database, name: string): Promise<void> {
  await inWriteTransaction(database, async (transaction) => removeChannel(transaction, (await getChannel(transaction, HOUSEHOLD, name)).id))
}
