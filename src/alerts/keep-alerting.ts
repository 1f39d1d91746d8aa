import { inWriteTransaction } from '../storage/write-transaction.ts'
import { deliverAlerts, type Delivering } from './deliver.ts'
import { deliverOnce, type Delivered } from './deliver-once.ts'
import { prune } from './outbox-store.ts'
import { planReminders } from './plan-reminders.ts'

const MS_PER_MINUTE = 60 * 1000
const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE
/** Our decision: reminders are planned days ahead, so what is planned anew within five minutes is early enough. */
const PLAN_EVERY_MS = 5 * MS_PER_MINUTE
/** Our decision: long enough to look up what was told, and what was given up. */
const KEPT_DAYS = 30

/** Plans reminders and delivers what is due while the program runs, together with every other process on the data. */
export async function keepAlerting(delivering: Delivering, signal: AbortSignal): Promise<void> {
  // Planned first: after a standstill the reminders that are out of date are dropped before anything is sent.
  await planOnce(delivering)
  await Promise.all([deliverAlerts(delivering, signal), keepPlanning(delivering, signal)])
}

async function keepPlanning(delivering: Delivering, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await delivering.clock.sleep(PLAN_EVERY_MS, signal)
    if (!signal.aborted) await planOnce(delivering)
  }
}

/** Plans reminders, delivers what is due now, and ends: for those who run no server. */
export async function alertOnce(delivering: Delivering): Promise<Delivered> {
  await planOnce(delivering)
  return deliverOnce(delivering)
}

async function planOnce({ database, clock, log }: Delivering): Promise<void> {
  const now = clock.now()
  try {
    await planReminders(database, now)
    await inWriteTransaction(database, (transaction) => prune(transaction, now.epochMilliseconds - KEPT_DAYS * MS_PER_DAY), 'due alerts')
  } catch (error) {
    // The edge of a run: the next one plans what this one did not.
    log(`reminders could not be planned: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
