import { checkIntegrity, dataSizeBytes, findCatalogueState } from '../catalogue/series-store.ts'
import { SCHEMA_VERSION } from '../storage/migrations.ts'
import { withCatalogue, type Session } from './session.ts'

interface Finding {
  check: string
  isGood: boolean
  detail: string
}

const BYTES_PER_MEGABYTE = 1024 * 1024

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
      { check: 'network', isGood: true, detail: session.config.offline ? 'off, as asked' : 'not used: this version has no live source' },
    ]
  })
  const isGood = findings.every((finding) => finding.isGood)
  const { out, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ ok: isGood, checks: findings.map(({ check, isGood: ok, detail }) => ({ check, ok, detail })) })}\n`)
  else out(findings.map(({ check, isGood: ok, detail }) => `${ok ? style('green', 'ok  ') : style('red', 'BAD ')} ${check.padEnd(15)} ${detail}\n`).join(''))
  return isGood ? 0 : 1
}
