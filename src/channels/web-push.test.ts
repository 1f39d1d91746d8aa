import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveAlerts, type Receiver } from '../../test/alert-receiver.ts'
import { addTestChannel, testChannels } from '../../test/alerts-place.ts'
import { decryptPush } from '../../test/decrypt-push.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getChannel } from './channel-store.ts'
import type { Message } from './message.ts'
import type { Channels } from './open-channels.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const message: Message = { id: '11111111-2222-3333-4444-555555555555', language: 'en', entries: [{ text: 'Dark: season 4 is set.', page: 'https://series.example/series/dark-2017', source: null, data: {} }], unsubscribe: '' } // prettier-ignore

let catalogue: TemporaryCatalogue
let channels: Channels
let service: Receiver
const browser = { ecdh: createECDH('prime256v1'), auth: randomBytes(16) }
browser.ecdh.generateKeys()

beforeEach(async () => {
  catalogue = await temporaryCatalogue([])
  channels = testChannels(catalogue.database, () => NOON)
  service = await receiveAlerts()
  service.answer(201)
  const keys = { p256dh: browser.ecdh.getPublicKey().toString('base64url'), auth: browser.auth.toString('base64url') }
  await addTestChannel(catalogue.database, channels, 'web-push', { endpoint: `${service.url}/push/abc`, expirationTime: null, keys })
})
afterEach(async () => {
  channels.close()
  await service.close()
  await catalogue.close()
})

const send = async () => channels.send(await getChannel(catalogue.database, 'household', 'web-push'), message)

test('a browser reads the notification with its keys (RFC 8291), and the service knows whose it is (RFC 8292)', async () => {
  expect(await send()).toEqual({ kind: 'received' })
  const [{ path, headers, body } = { path: '', headers: {} as Record<string, unknown>, body: '' }] = service.received
  expect([path, headers['content-encoding'], headers['topic']]).toEqual(['/push/abc', 'aes128gcm', '11111111222233334444555555555555'])
  expect(JSON.parse(decryptPush(Buffer.from(body, 'latin1'), browser))).toEqual({ id: message.id, title: 'To Be Continued', language: 'en', body: 'Dark: season 4 is set.', page: 'https://series.example/series/dark-2017' }) // prettier-ignore

  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(headers['authorization'])) ?? []
  expect(key).toBe(await channels.pushKey())
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } }) // prettier-ignore
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: service.url, sub: 'mailto:us@series.example' })
})

test('the key that browsers subscribe with stays the same, and is stored encrypted', async () => {
  const key = await channels.pushKey()
  expect(await testChannels(catalogue.database, () => NOON).pushKey()).toBe(key)
  const { value } = await catalogue.database.selectFrom('meta').select('value').where('key', '=', 'push-keys').executeTakeFirstOrThrow()
  expect(value).toMatch(/^v1\.[\w+/]+=*$/)
})

test('a subscription that has ended is told as gone', async () => {
  service.answer(404)
  expect(await send()).toMatchObject({ kind: 'gone' })
})
