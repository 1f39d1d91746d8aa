/**
 * `npm run bench:search`: our search and five others over the same 300,000 series with three names each, written to docs/benchmarks-search.md.
 *
 *     node bench/run-search.ts [series, 300000 when left out] [seed, 2 when left out; 1 is the one it was tuned on]
 *
 * Each engine has a process of its own. `search-queries.ts` says what is typed and what is right.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { foldTitle } from '../src/search/fold-title.ts'
import { listTitlesNamed, streamNamedSeries } from '../src/search/title-store.ts'
import { dataFileIn, openDatabase } from '../src/storage/open-database.ts'
import { generateSeries } from './generate-titles.ts'
import { ENGINES, type NameDocument } from './search-engines.ts'
import { foldNames, isRight, KINDS, makeQueries, type Kind, type Names } from './search-queries.ts'

const QUERIES = 5000
const SEED = 2
/** Asked and not counted: the first queries of a process are slower by its compiler's doing. */
const WARM_UP = 300
/** Our decision: whoever answers fewer of the queries in it is judged by these, of all kinds alike. */
const MOST_SECONDS = 60
const MIB = 1024 * 1024

interface Measured {
  readyMs: number
  memoryMb: number
  asked: number
  rightShare: Record<Kind, number>
  p50Ms: number
  p99Ms: number
  worstMs: number
}
interface Limits {
  lookUpMs: number
  readMs: number
  nameMb: number
  fileMb: number
}

const [first = '300000', seedText = String(SEED), engineName, data = ''] = process.argv.slice(2)
const [count, seed] = [Number(first), Number(seedText)]
if (engineName === undefined) await measureAll()
else console.log(JSON.stringify(engineName === 'limits' ? await measureLimits(data) : await measure(engineName, data)))

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tbc-bench-search-'))
  try {
    await fillData(folder)
    const inProcess = (name: string): unknown => {
      process.stderr.write(`${name}\n`)
      const args = ['--expose-gc', '--max-old-space-size=14000', import.meta.filename, String(count), String(seed), name, folder]
      return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 64 * MIB, stdio: ['ignore', 'pipe', 'inherit'] }).toString())
    }
    const measured: [string, Measured][] = []
    for (const name of Object.keys(ENGINES)) {
      const one = inProcess(name) as Measured
      process.stderr.write(`${JSON.stringify(one)}\n`)
      measured.push([name, one])
    }
    const text = report(measured, inProcess('limits') as Limits)
    writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks-search.md'), text)
    console.log(text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A data file with these series: only what a search reads of them. */
async function fillData(folder: string): Promise<void> {
  process.stderr.write(`${count} series\n`)
  await (await openDatabase(folder)).destroy()
  const file = new DatabaseSync(dataFileIn(folder))
  const series = file.prepare(
    `insert into series (id, title, year, countries, popularity, document, revision, knowable_through, facts_until, next, ended) values (?, ?, ?, ?, ?, '{}', '', '', '', 'unknown', 'unknown')`,
  )
  const title = file.prepare('insert into title (series_id, name, folded, is_main) values (?, ?, ?, ?)')
  file.exec('pragma synchronous = off; begin')
  for (const one of generateSeries(count, seed)) {
    series.run(`s${one.number}`, one.title, one.year, JSON.stringify([one.country]), one.popularity)
    for (const name of new Set([one.title, one.originalTitle, ...one.aliases])) title.run(`s${one.number}`, name, foldTitle(name), name === one.title ? 1 : 0)
  }
  file.exec(`insert into title_change (series_id) values ('s0'); commit; pragma wal_checkpoint(truncate)`)
  file.close()
}

async function measure(name: string, folder: string): Promise<Measured> {
  const all = foldNames(generateSeries(count, seed))
  const documents = toDocuments(all)
  const queries = shuffled(makeQueries(all, QUERIES, seed))
  const before = memoryUsed()
  const started = performance.now()
  const search = await ENGINES[name]!(documents, folder)
  const readyMs = performance.now() - started
  const memoryMb = (memoryUsed() - before) / MIB
  const deadline = performance.now() + MOST_SECONDS * 1000
  for (const { typed } of shuffled(makeQueries(all, WARM_UP, seed + 1))) if (performance.now() < deadline - MOST_SECONDS * 800) await search(typed)
  const timesMs: number[] = []
  const [asked, right] = [zeros(), zeros()]
  for (const query of queries) {
    if (performance.now() > deadline) break
    const from = performance.now()
    const [found] = await search(query.typed)
    timesMs.push(performance.now() - from)
    asked[query.kind]++
    if (isRight(all, query, found)) right[query.kind]++
  }
  timesMs.sort((a, b) => a - b)
  const rightShare = Object.fromEntries(KINDS.map((kind) => [kind, right[kind] / asked[kind]])) as Record<Kind, number>
  const quantile = (share: number): number => timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))] ?? NaN
  return { readyMs, memoryMb, asked: timesMs.length, rightShare, p50Ms: quantile(0.5), p99Ms: quantile(0.99), worstMs: quantile(1) }
}

