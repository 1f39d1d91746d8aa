import { findCatalogueState } from '../catalogue/series-store.ts'
import { checkIntegrity, dataSizeBytes, findServerVersion } from '../storage/database-health.ts'
import { listAskable } from '../sources/open-connectors.ts'
import { ENTRY_SOURCES } from '../sources/connector.ts'
import { getProgress } from '../sources/progress-store.ts'
import { countEntries, listDoubts, type Doubt, type EntryKey } from '../sources/state-store.ts'
import type { Database } from '../storage/open-database.ts'
import { SCHEMA_VERSION } from '../storage/schema-version.ts'
import { withoutPassword } from '../storage/postgres-errors.ts'
import { withCatalogue, type Session } from './session.ts'

interface Finding {
  check: string
  isGood: boolean
  detail: string
}

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Our decision: as many as somebody decides in one sitting. */
const MOST_DOUBTS = 50

/** Where the data lies, and whether it is whole. */
async function dataFindings(database: Database, { config }: Session): Promise<Finding[]> {
  const integrity = await checkIntegrity(database)
  const size = `${((await dataSizeBytes(database)) / BYTES_PER_MEGABYTE).toFixed(1)} MB, version ${SCHEMA_VERSION}`
  if (config.databaseUrl !== undefined)
    return [{ check: 'database', isGood: integrity === 'ok', detail: `${withoutPassword(config.databaseUrl)}, ${await findServerVersion(database)}, ${size}` }]
  return [
    { check: 'data directory', isGood: true, detail: config.dataDirectory },
    { check: 'data file', isGood: integrity === 'ok', detail: integrity === 'ok' ? `whole, ${size}` : `damaged: ${integrity}` },
  ]
}

/** How each source that was ever asked fares, also one that never answered. That it is down is no fault of the installation. */
async function sourceFindings(database: Database, { now }: Session): Promise<Finding[]> {
  const counts = await countEntries(database, now.epochMilliseconds)
  const findings: Finding[] = []
  for (const source of ENTRY_SOURCES) {
    const { problem, answered_at: answeredAt, paused_until: pausedUntil } = await getProgress(database, source)
    const { known, read, due, failing } = counts.find((row) => row.source === source) ?? { known: 0, read: 0, due: 0, failing: 0 }
    if (known === 0 && answeredAt === null && problem === null) continue
    const answered =
      answeredAt === null
        ? 'never answered'
        : `${source === 'imdb' ? 'joined' : 'answered'} ${Temporal.Instant.fromEpochMilliseconds(answeredAt).toString({ smallestUnit: 'second' })}`
    const isPaused = pausedUntil !== null && pausedUntil > now.epochMilliseconds
    const trouble = problem === null ? '' : isPaused ? `; left alone for now: ${problem}` : `; the last time: ${problem}`
    findings.push({ check: source, isGood: true, detail: `${known} entries, ${read} read, ${due} due, ${failing} failing; ${answered}${trouble}` })
  }
  return findings
}

/** An entry that could be a series of ours, for the operator to decide; it is no fault of the installation. */
function toFinding({ source, sourceId, title, year, ids, why }: EntryKey & Doubt): Finding {
  const named = `${title}${year === null ? '' : ` (${year})`}`
  const [id] = ids
  return {
    check: 'doubtful match',
    isGood: true,
    detail: `${source} ${sourceId}, ${named}, may be ${ids.join(' or ')}: ${why}. Decide: tbc series link ${id} ${source} ${sourceId}, or unlink`,
  }
}

/** `tbc doctor`: whether everything the program needs is in order, check by check. */
export async function doctor(options: { json?: boolean }, session: Session): Promise<number> {
  const findings = await withCatalogue(session, async (database): Promise<Finding[]> => {
    const { series, newestFact, bundledVersion } = await findCatalogueState(database)
    return [
      { check: 'node', isGood: true, detail: process.version },
      ...(await dataFindings(database, session)),
      { check: 'catalogue', isGood: series > 0, detail: `${series} series, bundled version ${bundledVersion}` },
      { check: 'facts until', isGood: true, detail: newestFact ?? 'no facts' },
      { check: 'network', isGood: true, detail: session.config.offline ? 'off, as asked' : `used for ${listAskable(session.config.sources).join(', ')}` },
      ...(await sourceFindings(database, session)),
      ...(await listDoubts(database, MOST_DOUBTS)).map(toFinding),
    ]
  })
  const isGood = findings.every((finding) => finding.isGood)
  const { out, say, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ ok: isGood, checks: findings.map(({ check, isGood: ok, detail }) => ({ check, ok, detail })) })}\n`)
  else say(findings.map(({ check, isGood: ok, detail }) => `${ok ? style('green', 'ok  ') : style('red', 'BAD ')} ${check.padEnd(15)} ${detail}\n`).join(''))
  return isGood ? 0 : 1
}
