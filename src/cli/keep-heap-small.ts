import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Our decision: the heap is cleared once it has grown by half of what was in use, not when it is several times that, as V8 finds right on a machine with much
 * memory. 400 series' pages, each in every form: 200 MB resident and not 278, for a fifth more time; the live objects are 46 MB. Measured on 100,000 series;
 * `npm run bench:scale` measures the server.
 */
const GROWTH_PERCENT = 50

/** Keeps the memory of a process that runs for long, or works through much, near what it uses. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
}

/** Our decision: by then the first page is answered, if somebody waited for it. */
const STARTED_AFTER_MS = 2_000

/**
 * Lets go, once, of what only the start needed: V8 by itself waits for the heap to grow, which that of a server nobody asks never does (98 MB resident, then
 * 88; `npm run bench`).
 *
 * Node has no way of its own to ask for it. "Last resort" is V8's word for giving freed pages back to the system too; two rounds, of 60 and 90 ms on a busy machine.
 */
export function clearHeapOnceStarted(): void {
  setTimeout(clearHeap, STARTED_AFTER_MS).unref()
}

function clearHeap(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
