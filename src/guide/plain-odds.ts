/** A chance as whole cases, as people picture it: about 3 in 10. */
export interface PlainOdds {
  kind: 'about' | 'under' | 'over'
  some: number
  of: number
}

/** Our decision: cases that somebody can see before them; with more of them the words would promise a precision that no forecast has. */
const CASES: readonly (readonly [some: number, of: number])[] = [
  [1, 100], [1, 50], [1, 40], [1, 30], [1, 20], [1, 15], [1, 10], [1, 8], [1, 6], [1, 5], [1, 4], [3, 10], [1, 3], [2, 5],
  [1, 2], [3, 5], [2, 3], [7, 10], [3, 4], [4, 5], [5, 6], [7, 8], [9, 10], [19, 20], [49, 50], [99, 100],
] // prettier-ignore
/** Nearer to 0 or 1 than half a case beyond the outermost ones: only a bound is said. */
const OUTERMOST = 0.0075

/** The cases that are nearest to a probability (0 to 1), by the ratio of its odds: between 1 in 50 and 1 in 100 lies as much as between 1 in 5 and 1 in 10. */
export function toPlainOdds(probability: number): PlainOdds {
  if (probability < OUTERMOST) return { kind: 'under', some: 1, of: 100 }
  if (probability > 1 - OUTERMOST) return { kind: 'over', some: 99, of: 100 }
  const asked = logOdds(probability)
  const [some, of] = CASES.reduce((best, one) => (distance(one, asked) < distance(best, asked) ? one : best))
  return { kind: 'about', some, of }
}

function distance([some, of]: readonly [number, number], asked: number): number {
  return Math.abs(logOdds(some / of) - asked)
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}
