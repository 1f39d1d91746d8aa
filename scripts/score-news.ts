/**
 * Scores the reading of news entries with the benchmark's own scorer: its given entries and ours, those worked with, those kept apart and each batch: `npm run score:news`.
 *
 * `--errors` lists every miss and false positive, `--strict` forgives nothing. With a file of labelled entries as argument, that file alone.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const benchmark = join(root, '..', 'shared', 'data', 'news')
const scorer = join(benchmark, 'score.mjs')
if (!existsSync(scorer)) {
  console.error(
    `The scorer of the news benchmark is not here (${scorer}). The floors that the entries in test/news must reach are tested without it: npx vitest run test/news`,
  )
  process.exit(1)
}
const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const ours = readdirSync(join(root, 'test', 'news'))
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => join(root, 'test', 'news', name))
const files = named.length > 0 ? named : [join(benchmark, 'dev.ndjson'), ...ours]
const folder = mkdtempSync(join(tmpdir(), 'tbc-score-news-'))
try {
  for (const file of files) {
    const predictions = join(folder, 'predictions.ndjson')
    const environment = { ...process.env, TBC_DATA_DIR: folder, TBC_OFFLINE: '1' }
    writeFileSync(predictions, execFileSync(join(root, 'bin', 'tbc'), ['news', 'read', file], { env: environment, maxBuffer: 100_000_000 }))
    console.log(`\n${file}`)
    execFileSync(process.execPath, [scorer, file, predictions, ...options], { stdio: 'inherit' })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
