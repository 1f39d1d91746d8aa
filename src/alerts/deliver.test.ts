import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alertsIn, receiveAlerts, type Received, type Receiver } from '../../test/alert-receiver.ts'
import { addTestChannel, change, delivering, happen, testChannels } from '../../test/alerts-place.ts'
import { date, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import type { Channels } from '../channels/open-channels.ts'
import { followSeries } from '../following/follow-store.ts'
import { sleepFor } from '../sources/clock.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { deliverOnce } from './deliver-once.ts'
import { claimMessages } from './due-messages-store.ts'
import { listDead, prune, resendDead } from './outbox-store.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ID = 'the-test-2020'
const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`

let catalogue: TemporaryCatalogue
let channels: Channels
let receiver: Receiver
let nowMs: number
const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(nowMs)
const running: { stop: () => Promise<void> }[] = []

beforeEach(async () => {
  nowMs = NOON.epochMilliseconds
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  channels = testChannels(catalogue.database, now)
  receiver = await receiveAlerts()
  await followSeries(catalogue.database, ID, NOON)
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  channels.close()
  await receiver.close()
  await catalogue.close()
})

const deliver = () => running[running.push(delivering(catalogue.database, channels, now)) - 1] as { stop: () => Promise<void>; log: string[] }
const webhookTo = (url: string, name: string) => addTestChannel(catalogue.database, channels, 'webhook', { url, secret: SECRET }, { name })
const dated = (premiere: string) => change('season.3.premiere', 'dated', null, premiere)
/** Ends when nothing is due by the test's clock, and nothing on its way: what is belongs to its process for a minute. */
async function settled(): Promise<void> {
  for (;;) {
    const busy = catalogue.database.selectFrom('outbox').select('alert_id')
    if ((await busy.where((e) => e.or([e('due_at', '<=', nowMs), e('due_at', '=', nowMs + 60_000)])).executeTakeFirst()) === undefined) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a change is told at a webhook within two seconds, signed, with its sentence, its facts and a key', async () => {
  await webhookTo(`${receiver.url}/hook`, 'mine')
  deliver()
  const startedMs = Date.now()
  await happen(catalogue.database, ID, NOON, change('season.3.premiere', 'dated', null, '2027-03-01', { certainty: 'official', saidBy: 'Kite', saidOn: date('2026-11-21'), source: 'An outlet', link: 'https://outlet.example/1' })) // prettier-ignore
  await receiver.count(1)
  expect(Date.now() - startedMs).toBeLessThan(2000)
  const [{ path, headers, body } = { path: '', headers: {} as Received['headers'], body: '' }] = receiver.received
  expect(path).toBe('/hook')
  expect(JSON.parse(body)).toEqual({
    id: headers['webhook-id'],
    alerts: [
      {
        id: 1,
        series: { id: ID, title: 'The Test' },
        subject: 'season.3.premiere',
        kind: 'dated',
        season: 3,
        before: null,
        after: '2027-03-01',
        certainty: 'official',
        corrects: null,
        said: { by: 'Kite', on: '2026-11-21' },
        source: { name: 'An outlet', link: 'https://outlet.example/1' },
        at: '2026-11-22T12:00:00Z',
        text: 'The Test: season 3 is set for 1 March 2027 (Kite, 21 November 2026).',
        page: 'https://series.example/series/the-test-2020',
      },
    ],
    unsubscribe: channels.unsubscribeLink(1),
  })
  const signed = createHmac('sha256', Buffer.alloc(24, 1))
    .update(`${headers['webhook-id'] as string}.${NOON.epochMilliseconds / 1000}.${body}`)
    .digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${signed}`)
  expect(headers['idempotency-key']).toBe(headers['webhook-id'])
})

test('nobody is told of a series that nobody follows, and nothing is told twice', async () => {
  await webhookTo(receiver.url, 'mine')
  deliver()
  await happen(catalogue.database, 'other-2021', NOON, dated('2027-01-01'))
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  expect(receiver.received.map((one) => alertsIn(one).map(({ after }) => after))).toEqual([['2027-03-01']])
})

test('what is due for a channel at once comes as one message', async () => {
  await webhookTo(receiver.url, 'mine')
  for (const season of [3, 4, 5]) await happen(catalogue.database, ID, NOON, change(`season.${season}`, 'announced', null, 'known'))
  deliver()
  await receiver.count(1)
  await settled()
  expect(receiver.received.map((one) => alertsIn(one).map(({ season }) => season))).toEqual([[3, 4, 5]])
})

