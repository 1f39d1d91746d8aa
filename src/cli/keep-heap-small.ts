import { setFlagsFromString } from 'node:v8'

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
