/**
 * `npm run bench:scale`: a catalogue of 100,000 series and 3 million episodes, built by the real import, beside one of 1,000 in the same run; written to
 * docs/benchmarks-scale.md with plots of both beside it.
 *
 *     npm run bench:scale -- [series] [folder for the generated files]
 *
 * Needs some 6 GB of room and ten minutes; generated files that the folder has are used as they are. `TBC_BENCH_DIR` says where the data is built.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { installPackage } from './install-package.ts'
import { renderScaleReport, type ScaleFigures, type SizeFigures } from './scale-report.ts'
import { renderScalePlot } from './scale-plot.ts'

const FULL_SERIES = 100_000
const SMALL_SERIES = 1_000
const LOAD_ROUNDS = 5
const LOAD_SECONDS = 4
const CONNECTIONS = 8
const PAGES = 500
const STARTS = 5
const root = join(import.meta.dirname, '..')
const [full = String(FULL_SERIES), files = ''] = process.argv.slice(2)
const scratch = mkdtempSync(join(process.env['TBC_BENCH_DIR'] ?? tmpdir(), 'tbc-scale-'))
const folder = files === '' ? scratch : files
progress('packing and installing')
const { command: tbc, path: programs } = installPackage(scratch)
const children: ChildProcess[] = []

try {
  const sizes: SizeFigures[] = []
  for (const series of [SMALL_SERIES, Math.floor(Number(full) / 10), Number(full)]) sizes.push(await measureSize(series))
  const [small, large] = [dataOf(SMALL_SERIES), dataOf(Number(full))]
  progress('lists and calendars')
  const lists = JSON.parse(execFileSync(process.execPath, [join(root, 'bench', 'scale-lists.ts'), small, large, '500']).toString()) as ScaleFigures['lists']
  const starts = { small: await measureStarts(small), large: await measureStarts(large) }
  const load = await measureLoad(small, large)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}), ${(totalmem() / 1e9).toFixed(0)} GB, load ${loadavg()[0]?.toFixed(1) ?? ''} at the end`
  const figures: ScaleFigures = { on: Temporal.Now.plainDateISO().toString(), commit, machine, sizes, lists, starts, load }
  const report = join(root, 'docs', 'benchmarks-scale.md')
  writeFileSync(report, renderScaleReport(figures))
  execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', report])
  const plot = (name: string, title: string, unit: string, valueOf: (size: SizeFigures) => number) =>
    writeFileSync(join(root, 'docs', name), renderScalePlot(title, unit, sizes.map((size) => ({ series: size.series, value: valueOf(size) })))) // prettier-ignore
  plot('scale-time.svg', 'Import: time for each series', 'ms', ({ importSeconds, series }) => (1000 * importSeconds) / series)
  plot('scale-memory.svg', 'Import: most memory resident', 'MB', ({ importMegabytes }) => importMegabytes)
  console.log(JSON.stringify(figures, null, 1))
} finally {
  for (const child of children) child.kill('SIGINT')
  rmSync(scratch, { recursive: true, force: true })
}

function dataOf(series: number): string {
  return join(scratch, `data-${series}`)
}

/** Generates the file (untimed), reads it with nothing but `JSON.parse`, imports it, exports it. */
async function measureSize(series: number): Promise<SizeFigures> {
  const file = join(folder, `catalogue-${series}.ndjson`)
  if (!existsSync(file)) {
    progress(`generating ${series} series`)
    const generator = spawn(process.execPath, [join(root, 'bench', 'generate-catalogue.ts'), String(series)], { stdio: ['ignore', 'pipe', 'inherit'] })
    await pipeline(generator.stdout, createWriteStream(`${file}.part`))
    renameSync(`${file}.part`, file)
  }
  progress(`parsing ${series} series`)
  let episodes = 0
  const started = performance.now()
  for await (const line of createInterface({ input: createReadStream(file) }))
    episodes += (JSON.parse(line) as { statements: { episodes: unknown[] }[] }).statements[0]?.episodes.length ?? 0
  const parseSeconds = (performance.now() - started) / 1000
  const data = dataOf(series)
  execFileSync(tbc, ['search', 'picard'], { env: environmentOf(data), stdio: 'ignore' })
  progress(`importing ${series} series`)
  const imported = await run(data, ['import', 'catalogue', file])
  const again = await run(data, ['import', 'catalogue', file])
  progress(`exporting ${series} series`)
  const exported = await run(data, ['export'])
  return {
    series,
    episodes,
    fileMegabytes: statSync(file).size / 1e6,
    dataMegabytes: statSync(join(data, 'tbc.sqlite')).size / 1e6,
    parseSeconds,
    importSeconds: imported.seconds,
    importMegabytes: imported.megabytes,
    againSeconds: again.seconds,
    exportSeconds: exported.seconds,
    exportMegabytes: exported.megabytes,
  }
}

