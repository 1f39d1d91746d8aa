import { AppError } from '../errors/app-error.ts'
import type { ChannelKind, Outcome, SendTools } from './channel-kind.ts'
import { discord, gotify, ntfy, slack, telegram } from './chat-services.ts'
import { email } from './email.ts'
import type { Message } from './message.ts'
import { webPush } from './web-push.ts'
import { webhook } from './webhook.ts'

const KINDS = {
  email: opened(email),
  'web-push': opened(webPush),
  webhook: opened(webhook),
  discord: opened(discord),
  slack: opened(slack),
  ntfy: opened(ntfy),
  gotify: opened(gotify),
  telegram: opened(telegram),
}

export type ChannelKindName = keyof typeof KINDS
export const CHANNEL_KINDS = Object.keys(KINDS) as ChannelKindName[]

/** Settings as they were given, of the form of that kind. */
export interface CheckedSettings {
  /** As they are stored, before they are encrypted. */
  text: string
  /** What may be shown of them. */
  shown: string
}

/** The kind of that name; wrong usage when there is none. */
export function kindNamed(name: string): ChannelKindName {
  const kind = CHANNEL_KINDS.find((one) => one === name)
  if (kind === undefined) throw new AppError('wrong-usage', `there are no channels of that kind: choose among ${CHANNEL_KINDS.join(', ')}`)
  return kind
}

/** Settings of a channel, checked; wrong usage when something is missing or of another form, which is not quoted: it may be a secret. */
export function checkSettings(kind: ChannelKindName, given: unknown): CheckedSettings {
  return KINDS[kind].check(given)
}

/** Sends a message with stored settings. */
export function sendOver(kind: string, stored: string, message: Message, tools: SendTools): Promise<Outcome> {
  return KINDS[kindNamed(kind)].send(stored, message, tools)
}

/**
 * Whether a message that was tried so often without an answer may be tried once more: by whom repeats are known, as often as it takes; by others once, so that
 * nobody gets it three times.
 */
export function mayRepeat(kind: string, unanswered: number): boolean {
  return unanswered < MOST_UNANSWERED || KINDS[kindNamed(kind)].knowsRepeats
}

/** The design's: at a receiver that does not know repeats at most one. */
const MOST_UNANSWERED = 2

/** What may be shown of stored settings. */
export function shownOf(kind: string, stored: string): string {
  return KINDS[kindNamed(kind)].check(JSON.parse(stored)).shown
}

function opened<Settings>({ settings, knowsRepeats, shown, send }: ChannelKind<Settings>) {
  return {
    knowsRepeats,
    check: (given: unknown): CheckedSettings => {
      const { data, error } = settings.safeParse(given)
      if (data !== undefined) return { text: JSON.stringify(data), shown: shown(data) }
      const issue = error?.issues[0]
      const what = issue?.path.join('.') || 'this'
      throw new AppError('wrong-usage', issue?.code === 'invalid_type' ? `${what} is missing for this kind of channel` : `${what} ${issue?.message ?? 'is of another form'}`) // prettier-ignore
    },
    send: (stored: string, message: Message, tools: SendTools): Promise<Outcome> => send(settings.parse(JSON.parse(stored)), message, tools),
  }
}
