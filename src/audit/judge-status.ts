import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { Announcement, Known } from '../catalogue/series-document.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import { ordersFor, reportsFor, wordsOf, type Word } from '../outlook/official-words.ts'
import { findSeason } from '../outlook/season-state.ts'
import { capitalise, sayDate, sayWhen } from '../time/say-date.ts'
import type { ClaimOf, ClaimedStatus } from './claim.ts'
import { comingSeason, endBefore, hadBegun, latestShowing, outlookOf, reasonOf, seasonOf, seasonsBegun, verdictOf, type FactsOfDay } from './facts-of-day.ts'
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
  const order = ordersFor(season, document).find((word) => word.season === season) ?? ordersFor(season, document)[0]
  const end = endBefore(facts, season)
  if (end !== undefined && claim.hedged && cameLater(season, facts))
    return speculation(`As of then ${end.cause}; season ${season} came all the same`, end.evidence)
  if (end !== undefined)
    return order === undefined || facts.dayAssumed
      ? contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
      : outdated(`It had been ordered (${sayWord(order)}), but by the article's day ${end.cause}`, [...wordFacts(order, facts), ...end.evidence])
  if (order !== undefined) return supported(sayWord(order), wordFacts(order, facts))
  const shown = showing(season, facts)
  if (shown !== undefined) return supported(`It was made: ${shown.text}`, shown.evidence)
  return judgeUnsaid(claim, season, facts)
}

/** The season was shown after all, which nobody could know on the day. */
function cameLater(season: number, { record }: FactsOfDay): boolean {
  return findSeason(record, season)?.premiere !== undefined
}

function judgeCancelled(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const begun = seasonsBegun(facts)
  // "Cancelled after season 4" is said of season 5, and by some of season 4.
  const end = endBefore(facts, season) ?? (season === begun ? endBefore(facts, season + 1) : undefined)
  if (end?.isCancelled === true) return supported(capitalise(end.cause), end.evidence)
  const cancellation = wordsOf(facts.standpoint.document).ending.find(({ announcement }) => announcement.kind === 'cancelled')
  const reason = reasonOf(facts, season)
  if (cancellation !== undefined && !facts.dayAssumed && reason !== undefined)
    return outdated(`It was cancelled once (${sayWord(cancellation)}) and taken up again: ${reason.text}`, [
      ...wordFacts(cancellation, facts),
      ...reason.evidence,
    ])
  if (end?.howItEnded === 'as-planned') return contradicted(`It ended as planned and was not cancelled: ${end.cause}`, end.evidence, 'ended-given-as-cancelled')
  if (end !== undefined) return unverifiable(`It is over, but our facts do not say that anybody cancelled it: ${end.cause}`, end.evidence)
  return judgeUnlessGoingOn(claim, season, facts)
}

function judgeFinal(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { document } = facts.standpoint
  const last = wordsOf(document).ending.find((word) => word.season === season)
  const beyond = seasonOf(facts, season + 1)
  const next = ordersFor(season + 1, document)[0]
  const end = endBefore(facts, season + 1)
  if (end !== undefined && seasonsBegun(facts) <= season) return supported(capitalise(end.cause), end.evidence)
  if (next !== undefined || (beyond !== undefined && hadBegun(facts, season + 1))) {
    const after = next === undefined ? showing(season + 1, facts) : { text: sayWord(next), evidence: wordFacts(next, facts) }
    if (last !== undefined && !facts.dayAssumed)
      return outdated(`It was said to be the last (${sayWord(last)}), but more followed: ${after?.text}`, [
        ...wordFacts(last, facts),
        ...(after?.evidence ?? []),
      ])
    return contradicted(`Season ${season} was not the last: ${after?.text}`, after?.evidence ?? [])
  }
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence)
  return judgeUnsaid(claim, season + 1, facts)
}

/** "No word on season 4": right until there is one. */
function judgeUndecided(_: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { verdict } = verdictOf(facts, season)
  if (verdict === 'unknown') return unverifiable(`Our facts say nothing of season ${season}`)
  if (verdict === 'undecided') {
    const outlook = outlookOf(facts, season)
    return supported(`As of then ${outlook.text}`, outlook.evidence)
  }
  const end = endBefore(facts, season)
  const reason = end ?? reasonOf(facts, season)
  const told = end === undefined ? `there was word: ${reason?.text}` : `season ${season} had not been ordered, and more had been said: ${end.cause}`
  return facts.dayAssumed ? contradicted(capitalise(told), reason?.evidence ?? []) : outdated(`By the article's day ${told}`, reason?.evidence ?? [])
}

