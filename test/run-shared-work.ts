import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getProgress } from '../src/sources/progress-store.ts'
import { putAllDue } from '../src/sources/state-store.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { MADE_UP_NOON } from './made-up-noon.ts'
import { randomOf } from './stand-ins/random.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import type { SyncProcessOptions } from './sync-process.ts'

export interface ServingProcess {
  child: ChildProcess
  address: string
  log: string[]
}

/** Starts a server with its background work; answers once it listens. */
export async function startServing(options: SyncProcessOptions): Promise<ServingProcess> {
  const file = join(import.meta.dirname, 'serving-process.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(...chunk.toString().trim().split('\n')))
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the server ended: ${log.join(' ')}`))),
  ])) as [Buffer]
  return { child, address: line.toString().trim(), log }
}

/** Ends a process without warning, or as an operator does. */
export async function end({ child }: ServingProcess, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

export interface Disturbance {
  processes: number
  kills: number
  seed: number
  /** A killed process is followed by the next kill after at least so many milliseconds, at most twice as many. */
  everyMs: number
  /** Given up after so many, whatever is left. */
  withinMs: number
  /** Holds the servers that are running at any moment, for whoever asks them meanwhile. */
  running?: ServingProcess[]
}

/** What a disturbed run came to: what the servers logged, and how many entries had not been read when it was given up. */
export interface Disturbed {
  log: string[]
  unread: number
}

/**
 * Several servers that keep one database fresh, of which one at random is killed again and again and another started in its place, until every entry that the
 * source lists has been read.
 */
export async function shareWorkDisturbed(
  options: SyncProcessOptions,
  { processes, kills, seed, everyMs, withinMs, running = [] }: Disturbance,
): Promise<Disturbed> {
  const random = randomOf(seed)
  const all: ServingProcess[] = []
  const start = async () => {
    const serving = await startServing(options)
    all.push(serving)
    running.push(serving)
  }
  const giveUpAtMs = Date.now() + withinMs
  await Promise.all(Array.from({ length: processes }, start))
  const database = await openDatabase(options.place)
  try {
    let killed = 0
    let areDue = false
    let nextKillAtMs = Date.now() + everyMs
    for (;;) {
      if (!areDue) areDue = await makeAllDueOnceIndexed(database, options)
      const isOver = Date.now() > giveUpAtMs
      const unread = isOver || (areDue && killed >= kills) ? await countUnread(database) : undefined
      if (isOver || unread === 0) return { log: all.flatMap(({ log }) => log), unread: unread ?? 0 }
      if (killed < kills && Date.now() >= nextKillAtMs) {
        const [victim] = running.splice(Math.floor(random() * running.length), 1)
        if (victim !== undefined) await end(victim)
        killed++
        await start()
        nextKillAtMs = Date.now() + everyMs * (1 + random())
      }
      await sleep(50)
    }
  } finally {
    await Promise.all(running.map((serving) => end(serving)))
    await database.destroy()
  }
}

async function makeAllDueOnceIndexed(database: Database, { startedAtMs, sources }: SyncProcessOptions): Promise<boolean> {
  for (const source of sources) if ((await getProgress(database, source)).indexed_at === null) return false
  for (const source of sources) await putAllDue(database, source, MADE_UP_NOON + Date.now() - startedAtMs)
  return true
}

async function countUnread(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('source_state')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where((e) => e.or([e('fetched_at', 'is', null), e('lease_until', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return count
}

/** How many readings of an entry there were beyond the first of each, and how close two of the same entry came, in milliseconds. */
export function repeatedReadings({ calls }: StandIn): { repeats: number; closestMs: number } {
  const last = new Map<string, number>()
  let [repeats, closestMs] = [0, Infinity]
  for (const { path, at } of calls) {
    if (!/^\/shows\/\d+$/.test(path)) continue
    const before = last.get(path)
    if (before !== undefined) [repeats, closestMs] = [repeats + 1, Math.min(closestMs, at - before)]
    last.set(path, at)
  }
  return { repeats, closestMs }
}
