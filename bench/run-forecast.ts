/**
 * `npm run bench:forecast`: 100,000 questions answered by `tbc forecast` in one process, and the fit of a model, written to docs/benchmarks-forecast.md.
 *
 * Series, questions and training file are invented (`invented-series.ts`), seeded. Beside each time stands what only reading the same lines takes.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventSeries } from '../src/outlook/forecasting/invented-series.ts'
import { seededRandom } from '../src/outlook/forecasting/random.ts'
import { listSilences, toJudgedQuestions, toQuestionLine } from '../src/outlook/forecasting/silence.ts'
import { toIsoDay } from '../src/time/day-number.ts'

const QUESTIONS = 100_000
/** As many as the season benchmark's training part has. */
const TRAINING_SERIES = 3_967
const SEED = 1
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'tbc-forecast-'))

interface Measured {
  seconds: number
  megabytes: number
}

try {
  const known = inventSeries(40_000, SEED).flatMap(listSilences)
  const several = known.flatMap(toJudgedQuestions).map(toQuestionLine).slice(0, QUESTIONS)
  const single = known.slice(0, QUESTIONS).flatMap((silence) => toJudgedQuestions(silence).slice(0, 1)).map(toQuestionLine) // prettier-ignore
  const repeated = Array.from({ length: QUESTIONS }, (_, index) => single[index % single.length] ?? '')
  const rows = [
    ['several questions about a season, one after the other', several, ['forecast', write('several', several)]],
    ['the same in random order', several, ['forecast', write('shuffled', shuffled(several))]],
    [`one question about each season (${single.length} different ones)`, repeated, ['forecast', write('single', repeated)]],
  ] as const
  const measured = rows.map(([what, lines, args]) => ({ what, lines: lines.length, whole: run(args), readingSeconds: readingOf(args[1]) }))
  const training = run(['model', 'train', write('series', inventSeries(TRAINING_SERIES, SEED).map(toSeriesLine)), '--output', join(scratch, 'model.json')])
  writeFileSync(join(root, 'docs', 'benchmarks-forecast.md'), report(measured, training))
  console.log(readFileSync(join(root, 'docs', 'benchmarks-forecast.md'), 'utf8'))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function write(name: string, lines: readonly string[]): string {
  const file = join(scratch, `${name}.ndjson`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** A whole `tbc` process: wall time and most memory resident, as GNU time tells them. */
function run(args: readonly string[]): Measured {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %M', join(root, 'bin', 'tbc'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TBC_OFFLINE: '1' },
  })
  if (status !== 0) throw new Error(`tbc ${args.join(' ')}: ${stderr.toString()}`)
  const [seconds = 0, kilobytes = 0] = (stderr.toString().trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { seconds, megabytes: Math.round(kilobytes / 1024) }
}

/** Only reading the lines as JSON, in this process. */
function readingOf(file: string): number {
  const before = performance.now()
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') JSON.parse(line)
  return (performance.now() - before) / 1000
}

function shuffled(lines: readonly string[]): string[] {
  const random = seededRandom(SEED)
  return lines
    .map((line) => ({ line, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)
}

function toSeriesLine({ key, title, facts, observedUntil, seasons, source }: ReturnType<typeof inventSeries>[number]): string {
  const dated = seasons.map(({ premiere, finale, isOngoing, ...season }) => ({
    ...season,
    premiere: toIsoDay(premiere),
    finale: finale === undefined ? null : toIsoDay(finale),
    ongoing: isOngoing,
  }))
  return JSON.stringify({ key, title, ...facts, observedUntil: toIsoDay(observedUntil), sources: [source], seasons: dated })
}

function report(measured: readonly { what: string; lines: number; whole: Measured; readingSeconds: number }[], training: Measured): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const limit = ({ seconds, megabytes }: Measured, atMost: Measured) => (seconds <= atMost.seconds && megabytes <= atMost.megabytes ? 'met' : 'missed')
  return `# Benchmark of the forecast

Repeat with \`npm run bench:forecast\`. Last run ${new Date().toISOString().slice(0, 10)} on commit ${commit}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load at the end ${loadavg()[0]?.toFixed(1)}. Invented series, seed ${SEED}.

| what | measured | reading the lines alone | limit | |
|---|---|---|---|---|
${measured.map((row) => `| ${row.lines.toLocaleString('en')} questions: ${row.what} | ${row.whole.seconds.toFixed(1)} s, ${row.whole.megabytes} MB | ${row.readingSeconds.toFixed(1)} s | at most 30 s, 200 MB | ${limit(row.whole, { seconds: 30, megabytes: 200 })} |`).join('\n')}
| fit of a model on ${TRAINING_SERIES.toLocaleString('en')} series | ${training.seconds.toFixed(0)} s, ${training.megabytes} MB | | at most 600 s, 2048 MB | ${limit(training, { seconds: 600, megabytes: 2048 })} |

The model's curves over silence are the same whatever day a season is asked about, so a second question about it costs a fraction of the first; the curves of the
last 4,096 seasons are remembered. A question about a season not asked before walks some 700 trees for up to 61 stretches of silence at once.
`
}
