/** What was measured of a catalogue of one size: the file, its import, once more the same, its export. */
export interface SizeFigures {
  series: number
  episodes: number
  fileMegabytes: number
  dataMegabytes: number
  /** Reading the lines with `JSON.parse` and nothing else. */
  parseSeconds: number
  importSeconds: number
  importMegabytes: number
  againSeconds: number
  exportSeconds: number
  exportMegabytes: number
}

interface Pair<T> {
  small: T
  large: T
}

export interface ScaleFigures {
  on: string
  commit: string
  machine: string
  sizes: SizeFigures[]
  lists: Record<string, { smallMs: number; largeMs: number; rows: number[] }>
  starts: Pair<{ pageMs: number; searchMs: number; idleMegabytes: number }>
  load: {
    cases: Record<string, Pair<{ perSecond: number; p99Ms: number; characters: number }>>
    smallMegabytes: number
    largeMegabytes: number
    mostMegabytes: number
  }
}

const SERIES_A_MINUTE = 30_000
const PAGE_MS = 500
const SEARCH_MS = 3_000
const RESIDENT_MEGABYTES = 220
const CALENDAR_MS = 5
const TIMES_SMALL = 1.5

/** The figures as docs/benchmarks-scale.md. */
export function renderScaleReport({ on, commit, machine, sizes, lists, starts, load }: ScaleFigures): string {
  const [small, large] = [sizes[0], sizes.at(-1)]
  if (small === undefined || large === undefined) throw new Error('no sizes were measured')
  const perMinute = (seconds: number): number => (60 * large.series) / seconds
  const limits = [
    row(`import of ${say(large.series)} series, ${say(large.episodes)} episodes`, `${say(perMinute(large.importSeconds))} series a minute (${large.importSeconds.toFixed(0)} s), ${large.importMegabytes.toFixed(0)} MB at most`, `at least ${say(SERIES_A_MINUTE)} a minute`, perMinute(large.importSeconds) >= SERIES_A_MINUTE),
    row('export of the same', `${say(perMinute(large.exportSeconds))} series a minute, ${large.exportMegabytes.toFixed(0)} MB at most`, `at least ${say(SERIES_A_MINUTE)} a minute`, perMinute(large.exportSeconds) >= SERIES_A_MINUTE),
    row('server, from start to first page', `${starts.large.pageMs.toFixed(0)} ms (${starts.small.pageMs.toFixed(0)} ms with ${say(small.series)} series)`, `at most ${PAGE_MS} ms`, starts.large.pageMs <= PAGE_MS),
    row('server, from start to first search', `${starts.large.searchMs.toFixed(0)} ms`, `at most ${SEARCH_MS} ms`, starts.large.searchMs <= SEARCH_MS),
    row('server, resident after the load', `${load.largeMegabytes.toFixed(0)} MB (${load.smallMegabytes.toFixed(0)} MB with ${say(small.series)} series), ${load.mostMegabytes.toFixed(0)} MB at most`, `at most ${RESIDENT_MEGABYTES} MB`, load.largeMegabytes <= RESIDENT_MEGABYTES),
    ...Object.entries(lists).map(([name, { smallMs, largeMs, rows }]) => {
      const isCalendar = name.startsWith('calendar')
      const limit = isCalendar ? `at most ${CALENDAR_MS} ms` : name.startsWith('search') ? 'see the benchmark of the search' : `at most ${TIMES_SMALL} times`
      const isMet = isCalendar ? largeMs <= CALENDAR_MS : name.startsWith('search') || largeMs <= TIMES_SMALL * smallMs
      return row(name, `${largeMs.toFixed(2)} ms, ${(largeMs / smallMs).toFixed(2)} times that of ${say(small.series)} series (${smallMs.toFixed(2)} ms; ${rows.join(' and ')} rows)`, limit, isMet)
    }),
    ...Object.entries(load.cases).map(([name, { small: few, large: many }]) =>
      row(name, `${say(many.perSecond)} requests/s, slowest hundredth ${many.p99Ms.toFixed(0)} ms; a request takes ${(few.perSecond / many.perSecond).toFixed(2)} times as long as with ${say(small.series)} series, its answer is ${(many.characters / few.characters).toFixed(2)} times as long`, `at most ${TIMES_SMALL} times`, few.perSecond / many.perSecond <= TIMES_SMALL)),
  ] // prettier-ignore
  const flat = sizes.map(
    (size) =>
      `| ${say(size.series)} | ${say(size.episodes)} | ${size.fileMegabytes.toFixed(0)} MB | ${size.dataMegabytes.toFixed(0)} MB | ${((1000 * size.importSeconds) / size.series).toFixed(2)} ms | ${size.importMegabytes.toFixed(0)} MB | ${((1000 * size.againSeconds) / size.series).toFixed(2)} ms | ${((1000 * size.exportSeconds) / size.series).toFixed(2)} ms | ${((1000 * size.parseSeconds) / size.series).toFixed(2)} ms |`,
  )
  return `# Benchmarks: a large catalogue

Repeat with \`npm run bench:scale\` (ten minutes, 6 GB of room, loopback only). Last run ${on} on commit ${commit}, Node ${process.version}, ${machine}; load generator and server share the machine. The catalogues are made up (\`bench/generate-catalogue.ts\`, seed 1) and built by \`tbc import catalogue\` of the program as it is packed and installed. Small and large are measured in turns in the same run; medians.

| what | measured | limit | |
| --- | --- | --- | --- |
${limits.join('\n')}

## As the catalogue grows

| series | episodes | file | data file | import, each series | most memory | the same file again, each | export, each | \`JSON.parse\` alone, each |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${flat.join('\n')}

![Import: time for each series](scale-time.svg) ![Import: most memory resident](scale-memory.svg)

## What the limits are

Reading the lines with \`JSON.parse\` and doing nothing else takes ${((100 * large.parseSeconds) / large.importSeconds).toFixed(0)} % of the import: no program that reads this form in one thread is faster than that. The rest is checking each line against the schema, merging, and writing ${((large.dataMegabytes * 1e6) / large.series / 1000).toFixed(0)} kB a series with its indexes. The export passes stored text on: ${(large.fileMegabytes / large.exportSeconds).toFixed(0)} MB/s.
`
}

function row(what: string, measured: string, limit: string, isMet: boolean): string {
  return `| ${what} | ${measured} | ${limit} | ${isMet ? 'met' : '**missed**'} |`
}

function say(number: number): string {
  return Math.round(number).toLocaleString('en-GB')
}