test('a receiver that fails is tried again under the same key, later each time, and is told of what came meanwhile afterwards', async () => {
  await webhookTo(receiver.url, 'mine')
  receiver.answer(500)
  const { log } = deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  expect(receiver.received).toHaveLength(1)
  await happen(catalogue.database, ID, NOON, change('season.4', 'announced', null, 'known'))
  nowMs += 10_000
  await receiver.count(2)
  await settled()
  receiver.answer(204)
  nowMs += 29_000
  await settled()
  expect(receiver.received).toHaveLength(2)
  nowMs += 1_000
  await receiver.count(4)
  expect(new Set(receiver.received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(receiver.received.map((one) => alertsIn(one).map(({ subject }) => subject))).toEqual([['season.3.premiere'], ['season.3.premiere'], ['season.3.premiere'], ['season.4']]) // prettier-ignore
  expect(log).toEqual([])
})

test('a receiver that says when to come back is asked then', async () => {
  await webhookTo(receiver.url, 'mine')
  receiver.answer(429, { 'retry-after': '3600' })
  deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  nowMs += 3_599_000
  await settled()
  expect(receiver.received).toHaveLength(1)
  nowMs += 1_000
  await receiver.count(2)
})

test('a receiver that does not answer, and one that is not there, hold up no other', async () => {
  receiver.answer(0)
  const quick = await receiveAlerts()
  const patient = testChannels(catalogue.database, now, {}, 10_000)
  try {
    for (let number = 0; number < 150; number++) await webhookTo(number % 2 === 0 ? receiver.url : 'http://127.0.0.1:9', `dead ${number}`)
    await webhookTo(quick.url, 'zz quick')
    running.push(delivering(catalogue.database, patient, now))
    const startedMs = performance.now()
    await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
    await quick.count(1)
    // Well below the ten seconds that those who do not answer are waited for.
    expect(performance.now() - startedMs).toBeLessThan(5000)
    await receiver.count(75)
  } finally {
    receiver.turnAway(503)
    await quick.close()
  }
})

test('what cannot be delivered for a day is given up, listed, and sent when somebody says so', async () => {
  await webhookTo(receiver.url, 'mine')
  receiver.answer(403)
  deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  for (let hours = 0; hours < 26; hours += 2) {
    nowMs += 2 * 3_600_000
    await settled()
  }
  const dead = await listDead(catalogue.database, 'household')
  expect(dead).toMatchObject([{ channel: 'mine', kind: 'webhook', mayHaveIt: false, problem: expect.stringMatching(/answered 403$/) as string, alerts: [1] }])
  const before = receiver.received.length
  nowMs += 3_600_000
  await settled()
  expect(receiver.received).toHaveLength(before)
  receiver.answer(204)
  expect(await resendDead(catalogue.database, 'household', nowMs)).toBe(1)
  await receiver.count(before + 1)
  await settled()
  expect(await listDead(catalogue.database, 'household')).toEqual([])
})

test('a receiver that is gone is written to no more', async () => {
  await webhookTo(receiver.url, 'mine')
  receiver.answer(410)
  deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  await happen(catalogue.database, ID, NOON, change('season.4', 'announced', null, 'known'))
  nowMs += 24 * 3_600_000
  await settled()
  expect(receiver.received).toHaveLength(1)
})

test('an address that a reader gave is not looked for in the private network', async () => {
  await addTestChannel(catalogue.database, channels, 'webhook', { url: receiver.url }, { name: 'inner', addedBy: 'reader' })
  deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await settled()
  expect(receiver.received).toEqual([])
  const { problem } = await catalogue.database.selectFrom('channel').select('problem').executeTakeFirstOrThrow()
  expect(problem).toMatch(/lies in a private network/)
})

test('two processes on the same data send each message once', async () => {
  for (let number = 0; number < 40; number++) await webhookTo(`${receiver.url}/${number}`, `channel ${number}`)
  const other = testChannels(catalogue.database, now)
  running.push(delivering(catalogue.database, other, now))
  deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(40)
  await settled()
  expect(new Set(receiver.received.map(({ path }) => path)).size).toBe(40)
  expect(receiver.received).toHaveLength(40)
  other.close()
})

test('what was told a month ago is forgotten, what somebody waits for is not', async () => {
  await webhookTo(receiver.url, 'mine')
  const { stop } = deliver()
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  await receiver.count(1)
  await settled()
  await stop()
  nowMs += 31 * 24 * 3_600_000
  await happen(catalogue.database, ID, now(), change('season.4', 'announced', null, 'known'))
  await prune(catalogue.database, nowMs - 30 * 24 * 3_600_000)
  expect((await catalogue.database.selectFrom('alert').select('subject').execute()).map(({ subject }) => subject)).toEqual(['season.4'])
  expect(await catalogue.database.selectFrom('outbox').select('alert_id').execute()).toHaveLength(1)
})

test('delivering once sends all that is due, message after message of a channel, what a process died over last, and ends; what fails is tried by the next', async () => {
  await webhookTo(`${receiver.url}/good`, 'good')
  await webhookTo('http://127.0.0.1:9/dead', 'dead')
  await happen(catalogue.database, ID, NOON, dated('2027-03-01'))
  const claiming = { nowMs, which: 'other' as const, leaseUntilMs: nowMs + 60_000, limit: 1, newId: () => 'of one that died', mayRepeat: () => true }
  await inWriteTransaction(catalogue.database, (transaction) => claimMessages(transaction, claiming), 'due alerts')
  nowMs += 60_000
  await happen(catalogue.database, ID, now(), change('season.4', 'announced', null, 'known'))
  const log: string[] = []
  const once = () =>
    deliverOnce({
      database: catalogue.database,
      channels,
      publicUrl: 'https://series.example',
      clock: { now, sleep: sleepFor, random: () => 0 },
      log: (line) => log.push(line),
    })
  expect(await once()).toEqual({ received: 2, failed: 1 })
  expect(receiver.received.map((one) => [one.headers['webhook-id'] === 'of one that died', alertsIn(one).map(({ subject }) => subject)])).toEqual([
    [true, ['season.3.premiere']],
    [false, ['season.4']],
  ])
  expect(await once()).toEqual({ received: 0, failed: 0 })
  nowMs += 3_600_000
  expect(await once()).toEqual({ received: 0, failed: 1 })
  expect(log).toEqual([])
})
