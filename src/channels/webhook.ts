import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ChannelKind } from './channel-kind.ts'
import { urlSchema } from './url-schema.ts'

/** The specification's own prefix of secrets, and our decision: as many random bytes as the signature has. */
const SECRET_PREFIX = 'whsec_'
const SECRET_BYTES = 32
const MILLISECONDS_PER_SECOND = 1000

interface WebhookSettings {
  url: string
  /** `whsec_` and base64: what messages are signed with. */
  secret: string
}

/**
 * A receiver of JSON, signed as Standard Webhooks has it (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, read
 * 2026-11-22); docs/webhooks.md describes it.
 */
export const webhook: ChannelKind<WebhookSettings> = {
  settings: z.strictObject({
    url: urlSchema,
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'is no secret: write whsec_ and at least 24 bytes in base64, or leave it out to have one made')
      .default(() => SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64')),
  }),
  knowsRepeats: true,
  shown: ({ url }) => new URL(url).host,
  send: ({ url, secret }, { id, entries, unsubscribe }, { post, now }) => {
    const body = JSON.stringify({ id, alerts: entries.map(({ text, page, data }) => ({ ...data, text, page })), unsubscribe })
    const timestamp = String(Math.floor(now().epochMilliseconds / MILLISECONDS_PER_SECOND))
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(secret, id, timestamp, body), 'idempotency-key': id } // prettier-ignore
    return post({ url, headers, body, name: new URL(url).host })
  },
}

function sign(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}
