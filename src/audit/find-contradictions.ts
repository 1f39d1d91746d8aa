import type { Claim, ClaimOf, ClaimType } from './claim.ts'
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
export function findContradictions(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = []
  const bySubject = new Map<string, { claim: Claim; index: number }[]>()
  for (const [index, claim] of claims.entries()) {
    if (claim.hedged) continue
    const about = subjectKey(claim)
    const others = bySubject.get(about) ?? []
    const isRepeated = others.some((other) => other.claim.type === claim.type && JSON.stringify(other.claim.value) === JSON.stringify(claim.value))
    if (isRepeated || others.length >= MAX_PER_SUBJECT) continue
    for (const other of others) {
      const because = disagreement(other.claim, claim)
      if (because !== undefined && found.length < MAX_CONTRADICTIONS) found.push({ claims: [other.index, index], because })
    }
    bySubject.set(about, [...others, { claim, index }])
  }
  return found
}

/** Series, season and kind of thing claimed: only claims with the same key can disagree. */
function subjectKey({ type, subject, value }: Claim): string {
  const seasons = subject.seasons ?? (subject.season === undefined ? [] : [subject.season])
  const kind = KINDS[type] ?? type
  // Of the cast only what is said of one character can disagree, whichever season it is said of.
  if (type === 'cast_role') return `${subject.series} cast ${(value as ClaimOf<'cast_role'>['value']).character.slice(0, 2).toLowerCase()}`
  return `${subject.series} ${kind} ${seasons.join(',')}`
}

/** Kinds of claim that speak of the same thing under several types. */
const KINDS: Partial<Record<ClaimType, string>> = {
  season_premiere_date: 'course',
  season_finale_date: 'course',
  next_premiere_date: 'course',
  status: 'course',
}

function disagreement(first: Claim, second: Claim): string | undefined {
  const season = second.subject.season === undefined ? 'The series' : `Season ${second.subject.season}`
  if (first.type === 'status' && second.type === 'status') {
    const pair = [first.value, second.value].toSorted().join(' ')
    return OPPOSITES[pair] === undefined ? undefined : `${season} is ${OPPOSITES[pair]} at once`
  }
  const [a, b] = [dateOf(first), dateOf(second)]
  if (a !== undefined && b !== undefined) {
    if (a.event === b.event)
      return fits(a.text, b.text)
        ? undefined
        : `${season} ${a.event === 'finale' ? 'ends' : 'begins'} on two days: ${sayClaimed(a.text)} and ${sayClaimed(b.text)}`
    const [begin, end] = a.event === 'premiere' ? [a.text, b.text] : [b.text, a.text]
    return isBefore(end, begin) ? `${season} ends (${sayClaimed(end)}) before it begins (${sayClaimed(begin)})` : undefined
  }
  const [status, date] = first.type === 'status' ? [first, b] : second.type === 'status' ? [second, a] : [undefined, undefined]
  if (status?.value === 'cancelled' && date !== undefined) return `${season} is cancelled and has a date (${sayClaimed(date.text)})`
  if (first.type !== second.type) return undefined
  return sameTypeDisagreement(first, second, season)
}

const OPPOSITES: Partial<Record<string, string>> = {
  'cancelled renewed': 'renewed and cancelled',
  'renewed undecided': 'renewed and undecided',
  'cancelled undecided': 'cancelled and undecided',
  'cancelled in_production': 'cancelled and in production',
}

function sameTypeDisagreement(first: Claim, second: Claim, season: string): string | undefined {
  switch (second.type) {
    case 'season_episode_count':
    case 'series_season_count':
    case 'series_episode_count':
      return first.value === second.value
        ? undefined
        : `${season} has ${String(first.value)} and ${second.value} ${second.type === 'series_season_count' ? 'seasons' : 'episodes'}`
    case 'trailer':
      return first.value === second.value ? undefined : `${season} has a trailer and has none`
    case 'cast_role': {
      const one = first.value as ClaimOf<'cast_role'>['value']
      const isSamePart = matchNames(one.character, second.value.character) !== undefined
      const isSamePerson = matchNames(one.person, second.value.person) !== undefined || matchCharacters(one.person, second.value.person) !== undefined
      return isSamePart && !isSamePerson ? `${second.value.character} is played by ${one.person} and by ${second.value.person}` : undefined
    }
    case 'rating': {
      const one = first.value as ClaimOf<'rating'>['value']
      const isSame = one.source !== null && one.source === second.value.source && one.unit === second.value.unit && one.group === second.value.group
      return isSame && one.score !== second.value.score
        ? `${one.source} gives ${season === 'The series' ? 'the series' : season.toLowerCase()} ${one.score} and ${second.value.score}`
        : undefined
    }
    default:
      return undefined
  }
}

/** The date that a claim gives its season; none where it says that there is none. */
function dateOf({ type, value }: Claim): { event: 'premiere' | 'finale'; text: string } | undefined {
  if (type === 'season_finale_date') return { event: 'finale', text: value as string }
  if ((type !== 'season_premiere_date' && type !== 'next_premiere_date') || value === null || parseSpan(value as string) === undefined) return undefined
  return { event: 'premiere', text: value as string }
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
