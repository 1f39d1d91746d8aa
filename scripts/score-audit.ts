import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readClaims } from '../src/audit/read-claims.ts'
import { listOwnArticles } from './own-articles.ts'

/*
 * Scores what the audit reads out of labelled articles: `npm run score:audit [-- --misses] [-- --only 023,029]`.
 *
 * The articles lie outside the project, in ../shared/data/audit or the folder given as an argument, with the scorer that counts what matches.
 */
/** The median of so many readings of all articles, after as many to warm up. */
const READINGS = 30

const flags = process.argv.slice(2)
const shared = flags.find((flag) => !flag.startsWith('--') && existsSync(flag)) ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'audit')
const own = join(import.meta.dirname, '..', 'test', 'audit-articles')
const only = valueOf('--only')?.split(',')

if (!existsSync(join(shared, 'score.mjs'))) {
  console.error(`No scorer in ${shared}: nothing to score. Lay the folder there that holds score.mjs, labels/ and negatives/.`)
  process.exit(2)
}

const workspace = mkdtempSync(join(tmpdir(), 'score-audit-'))
const labelled = join(workspace, 'labelled')
const predictions = join(workspace, 'predictions')
for (const folder of [join(labelled, 'labels'), join(labelled, 'negatives'), predictions]) mkdirSync(folder, { recursive: true })

const articles = (flags.includes('--own') ? listOwn() : listShared()).filter(({ id }) => only?.some((one) => id.includes(one)) ?? true)
for (const { id, text, title, labels, negatives } of articles) {
  writeFileSync(join(predictions, `${id}.json`), JSON.stringify(readClaims({ text, ...(title === undefined ? {} : { title }) })))
  writeFileSync(join(labelled, 'labels', `${id}.json`), JSON.stringify(labels))
  writeFileSync(join(labelled, 'negatives', `${id}.json`), JSON.stringify(negatives))
}
const scored = spawnSync(process.execPath, [join(shared, 'score.mjs'), labelled, predictions, ...(flags.includes('--misses') ? ['--misses'] : [])], {
  encoding: 'utf8',
})
rmSync(workspace, { recursive: true })
if (scored.status !== 0) {
  console.error(scored.stderr)
  process.exit(1)
}
process.stderr.write(scored.stderr)
printTable(JSON.parse(scored.stdout) as Score)
printSpeed()

interface Row {
  labels: number
  predicted: number
  precision: number
  recall: number
  f1: number
  hedgeAccuracy: number
}
interface Score {
  overall: Row
  negatives: number
  negativesExtracted: number
  byType: Record<string, Row>
}

interface Scored {
  id: string
  text: string
  title?: string
  labels: unknown
  negatives: unknown
}

function listShared(): Scored[] {
  return readdirSync(join(shared, 'labels')).map((file) => {
    const id = basename(file, '.json')
    const written = join(shared, file)
    const article = existsSync(written) ? (read(written) as { text: string; title: string }) : { text: readFileSync(join(shared, `${id}.txt`), 'utf8') }
    return Object.assign({ id, labels: read(join(shared, 'labels', file)), negatives: read(join(shared, 'negatives', file)) }, article)
  })
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Our own articles: of one set, `--own b`, or of all. */
function listOwn(): Scored[] {
  const set = valueOf('--own')
  const sets = readdirSync(own, { withFileTypes: true }).filter((entry) => entry.isDirectory() && (set === undefined || set === entry.name))
  return sets.flatMap(({ name }) =>
    listOwnArticles(join(own, name)).map(({ id, text, title, labels, negatives }) => ({
      id,
      text,
      title,
      negatives,
      labels: labels.map((label) => Object.assign(label, { quote: text.slice(label.start, label.end) })),
    })),
  )
}

function valueOf(flag: string): string | undefined {
  const value = flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined
  return value?.startsWith('--') ? undefined : value
}

function printTable({ overall, byType, negatives, negativesExtracted }: Score): void {
  console.log(`${'type'.padEnd(22)}${['labels', 'read', 'precis', 'recall', 'f1', 'hedge'].map((head) => head.padStart(8)).join('')}`)
  for (const [type, row] of Object.entries(byType).sort(([, a], [, b]) => b.labels - a.labels)) console.log(toLine(type, row))
  console.log(toLine('all', overall))
  console.log(`negative spans read as claims: ${negativesExtracted} of ${negatives}`)
}

function toLine(name: string, row: Row): string {
  const counts = [row.labels, row.predicted].map(String)
  const shares = [row.precision, row.recall, row.f1, row.hedgeAccuracy].map((share) => share.toFixed(3))
  return name.padEnd(22) + [...counts, ...shares].map((cell) => cell.padStart(8)).join('')
}

function printSpeed(): void {
  const units = articles.reduce((sum, { text }) => sum + text.length, 0)
  const readingsMs = Array.from({ length: 2 * READINGS }, () => {
    const from = performance.now()
    for (const { text } of articles) readClaims({ text })
    return performance.now() - from
  })
  const medianMs = readingsMs.slice(READINGS).sort((a, b) => a - b)[READINGS / 2] ?? 0
  console.log(
    `${(units / 1000).toFixed(1)} kB read in ${medianMs.toFixed(1)} ms (median of ${READINGS}): ${Math.round((1000 * units) / 3000 / medianMs)} articles of 3 kB a second`,
  )
}
