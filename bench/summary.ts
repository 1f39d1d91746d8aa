/**
 * What the other benchmarks found, a line each, read from the pages that they wrote: for docs/benchmarks.md.
 *
 * `node bench/summary.ts` (`npm run bench:summary`) renews that part of the page alone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const docs = join(import.meta.dirname, '..', 'docs')
const HEADING = '## All benchmarks'

interface Line {
  what: string
  measured: string
  /** Whom or what it stands beside, or what it may be at most. */
  beside: string
  isMet: string
}

interface Page {
  file: string
  command: string
  lines: (text: string) => Line[]
}

/** A page of one table with the columns what, measured, limit, met: the rows that begin so. */
const rowsOf =
  (...rows: string[]) =>
  (text: string): Line[] =>
    rows.map((row) => {
      const [what = '', measured = '', beside = '', isMet = ''] = cellsOf(text, row)
      return { what, measured, beside, isMet }
    })

const PAGES: readonly Page[] = [
  {
    file: 'benchmarks-search.md',
    command: 'bench:search -- 300000 2',
    lines: (text) => {
      const [, half = '', most = ''] = found(text, /half of the queries within ([\d.]+ ms), 99 of 100 within ([\d.]+ ms)/)
      const [, cold = '', warm = ''] = found(text, /Ready ([\d.]+ s) after a start without .*?, ([\d.]+ ms) with one/)
      const others = ['MiniSearch', 'FlexSearch', 'FTS5, words', 'FTS5, letter triples', 'Orama', 'Fuse.js']
      const right = others.map((name) => [name, cellsOf(text, `${name} |`)] as const).map(([name, cells]) => `${name} ${cells[4]} (${cells[6]} queries asked)`)
      const times = others.map((name) => `${name} ${cellsOf(text, `${name} |`, LAST)[2]}`)
      const [, exact, prefix, one, two, order] = cellsOf(text, 'ours |')
      return [
        { what: '300,000 series searched: right first (exact, prefix, one typo, two, word order)', measured: [exact, prefix, one, two, order].join(', '), beside: `two typos: ${right.join(', ')}; limits 97, 97, 95, 85 %`, isMet: met([exact, prefix, one, two].every((share, at) => number(share) >= [97, 97, 95, 85][at]!)) },
        { what: '300,000 series searched: half and 99 of 100 queries within', measured: `${half}, ${most}`, beside: `99 of 100, as multiples of ours: ${times.join(', ')}; limits 0.5 ms, 5 ms`, isMet: met(number(half) <= 0.5 && number(most) <= 5) },
        { what: 'the search is ready, without and with its index beside the data', measured: `${cold}, ${warm}`, beside: 'limit 3 s, or at once from disk', isMet: met(number(cold) <= 3 || number(warm) <= AT_ONCE_MS) },
      ] // prettier-ignore
    },
  },
  {
    file: 'benchmarks-scale.md',
    command: 'bench:scale',
    lines: rowsOf(
      'import of',
      'export of',
      'server, from start to first page',
      'server, resident after',
      'calendar of a month',
      'guide pages of 500',
      'the same as JSON',
      'home page',
    ),
  },
  {
    file: 'benchmarks-merge.md',
    command: 'bench:merge -- 1000 10000 100000',
    lines: (text) =>
      ['take over a new series', 'a date that moved', 'a step of sync'].map((row) => {
        const cells = cellsOf(text, row)
        return { what: cells[0] ?? '', measured: `${cells[3]} ms among 100,000 series (median / 95th percentile)`, beside: `${cells[4]} times that among 1,000; at most 1.5`, isMet: met(number(cells[4]) <= 1.5) } // prettier-ignore
      }),
  },
  {
    file: 'benchmarks-imdb.md',
    command: 'bench:imdb',
    lines: rowsOf('rows read, found', 'rows written', 'second import', 'most memory resident', 'DuckDB finds', 'DuckDB keeps'),
  },
  {
    file: 'benchmarks-forecast.md',
    command: 'bench:forecast',
    lines: (text) =>
      ['100,000 questions: several', '100,000 questions: the same', '100,000 questions: one', 'fit of a model'].map((row) => {
        const [what = '', measured = '', reading = '', limit = '', isMet = ''] = cellsOf(text, row)
        return { what, measured, beside: reading === '' ? limit : `reading the lines alone ${reading}; ${limit}`, isMet }
      }),
  },
  {
    file: 'benchmarks-postgres.md',
    command: 'bench:postgres',
    lines: (text) => {
      const [sqlite, postgres] = [cellsOf(text, 'SQLite, one'), cellsOf(text, 'PostgreSQL, one')]
      const line = (what: string, column: number): Line => ({ what, measured: `${postgres[column]} a second`, beside: `SQLite ${sqlite[column]}: ${(number(postgres[column]) / number(sqlite[column])).toFixed(2)} times that`, isMet: 'no limit set' }) // prettier-ignore
      return [line('guide pages from PostgreSQL, one process', 1), line('take-overs into PostgreSQL, one process', 3)]
    },
  },
  {
    file: 'benchmarks-postgres-import.md',
    command: 'bench:postgres-import',
    lines: (text) => {
      const [sqlite, postgres] = [cellsOf(text, 'SQLite |'), cellsOf(text, 'PostgreSQL |')]
      return [{ what: 'a catalogue imported into PostgreSQL', measured: postgres[1] ?? '', beside: `SQLite ${sqlite[1]}: ${(number(postgres[1]) / number(sqlite[1])).toFixed(1)} times its time`, isMet: 'no limit set' }] // prettier-ignore
    },
  },
  {
    file: 'benchmarks-soak.md',
    command: 'soak',
    lines: (text) => [soakLine('`tbc sync --all`, killed without warning', `${cellsOf(text, 'times the run was killed')[1]} times`, text)],
  },
  {
    file: 'benchmarks-soak-postgres.md',
    command: 'soak:postgres -- 5',
    lines: (text) => [soakLine('two servers on one PostgreSQL, one killed at random again and again', `${cellsOf(text, 'servers at a time')[1]?.split(', ')[1]} times in ${cellsOf(text, 'minutes')[1]} minutes`, text)], // prettier-ignore
  },
]

