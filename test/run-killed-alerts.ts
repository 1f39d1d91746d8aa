import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { followSeries } from '../src/following/follow-store.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { alertsIn, receiveAlerts, type Received, type Receiver } from './alert-receiver.ts'
import { addTestChannel, lastSeasonOf, listGivenUp, testChannels, type GivenUp } from './alerts-place.ts'
import type { DeliverProcessOptions } from './deliver-process.ts'
import { randomOf } from './stand-ins/random.ts'

/** What came of alerts whose processes were killed. */
export interface KilledAlerts {
  /** Alerts that were due, over all channels. */
  due: number
  /** Neither received nor listed as perhaps delivered. */
  lost: number
  /** Listed as perhaps delivered, for receivers that know no keys; and those of them that were not received. */
  heldBack: number
  heldBackUnreceived: number
  /** At a receiver that knows a message by its key: alerts that it has more than once. */
  twiceByKey: number
  /** At one that knows no keys: alerts that came more than once, and how often the most repeated one came. */
  repeated: number
  mostOften: number
  /** How often the most repeated alert would have come to a webhook that does not look at keys. */
  mostOftenUnlooked: number
  messages: number
}

const SERIES = 'the-test-2020'
/** Longer than any message is on its way here, as the real 60 s are longer than the 10 s that a receiver is waited for. */
const LEASE_MS = 1500
const CHANGE_EVERY_MS = 100

/** How long a process lives: from so long, for up to so much longer. */
export interface Lifetime {
  leastMs: number
  spreadMs: number
}

/** Longer than a lease, as real processes live: what the process before left in doubt has been sent again by then. */
export const LONGER_THAN_A_LEASE: Lifetime = { leastMs: LEASE_MS + 700, spreadMs: 1000 }
/** Up to two leases: many die before they repeat anything, and some while they do. */
export const ANY_TIME: Lifetime = { leastMs: 0, spreadMs: 2 * LEASE_MS }

/**
 * Lets changes come about and be delivered by a process that is killed so often, at random moments, and then by one that is not; each follower has two receivers:
 * a webhook, which knows keys, and a Gotify server, which does not.
 */
export async function runKilledAlerts(
  place: string,
  { kills, followers, seed, lives }: { kills: number; followers: number; seed: number; lives: Lifetime },
): Promise<KilledAlerts> {
  const [knowing, unknowing] = [await receiveAlerts(), await receiveAlerts()]
  try {
    await prepare(place, followers, [knowing, unknowing])
    const random = randomOf(seed)
    for (let killed = 0; killed < kills; killed++) {
      const child = await start({ place, leaseMs: LEASE_MS, everyMs: CHANGE_EVERY_MS, mode: 'change' })
      await sleep(lives.leastMs + Math.floor(random() * lives.spreadMs))
      await end(child, 'SIGKILL')
    }
    await end(await start({ place, leaseMs: LEASE_MS, everyMs: CHANGE_EVERY_MS, mode: 'drain' }))
    const database = await openDatabase(place)
    const [seasons, heldBack] = [await lastSeasonOf(database, SERIES), await listGivenUp(database)]
    await database.destroy()
    return judge({ seasons, followers, heldBack }, knowing, unknowing)
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
    await addTestChannel(database, channels, 'gotify', { url: `${unknowing.url}/${number}`, token: 'a-token' }, { follower, name: 'unknowing' })
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

function judge(
  { seasons, followers, heldBack }: { seasons: number; followers: number; heldBack: readonly GivenUp[] },
  knowing: Receiver,
  unknowing: Receiver,
): KilledAlerts {
  const all = seasons * followers
  const keys = new Set<string>()
  const once = knowing.received.filter(({ headers }) => !keys.has(String(headers['webhook-id'])) && keys.add(String(headers['webhook-id'])))
  const [known, unlooked, unknown] = [timesOf(once, seasonsOfWebhook), timesOf(knowing.received, seasonsOfWebhook), timesOf(unknowing.received, seasonsInText)]
  const perhaps = heldBack.map(({ follower, season }) => `/${follower.replace('follower ', '')} ${season}`)
  const unreceived = perhaps.filter((place) => !unknown.has(place)).length
  return {
    due: 2 * all,
    lost: all - known.size + (all - unknown.size - unreceived),
    heldBack: perhaps.length,
    heldBackUnreceived: unreceived,
    twiceByKey: [...known.values()].filter((count) => count > 1).length,
    repeated: [...unknown.values()].filter((count) => count > 1).length,
    mostOften: mostOf(unknown),
    mostOftenUnlooked: mostOf(unlooked),
    messages: knowing.received.length + unknowing.received.length,
  }
}

function mostOf(times: ReadonlyMap<string, number>): number {
  return Math.max(0, ...times.values())
}

/** How often each alert came, by its receiver and season. */
function timesOf(messages: readonly Received[], seasonsOf: (message: Received) => number[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const message of messages)
    for (const season of seasonsOf(message)) {
      const place = `${message.path.replace('/message', '')} ${season}`
      times.set(place, (times.get(place) ?? 0) + 1)
    }
  return times
}

function seasonsOfWebhook(message: Received): number[] {
  return alertsIn(message).map(({ season }) => season as number)
}

function seasonsInText({ body }: Received): number[] {
  if (/and \d+ more/.test(body)) throw new Error('a message was cut short: which alerts were in it cannot be told')
  return [...body.matchAll(/season (\d+) was ordered/g)].map(([, season]) => Number(season))
}
