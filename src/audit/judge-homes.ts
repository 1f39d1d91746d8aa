import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { Availability, Known, Platform, SeriesDocument } from '../catalogue/series-document.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { endBefore, hadBegun, outlookOf, seasonsBegun, verdictOf, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, speculation, supported, unverifiable, type Finding } from './finding.ts'
import { isSamePlatform, platformKey } from './platform-names.ts'

type HomeClaim = ClaimOf<'network'> | ClaimOf<'streaming'>

/** Words that say where a series is made or first shown, not where else it can be watched. */
const AS_ITS_HOME = /\b(?:original|originals|exclusive|exclusively|produced (?:by|for)|made (?:by|for)|commissioned|ordered|renew\w*|cancel\w*|premiere[ds]?|debut\w*|air(?:s|ed)?|broadcast\w*)\b|['’]s\b/i // prettier-ignore
/** Words that speak of the past: an earlier home is then no mistake. */
const IN_THE_PAST = /\b(?:was|were|had|premiered|debuted|aired|broadcasted|originally|first|initially|formerly|ended|began|started|launched|cancell?ed|renewed|ordered)\b/i // prettier-ignore

/** Whether the series is shown where the article says. */
export function judgeHome(claim: HomeClaim, season: number | undefined, facts: FactsOfDay): Finding {
  const { valueFindings } = facts.words
  const end = season === undefined ? undefined : endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const homes = homesOf(facts)
  const home = homes.findLast(({ value }) => isSamePlatform(claim.value, value.name))
  if (season !== undefined && isOpen(season, facts)) {
    const outlook = outlookOf(facts, season).text
    const because = capitalise(home === undefined ? outlook : valueFindings.earlierAt({ outlook, home: home.value.name }))
    return claim.hedged ? speculation(because, home?.evidence ?? []) : unverifiable(because, home?.evidence ?? [])
  }
  if (home !== undefined) return judgeKnownHome(claim, season, { home, homes }, facts)
  const offer =
    facts.standpoint.document.availability.find(({ value }) => isSamePlatform(claim.value, value.name)) ??
    facts.record.availability.find(({ value }) => isSamePlatform(claim.value, value.name))
  if (offer !== undefined) return supported(valueFindings.watchedIn(offer.value.country), offerFacts(offer, facts))
  if (homes.length === 0) return unverifiable(valueFindings.homeNotSaid)
  const said = valueFindings.homes(homes.map(({ value }) => sayHome(value, facts)))
  const evidence = homes.flatMap((one) => one.evidence)
  if (AS_ITS_HOME.test(claim.quote) && !claim.hedged) return contradicted(capitalise(said), evidence)
  return unverifiable(valueFindings.notAmongHomes({ claimed: claim.value, homes: said }), evidence)
}

/** Nobody had ordered the season: where it would be shown, nobody could know. */
function isOpen(season: number, facts: FactsOfDay): boolean {
  const { verdict } = verdictOf(facts, season)
  return !hadBegun(facts, season) && (verdict === 'undecided' || verdict === 'unknown')
}

interface Home {
  value: Platform
  evidence: Fact[]
}

/** The first home and later ones, as known on the day, completed by what is known by now of the seasons that had begun. */
function homesOf(facts: FactsOfDay): Home[] {
  const then = facts.standpoint.document.platforms.map((known) => toHome(known, facts.standpoint.document))
  const begun = seasonsBegun(facts)
  const later = facts.record.platforms
    .filter(({ value }) => (value.fromSeason ?? 1) <= begun)
    .map((known) => toHome(known, facts.record))
    .map((home) => ({ home, first: then.find(({ value }) => platformKey(value.name) === platformKey(home.value.name) && value.name === home.value.name) }))
  // The record tells the seasons of a home more exactly than what was known on the day.
  const merged = then.map((home) => later.find(({ first }) => first === home)?.home ?? home)
  return [...merged, ...later.filter(({ first }) => first === undefined).map(({ home }) => home)]
}

function toHome(known: Known<Platform>, document: SeriesDocument): Home {
  return { value: known.value, evidence: toFacts('platform', known, document.sources) }
}

function judgeKnownHome(claim: HomeClaim, season: number | undefined, { home, homes }: { home: Home; homes: Home[] }, facts: FactsOfDay): Finding {
  const { name, fromSeason = 1, toSeason } = home.value
  const { seasonAt, homeMoved } = facts.words.valueFindings
  const alias = findAlias(claim.value, name, facts)
  if (season !== undefined) {
    if (season >= fromSeason && (toSeason === undefined || season <= toSeason)) return supported(seasonAt({ season, home: name, alias }), home.evidence)
    const other = homes.find(({ value }) => season >= (value.fromSeason ?? 1) && (value.toSeason === undefined || season <= value.toSeason))
    return other === undefined
      ? supported(seasonAt({ season: undefined, home: name, alias }), home.evidence)
      : contradicted(seasonAt({ season, home: other.value.name, alias: undefined }), [...other.evidence, ...home.evidence])
  }
  const begun = seasonsBegun(facts)
  const next =
    toSeason !== undefined && toSeason < begun ? homes.find(({ value }) => (value.fromSeason ?? 1) > toSeason && (value.fromSeason ?? 1) <= begun) : undefined
  const isRenamed = next !== undefined && isSamePlatform(next.value.name, name)
  if (next === undefined || toSeason === undefined || isRenamed || IN_THE_PAST.test(claim.quote))
    return supported(seasonAt({ season: undefined, home: name, alias }), home.evidence)
  const moved = facts.standpoint.document.announcements.find(({ value }) => value.kind === 'moved-platform')
  const evidence = [
    ...home.evidence,
    ...next.evidence,
    ...(moved === undefined ? [] : toAnnouncementFacts(moved.value, moved.from, facts.standpoint.document.sources)),
  ]
  const because = homeMoved({ from: name, toSeason, to: next.value.name })
  return facts.dayAssumed ? contradicted(because, evidence) : outdated(because, evidence)
}

/** The name that the article has for the service, where it is another of its names. */
function findAlias(claimed: string, name: string, { record }: FactsOfDay): string | undefined {
  if (bareName(claimed) === bareName(name) || platformKey(claimed) !== platformKey(name)) return undefined
  return record.platforms.some(({ value }) => value.name === claimed) ? undefined : claimed
}

/** "CBS All Access (season 1)". */
function sayHome({ name, fromSeason, toSeason }: Platform, { words: { values } }: FactsOfDay): string {
  return values.detailed(name, fromSeason === undefined && toSeason === undefined ? [] : [values.reach({ fromSeason, toSeason })])
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '')
}

function offerFacts(offer: Known<Availability>, { standpoint, record }: FactsOfDay): Fact[] {
  return toFacts('availability', offer, standpoint.document.availability.includes(offer) ? standpoint.document.sources : record.sources)
}
