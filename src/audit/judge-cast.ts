import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { listWords } from '../time/say-date.ts'
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
  const parts = partsOf(facts.record)
  if (parts.length === 0) return unverifiable('Our facts name no cast of the series')
  for (const part of parts) {
    const [name, role] = [matchNames(person, part.person), part.character === undefined ? undefined : matchCharacters(character, part.character)]
    if (name === undefined || role === undefined || part.character === undefined) continue
    return supported(
      `${part.person} plays ${part.character}${saySpelling(name, part.person)}${name === 'same' ? saySpelling(role, part.character) : ''}`,
      part.evidence,
    )
  }
  const swapped = parts.find(
    (part) => part.character !== undefined && matchNames(character, part.person) !== undefined && matchCharacters(person, part.character) !== undefined,
  )
  if (swapped !== undefined)
    return contradicted(`It is the other way round: ${swapped.person} plays ${swapped.character}`, swapped.evidence, 'actor-and-character-swapped')
  const own = parts.filter((part) => part.character !== undefined && matchNames(person, part.person) !== undefined)
  const others = parts.filter((part) => part.character !== undefined && isWholeCharacter(character, part.character))
  const evidence = [...others, ...own].flatMap((part) => part.evidence)
  if (others.length > 0 && own.length > 0) return contradicted(`${sayParts(others)}; ${sayParts(own)}`, evidence, 'character-of-somebody-else')
  if (others.length > 0) return contradicted(sayParts(others), evidence, 'character-of-somebody-else')
  if (own.length > 0) return unverifiable(`Our facts do not have the character: ${sayParts(own)}`, evidence)
  return unverifiable(`Our facts do not name ${person} in the cast`)
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

function sayParts(parts: Part[]): string {
  const sentences = new Set(parts.map(({ person, character }) => `${person} plays ${character}`))
  return listWords([...sentences])
}
