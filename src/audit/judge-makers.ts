import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Credit, Known, SeriesDocument } from '../catalogue/series-document.ts'
import type { PeopleRole } from '../catalogue/series-file.ts'
import { listWords } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import type { FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { matchNames, saySpelling } from './same-name.ts'

type MakerType = 'creator' | 'showrunner' | 'composer' | 'executive_producer'
type MakerClaim = ClaimOf<MakerType>

/** Which of our roles a claim may mean: "developed by" counts as creator, theme music as composing. */
const ROLES = {
  creator: ['creator', 'developer'],
  showrunner: ['showrunner'],
  composer: ['composer', 'theme-composer'],
  executive_producer: ['executive-producer'],
} as const satisfies Record<MakerType, readonly PeopleRole[]>
const ROLE_WORDS = { creator: 'creator', showrunner: 'showrunner', composer: 'composer', executive_producer: 'executive producer' } as const satisfies Record<
  MakerType,
  string
>

/**
 * Whether somebody made the series in the role that the article gives.
 *
 * Lists of makers are seldom complete, so somebody whom our facts do not name contradicts nothing; somebody whom they name as something else, and others in
 * that role, does.
 */
export function judgeMaker(claim: MakerClaim, facts: FactsOfDay): Finding {
  const { record } = facts
  const roles: readonly PeopleRole[] = ROLES[claim.type]
  const holders = record.credits.filter(({ value }) => roles.includes(value.role))
  for (const known of holders) {
    const match = matchNames(claim.value, known.value.person)
    if (match !== undefined)
      return supported(`${known.value.person} is named as ${sayRole(known.value)}${saySpelling(match, known.value.person)}`, creditFacts(known, record))
  }
  const word = ROLE_WORDS[claim.type]
  if (holders.length === 0) return unverifiable(`Our facts name no ${word} of the series`)
  const named = `our facts name ${listWords([...new Set(holders.map(({ value }) => value.person))])} as ${word}`
  const evidence = holders.flatMap((known) => creditFacts(known, record))
  const author = record.credits.find(({ value }) => value.role === 'author' && matchNames(claim.value, value.person) !== undefined)
  if (author !== undefined && claim.type === 'creator')
    return contradicted(`${author.value.person} wrote what it is based on; ${named}`, [...evidence, ...creditFacts(author, record)], 'author-given-as-creator')
  const based = record.basedOn.find(({ value }) => value.toLowerCase().includes(claim.value.toLowerCase()))
  if (based !== undefined && claim.type === 'creator')
    return contradicted(`It is based on ${based.value}; ${named}`, [...evidence, ...toFacts('basedOn', based, record.sources)], 'author-given-as-creator')
  const actor = record.cast.find(({ value }) => matchNames(claim.value, value.person) !== undefined)
  const isMaker = record.credits.some(({ value }) => matchNames(claim.value, value.person) !== undefined)
  if (actor !== undefined && !isMaker && (claim.type === 'creator' || claim.type === 'showrunner'))
    return contradicted(
      `${actor.value.person} plays ${actor.value.character}; ${named}`,
      [...evidence, ...toFacts('cast', actor, record.sources)],
      'actor-given-as-maker',
    )
  return unverifiable(`Our facts do not name ${claim.value} as ${word}; ${named}`, evidence)
}

function sayRole({ role, seasons }: Credit): string {
  const where = seasons === undefined ? '' : ` of season${seasons.length === 1 ? '' : 's'} ${listWords(seasons.map(String))}`
  return `${role.replace('-', ' ')}${where}`
}

function creditFacts(known: Known<Credit>, { sources }: SeriesDocument): Fact[] {
  return toFacts(`credit.${known.value.role}`, known, sources)
}
