/**
 * `npm run bench`: start-up and page speed, each next to its peer in the same run, written to docs/benchmarks.md.
 *
 * The package is made and installed as a user would install it; rounds alternate between ours and the peer, and medians are compared.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { installPackage } from './install-package.ts'
import { renderSummary } from './summary.ts'

const STARTS = 25
const LOAD_ROUNDS = 5
const LOAD_SECONDS = 5
const CONNECTIONS = 16
/** More days than the program remembers answers: every request is worked out anew. */
const OTHER_DAYS = 60
const IDLE_SECONDS = 3
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'tbc-bench-'))
const children: ChildProcess[] = []

try {
  progress('packing and installing')
  const { command: installed, path } = installPackage(scratch)
  const environment = { PATH: path, TBC_DATA_DIR: join(scratch, 'data'), TBC_OFFLINE: '1' }
  const start = measureStarts(installed, environment)
  const server = await measureServer(installed, environment)
  const load = await measureLoad(server.address)
  writeFileSync(join(root, 'docs', 'benchmarks.md'), report(start, server, load))
  console.log(readFileSync(join(root, 'docs', 'benchmarks.md'), 'utf8'))
} finally {
  for (const child of children) child.kill('SIGINT')
  rmSync(scratch, { recursive: true, force: true })
}

interface Starts {
  bareMs: number
  packedMs: number
  checkoutMs: number
  checkoutMemoryMb: number
}

/** Whole-process times of `tbc ask … --json`, from the package and from the checkout, and of a bare `node -e 0`. */
function measureStarts(installed: string, environment: Record<string, string>): Starts {
  const ask = ['ask', 'star trek picard', '--json']
  const checkout = join(root, 'bin', 'tbc')
  const checkoutEnvironment = { ...environment, TBC_DATA_DIR: join(scratch, 'checkout-data') }
  for (let warmUp = 0; warmUp < 3; warmUp++) {
    execFileSync(installed, ask, { env: environment })
    execFileSync(checkout, ask, { env: checkoutEnvironment })
  }
  const times = { bare: [] as number[], packed: [] as number[], checkout: [] as number[] }
  for (let round = 0; round < STARTS; round++) {
    progress(`starts ${round + 1} of ${STARTS}`)
    times.bare.push(timed('node', ['-e', '0'], environment))
    times.packed.push(timed(installed, ask, environment))
    times.checkout.push(timed(checkout, ask, checkoutEnvironment))
  }
  const memory = execFileSync('sh', ['-c', `exec 3>&1; "${checkout}" ask picard --json >/dev/null & p=$!; m=0; while [ -d /proc/$p ]; do r=$(awk '/VmHWM/{print $2}' /proc/$p/status 2>/dev/null); [ -n "$r" ] && m=$r; done; echo $m`], { env: checkoutEnvironment }).toString() // prettier-ignore
  return { bareMs: median(times.bare), packedMs: median(times.packed), checkoutMs: median(times.checkout), checkoutMemoryMb: Number(memory) / 1024 }
}

interface Served {
  address: string
  readyMs: number
  idleMemoryMb: number
}

/** How long until the packed server answers, and how much memory it holds when nobody asks. */
async function measureServer(installed: string, environment: Record<string, string>): Promise<Served> {
  const times: number[] = []
  let address = ''
  let memory = 0
  for (let round = 0; round < 5; round++) {
    progress(`server starts ${round + 1} of 5`)
    const started = performance.now()
    const child = spawn(installed, ['serve', '--port', '0'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
    address = await addressOf(child)
    await fetch(address)
    times.push(performance.now() - started)
    if (round < 4) {
      child.kill('SIGINT')
      continue
    }
    children.push(child)
    await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000))
    memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
  }
  return { address, readyMs: median(times), idleMemoryMb: memory }
}

type LoadCase = 'hello' | 'picard' | 'usual' | 'plain' | 'again' | 'otherDays' | 'interface'

interface Load extends Record<LoadCase, { perSecond: number; p99Ms: number }> {
  pageBytes: number
}

