import { PgBoss } from 'pg-boss'
import { sleepFor } from '../sources/clock.ts'
import { untilStopped, type Stoppable } from '../sources/until-stopped.ts'

/**
 * Work whose pieces are rows of ours: what is due stands there, and whoever does a piece takes it there. The queue only tells processes which rows to look at;
 * emptying or losing it loses nothing.
 */
export interface DueWork {
  /** Names it in the queue: letters, digits, `-`. */
  name: string
  /** The ids of rows that are due and that nobody is at, most urgent first. */
  listDue: (limit: number) => Promise<string[]>
  /** Does one, unless it is no longer due or somebody else has taken it. */
  run: (id: string, signal: AbortSignal) => Promise<void>
}

export interface ShareOptions {
  /** The PostgreSQL database, where the queue has tables of its own. */
  address: string
  works: readonly DueWork[]
  log: (line: string) => void
  /** How often what is due is looked for, in milliseconds. */
  everyMs?: number
}

/** Our decision: soon enough for a person who waits; a look costs a query a kind of work. */
const LOOK_EVERY_MS = 5_000
/** Our decision: enough that no process runs dry between two looks. */
const MOST_AHEAD = 200
/** Our decision: beside the eight connections that pages share. */
const QUEUE_CONNECTIONS = 2
/** The library's least; a queue with something in it is asked again at once. */
const POLL_SECONDS = 0.5
/** Jobs that are over tell nothing that our rows do not: they are kept for as long as somebody may be looking at them. */
const KEEP_SECONDS = 60 * 60
/** Our decision: longer than a piece of work takes; its process has died then, and the row is handed out again as soon as its own lease ends. */
const EXPIRE_SECONDS = 10 * 60
/** Our decision: what does not end by itself by then is cut off, as if its process had been killed. */
const STOP_WITHIN_MS = 10_000
const SCHEMA = 'tbc_queue'

/**
 * Does what is due together with every other process on the database, until it is stopped.
 *
 * Each process looks for what is due and puts it into the queue, where a row stands at most once; each takes from the queue, one piece of a kind at a time. No
 * process is special. When the queue cannot be had (the server restarts, somebody dropped its tables), it is begun anew at the next look.
 */
export function shareWork({ address, works, log, everyMs = LOOK_EVERY_MS }: ShareOptions): Stoppable {
  return untilStopped((signal) => keepSharing({ address, works, log, everyMs }, signal))
}

async function keepSharing({ address, works, log, everyMs }: Required<ShareOptions>, signal: AbortSignal): Promise<void> {
  let queue: PgBoss | undefined
  while (!signal.aborted) {
    try {
      queue ??= await startQueue(address, works, log, signal)
      for (const { name, listDue } of works) {
        const due = await listDue(MOST_AHEAD)
        if (due.length > 0 && !signal.aborted) await queue.insert(name, due.map((id) => ({ data: { id }, singletonKey: id }))) // prettier-ignore
      }
    } catch (error) {
      // The edge of a look: what is due stays due, and the next look may fare better.
      log(`background: ${sayError(error)}`)
      await stopQueue(queue, log, false)
      queue = undefined
    }
    await sleepFor(everyMs, signal)
  }
  await stopQueue(queue, log)
}

async function startQueue(address: string, works: readonly DueWork[], log: (line: string) => void, signal: AbortSignal): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    application_name: 'tbc queue',
    max: QUEUE_CONNECTIONS,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  queue.on('error', (error) => log(`background: ${sayError(error)}`))
  try {
    await queue.start()
    for (const { name, run } of works) {
      // At most one of a row waits; one that is being done may wait again, so that a killed process holds nothing up.
      await queue.createQueue(name, { policy: 'short', retryLimit: 0, expireInSeconds: EXPIRE_SECONDS, deleteAfterSeconds: KEEP_SECONDS })
      await queue.work<{ id: string }>(name, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS, burstWhenBatchFull: true }, async (jobs) => {
        for (const { data } of jobs) if (!signal.aborted) await runOne({ name, id: data.id, run }, log, signal)
      })
    }
    return queue
  } catch (error) {
    await stopQueue(queue, log, false)
    throw error
  }
}

async function runOne({ name, id, run }: { name: string; id: string; run: DueWork['run'] }, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  try {
    await run(id, signal)
  } catch (error) {
    // The edge of a piece of work: its row is as it was, due again when its lease ends.
    log(`${name} ${id} failed: ${sayError(error)}`)
  }
}

/** Lets the pieces that are being done come to their end, unless the queue is broken: then there is nobody to tell. */
async function stopQueue(queue: PgBoss | undefined, log: (line: string) => void, isGraceful = true): Promise<void> {
  try {
    await queue?.stop({ graceful: isGraceful, timeout: STOP_WITHIN_MS })
  } catch (error) {
    log(`background: ${sayError(error)}`)
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error)
}
