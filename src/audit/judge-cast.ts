import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import type { ClaimOf } from './claim.ts'
import type { FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { matchCharacters, matchNames, nameWords, saySpelling } from './same-name.ts'

interface Part {
  person: string
  character: string | undefined
  evidence: Fact[]
}

/** Whether somebody plays the part that the article gives. Who played it is a fact of the record, whenever it was written down. */
export function judgeCast(claim: ClaimOf<'cast_role'>, facts: FactsOfDay): Finding {
  const { person, character } = claim.value
  const { counts, valueFindings } = facts.words
  const parts = partsOf(facts.record)
  if (parts.length === 0) return unverifiable(valueFindings.noCast)
  for (const part of parts) {
    const [name, role] = [matchNames(person, part.person), part.character === undefined ? undefined : matchCharacters(character, part.character)]
    if (name === undefined || role === undefined || part.character === undefined) continue
    const spelling = name === 'same' ? saySpelling(role, part.character, facts.words) : saySpelling(name, part.person, facts.words)
    return supported(valueFindings.plays({ person: part.person, character: part.character, spelling }), part.evidence)
  }
  const sayParts = (some: readonly Part[]): string =>
    counts.list([...new Set(some.map((part) => valueFindings.plays({ person: part.person, character: part.character ?? '', spelling: '' })))])
  const swapped = parts.find(
    (part) => part.character !== undefined && matchNames(character, part.person) !== undefined && matchCharacters(person, part.character) !== undefined,
  )
  if (swapped !== undefined) return contradicted(valueFindings.otherWayRound(sayParts([swapped])), swapped.evidence, 'actor-and-character-swapped')
  const own = parts.filter((part) => part.character !== undefined && matchNames(person, part.person) !== undefined)
  const others = parts.filter((part) => part.character !== undefined && isWholeCharacter(character, part.character))
  const evidence = [...others, ...own].flatMap((part) => part.evidence)
  if (others.length > 0 && own.length > 0)
    return contradicted(valueFindings.bothPlay({ others: sayParts(others), own: sayParts(own) }), evidence, 'character-of-somebody-else')
  if (others.length > 0) return contradicted(sayParts(others), evidence, 'character-of-somebody-else')
  if (own.length > 0) return unverifiable(valueFindings.characterUnknown(sayParts(own)), evidence)
  return unverifiable(valueFindings.notInTheCast(person))
}

function partsOf({ cast, seasons, sources }: SeriesDocument): Part[] {
  return [
    ...cast.map((known) => ({ person: known.value.person, character: known.value.character, evidence: toFacts('cast', known, sources) })),
    ...seasons.flatMap(({ number, confirmedCast }) =>
      confirmedCast.map((known) => ({
        person: known.value.person,
        character: known.value.character,
        evidence: toFacts(`season.${number}.confirmedCast`, known, sources),
      })),
    ),
  ]
}

/** A first or a family name alone is shared by too many characters to say that somebody else plays this one. */
function isWholeCharacter(claimed: string, known: string): boolean {
  const match = matchNames(claimed, known)
  return (match === 'same' || match === 'reversed') && (nameWords(claimed).length > 1 || nameWords(known).length === 1)
}