function environmentOf(data: string): Record<string, string> {
  return { PATH: programs, TBC_DATA_DIR: data, TBC_OFFLINE: '1' }
}

/** Runs the real command line to its end: seconds, and the most memory it had. */
async function run(data: string, args: string[]): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now()
  const child = spawn(tbc, args, { env: environmentOf(data), stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.resume()
  let megabytes = 0
  const watch = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child, 'VmHWM'))), 50)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`tbc ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, megabytes }
}

/** What a process holds, or held at most, in MB; 0 once it is gone. */
function memoryOf({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return 0
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024
}

/** From the start of the process to its first page, and to its first search; medians in ms. */
async function measureStarts(data: string): Promise<{ pageMs: number; searchMs: number; idleMegabytes: number }> {
  const [pages, searches, idle]: number[][] = [[], [], []]
  for (let round = 0; round < STARTS; round++) {
    progress(`server starts ${round + 1} of ${STARTS}`)
    const started = performance.now()
    const { child, address } = await serve(data)
    await (await fetch(address)).text()
    pages?.push(performance.now() - started)
    await (await fetch(`${address}/search?q=the+hwuse`)).text()
    searches?.push(performance.now() - started)
    idle?.push(memoryOf(child, 'VmRSS'))
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGINT')
    await ended
  }
  return { pageMs: median(pages ?? []), searchMs: median(searches ?? []), idleMegabytes: median(idle ?? []) }
}

async function serve(data: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(tbc, ['serve', '--port', '0'], { env: environmentOf(data), stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
    if (address !== undefined) return { child, address }
  }
  throw new Error(`the server ended without an address: ${output}`)
}

/** The same pages of both catalogues, in turns; what both servers hold afterwards. The first series of the small file are in the large one too. */
async function measureLoad(small: string, large: string): Promise<ScaleFigures['load']> {
  const servers = [await serve(small), await serve(large)]
  const ids: string[] = []
  for await (const line of createInterface({ input: createReadStream(join(folder, `catalogue-${SMALL_SERIES}.ndjson`)) }))
    if (ids.length < PAGES) {
      // A few lines are series that ship with the program, or had to be given another id.
      const { id } = JSON.parse(line) as { id: string }
      const answers = await Promise.all(servers.map(({ address }) => fetch(`${address}/series/${id}`)))
      if (answers.every(({ ok }) => ok)) ids.push(id)
    }
  const CASES = {
    'guide pages of 500 series': ids.map((id) => `/series/${id}`),
    'the same for readers who have seen everything': ids.map((id) => `/series/${id}?spoilers=all`),
    'the same as JSON': ids.map((id) => `/api/v1/series/${id}`),
    'home page: lands soon, awaits word': ['/'],
  }
  const measured: ScaleFigures['load']['cases'] = {}
  for (const [name, paths] of Object.entries(CASES)) {
    const rounds = servers.map((): { perSecond: number; p99Ms: number }[] => [])
    for (let round = 0; round <= LOAD_ROUNDS; round++)
      for (const [index, { address }] of servers.entries()) {
        progress(`${name}, round ${round} of ${LOAD_ROUNDS}`)
        const one = await generate(address, paths)
        // The first round warms up.
        if (round > 0) rounds[index]?.push(one)
      }
    const middle = (index: number) => ({ perSecond: median((rounds[index] ?? []).map((one) => one.perSecond)), p99Ms: median((rounds[index] ?? []).map((one) => one.p99Ms)) }) // prettier-ignore
    const [few = 0, many = 0] = await Promise.all(servers.map(({ address }) => meanCharacters(address, paths)))
    measured[name] = { small: { ...middle(0), characters: few }, large: { ...middle(1), characters: many } }
  }
  const [smallMegabytes, largeMegabytes] = servers.map(({ child }) => memoryOf(child, 'VmRSS'))
  return { cases: measured, smallMegabytes: smallMegabytes ?? 0, largeMegabytes: largeMegabytes ?? 0, mostMegabytes: memoryOf(servers[1]?.child as ChildProcess, 'VmHWM') } // prettier-ignore
}

/** How long the answers are: those about a series tell of others that are like it, of which a large catalogue has more. */
async function meanCharacters(origin: string, paths: string[]): Promise<number> {
  let sum = 0
  for (const path of paths) sum += (await (await fetch(origin + path)).text()).length
  return sum / paths.length
}

/** One bounded round of load from a process of its own. */
async function generate(origin: string, paths: string[]): Promise<{ perSecond: number; p99Ms: number }> {
  const script = join(root, 'bench', 'generate-load.ts')
  const child = spawn(process.execPath, [script, origin, String(LOAD_SECONDS), String(CONNECTIONS), ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  return JSON.parse(output) as { perSecond: number; p99Ms: number }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`)
}