/** The tables of the search's page: who is right, and how long each takes as multiples of ours. */
const [FIRST, LAST] = [0, -1]
/** Our decision: nobody notices. */
const AT_ONCE_MS = 500

function soakLine(what: string, measured: string, text: string): Line {
  const verdict = cellsOf(text, 'verdict')[1] ?? ''
  return {
    what,
    measured: `${measured}: ${verdict}`,
    beside: 'an undisturbed run: nothing lost, nothing done twice',
    isMet: met(verdict === 'as it should be'),
  }
}

/** The cells of the first (`FIRST`) or last table row that begins so; a page without it was written by another version of its benchmark. */
function cellsOf(text: string, beginning: string, which = FIRST): string[] {
  const row = text
    .split('\n')
    .map((line) => line.replace(/ +\|/g, ' |'))
    .filter((line) => line.startsWith(`| ${beginning}`))
    .at(which)
  if (row === undefined) throw new Error(`no row begins with "${beginning}": run that benchmark again`)
  return row.split('|').slice(1, -1).map((cell) => cell.trim()) // prettier-ignore
}

function found(text: string, pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(text)
  if (match === null) throw new Error(`nothing matches ${pattern.source}: run that benchmark again`)
  return match
}

function number(text = ''): number {
  return Number(/-?[\d.,]+/.exec(text)?.[0].replaceAll(',', ''))
}

function met(isMet: boolean): string {
  return isMet ? 'met' : '**missed**'
}

/** The part of docs/benchmarks.md about all other benchmarks. */
export function renderSummary(): string {
  const rows = PAGES.flatMap(({ file, command, lines }) =>
    lines(readFileSync(join(docs, file), 'utf8')).map(({ what, measured, beside, isMet }) => `| ${what} | ${measured} | ${beside} | ${isMet} | [\`${command}\`](${file}) |`),
  ) // prettier-ignore
  return `${HEADING}

Read from the pages that the benchmarks wrote, by \`npm run bench:summary\`; each page says when, on which commit and under which load it was measured. A soak runs on a stand-in of the source.

| what | measured | beside, limit | | \`npm run …\`, page |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

if (import.meta.main) {
  const page = join(docs, 'benchmarks.md')
  writeFileSync(page, `${readFileSync(page, 'utf8').split(`${HEADING}\n`)[0]?.trimEnd()}\n\n${renderSummary()}`)
}
