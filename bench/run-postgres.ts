/**
 * `npm run bench:postgres`: pages and take-overs a second of one and of three processes on PostgreSQL, next to one on SQLite in the same run, written to
 * docs/benchmarks-postgres.md.
 *
 * PostgreSQL runs with its own defaults: what is committed is on the disk.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../test/temporary-place.ts'
import { program } from '../test/run-tbc.ts'
import { runPostgres } from '../test/run-postgres.ts'
import { generateShows } from '../test/stand-ins/generate-shows.ts'
import { serveTvmaze } from '../test/stand-ins/tvmaze-stand-in.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

const ROUNDS = 5
const LOAD_SECONDS = 5
const CONNECTIONS = 16
const TAKEN_OVER = 300
const root = join(import.meta.dirname, '..')

interface Place {
  name: string
  environment: Record<string, string>
  place: string
  processes: number
}

interface Measured {
  perSecond: number
  p99Ms: number
}

const folder = temporaryFolder()
const postgres = await runPostgres({ listen_addresses: '127.0.0.1', max_connections: '100' })
const shows = await serveTvmaze(generateShows(TAKEN_OVER))
const children: ChildProcess[] = []
try {
  const places = await makePlaces('pages')
  const servers = new Map<Place, string[]>()
  const memory = new Map<Place, number>()
  for (const place of places) {
    servers.set(place, await Promise.all(Array.from({ length: place.processes }, () => serve(place))))
    memory.set(place, residentMb(children.at(-1)))
  }
  const ids = execFileSync(program, ['export'], { env: { PATH: process.env['PATH'], ...places[0]?.environment, TBC_OFFLINE: '1' }, maxBuffer: 1e9 })
    .toString().trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id) // prettier-ignore
  const paths = ids.map((id) => `/series/${id}`)
  const rounds = new Map(places.map((place) => [place, [] as Measured[]]))
  for (const place of places) await loadAll(servers.get(place) ?? [], paths)
  for (let round = 0; round < ROUNDS; round++) for (const place of places) rounds.get(place)?.push(await loadAll(servers.get(place) ?? [], paths))
  for (const child of children.splice(0)) child.kill('SIGKILL')

  const takenOver: number[][] = places.map(() => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, place] of (await makePlaces(`take-over-${round}`)).entries()) takenOver[index]?.push(await takeOverPerSecond(place))
  const rows = places.map((place, index) => {
    const measured = rounds.get(place) ?? []
    const [pages, p99, over] = [median(measured.map((one) => one.perSecond)), median(measured.map((one) => one.p99Ms)), median(takenOver[index] ?? [])]
    return `| ${place.name} | ${pages.toFixed(0)} | ${p99.toFixed(0)} ms | ${over.toFixed(0)} | ${memory.get(place)?.toFixed(0)} MB |`
  })
  const version = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  writeFileSync(
    join(root, 'docs', 'benchmarks-postgres.md'),
    `# Benchmarks of PostgreSQL beside SQLite

Repeat with \`npm run bench:postgres\` (some five minutes, loopback only). Last run ${Temporal.Now.plainDateISO().toString()} on commit ${version}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}): the load generators, the servers and PostgreSQL share them, so that three processes cannot be faster than one here. PostgreSQL has its default settings. Medians of ${ROUNDS} alternating rounds of ${LOAD_SECONDS} s, ${CONNECTIONS} connections a server, over the guide pages of all ${paths.length} bundled series; take-overs of ${TAKEN_OVER} generated series.

| data in | pages a second, all processes | slowest hundredth | take-overs a second, all processes | resident after a first start, each |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
  )
  execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-postgres.md'], { cwd: root })
  console.log(readFileSync(join(root, 'docs', 'benchmarks-postgres.md'), 'utf8'))
} finally {
  for (const child of children) child.kill('SIGKILL')
  await shows.close()
  await postgres.stop()
  folder.remove()
}

async function makePlaces(what: string): Promise<Place[]> {
  const file = join(folder.path, what)
  const places: Place[] = [{ name: 'SQLite, one process', environment: { TBC_DATA_DIR: file }, place: file, processes: 1 }]
  for (const [name, processes] of [['PostgreSQL, one process', 1], ['PostgreSQL, three processes', 3]] as const) {
    const { address } = await createDatabase(postgres.address)
    places.push({ name, environment: { TBC_DATA_DIR: file, DATABASE_URL: address }, place: address, processes })
  } // prettier-ignore
  return places
}

/** A server without background work; where it listens. */
async function serve({ environment }: Place): Promise<string> {
  const child = spawn(program, ['serve', '--port', '0'], { env: { PATH: process.env['PATH'], ...environment, TBC_OFFLINE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] }) // prettier-ignore
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return /http:\S+/.exec(line.toString())?.[0] ?? ''
}

/** Each server under load from a generator of its own, all at the same time. */
async function loadAll(addresses: readonly string[], paths: readonly string[]): Promise<Measured> {
  const all = await Promise.all(addresses.map((address) => load(address, paths)))
  return { perSecond: all.reduce((sum, { perSecond }) => sum + perSecond, 0), p99Ms: Math.max(...all.map(({ p99Ms }) => p99Ms)) }
}

async function load(address: string, paths: readonly string[]): Promise<Measured> {
  const script = join(root, 'bench', 'generate-load.ts')
  const child = spawn(process.execPath, [script, address, String(LOAD_SECONDS), String(CONNECTIONS), ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  return JSON.parse(output) as Measured
}

/** Series taken over in a second by all processes together, each with its share of them. */
async function takeOverPerSecond({ place, processes }: Place): Promise<number> {
  const share = Math.floor(TAKEN_OVER / processes)
  const runs = Array.from({ length: processes }, (_, index) => {
    const range = [String(index * share + 1), String((index + 1) * share)]
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'bench', 'take-over-process.ts'), place, shows.url, ...range], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    return child
  })
  // The first makes the tables; all have read before any begins.
  for (const child of runs) await once(child.stdout, 'data')
  const startedMs = performance.now()
  const ended = runs.map((child) => once(child, 'exit'))
  for (const child of runs) child.stdin.write('go\n')
  await Promise.all(ended)
  return (share * processes * 1000) / (performance.now() - startedMs)
}

function residentMb(child: ChildProcess | undefined): number {
  // `bin/tbc` becomes Node: the process is the server itself.
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child?.pid}/status`, 'utf8'))?.[1]) / 1024
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
