import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { receiveAlerts, type Receiver } from '../../test/alert-receiver.ts'
import type { Outcome, SendTools } from './channel-kind.ts'
import { checkSettings, sendOver, type ChannelKindName } from './channel-kinds.ts'
import { linesOf, type Message } from './message.ts'
import { openPost } from './post.ts'

let receiver: Receiver
beforeAll(async () => {
  receiver = await receiveAlerts()
})
afterAll(() => receiver.close())
afterEach(() => {
  receiver.received.length = 0
  receiver.answer(204)
})

const page = 'https://series.example/series/dark-2017'
const entry = (text: string) => ({ text, page, source: null, data: {} })
const message: Message = {
  id: 'a-b',
  language: 'en',
  entries: [entry('Dark: season 4 <b>*is*</b> @everyone & set.')],
  unsubscribe: 'https://series.example/unsubscribe/1.x',
}
const unused = () => Promise.reject(new Error('not of this channel'))
const tools: SendTools = { post: openPost({ userAgent: 'to-be-continued/test', isPrivateAllowed: true, timeoutMs: 1000 }), mail: unused, vapid: unused, now: () => Temporal.Instant.fromEpochMilliseconds(0) } // prettier-ignore

async function sent(
  kind: ChannelKindName,
  settings: Record<string, unknown>,
): Promise<{ outcome: Outcome; path: string; body: unknown; headers: Record<string, unknown> }> {
  const outcome = await sendOver(kind, checkSettings(kind, settings).text, message, tools)
  const [{ path, body, headers } = { path: '', body: 'null', headers: {} }] = receiver.received
  return { outcome, path, body: JSON.parse(Buffer.from(body, 'latin1').toString()) as unknown, headers }
}

test('Discord gets text in which nothing is a mark and nobody is mentioned', async () => {
  const { outcome, path, body } = await sent('discord', { url: `${receiver.url}/api/webhooks/1/secret` })
  expect([outcome, path]).toEqual([{ kind: 'received' }, '/api/webhooks/1/secret'])
  expect(body).toEqual({ content: `Dark: season 4 <b\\>\\*is\\*</b\\> \\@everyone & set. <${page}>`, allowed_mentions: { parse: [] } })
})

test('Slack gets text in which its three characters are escaped', async () => {
  const { body } = await sent('slack', { url: `${receiver.url}/services/T/B/x` })
  expect(body).toEqual({ text: `Dark: season 4 &lt;b&gt;*is*&lt;/b&gt; @everyone &amp; set. <${page}|More>`, unfurl_links: false })
})

test('ntfy gets JSON at the root of its server, with the topic and the token', async () => {
  const { path, body, headers } = await sent('ntfy', { url: `${receiver.url}/push/my-topic`, token: 'tk_1' })
  expect([path, headers['authorization']]).toEqual(['/push/', 'Bearer tk_1'])
  expect(body).toEqual({ topic: 'my-topic', message: 'Dark: season 4 <b>*is*</b> @everyone & set.', click: page, tags: ['tv'] })
})

test('Gotify gets a message with the token in a header', async () => {
  const { path, body, headers } = await sent('gotify', { url: `${receiver.url}/gotify/`, token: 'A.b' })
  expect([path, headers['x-gotify-key']]).toEqual(['/gotify/message', 'A.b'])
  expect(body).toMatchObject({ title: 'To Be Continued', message: 'Dark: season 4 <b>*is*</b> @everyone & set.' })
})

test('Telegram gets plain text for the chat', async () => {
  const { path, body } = await sent('telegram', { url: receiver.url, chat: '-100', token: '1:AA' })
  expect(path).toBe('/bot1:AA/sendMessage')
  expect(body).toEqual({ chat_id: '-100', text: `Dark: season 4 <b>*is*</b> @everyone & set. ${page}`, link_preview_options: { is_disabled: true } })
})

test.each([
  [204, {}, { kind: 'received' }],
  [404, {}, { kind: 'not-received', status: 404 }],
  [429, { 'retry-after': '7' }, { kind: 'not-received', retryAfterMs: 7000 }],
  [503, {}, { kind: 'not-received' }],
  [500, {}, { kind: 'in-doubt' }],
  [302, { location: 'http://127.0.0.1:9/' }, { kind: 'not-received' }],
  [410, {}, { kind: 'gone' }],
  [0, {}, { kind: 'in-doubt' }],
])('an answer of %i says what became of it', async (status, headers, expected) => {
  receiver.answer(status, headers)
  expect((await sent('slack', { url: receiver.url })).outcome).toMatchObject(expected)
})

test('what is told of a failure has no part of the address but the host', async () => {
  receiver.answer(401)
  const { outcome } = await sent('telegram', { url: receiver.url, chat: '1', token: '1:SECRET' })
  expect(JSON.stringify(outcome)).not.toContain('SECRET')
  const refused = await sendOver('discord', JSON.stringify({ url: 'http://127.0.0.1:9/SECRET' }), message, tools)
  expect(refused).toEqual({ kind: 'not-received', why: '127.0.0.1:9 could not be reached (ECONNREFUSED)' })
})

test('settings with a mistake are refused without quoting them', () => {
  expect(() => checkSettings('discord', { url: 'ftp://SECRET' })).toThrow(/^url is no address/)
  expect(() => checkSettings('gotify', { url: 'https://g.example' })).toThrow(/^token is missing/)
  expect(() => checkSettings('email', { to: 'SECRET' })).toThrow(/^to is no mail address/)
  expect(() => checkSettings('slack', { url: 'https://name:SECRET@s.example' })).toThrow(/^(?!.*SECRET)/)
})

test('what does not fit is counted', () => {
  const entries = ['one', 'two', 'three', 'four'].map(entry)
  const told = { ...message, entries }
  expect(linesOf(told, 100, ({ text }) => text)).toBe('one\ntwo\nthree\nfour')
  expect(linesOf(told, 18, ({ text }) => text)).toBe('one\ntwo\nthree\nfour')
  expect(linesOf(told, 17, ({ text }) => text)).toBe('one\nand 3 more')
  expect(linesOf({ ...message, language: 'de', entries }, 17, ({ text }) => text)).toBe('one\nund 3 weitere')
  expect(linesOf({ ...message, entries: [entry('much too long')] }, 8, ({ text }) => text)).toBe('much to…')
})
