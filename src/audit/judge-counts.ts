import { toFacts, type Fact } from '../catalogue/fact.ts'
import { findSeason, hasStarted, isNumberedByYear, isShownInFull } from '../outlook/season-state.ts'
import { capitalise, plural } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { endBefore, hadBegun, latestShowing, seasonOf, seasonsBegun, showingFacts, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

/** Whether a season has so many episodes: shown, or ordered while it was running or lay ahead. */
export function judgeSeasonEpisodes(claim: ClaimOf<'season_episode_count'>, season: number, facts: FactsOfDay): Finding {
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const row = seasonOf(facts, season)
  if (row === undefined)
    return claim.hedged
      ? speculation(`Nothing is known of the episodes of season ${season}`)
      : unverifiable(`Our facts do not say how many episodes season ${season} has`)
  const recorded = findSeason(facts.record, season)
  const stated = [
    { known: row.season.episodeCount, field: 'episodeCount', sources: row.document.sources },
    { known: row.season.episodeOrder, field: 'episodeOrder', sources: row.document.sources },
    { known: recorded?.episodeCount, field: 'episodeCount', sources: facts.record.sources },
  ].flatMap(({ known, field, sources }) => (known === undefined ? [] : [{ known, facts: toFacts(`season.${season}.${field}`, known, sources) }]))
  const match = stated.find(({ known }) => [known, ...(known.disputed ?? [])].some(({ value }) => value === claim.value))
  if (match !== undefined) return supported(`Season ${season} has ${plural(claim.value, 'episode')}`, match.facts)
  const best = stated[0]
  if (best === undefined) return unverifiable(`Our facts do not say how many episodes season ${season} has`)
  const said = `season ${season} has ${plural(best.known.value, 'episode')}`
  // While a season runs, who counts what has been shown so far is right too.
  const isRunning = hadBegun(facts, season) && !isShownInFull(row.season, facts.standpoint)
  if (isRunning && claim.value < best.known.value)
    return unverifiable(`The season was on air, and our facts do not say how many of its ${best.known.value} episodes had been shown`, best.facts)
  return contradicted(capitalise(said), best.facts)
}

/** Whether the series has so many seasons: begun, or ordered and dated as well. */
export function judgeSeasonCount(claim: ClaimOf<'series_season_count'>, facts: FactsOfDay): Finding {
  const { document } = facts.standpoint
  const begun = seasonsBegun(facts)
  const latest = latestShowing(facts)
  if (latest === undefined || isNumberedByYear(document)) return unverifiable('Our facts do not say how many seasons there were')
  const evidence = [...latest.evidence, ...toFacts('seasonCount', document.seasonCount, document.sources)]
  const counted = document.seasons.filter((season) => hasStarted(season, facts.standpoint)).length
  if (counted !== begun && document.seasonCount?.value !== begun)
    return unverifiable(`Our facts know ${plural(counted, 'season')} by number up to ${begun}, and no count of all`)
  if (claim.value === begun) return supported(`By then there were ${plural(begun, 'season')}: ${latest.text}`, evidence)
  const ahead = document.seasons.find((season) => season.number === claim.value && claim.value > begun)
  if (ahead !== undefined && ahead.number === begun + 1)
    return supported(`${capitalise(plural(begun, 'season'))} had begun, and one more had been ordered`, [...evidence, ...showingFacts(ahead, document)])
  const said = `by then there were ${plural(begun, 'season')}: ${latest.text}`
  if (claim.value < begun && claim.value > 0 && !facts.dayAssumed) return outdated(capitalise(said), evidence)
  return contradicted(capitalise(said), evidence)
}

/** Whether the series has so many episodes: shown by the day, or planned with the season then on air. */
export function judgeSeriesEpisodes(claim: ClaimOf<'series_episode_count'>, facts: FactsOfDay): Finding {
  const begun = seasonsBegun(facts)
  const totals = totalsBySeason(facts, begun)
  const stated = facts.standpoint.document.episodeCount
  if (stated?.value === claim.value)
    return supported(`The series had ${plural(claim.value, 'episode')}`, toFacts('episodeCount', stated, facts.standpoint.document.sources))
  const last = totals?.at(-1)
  if (totals === undefined || last === undefined) return unverifiable('Our facts do not count the episodes of every season')
  if (last.total === claim.value) return supported(`${capitalise(plural(begun, 'season'))} have ${plural(claim.value, 'episode')} together`, last.evidence)
  const earlier = totals.find(({ total }) => total === claim.value)
  const said = `${plural(begun, 'season')} have ${plural(last.total, 'episode')} together`
  if (earlier !== undefined && !facts.dayAssumed) return outdated(`That was the count after season ${earlier.season}; ${said}`, last.evidence)
  const running = findSeason(facts.standpoint.document, begun)
  const isRunning = running !== undefined && !isShownInFull(running, facts.standpoint)
  const before = totals.at(-2)?.total ?? 0
  if (isRunning && claim.value > before && claim.value < last.total)
    return unverifiable(`Season ${begun} was on air, and our facts do not say how many of its episodes had been shown: ${said} in all`, last.evidence)
  return contradicted(capitalise(said), last.evidence)
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
