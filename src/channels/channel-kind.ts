import type { z } from 'zod'
import type { MailServer } from './mail-server.ts'
import type { Message } from './message.ts'
import type { Post } from './post.ts'

/** What became of sending a message. */
export type Outcome =
  | { kind: 'received' }
  /** It certainly did not arrive: the receiver was not reached, or turned it away. `retryAfterMs` where it says how long to wait, `status` where one was answered. */
  | { kind: 'not-received'; why: string; retryAfterMs?: number; status?: number }
  /** The connection broke, the receiver said nothing in time, or failed (then `status` is its answer), after it was sent. */
  | { kind: 'in-doubt'; why: string; status?: number }
  /** The receiver is there no more, and says so. */
  | { kind: 'gone'; why: string }

/** What sending takes, as configured. */
export interface SendTools {
  post: Post
  mail: MailServer['send']
  /** The key pair that names this installation to push services; made when it is first needed. */
  vapid: () => Promise<{ publicKey: string; privateKey: string; subject: string }>
  now: () => Temporal.Instant
}

/** One kind of channel: which settings it takes, and how a message is sent over it. */
export interface ChannelKind<Settings> {
  /** Address and secrets as somebody gives them; a mistake names the remedy. */
  settings: z.ZodType<Settings>
  /** Whether its receivers take a message that they have for a repeat, by its key. */
  knowsRepeats: boolean
  /** The address as it may be shown: without any secret in it. */
  shown: (settings: Settings) => string
  send: (settings: Settings, message: Message, tools: SendTools) => Promise<Outcome>
}
