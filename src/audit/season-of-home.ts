import type { Claim } from './claim.ts'
import { findSeasons } from './text/seasons-in-text.ts'
import { toLower, toPlain } from './text/same-length.ts'

/** Our decision: a clause that names the season stands within a sentence of usual length before the home. */
const MAX_CLAUSE = 220
/** Words that say the home is of what comes: "will stream on", "is set to premiere on". */
const AHEAD =
  /\b(?:will|would|going to|(?:is|are) (?:expected|set|slated|scheduled|likely|due) to|(?:may|might|could|should) (?:be|also|stream|air|come|land|arrive|return|premiere)|expect)\b/

/**
 * The claim with the season that it speaks of, where a home is told of a season to come: "when season 4 is released it will stream on …".
 *
 * A home without a season is the series'; one that lies ahead is only that season's, and not true of a season that does not come.
 */
export function withSeasonOfHome(claim: Claim, text: string): Claim {
  if (claim.type !== 'network' && claim.type !== 'streaming') return claim
  if (claim.subject.season !== undefined || claim.subject.seasons !== undefined) return claim
  const before = toLower(toPlain(text.slice(Math.max(0, claim.start - MAX_CLAUSE), claim.end)))
  const clause = before.slice(Math.max(...[...before.matchAll(/[.!?]\s|\n/g)].map(({ index }) => index + 1), 0))
  if (!AHEAD.test(clause)) return claim
  // In "that season 4" the number tells more than the word before it.
  const numbered = [...clause.matchAll(/\bseason (\d{1,3})\b/g)].at(-1)?.[1]
  const season = numbered === undefined ? findSeasons(clause).findLast((mention) => mention.season !== undefined)?.season : Number(numbered)
  return season === undefined ? claim : { ...claim, subject: { ...claim.subject, season } }
}
