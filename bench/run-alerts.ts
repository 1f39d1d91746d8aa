/**
 * `npm run bench:alerts -- [followers]`: one change of a series that so many follow, from the transaction to the messages received; written to
 * docs/benchmarks-alerts.md. SQLite, and PostgreSQL (embedded). Messages are delivered for as long as `DELIVERED_MS`, however many there are.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
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
/** Long enough for thousands of messages; all of 100,000 would take minutes at the speed that is asked for. */
const DELIVERED_MS = 20_000
/** As people spread over zones: every fourth follower is somewhere else and has quiet hours. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'America/Los_Angeles', 'Asia/Kolkata', 'Africa/Lagos']
const SERIES = 'the-test-2020'
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const root = join(import.meta.dirname, '..')
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

interface Figures {
  queueMs: number
  slowestMs: number
  unfollowedMs: number
  correctionMs: number
  deliveredASecond: number
  delivered: number
  firstMs: number
}

const receiver = await receiveAlerts()
const rows: [string, Figures][] = []
try {
  const folder = temporaryFolder()
  progress('SQLite')
  rows.push(['SQLite', await measure(folder.path, receiver)])
  folder.remove()
  progress('PostgreSQL')
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

Written by \`npm run bench:alerts\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. ${followers.toLocaleString('en')} followers of one series, each with a webhook, with ${ZONES.length} different choices; the receiver is a server in the same process, so that its work is in the figure of delivery, which is that of ${DELIVERED_MS / 1000} s or of three quarters of the messages, whichever comes first. PostgreSQL knows how large its tables are (\`analyze\`), as its autovacuum sees to within a minute. Medians of ${ROUNDS} rounds for what is written.

| what | ${rows.map(([name]) => name).join(' | ')} |
| --- | ${rows.map(() => '---').join(' | ')} |
${line('one change: all rows of the outbox in its transaction, ms', ({ queueMs }) => queueMs.toFixed(0))}
${line('the slowest of these rounds, ms', ({ slowestMs }) => slowestMs.toFixed(0))}
${line('the same of a series that nobody follows, ms', ({ unfollowedMs }) => unfollowedMs.toFixed(2))}
${line('a value that flips back: nothing to send any more, ms', ({ correctionMs }) => correctionMs.toFixed(0))}
${line('delivered to a webhook, messages a second', ({ deliveredASecond }) => deliveredASecond.toFixed(0))}
${line('messages delivered while that was measured', ({ delivered }) => delivered.toLocaleString('en'))}
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
    await sql`analyze`.execute(database)
    const [queue, correction, unfollowed]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round++) {
      const season = `season.${round + 3}`
      queue.push(await timed(() => happen(database, SERIES, now(), change(season, 'announced', null, 'known'))))
      nowMs += 60_000
      correction.push(await timed(() => happen(database, SERIES, now(), change(season, 'withdrawn', 'known', null))))
      nowMs += 60_000
      unfollowed.push(await timed(() => happen(database, 'other-2021', now(), change(season, 'announced', null, 'known'))))
      progress(`round ${round + 1} of ${ROUNDS}: queued in ${queue.at(-1)?.toFixed(0)} ms`)
    }
    await happen(database, SERIES, now(), change('season.99', 'announced', null, 'known'))
    const rest = await deliverFor(DELIVERED_MS, { to, most: followers * 0.75, start: () => delivering(database, channels, now) })
    return { queueMs: median(queue), slowestMs: Math.max(...queue), unfollowedMs: median(unfollowed), correctionMs: median(correction), ...rest }
  } finally {
    channels.close()
    await database.destroy()
  }
}

/** Delivers until so many messages have come, or the time is over; what is on its way then comes to its end. */
async function deliverFor(
  mostMs: number,
  { to, most, start }: { to: Receiver; most: number; start: () => ReturnType<typeof delivering> },
): Promise<Pick<Figures, 'deliveredASecond' | 'delivered' | 'firstMs'>> {
  const startedMs = performance.now()
  const passedMs = (): number => performance.now() - startedMs
  const work = start()
  await to.count(1)
  const firstMs = passedMs()
  for (let saidAtMs = 0; to.received.length < most && passedMs() < mostMs;) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (passedMs() - saidAtMs > 2000) progress(`delivered ${to.received.length} in ${((saidAtMs = passedMs()) / 1000).toFixed(0)} s`)
  }
  const [delivered, seconds] = [to.received.length, passedMs() / 1000]
  await work.stop()
  to.received.length = 0
  if (work.log.length > 0) throw new Error(work.log.slice(0, 5).join('\n'))
  return { deliveredASecond: delivered / seconds, delivered, firstMs }
}

function progress(what: string): void {
  process.stderr.write(`${what}\n`)
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
