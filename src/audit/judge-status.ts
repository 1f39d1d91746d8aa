import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { Announcement, Known } from '../catalogue/series-document.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import { ordersFor, reportsFor, wordsOf, type Word } from '../outlook/official-words.ts'
import { findSeason } from '../outlook/season-state.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf, ClaimedStatus } from './claim.ts'
import {
  comingSeason,
  endBefore,
  hadBegun,
  latestShowing,
  outlookOf,
  reasonOf,
  seasonOf,
  seasonsBegun,
  verdictOf,
  withoutStop,
  type FactsOfDay,
} from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'

type StatusClaim = ClaimOf<'status'>
type StatusRule = (claim: StatusClaim, season: number, facts: FactsOfDay) => Finding

/** Whether a season stands as the article says, by the verdict about it as of the day. */
export function judgeStatus(claim: StatusClaim, named: number | undefined, facts: FactsOfDay): Finding {
  const begun = seasonsBegun(facts)
  // Who says that a series is cancelled, or on its last season, without a number means the next one, or the latest.
  const season = named ?? (claim.value === 'final' ? Math.max(1, begun) : comingSeason(facts))
  return STATUS_RULES[claim.value](claim, season, facts)
}

const STATUS_RULES = {
  renewed: judgeRenewed,
  cancelled: judgeCancelled,
  final: judgeFinal,
  undecided: judgeUndecided,
  in_production: judgeInProduction,
  on_hold: judgeOnHold,
} as const satisfies Record<ClaimedStatus, StatusRule>

function judgeRenewed(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { document } = facts.standpoint
  const { storyFindings } = facts.words
  const order = ordersFor(season, document).find((word) => word.season === season) ?? ordersFor(season, document)[0]
  const end = endBefore(facts, season)
  if (end !== undefined && claim.hedged && cameLater(season, facts))
    return speculation(storyFindings.cameAllTheSame({ season, ending: end.cause, on: undefined }), end.evidence)
  if (end !== undefined)
    return order === undefined || facts.dayAssumed
      ? contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
      : outdated(storyFindings.hadBeenOrdered({ order: sayWord(order, facts), ending: end.cause }), [...wordFacts(order, facts), ...end.evidence])
  if (order !== undefined) return supported(sayWord(order, facts), wordFacts(order, facts))
  const shown = showing(season, facts)
  if (shown !== undefined) return supported(storyFindings.wasMade(shown.text), shown.evidence)
  return judgeUnsaid(claim, season, facts)
}

/** The season was shown after all, which nobody could know on the day. */
function cameLater(season: number, { record }: FactsOfDay): boolean {
  return findSeason(record, season)?.premiere !== undefined
}

function judgeCancelled(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const begun = seasonsBegun(facts)
  // "Cancelled after season 4" is said of season 5, and by some of season 4.
  const end = endBefore(facts, season) ?? (season === begun ? endBefore(facts, season + 1) : undefined)
  if (end?.isCancelled === true) return supported(capitalise(end.cause), end.evidence)
  const cancellation = wordsOf(facts.standpoint.document).ending.find(({ announcement }) => announcement.kind === 'cancelled')
  const reason = reasonOf(facts, season)
  if (cancellation !== undefined && !facts.dayAssumed && reason !== undefined)
    return outdated(storyFindings.cancelledOnce({ word: sayWord(cancellation, facts), since: reason.text }), [
      ...wordFacts(cancellation, facts),
      ...reason.evidence,
    ])
  if (end?.howItEnded === 'as-planned') return contradicted(storyFindings.endedAsPlanned(end.cause), end.evidence, 'ended-given-as-cancelled')
  if (end !== undefined) return unverifiable(storyFindings.overNotCancelled(end.cause), end.evidence)
  return judgeUnlessGoingOn(claim, season, facts)
}

function judgeFinal(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { document } = facts.standpoint
  const { storyFindings } = facts.words
  const last = wordsOf(document).ending.find((word) => word.season === season)
  const beyond = seasonOf(facts, season + 1)
  const next = ordersFor(season + 1, document)[0]
  const end = endBefore(facts, season + 1)
  if (end !== undefined && seasonsBegun(facts) <= season) return supported(capitalise(end.cause), end.evidence)
  if (next !== undefined || (beyond !== undefined && hadBegun(facts, season + 1))) {
    const after = next === undefined ? showing(season + 1, facts) : { text: sayWord(next, facts), evidence: wordFacts(next, facts) }
    if (last !== undefined && !facts.dayAssumed)
      return outdated(storyFindings.moreFollowed({ word: sayWord(last, facts), more: after?.text ?? '' }), [
        ...wordFacts(last, facts),
        ...(after?.evidence ?? []),
      ])
    return contradicted(storyFindings.notTheLast({ season, more: after?.text ?? '' }), after?.evidence ?? [])
  }
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence)
  return judgeUnsaid(claim, season + 1, facts)
}