function judgeInProduction(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const [wrapped, started] = [findSaid('production-wrapped', season, facts), findSaid('production-started', season, facts)]
  const shown = showing(season, facts)
  if (wrapped !== undefined && !facts.dayAssumed) return outdated(`Production had ended: ${sayKnown(wrapped)}`, knownFacts(wrapped, facts))
  if (wrapped !== undefined) return contradicted(`Production has ended: ${sayKnown(wrapped)}`, knownFacts(wrapped, facts))
  if (verdictOf(facts, season).verdict === 'aired')
    return facts.dayAssumed
      ? contradicted(capitalise(shown?.text ?? ''), shown?.evidence ?? [])
      : outdated(`By then it had been shown: ${shown?.text}`, shown?.evidence ?? [])
  if (started !== undefined) return supported(sayKnown(started), knownFacts(started, facts))
  const outlook = outlookOf(facts, season)
  const because = `Our facts do not say whether season ${season} was being made: ${outlook.text}`
  return claim.hedged ? speculation(because, outlook.evidence) : unverifiable(because, outlook.evidence)
}

function judgeOnHold(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const delay = findSaid('delayed', season, facts)
  const shown = showing(season, facts)
  if (shown !== undefined)
    return delay === undefined || facts.dayAssumed
      ? contradicted(`It was shown: ${shown.text}`, shown.evidence)
      : outdated(`It had been delayed, but by then ${shown.text}`, shown.evidence)
  if (delay !== undefined) return supported(sayKnown(delay), knownFacts(delay, facts))
  return judgeUnsaid(claim, season, facts)
}

/** Nobody entitled has said it: no fact stands against the claim either. */
function judgeUnsaid({ hedged }: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const [report] = reportsFor(season, facts.standpoint.document)
  const outlook = outlookOf(facts, season)
  if (hedged) return speculation(capitalise(outlook.text), outlook.evidence)
  if (report !== undefined) return unverifiable(`Only reported, by nobody entitled to say: ${sayKnown(report)}`, knownFacts(report, facts))
  return unverifiable(`Our facts have no word on it from anybody: ${outlook.text}`, outlook.evidence)
}

/** As `judgeUnsaid`, but a season that was ordered, dated or shown speaks against an end. */
function judgeUnlessGoingOn(claim: StatusClaim, season: number, facts: FactsOfDay): Finding {
  const { verdict } = verdictOf(facts, season)
  const reason = reasonOf(facts, season)
  if (verdict === 'undecided' || verdict === 'unknown' || reason === undefined) return judgeUnsaid(claim, season, facts)
  return contradicted(`It went on: ${reason.text}`, reason.evidence)
}

function showing(season: number, facts: FactsOfDay): { text: string; evidence: Fact[] } | undefined {
  const row = seasonOf(facts, season)
  const premiere = row?.season.premiere
  if (row === undefined || premiere === undefined || !hadBegun(facts, season)) return seasonsBegun(facts) > season ? latestShowing(facts) : undefined
  return { text: `season ${season} began ${sayWhen(premiere.value)}`, evidence: toFacts(`season.${season}.premiere`, premiere, row.document.sources) }
}

function findSaid(kind: AnnouncementKind, season: number, { standpoint }: FactsOfDay): Known<Announcement> | undefined {
  return standpoint.document.announcements.find(({ value }) => value.kind === kind && value.season === season)
}

function sayWord({ announcement }: Word): string {
  return sayKnown({ value: announcement, from: [] })
}

function sayKnown({ value }: Known<Announcement>): string {
  return `${capitalise(sayDate(value.on))}: ${value.text.replace(/[.]$/, '')}`
}

function wordFacts({ announcement, from }: Word, { standpoint }: FactsOfDay): Fact[] {
  return toAnnouncementFacts(announcement, from, standpoint.document.sources)
}

function knownFacts({ value, from }: Known<Announcement>, { standpoint }: FactsOfDay): Fact[] {
  return toAnnouncementFacts(value, from, standpoint.document.sources)
}
