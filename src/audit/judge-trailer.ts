import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { comingSeason, endBefore, hadBegun, outlookOf, verdictOf, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

/** Whether there was a trailer of the season by the day. */
export function judgeTrailer(claim: ClaimOf<'trailer'>, named: number | undefined, facts: FactsOfDay): Finding {
  const season = named ?? (claim.value === 'unavailable' ? comingSeason(facts) : undefined)
  const trailer = findTrailer(season, facts)
  const which = season === undefined ? 'the series' : `season ${season}`
  if (claim.value === 'available') {
    if (trailer !== undefined) return supported(`There was one: ${trailer.text}`, trailer.evidence)
    const end = season === undefined ? undefined : endBefore(facts, season)
    if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
    return claim.hedged ? speculation(`Our facts have no trailer of ${which} by that day`) : unverifiable(`Our facts have no trailer of ${which} by that day`)
  }
  if (trailer !== undefined) {
    const because = `There was one: ${trailer.text}`
    return facts.dayAssumed ? contradicted(because, trailer.evidence) : outdated(because, trailer.evidence)
  }
  const end = season === undefined ? undefined : endBefore(facts, season)
  if (end !== undefined) return supported(`There is none: ${end.cause}`, end.evidence)
  if (season !== undefined && !hadBegun(facts, season) && verdictOf(facts, season).verdict === 'undecided') {
    const outlook = outlookOf(facts, season)
    return supported(`There was none of a season of which ${outlook.text}`, outlook.evidence)
  }
  return unverifiable(`Our facts have no trailer of ${which} by that day, nor anybody's word that there is none`)
}

function findTrailer(season: number | undefined, { standpoint, day }: FactsOfDay): { text: string; evidence: Fact[] } | undefined {
  const { document } = standpoint
  const video = document.videos.find(
    ({ value }) => value.kind !== 'clip' && (season === undefined || value.season === season) && (value.publishedOn === undefined || value.publishedOn <= day),
  )
  if (video !== undefined) return { text: video.value.title, evidence: toFacts('video', video, document.sources) }
  const announced = document.announcements.find(({ value }) => value.kind === 'trailer' && (season === undefined || value.season === season))
  return announced === undefined
    ? undefined
    : { text: announced.value.text.replace(/[.]$/, ''), evidence: toAnnouncementFacts(announced.value, announced.from, document.sources) }
}
