import type { Fact } from '../catalogue/fact.ts'

/** What the facts say of a claim, as the contract names it. */
export const FINDINGS = ['supported', 'contradicted', 'outdated', 'speculation', 'unverifiable'] as const
export type FindingKind = (typeof FINDINGS)[number]

/** What was confused, where it shows. */
export type Mistake =
  | 'date-of-another-season'
  | 'finale-given-as-premiere'
  | 'premiere-given-as-finale'
  | 'part-given-as-season'
  | 'season-that-does-not-come'
  | 'season-that-has-not-begun'
  | 'actor-and-character-swapped'
  | 'character-of-somebody-else'
  | 'author-given-as-creator'
  | 'actor-given-as-maker'
  | 'critics-and-audience-swapped'
  | 'ended-given-as-cancelled'

/** A claim held against the facts: what they say, why in one sentence, and the facts themselves. */
export interface Finding {
  finding: FindingKind
  /** One plain sentence. */
  because: string
  /** The facts that decided; empty only of `unverifiable` and `speculation`. */
  evidence: Fact[]
  mistake?: Mistake
}

export function supported(because: string, evidence: Fact[]): Finding {
  return { finding: 'supported', because, evidence }
}

export function contradicted(because: string, evidence: Fact[], mistake?: Mistake): Finding {
  // Absent is not false: without a fact nothing is contradicted.
  if (evidence.length === 0) return unverifiable(because)
  return { finding: 'contradicted', because, evidence, ...(mistake === undefined ? {} : { mistake }) }
}

export function outdated(because: string, evidence: Fact[]): Finding {
  return { finding: 'outdated', because, evidence }
}

export function speculation(because: string, evidence: Fact[] = []): Finding {
  return { finding: 'speculation', because, evidence }
}

export function unverifiable(because: string, evidence: Fact[] = []): Finding {
  return { finding: 'unverifiable', because, evidence }
}
