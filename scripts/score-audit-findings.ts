/**
 * Holds what the audit finds against labels by hand, which are kept apart: `npm run score:audit-findings [-- FOLDER]`.
 *
 * First the findings alone: every labelled claim, read by hand, against the bundled catalogue as of its article's day. Then the whole audit of the one real
 * article as of 2023-04-10. `truth` in the labels is the labeller's memory: what differs is listed, to be looked at. Fails when a claim labelled true is
 * called contradicted, or one labelled false in the real article is not.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditArticle, type JudgedClaim } from '../src/audit/audit-article.ts'
import type { Claim } from '../src/audit/claim.ts'
import { findDateline } from '../src/audit/dateline.ts'
import { getFactsOfDay } from '../src/audit/facts-of-day.ts'
import { englishAudits } from '../src/languages/en/audit-sayings.ts'
import { judgeClaim } from '../src/audit/judge-claim.ts'
import { listSeriesNamed } from '../src/search/name-series.ts'
import { loadBundledCatalogue } from '../src/sources/bundled/load-bundled.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import type { Day } from '../src/time/partial-date.ts'

const REAL_ARTICLE = 'picard-season-4'
const REAL_DAY = '2023-04-10' as Day
/** Stands in for the day of articles that do not say theirs; fixed, so that the figures repeat. */
const TODAY = '2026-11-22' as Day

type Label = Claim & { truth: 'true' | 'false' | 'unknown'; subject: { show: string } }

const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'audit')
const data = mkdtempSync(join(tmpdir(), 'tbc-score-'))
const database = await openDatabase(data)
let isRefuted = false
try {
  await loadBundledCatalogue(database)
  await scoreLabels()
  await scoreRealArticle()
} finally {
  await database.destroy()
  rmSync(data, { recursive: true, force: true })
}
process.exitCode = isRefuted ? 1 : 0

async function scoreLabels(): Promise<void> {
  const counts = new Map<string, number>()
  const notInCatalogue = new Set<string>()
  for (const id of readdirSync(join(folder, 'labels')).map((name) => name.replace('.json', ''))) {
    const labels = readLabels(id)
    const show = labels[0]?.subject.show ?? ''
    const [row] = await listSeriesNamed(database, show)
    if (row === undefined) notInCatalogue.add(show)
    if (row === undefined) continue
    const stated = id === REAL_ARTICLE ? REAL_DAY : findDateline(textOf(id))
    const facts = await getFactsOfDay(database, row.id, { day: stated ?? TODAY, dayAssumed: stated === undefined, today: TODAY }, englishAudits)
    for (const label of labels) {
      const { finding, because } = judgeClaim(label, facts)
      const key = `labelled ${label.truth.padEnd(7)} found ${finding}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (label.truth === 'true' && finding === 'contradicted') refute(`${id}: labelled true, found contradicted: "${label.quote}" (${because})`)
    }
  }
  console.log(`Findings on labels by hand (not in the bundled catalogue and left out: ${[...notInCatalogue].join(', ')})`)
  for (const [key, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${key.padEnd(40)} ${count}`)
}

async function scoreRealArticle(): Promise<void> {
  const { audit } = await auditArticle(database, { content: textOf(REAL_ARTICLE), form: 'text', publishedOn: REAL_DAY }, TODAY)
  console.log(`\nThe real article as of ${REAL_DAY}: ${JSON.stringify(audit.summary)}`)
  for (const label of readLabels(REAL_ARTICLE)) {
    const claim = audit.claims.find((one) => isSame(one, label))
    if (claim === undefined) console.log(`  not read: ${label.type} "${label.quote}"`)
    if (label.truth === 'false')
      console.log(`  labelled false, found ${claim?.finding ?? 'nothing'}${claim?.mistake === undefined ? '' : ` (${claim.mistake})`}: "${label.quote}"`)
    if (label.truth === 'false' && claim?.finding !== 'contradicted') refute(`not found: "${label.quote}"`)
    if (label.truth === 'true' && claim?.finding === 'contradicted') refute(`labelled true, found contradicted: "${label.quote}" (${claim.because})`)
    if (label.type === 'status' && label.value === 'undecided') console.log(`  no word on it, found ${claim?.finding ?? 'nothing'}: "${label.quote}"`)
  }
  const labels = readLabels(REAL_ARTICLE)
  for (const claim of audit.claims.filter(({ finding }) => finding === 'contradicted'))
    if (!labels.some((label) => isSame(claim, label))) console.log(`  contradicted, and not labelled: ${claim.type} "${claim.quote}"`)
}

/** The same kind of claim and season, and quotes that overlap. */
function isSame(claim: JudgedClaim, label: Label): boolean {
  const value = JSON.stringify(claim.value)
  return claim.type === label.type && claim.subject.season === label.subject.season && claim.start < label.end && label.start < claim.end && (claim.type !== 'cast_role' || value === JSON.stringify(label.value)) // prettier-ignore
}

function readLabels(id: string): Label[] {
  return JSON.parse(readFileSync(join(folder, 'labels', `${id}.json`), 'utf8')) as Label[]
}

function textOf(id: string): string {
  return id === REAL_ARTICLE
    ? readFileSync(join(folder, `${id}.txt`), 'utf8')
    : (JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as { text: string }).text
}

function refute(line: string): void {
  isRefuted = true
  console.log(`  ! ${line}`)
}