/** Requests a second of the guide pages beside the bare server's, in alternating rounds. */
async function measureLoad(address: string): Promise<Load> {
  const bare = spawn(process.execPath, [join(root, 'bench', 'hello-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(bare)
  const hello = await addressOf(bare)
  const picard = '/series/star-trek-picard-2020'
  const everyDay = Array.from({ length: OTHER_DAYS }, (_, index) => `${picard}?as-of=${Temporal.PlainDate.from('2027-01-01').add({ days: index }).toString()}`)
  const cases: { name: LoadCase; origin: string; paths: string[] }[] = [
    { name: 'hello', origin: hello, paths: ['/'] },
    { name: 'picard', origin: address, paths: [`${picard}?season=4`] },
    { name: 'usual', origin: address, paths: ['/series/slow-horses-2022?season=6'] },
    { name: 'plain', origin: address, paths: [picard] },
    { name: 'again', origin: address, paths: [`304:${picard}`] },
    { name: 'otherDays', origin: address, paths: everyDay },
    { name: 'interface', origin: address, paths: [`/api/v1${picard}`] },
  ]
  const rounds: Record<LoadCase, { perSecond: number; p99Ms: number }[]> = {
    hello: [],
    picard: [],
    usual: [],
    plain: [],
    again: [],
    otherDays: [],
    interface: [],
  }
  for (const { origin, paths } of cases) await generate(origin, paths)
  for (let round = 0; round < LOAD_ROUNDS; round++)
    for (const { name, origin, paths } of cases) {
      progress(`load ${round + 1} of ${LOAD_ROUNDS}: ${name}`)
      rounds[name].push(await generate(origin, paths))
    }
  const middle = (name: LoadCase) => ({ perSecond: median(rounds[name].map((one) => one.perSecond)), p99Ms: median(rounds[name].map((one) => one.p99Ms)) })
  const pageBytes = (await (await fetch(address + picard)).arrayBuffer()).byteLength
  return {
    hello: middle('hello'),
    picard: middle('picard'),
    usual: middle('usual'),
    plain: middle('plain'),
    again: middle('again'),
    otherDays: middle('otherDays'),
    interface: middle('interface'),
    pageBytes,
  }
}

/** One bounded round of load from a process of its own. */
async function generate(origin: string, paths: string[]): Promise<{ perSecond: number; p99Ms: number }> {
  const script = join(root, 'bench', 'generate-load.ts')
  const child = spawn(process.execPath, [script, origin, String(LOAD_SECONDS), String(CONNECTIONS), ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  return JSON.parse(output) as { perSecond: number; p99Ms: number }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = ''
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk)
    const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`the server ended without an address: ${output}`)
}

function timed(command: string, args: string[], environment: Record<string, string>): number {
  const started = performance.now()
  execFileSync(command, args, { env: environment, stdio: 'ignore' })
  return performance.now() - started
}

function report(start: Starts, server: Served, load: Load): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  const rows = [
    row(
      'packed `tbc ask … --json`, whole process',
      `${start.packedMs.toFixed(0)} ms, ${(start.packedMs / start.bareMs).toFixed(1)} times bare`,
      'at most 100 ms and 4 times bare',
      start.packedMs <= 100 && start.packedMs <= 4 * start.bareMs,
    ),
    row(
      'the same from a checkout, compile cache warm',
      `${start.checkoutMs.toFixed(0)} ms, ${start.checkoutMemoryMb.toFixed(0)} MB`,
      'at most 250 ms, 130 MB',
      start.checkoutMs <= 250 && start.checkoutMemoryMb <= 130,
    ),
    row('packed server, from start to first page', `${server.readyMs.toFixed(0)} ms`, 'at most 300 ms', server.readyMs <= 300),
    row('packed server, resident when idle', `${server.idleMemoryMb.toFixed(0)} MB`, 'at most 90 MB', server.idleMemoryMb <= 90),
    row(
      `guide of Star Trek: Picard (${(load.pageBytes / 1000).toFixed(0)} kB)`,
      sayLoad(load, 'picard'),
      'at least 10 %',
      load.picard.perSecond >= load.hello.perSecond / 10,
    ),
    row('the same, slowest hundredth', `${load.picard.p99Ms.toFixed(0)} ms`, 'under 20 ms', load.picard.p99Ms < 20),
    row('guide of a usual series (Slow Horses)', sayLoad(load, 'usual'), 'at least 10 %', load.usual.perSecond >= load.hello.perSecond / 10),
    `| Picard’s guide at its plain address, put together anew too | ${sayLoad(load, 'plain')} | no limit set | |`,
    row(
      'the same, asked for again by its mark (304), the database asked whether anything was stored',
      sayLoad(load, 'again'),
      'at least 50 %',
      load.again.perSecond >= load.hello.perSecond / 2,
    ),
    `| Picard’s guide as of another day with every request | ${sayLoad(load, 'otherDays')} | no limit set | |`,
    `| Picard’s guide as JSON, kept while nothing is stored | ${sayLoad(load, 'interface')} | no limit set | |`,
  ]
  return `# Benchmarks

Repeat with \`npm run bench\` (a few minutes, loopback only). Last run ${Temporal.Now.plainDateISO().toString()} on commit ${commit}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 1e9).toFixed(0)} GB; load generator and server share the machine.

Peers in the same run: bare \`node -e 0\` ${start.bareMs.toFixed(0)} ms; a bare "hello" server of the same framework ${load.hello.perSecond.toFixed(0)} requests/s. Medians of ${STARTS} alternating starts and of ${LOAD_ROUNDS} alternating rounds of ${LOAD_SECONDS} s, ${CONNECTIONS} connections, identity encoding on both sides.

| what | measured | limit | |
| --- | --- | --- | --- |
${rows.join('\n')}

What the guide figures measure: no page is taken from a store; each is put together from its parts with every request, marked and copied into one piece. What one revision of a document decides (parsed once, 8 million characters at most over all series) and what one answer decides (the last one of each document) is worked out and rendered once for each of them and kept as it is sent, with a mark of its own, from which the page’s ETag is made; so the row "as of another day with every request" is what a page costs whose answer has to be worked out. Of the JSON the last answers are kept (one million characters with their bytes) and sent again while nothing it rests on has changed. For every request the database is asked, after it has come in, whether anything was stored since (requests that come in together share the question); only if so, it is asked for the series itself. A 304 of a guide costs that question and nothing else.

${renderSummary()}`
}

function sayLoad(load: Load, name: LoadCase): string {
  return `${load[name].perSecond.toFixed(0)} requests/s, ${share(load[name].perSecond, load.hello.perSecond)} of the bare server`
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function row(what: string, ours: string, limit: string, isMet: boolean): string {
  return `| ${what} | ${ours} | ${limit} | ${isMet ? 'met' : '**missed**'} |`
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`)
}
