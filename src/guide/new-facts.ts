import type { Fact } from '../catalogue/fact.ts'
import type { Answer } from '../outlook/answer.ts'

type Reason = Answer['because'][number]

/**
 * The facts of a reason if any of them was not told by an earlier one; none when all were.
 *
 * A forecast and a count stand on dates that were told before: naming those witnesses again would read as if they had made the forecast.
 */
export function newFacts({ facts }: Reason, earlier: readonly Reason[]): Fact[] {
  const told = new Set(earlier.flatMap((reason) => reason.facts.map(({ field, link }) => `${field} ${link}`)))
  return facts.every(({ field, link }) => told.has(`${field} ${link}`)) ? [] : facts
}
