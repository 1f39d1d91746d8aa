/**
 * `npm run bench:news`: how many entries of news feeds are read in a second of processor time, over the labelled entries in test/news. The median of 5 rounds over all of them; the first round, in
 * which the rules are compiled, is told apart.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseNewsEntry } from '../src/announcements/news/news-entry.ts'
import { readEntry } from '../src/announcements/news/read-entry.ts'

const ROUNDS = 5
const MICROSECONDS_PER_SECOND = 1_000_000
const folder = join(import.meta.dirname, '..', 'test', 'news')

const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .flatMap((line) => {
    const parsed = parseNewsEntry(line)
    return parsed.kind === 'entry' ? [parsed.entry] : []
  })

function entriesPerSecond(): number {
  const started = process.cpuUsage()
  for (const entry of entries) readEntry(entry)
  const { user, system } = process.cpuUsage(started)
  return entries.length / ((user + system) / MICROSECONDS_PER_SECOND)
}

const first = entriesPerSecond()
const rounds = Array.from({ length: ROUNDS }, entriesPerSecond).sort((a, b) => a - b)
console.log(
  `${entries.length} entries: ${first.toFixed(0)} a second of processor time in the first round, then ${(rounds[Math.floor(ROUNDS / 2)] ?? 0).toFixed(0)} (median of ${ROUNDS})`,
)
