import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim, ClaimOf, ClaimType, ClaimValues } from '../src/audit/claim.ts'
import type { FactsOfDay } from '../src/audit/facts-of-day.ts'
import type { Finding } from '../src/audit/finding.ts'
import { judgeClaim } from '../src/audit/judge-claim.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { englishAudits } from '../src/languages/en/audit-sayings.ts'
import { toStandpoint } from '../src/outlook/season-state.ts'
import { day, merged } from './make-series.ts'

/** A claim written down in a test, about The Test unless it says otherwise. */
export function claims<Type extends ClaimType>(
  type: Type,
  value: ClaimValues[Type],
  about: { season?: number; seasons?: number[]; hedged?: boolean; quote?: string; series?: string } = {},
): ClaimOf<Type> & Claim {
  const { season, seasons, hedged = false, quote = 'A quote', series = 'The Test' } = about
  const subject = { series, ...(season === undefined ? {} : { season }), ...(seasons === undefined ? {} : { seasons }) }
  return { type, quote, start: 0, end: quote.length, subject, value, hedged } as ClaimOf<Type> & Claim
}

/** The facts about a series for an article of a day; of one whose day nobody knows for `assumed`. */
export function factsOf(file: SeriesFile, on: string, { assumed = false } = {}): FactsOfDay {
  return { day: day(on), dayAssumed: assumed, standpoint: toStandpoint(merged(file, on), day(on)), record: merged(file), words: englishAudits }
}

/** What the facts of a day say of a claim, in short: the finding, and the mistake where it shows. */
export function found(claim: Claim, facts: FactsOfDay): string {
  const { finding, mistake } = judgeClaim(claim, facts)
  return mistake === undefined ? finding : `${finding}: ${mistake}`
}

/** The whole finding about a claim. */
export function judged(claim: Claim, facts: FactsOfDay): Finding {
  return judgeClaim(claim, facts)
}

/** A series of the bundled catalogue, as its file says it. */
export function bundled(id: string): SeriesFile {
  return seriesFileSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'catalogue', `${id}.json`), 'utf8')))
}
