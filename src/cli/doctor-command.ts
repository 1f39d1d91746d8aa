import { checkIntegrity, dataSizeBytes, findCatalogueState } from '../catalogue/series-store.ts'
import { listAskable } from '../sources/open-connectors.ts'
import type { EntrySource } from '../sources/connector.ts'
import { getProgress } from '../sources/progress-store.ts'
import { countEntries, listDoubts, type Doubt, type EntryKey } from '../sources/state-store.ts'
import type { Database } from '../storage/open-database.ts'
import { SCHEMA_VERSION } from '../storage/migrations.ts'
import { withCatalogue, type Session } from './session.ts'

interface Finding {
  check: string
  isGood: boolean
  detail: string
}

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Our decision: as many as somebody decides in one sitting. */
const MOST_DOUBTS = 50

/** How each source that was ever asked fares. */
async function sourceFindings(database: Database, { now }: Session): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { source, known, read, due, failing } of await countEntries(database, now.epochMilliseconds)) {
    const { problem, answered_at: answeredAt, paused_until: pausedUntil } = await getProgress(database, source as EntrySource)
    const answered =
      answeredAt === null
        ? 'never answered'
        : `${source === 'imdb' ? 'joined' : 'answered'} ${Temporal.Instant.fromEpochMilliseconds(answeredAt).toString({ smallestUnit: 'second' })}`
    const paused = pausedUntil !== null && pausedUntil > now.epochMilliseconds ? `; left alone for now: ${problem}` : ''
    findings.push({ check: source, isGood: true, detail: `${known} entries, ${read} read, ${due} due, ${failing} failing; ${answered}${paused}` })
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
    const integrity = await checkIntegrity(database)
    const { series, newestFact, bundledVersion } = await findCatalogueState(database)
    return [
      { check: 'node', isGood: true, detail: process.version },
      { check: 'data directory', isGood: true, detail: session.config.dataDirectory },
      {
        check: 'data file',
        isGood: integrity === 'ok',
        detail:
          integrity === 'ok'
            ? `whole, ${((await dataSizeBytes(database)) / BYTES_PER_MEGABYTE).toFixed(1)} MB, version ${SCHEMA_VERSION}`
            : `damaged: ${integrity}`,
      },
      { check: 'catalogue', isGood: series > 0, detail: `${series} series, bundled version ${bundledVersion}` },
      { check: 'facts until', isGood: true, detail: newestFact ?? 'no facts' },
      { check: 'network', isGood: true, detail: session.config.offline ? 'off, as asked' : `used for ${listAskable(session.config.sources).join(', ')}` },
      ...(await sourceFindings(database, session)),
      ...(await listDoubts(database, MOST_DOUBTS)).map(toFinding),
    ]
  })
  const isGood = findings.every((finding) => finding.isGood)
  const { out, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ ok: isGood, checks: findings.map(({ check, isGood: ok, detail }) => ({ check, ok, detail })) })}\n`)
  else out(findings.map(({ check, isGood: ok, detail }) => `${ok ? style('green', 'ok  ') : style('red', 'BAD ')} ${check.padEnd(15)} ${detail}\n`).join(''))
  return isGood ? 0 : 1
}
