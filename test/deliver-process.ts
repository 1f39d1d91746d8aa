/**
 * Changes that come about and alerts that are delivered, as a process of its own: `node test/deliver-process.ts '{"place":…}'`.
 *
 * It says "ready" and goes on until it is killed, or with `drain` until nothing is left to deliver.
 */
import { isAnyDue } from '../src/alerts/due-messages-store.ts'
import { sleepFor } from '../src/sources/clock.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { change, delivering, happen, lastSeasonOf, testChannels } from './alerts-place.ts'

export interface DeliverProcessOptions {
  place: string
  /** How long a message belongs to a process that may be dead. */
  leaseMs: number
  everyMs: number
  mode: 'change' | 'drain'
}

const { place, leaseMs, everyMs, mode } = JSON.parse(process.argv[2] ?? '') as DeliverProcessOptions
const SERIES = 'the-test-2020'
const database = await openDatabase(place)
const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now())
const channels = testChannels(database, now)
const work = delivering(database, channels, now, leaseMs)
process.stdout.write('ready\n')
if (mode === 'change')
  for (let season = (await lastSeasonOf(database, SERIES)) + 1; ; season++) {
    await happen(database, SERIES, now(), change(`said.renewed.${season}`, 'renewed', null, 'said'))
    await sleepFor(everyMs)
  }
while ((await isAnyDue(database, 'other', Number.MAX_SAFE_INTEGER)) || (await isAnyDue(database, 'left', Number.MAX_SAFE_INTEGER))) await sleepFor(everyMs)
await work.stop()
channels.close()
await database.destroy()
if (work.log.length > 0) process.stderr.write(work.log.join('\n'))
