import { toAnnouncementFacts, toFacts } from '../catalogue/fact.ts'
import type { Known } from '../catalogue/series-document.ts'
import { findSeason } from '../outlook/season-state.ts'
import { firstDayOf, lastDayOf, precisionOf, type PartialDate } from '../time/partial-date.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { matchSpan, parseSpan, sayClaimed, type Span } from './claimed-dates.ts'
import { comingSeason, endBefore, hadBegun, outlookOf, verdictOf, type End, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

type NextDateClaim = ClaimOf<'next_premiere_date'>

/** Whether a season that lay ahead comes when the article says, or whether it is right that nobody had said when. */
export function judgeNextDate(claim: NextDateClaim, named: number | undefined, facts: FactsOfDay): Finding {
  const season = named ?? comingSeason(facts)
  const premiere = findSeason(facts.standpoint.document, season)?.premiere
  const dated = premiere === undefined ? undefined : { season, premiere }
  if (claim.value === null) return judgeNoDate(season, dated, facts)
  const end = endBefore(facts, season)
  if (end !== undefined) return judgeAfterEnd(claim, end, season, facts)
  if (claim.value === 'soon') return judgeSoon(claim, season, dated, facts)
  const span = parseSpan(claim.value)
  if (span === undefined) return unverifiable(facts.words.storyFindings.noTime(claim.value))
  return dated === undefined ? judgeOpen(claim, span, season, facts) : judgeDated(claim, span, dated, facts)
}

interface Dated {
  season: number
  premiere: Known<PartialDate>
}

function premiereFacts({ season, premiere }: Dated, { standpoint }: FactsOfDay) {
  return toFacts(`season.${season}.premiere`, premiere, standpoint.document.sources)
}

function sayPremiere({ season, premiere }: Dated, { day, words }: FactsOfDay): string {
  return words.storyFindings.event({ season, event: 'premiere', on: premiere.value, stood: firstDayOf(premiere.value) > day ? 'ahead' : 'past' })
}

/** "No date yet": right until there is one to the day. */
function judgeNoDate(season: number, dated: Dated | undefined, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const end = endBefore(facts, season)
  if (end !== undefined) return supported(storyFindings.noDateEver(end.cause), end.evidence)
  if (dated !== undefined && (precisionOf(dated.premiere.value) === 'day' || hadBegun(facts, season))) {
    const because = storyFindings.byTheDay(sayPremiere(dated, facts))
    return facts.dayAssumed ? contradicted(capitalise(sayPremiere(dated, facts)), premiereFacts(dated, facts)) : outdated(because, premiereFacts(dated, facts))
  }
  if (dated !== undefined) return supported(storyFindings.noDayOnly(dated.premiere.value), premiereFacts(dated, facts))
  const outlook = outlookOf(facts, season)
  if (verdictOf(facts, season).verdict === 'unknown') return unverifiable(storyFindings.nothingOf(season))
  return supported(storyFindings.noDateOf({ season, outlook: outlook.text }), outlook.evidence)
}

/** The story was over on the day. An expectation that came true all the same is no mistake. */
function judgeAfterEnd({ hedged }: NextDateClaim, end: End, season: number, { record, words }: FactsOfDay): Finding {
  const later = findSeason(record, season)?.premiere
  if (hedged && later !== undefined) return speculation(words.storyFindings.cameAllTheSame({ season, ending: end.cause, on: later.value }), end.evidence)
  return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
}

function judgeSoon(claim: NextDateClaim, season: number, dated: Dated | undefined, facts: FactsOfDay): Finding {
  if (dated !== undefined) return supported(capitalise(sayPremiere(dated, facts)), premiereFacts(dated, facts))
  const outlook = outlookOf(facts, season)
  return claim.hedged
    ? speculation(capitalise(outlook.text), outlook.evidence)
    : unverifiable(facts.words.storyFindings.noDateOf({ season, outlook: outlook.text }), outlook.evidence)
}

/** The season had a date on the day: that decides. */
function judgeDated(claim: NextDateClaim, span: Span, dated: Dated, facts: FactsOfDay): Finding {
  const evidence = premiereFacts(dated, facts)
  const { storyFindings } = facts.words
  const said = sayPremiere(dated, facts)
  const match = matchSpan(span, dated.premiere.value)
  if (match === 'fits') return supported(capitalise(said), evidence)
  if (match === 'too-vague') {
    const because = capitalise(storyFindings.noMoreSaid(said))
    return claim.hedged ? speculation(because, evidence) : unverifiable(because, evidence)
  }
  const plan = facts.standpoint.document.announcements.find(
    ({ value }) => value.season === dated.season && value.date !== null && matchSpan(span, value.date) === 'fits',
  )
  if (plan !== undefined && !facts.dayAssumed)
    return outdated(storyFindings.wasThePlan({ planned: plan.value.on, event: said }), [
      ...toAnnouncementFacts(plan.value, plan.from, facts.standpoint.document.sources),
      ...evidence,
    ])
  const later = findSeason(facts.record, dated.season)?.premiere
  if (later !== undefined && later.value !== dated.premiere.value && matchSpan(span, later.value) === 'fits')
    return unverifiable(storyFindings.knownLater({ event: said, later: later.value }), [
      ...evidence,
      ...toFacts(`season.${dated.season}.premiere`, later, facts.record.sources),
    ])
  return contradicted(capitalise(said), evidence)
}

/** The season had no date on the day. What came of it may support the claim, and never speaks against it. */
function judgeOpen(claim: NextDateClaim, span: Span, season: number, facts: FactsOfDay): Finding {
  const outlook = outlookOf(facts, season)
  const later = findSeason(facts.record, season)?.premiere
  const { storyFindings } = facts.words
  const told = later === undefined ? outlook.text : storyFindings.thenBegan({ outlook: outlook.text, season, on: later.value })
  if (claim.hedged) return speculation(capitalise(told), outlook.evidence)
  if (later !== undefined && lastDayOf(later.value) > facts.day && matchSpan(span, later.value) === 'fits')
    return supported(storyFindings.didBegin({ season, on: later.value }), toFacts(`season.${season}.premiere`, later, facts.record.sources))
  return unverifiable(storyFindings.fromNobody({ claimed: sayClaimed(claim.value ?? '', facts.words), outlook: told }), outlook.evidence)
}
