import type { Fact } from '../catalogue/fact.ts'
import type { Claim, ClaimOf, ClaimType } from './claim.ts'
import { withoutStop, type FactsOfDay } from './facts-of-day.ts'
import type { Finding, FindingKind } from './finding.ts'
import { judgeCast } from './judge-cast.ts'
import { judgeSeasonCount, judgeSeasonEpisodes, judgeSeriesEpisodes } from './judge-counts.ts'
import { judgeHome } from './judge-homes.ts'
import { judgeMaker } from './judge-makers.ts'
import { judgeNextDate } from './judge-next-date.ts'
import { judgeRating } from './judge-rating.ts'
import { judgeRuntime } from './judge-runtime.ts'
import { judgeShowing } from './judge-showing.ts'
import { judgeStatus } from './judge-status.ts'
import { judgeTrailer } from './judge-trailer.ts'

/** What the facts of the article's day say of a claim. Of a claim about several seasons every one is judged, and the worst finding stands. */
export function judgeClaim(claim: Claim, facts: FactsOfDay): Finding {
  const finding = judgeSeasons(claim, facts)
  return { ...finding, evidence: proving(finding.evidence) }
}

/** Our decision: three sources of a value prove it as well as nineteen; the guide gives them all. */
const MAX_FACTS_OF_VALUE = 3

/** The facts, of each value the first few, each once. */
function proving(evidence: readonly Fact[]): Fact[] {
  const seen = new Map<string, Set<string>>()
  return evidence.filter(({ field, value, link }) => {
    const key = `${field} ${typeof value === 'string' ? value : JSON.stringify(value)}`
    const links = seen.get(key) ?? new Set()
    seen.set(key, links)
    return links.size < MAX_FACTS_OF_VALUE && links.size < links.add(link).size
  })
}

function judgeSeasons(claim: Claim, facts: FactsOfDay): Finding {
  const { season, seasons = [] } = claim.subject
  const findings = (seasons.length === 0 ? [season] : seasons).map((one) => judgeFor(claim, one, facts))
  const worst = findings.reduce((found, next) => (WORST_FIRST.indexOf(next.finding) < WORST_FIRST.indexOf(found.finding) ? next : found))
  const telling = findings.filter(({ finding }) => finding === worst.finding)
  const because = facts.words.articleFindings.sentence([...new Set(telling.map((finding) => withoutStop(finding.because)))])
  return { ...worst, because, evidence: telling.flatMap(({ evidence }) => evidence) }
}

const WORST_FIRST: readonly FindingKind[] = ['contradicted', 'outdated', 'unverifiable', 'speculation', 'supported']

function judgeFor(claim: Claim, season: number | undefined, facts: FactsOfDay): Finding {
  const rule = RULES[claim.type] as (claim: Claim, season: number | undefined, facts: FactsOfDay) => Finding
  return rule(claim, season, facts)
}

/** A date or a count without a season is the first one's: "it premiered in 2020". */
const FIRST_SEASON = 1

type Rules = { [Type in ClaimType]: (claim: ClaimOf<Type>, season: number | undefined, facts: FactsOfDay) => Finding }

const RULES: Rules = {
  season_premiere_date: (claim, season, facts) => judgeShowing(claim, season ?? FIRST_SEASON, facts),
  season_finale_date: (claim, season, facts) => judgeShowing(claim, season ?? lastSeasonOf(facts), facts),
  next_premiere_date: judgeNextDate,
  season_episode_count: (claim, season, facts) => judgeSeasonEpisodes(claim, season ?? FIRST_SEASON, facts),
  series_season_count: (claim, _, facts) => judgeSeasonCount(claim, facts),
  series_episode_count: (claim, _, facts) => judgeSeriesEpisodes(claim, facts),
  status: judgeStatus,
  network: judgeHome,
  streaming: judgeHome,
  creator: (claim, _, facts) => judgeMaker(claim, facts),
  showrunner: (claim, _, facts) => judgeMaker(claim, facts),
  composer: (claim, _, facts) => judgeMaker(claim, facts),
  executive_producer: (claim, _, facts) => judgeMaker(claim, facts),
  cast_role: (claim, _, facts) => judgeCast(claim, facts),
  rating: judgeRating,
  runtime: judgeRuntime,
  trailer: judgeTrailer,
}

function lastSeasonOf({ standpoint }: FactsOfDay): number {
  return standpoint.document.seasons.findLast(({ finale }) => finale !== undefined)?.number ?? FIRST_SEASON
}
