/**
 * `npm run soak -- [series] [kills] [seed]`: the long version of test/sync-killed.test.ts, its last result written to docs/benchmarks-soak.md.
 *
 * A run over so many series is killed at so many random moments and ends with the data of an undisturbed one; the source's limit is never exceeded in any window.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { dataOf, mostInWindow, runSync } from '../test/run-sync.ts'
import { generateShows } from '../test/stand-ins/generate-shows.ts'
import { randomOf } from '../test/stand-ins/random.ts'
import { serveTvmaze } from '../test/stand-ins/tvmaze-stand-in.ts'
import type { SyncProcessOptions } from '../test/sync-process.ts'
import { temporaryFolder } from '../test/temporary-catalogue.ts'

const [series = 2000, kills = 50, seed = 1] = process.argv.slice(2).map(Number)
/** TVmaze's 20 calls in 10 s, by a clock that runs fifty times as fast. */
const PACE = { calls: 20, periodMs: 200 }
const UNLIMITED = { calls: 1_000_000, periodMs: 1 }
const MEASURED = Math.floor(series / 4)
const root = join(import.meta.dirname, '..')

const folders = [temporaryFolder(), temporaryFolder()]
const source = await serveTvmaze(generateShows(series, { seed }), { limit: PACE })
const unlimited = await serveTvmaze(generateShows(series, { seed }))
const startedAtMs = Date.now()
const optionsOf = (place: string, url: string, pace: typeof PACE): SyncProcessOptions => ({ place, environment: { HOME: '/', TBC_TVMAZE_URL: url }, paces: { tvmaze: pace }, sources: ['tvmaze'], scope: { kind: 'all' }, startedAtMs, scale: 0.01 }) // prettier-ignore

try {
  const [undisturbed, disturbed] = folders.map(({ path }) => path) as [string, string]
  const whole = await runSync(optionsOf(undisturbed, unlimited.url, UNLIMITED))
  const expected = await dataOf(undisturbed)
  console.error(`undisturbed: ${expected.size - 1} series, ${whole?.failures.length} failures`)

  const random = randomOf(seed)
  let killed = 0
  let report
  while (killed < kills && report === undefined) {
    report = await runSync(optionsOf(disturbed, source.url, PACE), 400 + Math.floor(random() * 1000))
    if (report === undefined) killed++
  }
  report ??= await runSync(optionsOf(disturbed, source.url, PACE))
  const found = await dataOf(disturbed)
  const different = [...new Set([...expected.keys(), ...found.keys()])].filter((id) => expected.get(id) !== found.get(id))
  const times = source.calls.map(({ at }) => at)
  const most = mostInWindow(times, PACE.periodMs)
  const firstMs = millisecondsASeries(0)
  const lastMs = millisecondsASeries(series - MEASURED)
  const isGood = different.length === 0 && most <= PACE.calls && source.refused === 0 && report?.failures.length === 0
  const text = `# Soak of \`tbc sync --all\`

Written by \`npm run soak\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, seed ${seed}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. The source is a stand-in on the same machine with TVmaze's limit, by a clock fifty times as fast.

| what                                                             | value                 |
| ---------------------------------------------------------------- | --------------------- |
| series                                                           | ${series}             |
| times the run was killed without warning                         | ${killed}             |
| series that differ from an undisturbed run                       | ${different.length}   |
| calls, undisturbed and killed                                    | ${unlimited.calls.length}, ${source.calls.length} |
| most calls in any window of ${PACE.periodMs} ms (the limit is ${PACE.calls})            | ${most}               |
| calls turned away by the source                                  | ${source.refused}     |
| milliseconds a series without a limit, first and last ${MEASURED} read | ${firstMs.toFixed(1)}, ${lastMs.toFixed(1)} |
| verdict                                                          | ${isGood ? 'as it should be' : 'NOT as it should be'} |
`
  writeFileSync(join(root, 'docs', 'benchmarks-soak.md'), text)
  execFileSync('npx', ['prettier', '--write', '--log-level', 'warn', 'docs/benchmarks-soak.md'], { cwd: root })
  console.log(text)
  if (!isGood) console.error(`different: ${different.slice(0, 10).join(', ')}; failures: ${JSON.stringify(report?.failures.slice(0, 3))}`)
  process.exitCode = isGood ? 0 : 1
} finally {
  await Promise.all([source.close(), unlimited.close()])
  for (const folder of folders) folder.remove()
}

/** How long reading one series took in the run without a limit, from the so-manyth series on. */
function millisecondsASeries(from: number): number {
  const reads = unlimited.calls.filter(({ path }) => path.endsWith('/episodes')).map(({ at }) => at)
  return ((reads[from + MEASURED - 1] ?? 0) - (reads[from] ?? 0)) / (MEASURED - 1)
}
