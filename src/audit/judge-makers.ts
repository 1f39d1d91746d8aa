import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Credit, Known, SeriesDocument } from '../catalogue/series-document.ts'
import type { PeopleRole } from '../catalogue/series-file.ts'
import type { ClaimOf } from './claim.ts'
import type { FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { matchNames, saySpelling } from './same-name.ts'

type MakerType = 'creator' | 'showrunner' | 'composer' | 'executive_producer'
type MakerClaim = ClaimOf<MakerType>

/** Which of our roles a claim may mean, the one it names first: "developed by" counts as creator, theme music as composing. */
const ROLES = {
  creator: ['creator', 'developer'],
  showrunner: ['showrunner'],
  composer: ['composer', 'theme-composer'],
  executive_producer: ['executive-producer'],
} as const satisfies Record<MakerType, readonly PeopleRole[]>

/**
 * Whether somebody made the series in the role that the article gives.
 *
 * Lists of makers are seldom complete, so somebody whom our facts do not name contradicts nothing; somebody whom they name as something else, and others in
 * that role, does.
 */
export function judgeMaker(claim: MakerClaim, facts: FactsOfDay): Finding {
  const { record, words } = facts
  const { valueFindings } = words
  const roles: readonly PeopleRole[] = ROLES[claim.type]
  const holders = record.credits.filter(({ value }) => roles.includes(value.role))
  for (const known of holders) {
    const match = matchNames(claim.value, known.value.person)
    if (match !== undefined)
      return supported(
        valueFindings.madeBy({ ...known.value, seasons: known.value.seasons ?? [], spelling: saySpelling(match, known.value.person, words) }),
        creditFacts(known, record),
      )
  }
  const [role] = ROLES[claim.type]
  if (holders.length === 0) return unverifiable(valueFindings.noMaker(role))
  const makers = valueFindings.makers({ people: [...new Set(holders.map(({ value }) => value.person))], role })
  const evidence = holders.flatMap((known) => creditFacts(known, record))
  const author = record.credits.find(({ value }) => value.role === 'author' && matchNames(claim.value, value.person) !== undefined)
  if (author !== undefined && claim.type === 'creator')
    return contradicted(
      valueFindings.wroteTheOriginal({ person: author.value.person, makers }),
      [...evidence, ...creditFacts(author, record)],
      'author-given-as-creator',
    )
  const based = record.basedOn.find(({ value }) => value.toLowerCase().includes(claim.value.toLowerCase()))
  if (based !== undefined && claim.type === 'creator')
    return contradicted(
      valueFindings.basedOn({ work: based.value, makers }),
      [...evidence, ...toFacts('basedOn', based, record.sources)],
      'author-given-as-creator',
    )
  const actor = record.cast.find(({ value }) => matchNames(claim.value, value.person) !== undefined)
  const isMaker = record.credits.some(({ value }) => matchNames(claim.value, value.person) !== undefined)
  if (actor !== undefined && !isMaker && (claim.type === 'creator' || claim.type === 'showrunner'))
    return contradicted(
      valueFindings.isInTheCast({ plays: valueFindings.plays({ ...actor.value, character: actor.value.character ?? '', spelling: '' }), makers }),
      [...evidence, ...toFacts('cast', actor, record.sources)],
      'actor-given-as-maker',
    )
  return unverifiable(valueFindings.notAMaker({ person: claim.value, role, makers }), evidence)
}

function creditFacts(known: Known<Credit>, { sources }: SeriesDocument): Fact[] {
  return toFacts(`credit.${known.value.role}`, known, sources)
}
