/**
 * `npm run soak:postgres -- [minutes] [seed]`: the long version of test/postgres/shared-work.test.ts, its last result written to docs/benchmarks-soak-postgres.md.
 *
 * Two servers on one PostgreSQL keep their data fresh and answer pages; one at random is killed again and again and another started in its place. Every failed
 * request is tried again at whichever server is there. In the end the data is that of an undisturbed run on SQLite.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadBundledCatalogue } from '../src/sources/bundled/load-bundled.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { runPostgres } from '../test/run-postgres.ts'
import { repeatedReadings, shareWorkDisturbed, type ServingProcess } from '../test/run-shared-work.ts'
import { dataOf, mostInWindow, runSync } from '../test/run-sync.ts'
import { generateShows } from '../test/stand-ins/generate-shows.ts'
import { serveTvmaze } from '../test/stand-ins/tvmaze-stand-in.ts'
import type { SyncProcessOptions } from '../test/sync-process.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { createDatabase } from '../test/temporary-place.ts'

const [minutes = 5, seed = 1] = process.argv.slice(2).map(Number)
/** TVmaze's 20 calls in 10 s, by a clock that runs ten times as fast: a reading takes two. */
const PACE = { calls: 20, periodMs: 1000 }
const SCALE = 0.1
const UNLIMITED = { calls: 1_000_000, periodMs: 1 }
/** Some more than two servers that are killed all the time read meanwhile, so that each kill meets one at work. */
const SHOWS = Math.ceil(minutes * 60 * 3)
const KILL_EVERY_MS = 5_000
/** For what is left to read once nobody is killed any more; what is left then is told. */
const MORE_MINUTES = 3
const READERS = 4
/** A reader's patience with one page; a server that was killed is followed by another within a few seconds. */
const TRIED_FOR_MS = 10_000
/** A reading is leased for 90 s, by that clock; less what waiting for a turn takes. */
const LEASE_MS = 90_000 * SCALE - 2 * PACE.periodMs
const root = join(import.meta.dirname, '..')

const folder = temporaryFolder()
const postgres = await runPostgres({ listen_addresses: '127.0.0.1' })
const source = await serveTvmaze(generateShows(SHOWS, { seed }), { limit: PACE })
const unlimited = await serveTvmaze(generateShows(SHOWS, { seed }))
const startedAtMs = Date.now()
const optionsOf = (place: string, url: string, pace: typeof PACE): SyncProcessOptions => ({ place, environment: { HOME: '/', TBC_TVMAZE_URL: url }, paces: { tvmaze: pace }, sources: ['tvmaze'], scope: { kind: 'all' }, startedAtMs, scale: SCALE }) // prettier-ignore

const asked = { pages: 0, triedAgain: 0, uncured: 0 }
const running: ServingProcess[] = []
const over = new AbortController()

try {
  const undisturbed = await openDatabase(folder.path)
  await loadBundledCatalogue(undisturbed)
  await undisturbed.destroy()
  await runSync(optionsOf(folder.path, unlimited.url, UNLIMITED))
  const expected = await dataOf(folder.path)
  console.error(`undisturbed: ${expected.size - 1} series`)

  const { address } = await createDatabase(postgres.address)
  const readers = Array.from({ length: READERS }, () => read())
  const kills = Math.floor((minutes * 60_000) / (1.5 * KILL_EVERY_MS))
  const { log, unread } = await shareWorkDisturbed(optionsOf(address, source.url, PACE), {
    processes: 2,
    kills,
    seed,
    everyMs: KILL_EVERY_MS,
    withinMs: (minutes + MORE_MINUTES) * 60_000,
    running,
  })
  over.abort()
  await Promise.all(readers)
  const found = await dataOf(address)
  const different = [...new Set([...expected.keys(), ...found.keys()])].filter((id) => expected.get(id) !== found.get(id))
  const { repeats, closestMs } = repeatedReadings(source)
  const most = mostInWindow(source.calls.map(({ at }) => at), PACE.periodMs) // prettier-ignore
  const isGood =
    unread === 0 && different.length === 0 && most <= PACE.calls && source.refused === 0 && asked.uncured === 0 && repeats <= kills && closestMs > LEASE_MS
  const text = `# Soak of several servers on one PostgreSQL

Written by \`npm run soak:postgres\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, seed ${seed}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. The source is a stand-in on the same machine with TVmaze's limit, by a clock ten times as fast.

| what | value |
| --- | --- |
| minutes | ${((Date.now() - startedAtMs) / 60_000).toFixed(1)} |
| series | ${SHOWS} |
| servers at a time, killed without warning | 2, ${kills} |
| pages asked for meanwhile, tried again, not answered within ${TRIED_FOR_MS / 1000} s | ${asked.pages}, ${asked.triedAgain}, ${asked.uncured} |
| series not read ${MORE_MINUTES} minutes after the last kill | ${unread} |
| series that differ from an undisturbed run on SQLite | ${different.length} |
| readings made again, each after its process was killed | ${repeats} |
| most calls in any window of ${PACE.periodMs} ms (the limit is ${PACE.calls}) | ${most} |
| calls turned away by the source | ${source.refused} |
| lines in the logs of the servers | ${log.length} |
| verdict | ${isGood ? 'as it should be' : 'NOT as it should be'} |
`
  writeFileSync(join(root, 'docs', 'benchmarks-soak-postgres.md'), text)
  execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-soak-postgres.md'], { cwd: root })
  console.log(text)
  if (!isGood) console.error(`different: ${different.slice(0, 10).join(', ')}; closest ${closestMs} ms; ${log.slice(0, 10).join('\n')}`)
  process.exitCode = isGood ? 0 : 1
} finally {
  over.abort()
  await Promise.all([source.close(), unlimited.close()])
  await postgres.stop()
  folder.remove()
}

/** Asks for one page after the other, each until it is answered. */
async function read(): Promise<void> {
  for (let turn = 0; !over.signal.aborted; turn++) {
    const isAnswered = await untilAnswered(turn)
    asked.pages++
    if (!isAnswered) asked.uncured++
    await sleep(50)
  }
}

async function untilAnswered(turn: number): Promise<boolean> {
  for (const giveUpAtMs = Date.now() + TRIED_FOR_MS; Date.now() < giveUpAtMs;) {
    const server = running[turn % Math.max(1, running.length)]
    try {
      if (server !== undefined && (await fetch(`${server.address}/series/severance-2022`)).ok) return true
    } catch {
      // Killed while it answered: the next one is asked.
    }
    if (over.signal.aborted) return true
    asked.triedAgain++
    turn++
    await sleep(100)
  }
  return false
}
