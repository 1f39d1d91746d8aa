import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveAlerts, type Receiver } from '../../test/alert-receiver.ts'
import { addTestChannel, change, delivering, happen, testChannels } from '../../test/alerts-place.ts'
import { says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { mayRepeat } from '../channels/channel-kinds.ts'
import type { Channels } from '../channels/open-channels.ts'
import { followSeries } from '../following/follow-store.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { claimMessages, isAnyDue } from './due-messages-store.ts'
import { listDead, resendDead } from './outbox-store.ts'

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ID = 'the-test-2020'
const LEASE_MS = 60_000

let catalogue: TemporaryCatalogue
let channels: Channels
let receiver: Receiver
let nowMs: number
const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(nowMs)
const running: { stop: () => Promise<void> }[] = []

beforeEach(async () => {
  nowMs = NOON.epochMilliseconds
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  channels = testChannels(catalogue.database, now, {}, 300)
  receiver = await receiveAlerts()
  await followSeries(catalogue.database, ID, NOON)
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  channels.close()
  receiver.turnAway(503)
  await receiver.close()
  await catalogue.close()
})

const gotify = () => addTestChannel(catalogue.database, channels, 'gotify', { url: receiver.url, token: 'a-token' })
const webhook = () => addTestChannel(catalogue.database, channels, 'webhook', { url: receiver.url })
const announce = (season: number) => happen(catalogue.database, ID, now(), change(`season.${season}`, 'announced', null, 'known'))
const told = (): string[] => receiver.received.map(({ body }) => /season (\d+)/.exec(body)?.[1] ?? body)
const untilQuiet = () => new Promise((resolve) => setTimeout(resolve, 100))
const dead = () => listDead(catalogue.database, 'household')

/** A process that is killed after it wrote down what it was about to send, and before it could tell whether it arrived; its lease has passed. */
async function dieSending(): Promise<void> {
  for (const which of ['other', 'left'] as const) {
    const claiming = { nowMs, which, leaseUntilMs: nowMs + LEASE_MS, limit: 64, newId: () => `message-${nowMs}`, mayRepeat }
    await inWriteTransaction(catalogue.database, (transaction) => claimMessages(transaction, claiming), 'due alerts')
  }
  nowMs += LEASE_MS
}

/** A process that lives. */
function live(): void {
  running.push(delivering(catalogue.database, channels, now))
}

test('what a process died over is repeated by one that has lived for a lease, and not before; other channels wait for nothing', async () => {
  await webhook()
  await announce(3)
  await dieSending()
  await addTestChannel(catalogue.database, channels, 'webhook', { url: receiver.url }, { name: 'other' })
  await announce(4)
  live()
  await receiver.count(1)
  await untilQuiet()
  expect(told()).toEqual(['4'])
  nowMs += LEASE_MS
  await receiver.count(3)
  expect(told()).toEqual(['4', '3', '4'])
})

test('a receiver that knows keys gets what processes died over twice, under the same key', async () => {
  await webhook()
  await announce(3)
  await dieSending()
  const { message } = await catalogue.database.selectFrom('outbox').select('message').executeTakeFirstOrThrow()
  await dieSending()
  live()
  nowMs += LEASE_MS
  await receiver.count(1)
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([message])
  expect(await dead()).toEqual([])
})

test('a receiver that knows no keys is not sent a third time what two processes died over: it is listed as perhaps delivered, and sent when somebody says so', async () => {
  await gotify()
  await announce(3)
  await dieSending()
  await dieSending()
  await announce(4)
  live()
  nowMs += LEASE_MS
  await receiver.count(1)
  await untilQuiet()
  expect(told()).toEqual(['4'])
  expect(await dead()).toMatchObject([{ channel: 'gotify', tries: 2, mayHaveIt: true, alerts: [1] }])
  expect(await resendDead(catalogue.database, 'household', nowMs)).toBe(1)
  await receiver.count(2)
  expect(told()).toEqual(['4', '3'])
})

test('a receiver that knows no keys and does not answer is sent a message twice; one that answers that it failed, for a day', async () => {
  await gotify()
  await announce(3)
  receiver.answer(0)
  live()
  await receiver.count(1)
  await untilTold('gave no answer')
  nowMs += LEASE_MS
  await receiver.count(2)
  await expect.poll(dead).toMatchObject([{ tries: 2, mayHaveIt: true }])
  receiver.answer(500)
  await announce(4)
  for (let tries = 3; tries < 7; tries++) {
    await receiver.count(tries)
    await untilTold('answered 500')
    nowMs += 2 * 3_600_000
  }
  expect(await dead()).toHaveLength(1)
})

/** Ends when the last attempt failed for that reason, and nothing is on its way. */
async function untilTold(why: string): Promise<void> {
  const { database } = catalogue
  await expect.poll(async () => (await database.selectFrom('channel').select('problem').executeTakeFirstOrThrow()).problem).toContain(why)
  await expect.poll(() => isAnyDue(database, 'other', nowMs)).toBe(false)
  const onItsWay = database
    .selectFrom('outbox')
    .select('alert_id')
    .where('due_at', '=', nowMs + LEASE_MS)
  await expect.poll(async () => (await onItsWay.execute()).length).toBe(0)
}
