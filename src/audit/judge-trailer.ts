import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { comingSeason, endBefore, hadBegun, outlookOf, verdictOf, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

/** Whether there was a trailer of the season by the day. */
export function judgeTrailer(claim: ClaimOf<'trailer'>, named: number | undefined, facts: FactsOfDay): Finding {
  const season = named ?? (claim.value === 'unavailable' ? comingSeason(facts) : undefined)
  const { storyFindings } = facts.words
  const trailer = findTrailer(season, facts)
  if (claim.value === 'available') {
    if (trailer !== undefined) return supported(storyFindings.trailer(trailer.text), trailer.evidence)
    const end = season === undefined ? undefined : endBefore(facts, season)
    if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
    return claim.hedged ? speculation(storyFindings.noTrailerKnown(season)) : unverifiable(storyFindings.noTrailerKnown(season))
  }
  if (trailer !== undefined) {
    const because = storyFindings.trailer(trailer.text)
    return facts.dayAssumed ? contradicted(because, trailer.evidence) : outdated(because, trailer.evidence)
  }
  const end = season === undefined ? undefined : endBefore(facts, season)
  if (end !== undefined) return supported(storyFindings.noTrailerEver(end.cause), end.evidence)
  if (season !== undefined && !hadBegun(facts, season) && verdictOf(facts, season).verdict === 'undecided') {
    const outlook = outlookOf(facts, season)
    return supported(storyFindings.noTrailerYet(outlook.text), outlook.evidence)
  }
  return unverifiable(storyFindings.noTrailerSaid(season))
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