/** "No word on season 4": right until there is one. */
function judgeUndecided(_: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const { verdict } = verdictOf(facts, season)
  if (verdict === 'unknown') return unverifiable(storyFindings.nothingOf(season))
  if (verdict === 'undecided') {
    const outlook = outlookOf(facts, season)
    return supported(storyFindings.asOfThen(outlook.text), outlook.evidence)
  }
  const end = endBefore(facts, season)
  const reason = end ?? reasonOf(facts, season)
  const told = end === undefined ? storyFindings.thereWasWord(reason?.text ?? '') : storyFindings.moreWasSaid({ season, ending: end.cause })
  return facts.dayAssumed ? contradicted(capitalise(told), reason?.evidence ?? []) : outdated(storyFindings.byTheDay(told), reason?.evidence ?? [])
}

function judgeInProduction(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const [wrapped, started] = [findSaid('production-wrapped', season, facts), findSaid('production-started', season, facts)]
  const shown = showing(season, facts)
  if (wrapped !== undefined && !facts.dayAssumed) return outdated(storyFindings.productionHadEnded(sayKnown(wrapped, facts)), knownFacts(wrapped, facts))
  if (wrapped !== undefined) return contradicted(storyFindings.productionHasEnded(sayKnown(wrapped, facts)), knownFacts(wrapped, facts))
  if (verdictOf(facts, season).verdict === 'aired')
    return facts.dayAssumed
      ? contradicted(capitalise(shown?.text ?? ''), shown?.evidence ?? [])
      : outdated(storyFindings.shownByThen(shown?.text ?? ''), shown?.evidence ?? [])
  if (started !== undefined) return supported(sayKnown(started, facts), knownFacts(started, facts))
  const outlook = outlookOf(facts, season)
  const because = storyFindings.productionNotSaid({ season, outlook: outlook.text })
  return claim.hedged ? speculation(because, outlook.evidence) : unverifiable(because, outlook.evidence)
}

function judgeOnHold(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const delay = findSaid('delayed', season, facts)
  const shown = showing(season, facts)
  if (shown !== undefined)
    return delay === undefined || facts.dayAssumed
      ? contradicted(storyFindings.wasShown(shown.text), shown.evidence)
      : outdated(storyFindings.delayedButShown(shown.text), shown.evidence)
  if (delay !== undefined) return supported(sayKnown(delay, facts), knownFacts(delay, facts))
  return judgeUnsaid(claim, season, facts)
}

/** Nobody entitled has said it: no fact stands against the claim either. */
function judgeUnsaid({ hedged }: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { storyFindings } = facts.words
  const [report] = reportsFor(season, facts.standpoint.document)
  const outlook = outlookOf(facts, season)
  if (hedged) return speculation(capitalise(outlook.text), outlook.evidence)
  if (report !== undefined) return unverifiable(storyFindings.onlyReported(sayKnown(report, facts)), knownFacts(report, facts))
  return unverifiable(storyFindings.noWord(outlook.text), outlook.evidence)
}

/** As `judgeUnsaid`, but a season that was ordered, dated or shown speaks against an end. */
function judgeUnlessGoingOn(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { verdict } = verdictOf(facts, season)
  const reason = reasonOf(facts, season)
  if (verdict === 'undecided' || verdict === 'unknown' || reason === undefined) return judgeUnsaid(claim, season, facts)
  return contradicted(facts.words.storyFindings.wentOn(reason.text), reason.evidence)
}

function showing(season: number, facts: FactsOfDay): { text: string; evidence: Fact[] } | undefined {
  const row = seasonOf(facts, season)
  const premiere = row?.season.premiere
  if (row === undefined || premiere === undefined || !hadBegun(facts, season)) return seasonsBegun(facts) > season ? latestShowing(facts) : undefined
  return {
    text: facts.words.storyFindings.event({ season, event: 'premiere', on: premiere.value, stood: 'past' }),
    evidence: toFacts(`season.${season}.premiere`, premiere, row.document.sources),
  }
}

function findSaid(kind: AnnouncementKind, season: number, { standpoint }: FactsOfDay): Known<Announcement> | undefined {
  return standpoint.document.announcements.find(({ value }) => value.kind === kind && value.season === season)
}

function sayWord({ announcement }: Word, facts: FactsOfDay): string {
  return sayKnown({ value: announcement, from: [] }, facts)
}

function sayKnown({ value: { on, text } }: Known<Announcement>, { words }: FactsOfDay): string {
  return withoutStop(words.reasons.said({ on, text, certainty: undefined }))
}

function wordFacts({ announcement, from }: Word, { standpoint }: FactsOfDay): Fact[] {
  return toAnnouncementFacts(announcement, from, standpoint.document.sources)
}

function knownFacts({ value, from }: Known<Announcement>, { standpoint }: FactsOfDay): Fact[] {
  return toAnnouncementFacts(value, from, standpoint.document.sources)
}
