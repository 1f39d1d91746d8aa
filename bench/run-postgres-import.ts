/**
 * `npm run bench:postgres-import -- [series] [file]`: a catalogue imported into PostgreSQL next to SQLite in the same run, and exported from both; written to
 * docs/benchmarks-postgres-import.md. The file is made unless one is named.
 *
 * PostgreSQL runs with its own defaults: what is committed is on the disk.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createDatabase } from '../test/temporary-place.ts'
import { program } from '../test/run-tbc.ts'
import { runPostgres } from '../test/run-postgres.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

const [series = '10000', given] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const folder = temporaryFolder()
const postgres = await runPostgres({ listen_addresses: '127.0.0.1' })

try {
  const file = given ?? join(folder.path, 'catalogue.ndjson')
  if (given === undefined) {
    const generator = spawn(process.execPath, [join(root, 'bench', 'generate-catalogue.ts'), series], { stdio: ['ignore', 'pipe', 'inherit'] })
    await pipeline(generator.stdout, createWriteStream(file))
  }
  const { address } = await createDatabase(postgres.address)
  const places = [
    { name: 'SQLite', environment: { TBC_DATA_DIR: join(folder.path, 'data') } },
    { name: 'PostgreSQL', environment: { TBC_DATA_DIR: join(folder.path, 'data'), DATABASE_URL: address } },
  ]
  const measured: { name: string; importSeconds: number; againSeconds: number; exportSeconds: number; mark: string }[] = []
  for (const { name, environment } of places) {
    await run(environment, ['search', 'picard'])
    const imported = await run(environment, ['import', 'catalogue', file])
    const again = await run(environment, ['import', 'catalogue', file])
    const exported = await run(environment, ['export'])
    measured.push({ name, importSeconds: imported.seconds, againSeconds: again.seconds, exportSeconds: exported.seconds, mark: exported.mark })
  }
  const isSame = new Set(measured.map(({ mark }) => mark)).size === 1
  const perMinute = (seconds: number): string => Math.round((60 * Number(series)) / seconds).toLocaleString('en-GB')
  const rows = measured.map(
    ({ name, importSeconds, againSeconds, exportSeconds }) =>
      `| ${name} | ${importSeconds.toFixed(0)} s, ${perMinute(importSeconds)} series a minute | ${againSeconds.toFixed(0)} s | ${exportSeconds.toFixed(1)} s |`,
  )
  const version = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  const report = join(root, 'docs', 'benchmarks-postgres-import.md')
  writeFileSync(
    report,
    `# Import into PostgreSQL beside SQLite

Written by \`npm run bench:postgres-import -- ${series}\` on ${Temporal.Now.plainDateISO().toString()} at ${version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}. ${Number(series).toLocaleString('en-GB')} made-up series (${(statSync(file).size / 1e6).toFixed(0)} MB), each step once; PostgreSQL shares the machine and has its default settings.

| data in | first import | the same file again, nothing to change | export |
| --- | --- | --- | --- |
${rows.join('\n')}

What is exported from both is the same to the letter: ${isSame ? 'yes' : '**no**'}.
`,
  )
  execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', report], { cwd: root })
  console.log(readFileSync(report, 'utf8'))
  process.exitCode = isSame ? 0 : 1
} finally {
  await postgres.stop()
  folder.remove()
}

/** Runs the real command line to its end: seconds, and a mark of what it said. */
async function run(environment: Record<string, string>, args: string[]): Promise<{ seconds: number; mark: string }> {
  const started = performance.now()
  const child = spawn(program, args, { env: { PATH: process.env['PATH'], ...environment, TBC_OFFLINE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const hash = createHash('sha256')
  for await (const chunk of child.stdout) hash.update(chunk as Buffer)
  const code = await ended
  if (code !== 0) throw new Error(`tbc ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, mark: hash.digest('hex') }
}
