import type { OppositeStatuses } from '../languages/en/article-findings.ts'
import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import type { Claim, ClaimType, ClaimValues } from './claim.ts'
import { matchSpan, parseSpan, sayClaimed } from './claimed-dates.ts'
import { matchCharacters, matchNames } from './same-name.ts'
import { areCompatible, firstDayOf, parsePartialDate } from '../time/partial-date.ts'

/** Two claims of one article of which at most one can be true, whatever the facts are. */
export interface Contradiction {
  /** Positions in the list of claims, in order. */
  claims: [number, number]
  /** One plain sentence. */
  because: string
}

/** Our decision: an article that contradicts itself a hundred times is known for what it is. */
const MAX_CONTRADICTIONS = 100
/** Our decision: who gives a season fifty first days has been told of forty-nine. */
const MAX_PER_SUBJECT = 50

/**
 * Where an article contradicts itself, in the order of its claims.
 *
 * What is hedged contradicts nothing: an expectation may stand beside a fact. Claims are compared with the others about the same series and season, each
 * value once, so that a long article takes no longer than its claims.
 */
export function findContradictions(claims: readonly Claim[], words: AuditSayings): Contradiction[] {
  const found: Contradiction[] = []
  const bySubject = new Map<string, { claim: Claim; index: number }[]>()
  for (const [index, claim] of claims.entries()) {
    if (claim.hedged) continue
    const about = subjectKey(claim)
    const others = bySubject.get(about) ?? []
    const isRepeated = others.some((other) => other.claim.type === claim.type && JSON.stringify(other.claim.value) === JSON.stringify(claim.value))
    if (isRepeated || others.length >= MAX_PER_SUBJECT) continue
    for (const other of others) {
      const because = disagreement(other.claim, claim, words)
      if (because !== undefined && found.length < MAX_CONTRADICTIONS) found.push({ claims: [other.index, index], because })
    }
    bySubject.set(about, [...others, { claim, index }])
  }
  return found
}

/** Series, season and kind of thing claimed: only claims with the same key can disagree. */
function subjectKey(claim: Claim): string {
  const { type, subject } = claim
  const seasons = subject.seasons ?? (subject.season === undefined ? [] : [subject.season])
  // Of the cast only what is said of one character can disagree, whichever season it is said of.
  if (claim.type === 'cast_role') return `${subject.series} cast ${claim.value.character.slice(0, 2).toLowerCase()}`
  return `${subject.series} ${KINDS[type] ?? type} ${seasons.join(',')}`
}

/** Kinds of claim that speak of the same thing under several types. */
const KINDS: Partial<Record<ClaimType, string>> = {
  season_premiere_date: 'course',
  season_finale_date: 'course',
  next_premiere_date: 'course',
  status: 'course',
}

function disagreement(first: Claim, second: Claim, words: AuditSayings): string | undefined {
  const { season } = second.subject
  const { articleFindings: found } = words
  const said = (text: string): string => sayClaimed(text, words)
  if (first.type === 'status' && second.type === 'status') {
    const pair = OPPOSITES.find((one) => one === [first.value, second.value].toSorted().join(' '))
    return pair === undefined ? undefined : found.statuses({ season, pair })
  }
  const [a, b] = [dateOf(first), dateOf(second)]
  if (a !== undefined && b !== undefined) {
    if (a.event === b.event) return fits(a.text, b.text) ? undefined : found.twoDays({ season, event: a.event, first: said(a.text), second: said(b.text) })
    const [begin, end] = a.event === 'premiere' ? [a.text, b.text] : [b.text, a.text]
    return isBefore(end, begin) ? found.endsBeforeItBegins({ season, end: said(end), begin: said(begin) }) : undefined
  }
  const [status, date] = first.type === 'status' ? [first, b] : second.type === 'status' ? [second, a] : [undefined, undefined]
  if (status?.value === 'cancelled' && date !== undefined) return found.cancelledWithDate({ season, date: said(date.text) })
  if (first.type !== second.type) return undefined
  return sameTypeDisagreement(first, second, { season, found })
}

const OPPOSITES: readonly OppositeStatuses[] = ['cancelled renewed', 'renewed undecided', 'cancelled undecided', 'cancelled in_production']

type Found = AuditSayings['articleFindings']

/** What is found of two values that cannot both be true, about a season or the series. */
interface About {
  season: number | undefined
  found: Found
}

type SameTypeRules = { [Type in ClaimType]?: (first: ClaimValues[Type], second: ClaimValues[Type], about: About) => string | undefined }

function sameTypeDisagreement(first: Claim, second: Claim, about: About): string | undefined {
  const rule = SAME_TYPE_RULES[second.type] as ((first: unknown, second: unknown, about: About) => string | undefined) | undefined
  return rule?.(first.value, second.value, about)
}

/** Of the other types an article may give several: two homes, two makers. */
const SAME_TYPE_RULES: SameTypeRules = {
  season_episode_count: (first, second, { season, found }) => (first === second ? undefined : found.episodes({ season, first, second })),
  series_episode_count: (first, second, { season, found }) => (first === second ? undefined : found.episodes({ season, first, second })),
  series_season_count: (first, second, { found }) => (first === second ? undefined : found.seasons({ first, second })),
  trailer: (first, second, { season, found }) => (first === second ? undefined : found.trailer(season)),
  cast_role: (first, second, { found }) => {
    const isSamePart = matchNames(first.character, second.character) !== undefined
    const isSamePerson = matchNames(first.person, second.person) !== undefined || matchCharacters(first.person, second.person) !== undefined
    return isSamePart && !isSamePerson ? found.twoActors({ character: second.character, first: first.person, second: second.person }) : undefined
  },
  rating: (first, second, { season, found }) => {
    if (first.source === null) return undefined
    const isSame = first.source === second.source && first.unit === second.unit && first.group === second.group
    return isSame && first.score !== second.score ? found.scores({ season, rater: first.source, first: first.score, second: second.score }) : undefined
  },
}

/** The date that a claim gives its season; none where it says that there is none. */
function dateOf(claim: Claim): { event: 'premiere' | 'finale'; text: string } | undefined {
  if (claim.type === 'season_finale_date') return { event: 'finale', text: claim.value }
  if (claim.type !== 'season_premiere_date' && claim.type !== 'next_premiere_date') return undefined
  return claim.value === null || parseSpan(claim.value) === undefined ? undefined : { event: 'premiere', text: claim.value }
}

function fits(a: string, b: string): boolean {
  const [one, other] = [parsePartialDate(a), parsePartialDate(b)]
  if (one !== undefined && other !== undefined) return areCompatible(one, other)
  const [span, date] = one === undefined ? [parseSpan(a), other] : [parseSpan(b), one]
  return span === undefined || date === undefined || matchSpan(span, date) !== 'differs'
}

function isBefore(end: string, begin: string): boolean {
  const [last, first] = [parseSpan(end)?.last, parsePartialDate(begin) ?? parseSpan(begin)?.first]
  return last !== undefined && first !== undefined && last < firstDayOf(first)
}