/** What no search can beat: one look-up of an exact name, the reading of the rows, the names themselves. */
async function measureLimits(folder: string): Promise<Limits> {
  const database = await openDatabase(folder)
  const all = foldNames(generateSeries(count, seed))
  const started = performance.now()
  for await (const page of streamNamedSeries(database)) if (page.series.length === 0) break
  const readMs = performance.now() - started
  const timesMs = makeQueries(all, QUERIES, seed).map(({ name }) => ({ name, ms: 0 }))
  for (const one of timesMs) {
    const from = performance.now()
    await listTitlesNamed(database, one.name)
    one.ms = performance.now() - from
  }
  await database.destroy()
  const nameBytes = all.names.flat().reduce((sum, name) => sum + Buffer.byteLength(name), 0)
  return {
    lookUpMs: timesMs.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(timesMs.length / 2)] ?? NaN,
    readMs,
    nameMb: nameBytes / MIB,
    fileMb: statSync(join(folder, 'names.index')).size / MIB,
  }
}

function toDocuments({ names, popularity }: Names): NameDocument[] {
  return names
    .flatMap((own, series) => own.map((name) => ({ series, name, popularity: popularity[series] ?? 0 })))
    .sort((a, b) => b.popularity - a.popularity)
    .map(({ series, name, popularity: votes }, id) => ({ id, series, name, popularity: votes }))
}

/** The same order every time: by a number drawn from each place. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one, at) => ({ one, key: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
}

function memoryUsed(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function zeros(): Record<Kind, number> {
  return Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`
}

function times(theirs: number, own: number): string {
  return `${theirs / own < 10 ? (theirs / own).toPrecision(2) : Math.round(theirs / own).toLocaleString('en')} ×`
}

function report(measured: readonly [string, Measured][], limits: Limits): string {
  const [[, ours], [, kept]] = measured as [[string, Measured], [string, Measured]]
  const judged = KINDS.filter((kind) => kind !== 'no match')
  return `# Search: benchmarks

Made by \`npm run bench:search -- ${count} ${seed}\` with Node ${process.versions.node} on ${cpus()[0]?.model ?? 'an unknown processor'} (${cpus().length} cores). ${count.toLocaleString('en')} made-up series (\`bench/generate-titles.ts\`) with three names each, seed ${seed}; the search was tuned on seed 1. ${QUERIES.toLocaleString('en')} queries; \`bench/search-queries.ts\` says how they are made and what is right. Each engine in a process of its own, given the same names, folded as ours are.

## The right series first

| engine | ${judged.join(' | ')} | queries asked |
| --- | ${judged.map(() => '--: |').join(' ')} --: |
${measured.map(([name, { rightShare, asked }]) => `| ${name} | ${judged.map((kind) => percent(rightShare[kind])).join(' | ')} | ${asked} |`).join('\n')}

## Time and memory

Ours: half of the queries within ${ours.p50Ms.toFixed(3)} ms, 99 of 100 within ${ours.p99Ms.toFixed(2)} ms, the slowest ${ours.worstMs.toFixed(1)} ms. Ready ${(ours.readyMs / 1000).toFixed(2)} s after a start without an index beside the data (its ${limits.fileMb.toFixed(0)} MiB are written afterwards), ${kept.readyMs.toFixed(0)} ms with one. Memory ${ours.memoryMb.toFixed(0)} MiB. The others, as multiples of ours:

| engine | half of the queries | 99 of 100 | ready | memory |
| --- | --: | --: | --: | --: |
${measured.map(([name, one]) => `| ${name} | ${times(one.p50Ms, ours.p50Ms)} | ${times(one.p99Ms, ours.p99Ms)} | ${times(one.readyMs, ours.readyMs)} | ${times(one.memoryMb, ours.memoryMb)} |`).join('\n')}

The two of FTS5 keep their tables in memory of SQLite's, which the figure does not hold.

## The limits

- A search takes ${times(ours.p50Ms, limits.lookUpMs)} what the database takes to look up one exact name.
- A first start takes ${times(ours.readyMs, limits.readMs)} what reading the rows of the names alone takes.
- The index holds ${times(ours.memoryMb, limits.nameMb)} the bytes of the names themselves.
`
}
