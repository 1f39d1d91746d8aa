/**
 * `npm run bench:alerts -- [followers]`: one change of a series that so many follow, from the transaction to the last message received; written to
 * docs/benchmarks-alerts.md. SQLite, and PostgreSQL where its binaries are (embedded).
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { isAnyDue } from '../src/alerts/outbox-store.ts'
import type { Channels } from '../src/channels/open-channels.ts'
import { checkSettings } from '../src/channels/channel-kinds.ts'
import { DEFAULT_OPTIONS, storedOptions } from '../src/following/follow-options.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { insertRows } from '../src/storage/insert-rows.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { inWriteTransaction } from '../src/storage/write-transaction.ts'
import { receiveAlerts, type Receiver } from '../test/alert-receiver.ts'
import { change, delivering, happen, testChannels } from '../test/alerts-place.ts'
import { says, seriesFile } from '../test/make-series.ts'
import { runPostgres } from '../test/run-postgres.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { createDatabase } from '../test/temporary-place.ts'

const [followers = 100_000] = process.argv.slice(2).map(Number)
const ROUNDS = 5
/** As people spread over zones: every fourth follower is somewhere else and has quiet hours. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'America/Los_Angeles', 'Asia/Kolkata', 'Africa/Lagos']
const SERIES = 'the-test-2020'
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const root = join(import.meta.dirname, '..')
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

interface Figures {
  queueMs: number
  unfollowedMs: number
  correctionMs: number
  deliveredASecond: number
  firstMs: number
}

const receiver = await receiveAlerts()
const rows: [string, Figures][] = []
try {
  const folder = temporaryFolder()
  rows.push(['SQLite', await measure(folder.path, receiver)])
  folder.remove()
  const postgres = await runPostgres({ listen_addresses: '127.0.0.1' })
  const { address, drop } = await createDatabase(postgres.address)
  rows.push(['PostgreSQL', await measure(address, receiver)])
  await drop()
  await postgres.stop()
} finally {
  await receiver.close()
}
const line = (what: string, value: (figures: Figures) => string): string => `| ${what} | ${rows.map(([, figures]) => value(figures)).join(' | ')} |`
const text = `# Benchmarks: alerts

Written by \`npm run bench:alerts\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. ${followers.toLocaleString('en')} followers of one series, each with a webhook, with ${ZONES.length} different choices; the receiver is a server in the same process, so that its work is in the figure of delivery. Medians of ${ROUNDS} rounds for what is written.

| what | ${rows.map(([name]) => name).join(' | ')} |
| --- | ${rows.map(() => '---').join(' | ')} |
${line('one change: all rows of the outbox in its transaction, ms', ({ queueMs }) => queueMs.toFixed(0))}
${line('the same of a series that nobody follows, ms', ({ unfollowedMs }) => unfollowedMs.toFixed(2))}
${line('a value that flips back: nothing to send any more, ms', ({ correctionMs }) => correctionMs.toFixed(0))}
${line('delivered to a webhook, messages a second', ({ deliveredASecond }) => deliveredASecond.toFixed(0))}
${line('from the end of the transaction to the first message received, ms', ({ firstMs }) => firstMs.toFixed(0))}
`
writeFileSync(join(root, 'docs', 'benchmarks-alerts.md'), text)
execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-alerts.md'], { cwd: root })
console.log(text)

async function measure(place: string, to: Receiver): Promise<Figures> {
  const database = await openDatabase(place)
  let nowMs = NOON.epochMilliseconds
  const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(nowMs)
  const channels = testChannels(database, now)
  try {
    await replaceSeries(database, [indexSeries(seriesFile(says({})))])
    await prepare(database, channels, to.url)
    const [queueMs, correctionMs, unfollowedMs]: number[][] = [[], [], []]
    for (let round = 0; round < ROUNDS; round++) {
      queueMs?.push(await timed(() => happen(database, SERIES, now(), change('season.3', 'announced', null, 'known'))))
      nowMs += 60_000
      correctionMs?.push(await timed(() => happen(database, SERIES, now(), change('season.3', 'withdrawn', 'known', null))))
      nowMs += 60_000
      unfollowedMs?.push(await timed(() => happen(database, 'other-2021', now(), change(`season.${round}`, 'announced', null, 'known'))))
    }
    const before = to.received.length
    await happen(database, SERIES, now(), change('season.4', 'announced', null, 'known'))
    const startedMs = performance.now()
    const work = delivering(database, channels, now)
    await to.count(before + 1)
    const firstMs = performance.now() - startedMs
    while (to.received.length - before < followers * 0.75) await new Promise((resolve) => setTimeout(resolve, 20))
    const seconds = (performance.now() - startedMs) / 1000
    const delivered = to.received.length - before
    while (await isAnyDue(database, { nowMs, isCalm: true })) await new Promise((resolve) => setTimeout(resolve, 20))
    await work.stop()
    if (work.log.length > 0) throw new Error(work.log.slice(0, 5).join('\n'))
    to.received.length = 0
    return { queueMs: median(queueMs ?? []), correctionMs: median(correctionMs ?? []), unfollowedMs: median(unfollowedMs ?? []), deliveredASecond: delivered / seconds, firstMs } // prettier-ignore
  } finally {
    channels.close()
    await database.destroy()
  }
}

async function prepare(database: Database, channels: Channels, url: string): Promise<void> {
  const numbers = Array.from({ length: followers }, (_, number) => number)
  const settings = checkSettings('webhook', { url }).text
  await inWriteTransaction(database, async (transaction) => {
    await insertRows(transaction, 'follow', numbers.map((number) => ({ follower_id: `f${number}`, options: optionsOf(number) })), { series_id: SERIES, followed_at: 0 }) // prettier-ignore
    await insertRows(transaction, 'channel', numbers.map((number) => ({ follower_id: `f${number}`, settings: channels.seal({ follower_id: `f${number}`, name: 'hook' }, settings) })), { kind: 'webhook', name: 'hook', added_by: 'operator', added_at: 0 }) // prettier-ignore
  })
}

/** Three of four followers chose nothing; the others have a zone and quiet hours of their own. */
function optionsOf(number: number): string {
  const own = { zone: ZONES[(number / 4) % ZONES.length] ?? 'UTC', quiet: { from: '23:30', until: '00:30' } }
  return storedOptions({ ...DEFAULT_OPTIONS, ...(number % 4 === 0 ? own : {}) })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}
