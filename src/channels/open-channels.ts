import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AlertsConfig } from '../config/config.ts'
import { AppError } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import type { Outcome } from './channel-kind.ts'
import { sendOver, shownOf } from './channel-kinds.ts'
import { findPushKeys, putPushKeys, type ChannelRow } from './channel-store.ts'
import { openMailServer } from './mail-server.ts'
import type { Message } from './message.ts'
import { openPost } from './post.ts'
import { seal, unseal } from './secret-box.ts'

export type SendableChannel = Pick<ChannelRow, 'id' | 'follower_id' | 'kind' | 'name' | 'settings' | 'added_by'>

/** What sends over channels, and knows their secrets. */
export interface Channels {
  send: (channel: SendableChannel, message: Message) => Promise<Outcome>
  /** The settings as they are stored. */
  seal: (owner: Pick<ChannelRow, 'follower_id' | 'name'>, settings: string) => string
  /** The address without its secrets. */
  shown: (channel: SendableChannel) => string
  /** The page on which a channel is stopped without signing in. */
  unsubscribeLink: (channelId: number) => string
  /** The channel that such a page is about; `undefined` when nobody was given that address. */
  readUnsubscribe: (text: string) => number | undefined
  /** The key that browsers subscribe with. */
  pushKey: () => Promise<string>
  close: () => void
}

export interface ChannelsSettings {
  database: Database
  key: Buffer
  config: AlertsConfig & { contact: string | undefined }
  userAgent: string
  now: () => Temporal.Instant
  timeoutMs?: number
}

/** Our decision: half of the mark are 128 bits, which nobody guesses, and a shorter address. */
const MARK_BYTES = 16
const PUSH_OWNER = 'push-keys'

/** Makes what sends over channels. Addresses of readers are never looked for in private networks. */
export function openChannels({ database, key, config, userAgent, now, timeoutMs }: ChannelsSettings): Channels {
  const deadline = timeoutMs === undefined ? {} : { timeoutMs }
  const posts = {
    operator: openPost({ userAgent, isPrivateAllowed: true, ...deadline }),
    reader: openPost({ userAgent, isPrivateAllowed: false, ...deadline }),
  }
  const mail = openMailServer(config)
  const settingsOf = (channel: SendableChannel): string => unseal(key, ownerOf(channel), channel.settings)
  const markOf = (channelId: number): string =>
    createHmac('sha256', key).update(`unsubscribe ${channelId}`).digest().subarray(0, MARK_BYTES).toString('base64url')
  const vapid = () => pushKeys(database, key, config)
  return {
    send: (channel, message) => sendOver(channel.kind, settingsOf(channel), message, { post: posts[channel.added_by], mail: mail.send, vapid, now }),
    seal: (owner, settings) => seal(key, ownerOf(owner), settings),
    shown: (channel) => shownOf(channel.kind, settingsOf(channel)),
    unsubscribeLink: (channelId) => `${config.publicUrl}/unsubscribe/${channelId}.${markOf(channelId)}`,
    readUnsubscribe: (text) => {
      const [, id, mark] = /^(\d{1,15})\.([\w-]{22})$/.exec(text) ?? []
      if (id === undefined || mark === undefined) return undefined
      return timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(Number(id)))) ? Number(id) : undefined
    },
    pushKey: async () => (await vapid()).publicKey,
    close: () => mail.close(),
  }
}

function ownerOf({ follower_id, name }: Pick<ChannelRow, 'follower_id' | 'name'>): string {
  return `${follower_id}/${name}`
}

/** The key pair of this installation, made when it is first needed. */
async function pushKeys(database: Database, key: Buffer, { contact, publicUrl }: ChannelsSettings['config']) {
  const subject =
    contact?.includes('@') === true ? `mailto:${contact.replace(/^mailto:/, '')}` : [contact, publicUrl].find((url) => url?.startsWith('https://'))
  // RFC 8292, section 2.1: push services want to know whom to write to, and some refuse who does not say.
  if (subject === undefined) throw new AppError('wrong-usage', 'web push needs an address that push services may write to: set TBC_CONTACT')
  const stored = await findPushKeys(database)
  if (stored === undefined) {
    const { default: library } = await import('web-push')
    await putPushKeys(database, seal(key, PUSH_OWNER, JSON.stringify(library.generateVAPIDKeys())))
  }
  const { publicKey, privateKey } = JSON.parse(unseal(key, PUSH_OWNER, stored ?? (await findPushKeys(database)) ?? '')) as {
    publicKey: string
    privateKey: string
  }
  return { publicKey, privateKey, subject }
}
