import { z } from 'zod'
import { wordsOf } from '../languages/words.ts'
import type { ChannelKind } from './channel-kind.ts'
import { linesOf, titleOf, type MessageEntry } from './message.ts'
import { urlSchema } from './url-schema.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
/** Tokens are handed out by the services; this only keeps out what can be no part of an address or header. */
const token = z.string().regex(/^[\w:.=-]{1,300}$/, 'is no token: copy it as the service shows it')

/** The service's limits of a text, in characters, as each documents it (read 2026-11-22). */
const MAX_LETTERS = {
  /** https://docs.discord.com/developers/resources/webhook#execute-webhook */
  discord: 2000,
  /** https://docs.slack.dev/reference/methods/chat.postMessage/#truncating: longer texts are cut, this is where it recommends to stop. */
  slack: 4000,
  /** https://core.telegram.org/bots/api#sendmessage */
  telegram: 4096,
  /** https://docs.ntfy.sh/publish/#limitations: 4,096 bytes; most characters have one, some have four. */
  ntfy: 1024,
  /** Gotify states none; our decision: as Telegram. */
  gotify: 4096,
}

/** https://docs.discord.com/developers/resources/webhook#execute-webhook: the address is the secret; nobody is mentioned, whatever a title says. */
export const discord: ChannelKind<{ url: string }> = {
  settings: z.strictObject({ url: urlSchema }),
  knowsRepeats: false,
  shown: ({ url }) => new URL(url).host,
  send: ({ url }, message, { post }) => {
    const content = linesOf(message, MAX_LETTERS.discord, ({ text, page }) => `${text.replaceAll(/[\\*_~`|>[\]()#@]/g, '\\$&')} <${page}>`)
    return post({ url, headers: JSON_TYPE, body: JSON.stringify({ content, allowed_mentions: { parse: [] } }), name: new URL(url).host })
  },
}

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/; the three characters that mean something are escaped. */
export const slack: ChannelKind<{ url: string }> = {
  settings: z.strictObject({ url: urlSchema }),
  knowsRepeats: false,
  shown: ({ url }) => new URL(url).host,
  send: ({ url }, message, { post }) => {
    const { more } = wordsOf(message.language).alerts
    const text = linesOf(message, MAX_LETTERS.slack, (entry) => `${escapeForSlack(entry.text)} <${entry.page}|${more}>`)
    return post({ url, headers: JSON_TYPE, body: JSON.stringify({ text, unfurl_links: false }), name: new URL(url).host })
  },
}

function escapeForSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** https://docs.ntfy.sh/publish/#publish-as-json: the topic is the last part of the address. */
export const ntfy: ChannelKind<{ url: string; token?: string | undefined }> = {
  settings: z.strictObject({
    url: urlSchema.refine((url) => topicOf(url) !== '', 'names no topic: write it as https://ntfy.sh/topic'),
    token: token.optional(),
  }),
  knowsRepeats: false,
  shown: ({ url }) => new URL(url).host,
  send: ({ url, token: secret }, message, { post }) => {
    const server = new URL(url)
    const topic = topicOf(url)
    server.pathname = server.pathname.replace(/\/[^/]+\/*$/, '/')
    const text = linesOf(message, MAX_LETTERS.ntfy, plainLine)
    const body = { topic, ...(message.entries.length > 1 ? { title: titleOf(message) } : {}), message: text, click: message.entries[0]?.page, tags: ['tv'] }
    const headers = secret === undefined ? JSON_TYPE : { ...JSON_TYPE, authorization: `Bearer ${secret}` }
    return post({ url: server.href, headers, body: JSON.stringify(body), name: server.host })
  },
}

function topicOf(url: string): string {
  return decodeURIComponent(/\/([^/]+)\/*$/.exec(URL.parse(url)?.pathname ?? '')?.[1] ?? '')
}

/** https://gotify.net/docs/pushmsg: the token of an application. */
export const gotify: ChannelKind<{ url: string; token: string }> = {
  settings: z.strictObject({ url: urlSchema, token }),
  knowsRepeats: false,
  shown: ({ url }) => new URL(url).host,
  send: ({ url, token: secret }, message, { post }) => {
    const address = new URL(url)
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/message`
    const body = { title: 'To Be Continued', message: linesOf(message, MAX_LETTERS.gotify, plainLine), extras: { 'client::notification': { click: { url: message.entries[0]?.page } } } } // prettier-ignore
    return post({ url: address.href, headers: { ...JSON_TYPE, 'x-gotify-key': secret }, body: JSON.stringify(body), name: address.host })
  },
}

const TELEGRAM_URL = 'https://api.telegram.org'

/** https://core.telegram.org/bots/api#sendmessage: the token of a bot, and the chat it writes to. `url` is for an API server of one's own. */
export const telegram: ChannelKind<{ url: string; chat: string; token: string }> = {
  settings: z.strictObject({
    url: urlSchema.default(TELEGRAM_URL),
    chat: z.string().regex(/^(-?\d{1,20}|@\w{1,64})$/, 'is no chat: write its number, or @name of a channel'),
    token,
  }),
  knowsRepeats: false,
  shown: ({ url, chat }) => `${new URL(url).host}, chat ${chat}`,
  send: ({ url, chat, token: secret }, message, { post }) => {
    const text = linesOf(message, MAX_LETTERS.telegram, ({ text: said, page }) => `${said} ${page}`)
    // Put together and not resolved: a token has a colon, and would be read as the scheme of an address.
    const address = new URL(url)
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/bot${secret}/sendMessage`
    const body = { chat_id: chat, text, link_preview_options: { is_disabled: true } }
    return post({ url: address.href, headers: JSON_TYPE, body: JSON.stringify(body), name: address.host })
  },
}

function plainLine({ text }: MessageEntry): string {
  return text
}
