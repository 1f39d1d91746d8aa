import { z } from 'zod'
import type { ChannelKind } from './channel-kind.ts'
import { linesOf, titleOf } from './message.ts'
import { urlSchema } from './url-schema.ts'

/** RFC 8291, section 4: a payload of one record; the services take 4,096 bytes with its head. Most characters have one byte, some have four. */
const MAX_LETTERS = 700
/** Our decision: what was not shown within two days is told by the page as well. */
const TTL_SECONDS = 2 * 24 * 60 * 60
/** RFC 8030, section 5.4: at most 32 letters of the base64url alphabet; a newer message of the same topic takes the place of one that waits. */
const TOPIC_LETTERS = 32
/** https://www.rfc-editor.org/rfc/rfc8030#section-7.3: a subscription that has ended. */
const ENDED = 404

const base64url = z.string().regex(/^[\w-]{16,100}={0,2}$/, 'is no key of a subscription')

interface Subscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

/** A browser's push service (RFC 8030), encrypted for the browser (RFC 8291) and signed with this installation's key (RFC 8292). */
export const webPush: ChannelKind<Subscription> = {
  settings: z.object({ endpoint: urlSchema, keys: z.object({ p256dh: base64url, auth: base64url }) }),
  knowsRepeats: true,
  shown: ({ endpoint }) => new URL(endpoint).host,
  send: async (subscription, message, { post, vapid }) => {
    const { default: library } = await import('web-push')
    const payload = { id: message.id, title: 'To Be Continued', language: message.language, body: message.entries.length === 1 ? titleOf(message) : linesOf(message, MAX_LETTERS, ({ text }) => text), page: message.entries[0]?.page } // prettier-ignore
    const topic = message.id.replaceAll('-', '').slice(0, TOPIC_LETTERS)
    const { endpoint, headers, body } = library.generateRequestDetails(subscription, JSON.stringify(payload), { vapidDetails: await vapid(), TTL: TTL_SECONDS, topic }) // prettier-ignore
    const name = new URL(endpoint).host
    const outcome = await post({ url: endpoint, headers: textHeaders(headers), body: body ?? Buffer.alloc(0), name })
    return outcome.kind === 'not-received' && outcome.status === ENDED ? { kind: 'gone', why: outcome.why } : outcome
  },
}

function textHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
