import { attempt, claim, openRecorder, ROOM, type Delivering, type Worded } from './deliver.ts'
import { isAnyDue } from './due-messages-store.ts'
import { openSlots } from './slots.ts'

/** How many messages arrived, and how many did not: those are tried again by whoever delivers next, or listed. */
export interface Delivered {
  received: number
  failed: number
}

/**
 * Delivers what is due now, and ends. What fails meanwhile is due later. What a process died over comes last, when there is nothing else to send: nobody who lives
 * for moments lives long enough to repeat it any other way.
 */
export async function deliverOnce(delivering: Delivering): Promise<Delivered> {
  const record = openRecorder(delivering)
  const delivered: Delivered = { received: 0, failed: 0 }
  let underway = 0
  const send = async (message: Worded): Promise<void> => {
    underway++
    await attempt(delivering, message, (sent, outcome) => {
      delivered[outcome.kind === 'received' ? 'received' : 'failed']++
      return record(sent, outcome)
    })
    underway--
  }
  // What waited for what was left is due once that is through.
  for (const which of ['other', 'left', 'other'] as const) {
    const slots = openSlots(ROOM[which])
    for (;;) {
      const messages = await claim(delivering, slots.free(), which)
      for (const message of messages) slots.take(send(message))
      if (messages.length > 0) await slots.someFree()
      // A channel gets one message at a time: its next one is due when that is through.
      else if (underway > 0) await slots.allDone()
      else if (!(await isAnyDue(delivering.database, which, delivering.clock.now().epochMilliseconds))) break
    }
  }
  return delivered
}
