import type { HeadlineQuestion } from '../languages/en/article-findings.ts'
import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import type { Claim } from './claim.ts'
import type { Finding, FindingKind } from './finding.ts'

/** Whether the article answers its own headline. */
export interface HeadlineAnswer {
  asks: HeadlineQuestion
  /** The season asked about, where the headline names one. */
  season: number | undefined
  isAnswered: boolean
  /** One plain sentence. */
  because: string
}

/** Our decision: longer than any headline; what is longer is a paragraph. */
const MAX_HEADLINE = 300

const ASKS_WHETHER = /\b(?:will|renew\w*|cancel\w*|continue\w*|happen\w*|be (?:a|another)|return\w*|is (?:it|there)|officially|confirmed)\b/i
const ASKS_WHEN = /\b(?:release|date|when|premiere|air|arriv\w*|land\w*|out)\b/i

/**
 * Whether the article tells, of its headline's season, what the headline asks, by a claim that holds; `undefined` when the headline asks neither whether
 * nor when.
 *
 * That nobody knows is an answer, where it is true. What is expected, out of date or false is none.
 */
export function answerHeadline(
  headline: string | undefined,
  claims: readonly (Claim & Finding)[],
  { articleFindings }: AuditSayings,
): HeadlineAnswer | undefined {
  if (headline === undefined || headline.length > MAX_HEADLINE || headline.trim() === '') return undefined
  const asks: HeadlineQuestion | undefined = ASKS_WHEN.test(headline) ? 'when' : ASKS_WHETHER.test(headline) ? 'whether' : undefined
  if (asks === undefined) return undefined
  const season = seasonAsked(headline)
  // That there is no date yet says nothing of whether it comes.
  const telling = claims.filter(
    ({ type, subject, value }) => TELLING[asks].includes(type) && (season === undefined || isAbout(subject, season)) && !(asks === 'whether' && value === null),
  )
  const holding = telling.find(({ finding, hedged }) => finding === 'supported' && !hedged)
  const { headlineHolds, headlineNever, headlineFails } = articleFindings
  const asked = { asks, season }
  const because =
    holding !== undefined ? headlineHolds(asked) : telling.length === 0 ? headlineNever(asked) : headlineFails({ ...asked, findings: countFindings(telling) })
  return { asks, season, isAnswered: holding !== undefined, because }
}

const TELLING: Record<HeadlineQuestion, readonly Claim['type'][]> = {
  when: ['next_premiere_date', 'season_premiere_date'],
  whether: ['status', 'next_premiere_date', 'season_premiere_date'],
}

function isAbout({ season, seasons }: Claim['subject'], asked: number): boolean {
  return season === asked || (season === undefined && seasons === undefined) || seasons?.includes(asked) === true
}

/** The season that a headline names in digits, as headlines do. */
function seasonAsked(headline: string): number | undefined {
  const found = /\b(?:season|series|part|staffel)\s*(\d{1,3})\b/i.exec(headline) ?? /\bs(\d{1,3})\b/i.exec(headline)
  const season = Number(found?.[1] ?? 0)
  return season >= 1 ? season : undefined
}

/** How many claims were found to be what, in the order of the first of each. */
function countFindings(telling: readonly Finding[]): { finding: FindingKind; count: number }[] {
  return [...Map.groupBy(telling, ({ finding }) => finding)].map(([finding, claims]) => ({ finding, count: claims.length }))
}
