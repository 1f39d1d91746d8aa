import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { followSeries } from '../src/following/follow-store.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { alertsIn, receiveAlerts, type Receiver } from './alert-receiver.ts'
import { addTestChannel, lastSeasonOf, testChannels } from './alerts-place.ts'
import type { DeliverProcessOptions } from './deliver-process.ts'
import { randomOf } from './stand-ins/random.ts'

/** What came of alerts whose processes were killed. */
export interface KilledAlerts {
  /** Alerts that were due, over all channels. */
  due: number
  lost: number
  /** At a receiver that knows a message by its key: alerts that it has more than once. */
  twiceByKey: number
  /** At one that does not: alerts that came more than once, and how often the most repeated one came. */
  repeated: number
  moreThanTwice: number
  mostOften: number
  messages: number
}

const SERIES = 'the-test-2020'
/** Longer than any message is on its way here, as the real 60 s are longer than the 10 s that a receiver is waited for. */
const LEASE_MS = 1500
const CHANGE_EVERY_MS = 100

/** Longer than a lease, as real processes live: what the process before left in doubt has been sent again by then. */
export const ALIVE_FOR_A_LEASE_MS = LEASE_MS + 700

/**
 * Lets changes come about and be delivered by a process that is killed so often, at random moments, and then by one that is not; two followers in a row each have
 * a receiver that knows keys and one that does not. Each process lives for at least `leastAliveMs`, and up to a second more.
 */
export async function runKilledAlerts(
  place: string,
  { kills, followers, seed, leastAliveMs }: { kills: number; followers: number; seed: number; leastAliveMs: number },
): Promise<KilledAlerts> {
  const [knowing, unknowing] = [await receiveAlerts(), await receiveAlerts()]
  try {
    await prepare(place, followers, [knowing, unknowing])
    const random = randomOf(seed)
    for (let killed = 0; killed < kills; killed++) {
      const child = await start({ place, leaseMs: LEASE_MS, everyMs: CHANGE_EVERY_MS, mode: 'change' })
      await sleep(leastAliveMs + Math.floor(random() * 1000))
      await end(child, 'SIGKILL')
    }
    await end(await start({ place, leaseMs: LEASE_MS, everyMs: CHANGE_EVERY_MS, mode: 'drain' }))
    const database = await openDatabase(place)
    const seasons = await lastSeasonOf(database, SERIES)
    await database.destroy()
    return judge(seasons, followers, knowing, unknowing)
  } finally {
    await Promise.all([knowing.close(), unknowing.close()])
  }
}

const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now())

async function prepare(place: string, followers: number, [knowing, unknowing]: [Receiver, Receiver]): Promise<void> {
  const database = await openDatabase(place)
  const channels = testChannels(database, now)
  for (let number = 0; number < followers; number++) {
    const follower = `follower ${number}`
    await followSeries(database, SERIES, now(), { follower })
    await addTestChannel(database, channels, 'webhook', { url: `${knowing.url}/${number}` }, { follower, name: 'knowing' })
    await addTestChannel(database, channels, 'webhook', { url: `${unknowing.url}/${number}` }, { follower, name: 'unknowing' })
  }
  channels.close()
  await database.destroy()
}

function start(options: DeliverProcessOptions): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deliver-process.ts'), JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)))
  })
}

async function end(child: ChildProcess, signal?: 'SIGKILL'): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (signal !== undefined) child.kill(signal)
  await exited
}

function judge(seasons: number, followers: number, knowing: Receiver, unknowing: Receiver): KilledAlerts {
  const found = { due: 2 * seasons * followers, lost: 0, twiceByKey: 0, repeated: 0, moreThanTwice: 0, mostOften: 0, messages: knowing.received.length + unknowing.received.length }
  for (const [receiver, isKnowing] of [[knowing, true], [unknowing, false]] as const) {
    const times = new Map<string, number>()
    const keys = new Set<string>()
    for (const message of receiver.received) {
      const key = String(message.headers['webhook-id'])
      if (isKnowing && keys.has(key)) continue
      keys.add(key)
      for (const place of alertsIn(message).map(({ season }) => `${message.path} ${String(season)}`)) times.set(place, (times.get(place) ?? 0) + 1)
    }
    found.lost += seasons * followers - times.size
    const several = [...times.values()].filter((count) => count > 1)
    if (isKnowing) found.twiceByKey = several.length
    else Object.assign(found, { repeated: several.length, moreThanTwice: several.filter((count) => count > 2).length, mostOften: Math.max(0, ...several) })
  }
  return found
} // prettier-ignore
