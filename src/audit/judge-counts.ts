import { toFacts, type Fact } from '../catalogue/fact.ts'
import { findSeason, hasStarted, isNumberedByYear, isShownInFull } from '../outlook/season-state.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { endBefore, hadBegun, latestShowing, seasonOf, seasonsBegun, showingFacts, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

/** Whether a season has so many episodes: shown, or ordered while it was running or lay ahead. */
export function judgeSeasonEpisodes(claim: ClaimOf<'season_episode_count'>, season: number, facts: FactsOfDay): Finding {
  const { valueFindings } = facts.words
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const row = seasonOf(facts, season)
  if (row === undefined) return claim.hedged ? speculation(valueFindings.nothingOfEpisodes(season)) : unverifiable(valueFindings.episodesNotSaid(season))
  const recorded = findSeason(facts.record, season)
  const stated = [
    { known: row.season.episodeCount, field: 'episodeCount', sources: row.document.sources },
    { known: row.season.episodeOrder, field: 'episodeOrder', sources: row.document.sources },
    { known: recorded?.episodeCount, field: 'episodeCount', sources: facts.record.sources },
  ].flatMap(({ known, field, sources }) => (known === undefined ? [] : [{ known, facts: toFacts(`season.${season}.${field}`, known, sources) }]))
  const match = stated.find(({ known }) => [known, ...(known.disputed ?? [])].some(({ value }) => value === claim.value))
  if (match !== undefined) return supported(valueFindings.episodesOfSeason({ season, episodes: claim.value }), match.facts)
  const best = stated[0]
  if (best === undefined) return unverifiable(valueFindings.episodesNotSaid(season))
  // While a season runs, who counts what has been shown so far is right too.
  const isRunning = hadBegun(facts, season) && !isShownInFull(row.season, facts.standpoint)
  if (isRunning && claim.value < best.known.value) return unverifiable(valueFindings.episodesRunning(best.known.value), best.facts)
  return contradicted(valueFindings.episodesOfSeason({ season, episodes: best.known.value }), best.facts)
}

/** Whether the series has so many seasons: begun, or ordered and dated as well. */
export function judgeSeasonCount(claim: ClaimOf<'series_season_count'>, facts: FactsOfDay): Finding {
  const { document } = facts.standpoint
  const { valueFindings } = facts.words
  const begun = seasonsBegun(facts)
  const latest = latestShowing(facts)
  if (latest === undefined || isNumberedByYear(document)) return unverifiable(valueFindings.seasonsNotSaid)
  const evidence = [...latest.evidence, ...toFacts('seasonCount', document.seasonCount, document.sources)]
  const counted = document.seasons.filter((season) => hasStarted(season, facts.standpoint)).length
  if (counted !== begun && document.seasonCount?.value !== begun) return unverifiable(valueFindings.seasonsUncounted({ known: counted, upTo: begun }))
  const said = valueFindings.seasonsBegun({ seasons: begun, shown: latest.text })
  if (claim.value === begun) return supported(said, evidence)
  const ahead = document.seasons.find((season) => season.number === claim.value && claim.value > begun)
  if (ahead !== undefined && ahead.number === begun + 1) return supported(valueFindings.oneMoreOrdered(begun), [...evidence, ...showingFacts(ahead, document)])
  if (claim.value < begun && claim.value > 0 && !facts.dayAssumed) return outdated(said, evidence)
  return contradicted(said, evidence)
}

/** Whether the series has so many episodes: shown by the day, or planned with the season then on air. */
export function judgeSeriesEpisodes(claim: ClaimOf<'series_episode_count'>, facts: FactsOfDay): Finding {
  const { valueFindings } = facts.words
  const begun = seasonsBegun(facts)
  const totals = totalsBySeason(facts, begun)
  const stated = facts.standpoint.document.episodeCount
  if (stated?.value === claim.value)
    return supported(valueFindings.episodesInAll(claim.value), toFacts('episodeCount', stated, facts.standpoint.document.sources))
  const last = totals?.at(-1)
  if (totals === undefined || last === undefined) return unverifiable(valueFindings.episodesUncounted)
  const together = valueFindings.together({ seasons: begun, episodes: last.total })
  if (last.total === claim.value) return supported(together, last.evidence)
  const earlier = totals.find(({ total }) => total === claim.value)
  if (earlier !== undefined && !facts.dayAssumed) return outdated(valueFindings.countAfter({ season: earlier.season, together }), last.evidence)
  const running = findSeason(facts.standpoint.document, begun)
  const isRunning = running !== undefined && !isShownInFull(running, facts.standpoint)
  const before = totals.at(-2)?.total ?? 0
  if (isRunning && claim.value > before && claim.value < last.total)
    return unverifiable(valueFindings.allEpisodesRunning({ season: begun, together }), last.evidence)
  return contradicted(together, last.evidence)
}

/** The episodes of all seasons up to each that had begun; `undefined` when one of them is not counted. */
function totalsBySeason(facts: FactsOfDay, begun: number): { season: number; total: number; evidence: Fact[] }[] | undefined {
  const totals: { season: number; total: number; evidence: Fact[] }[] = []
  const evidence: Fact[] = []
  let total = 0
  for (let number = 1; number <= begun; number++) {
    const [onTheDay, record] = [findSeason(facts.standpoint.document, number), findSeason(facts.record, number)]
    const [known, field, sources] =
      record?.episodeCount === undefined
        ? [onTheDay?.episodeOrder ?? onTheDay?.episodeCount, 'episodeOrder', facts.standpoint.document.sources]
        : [record.episodeCount, 'episodeCount', facts.record.sources]
    if (known === undefined) return undefined
    total += known.value
    evidence.push(...toFacts(`season.${number}.${field}`, known, sources))
    totals.push({ season: number, total, evidence: evidence.slice() })
  }
  return totals
}
