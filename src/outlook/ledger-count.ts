import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import type { Day } from '../time/partial-date.ts'
import type { Verdict } from './verdict.ts'

/** What the ledger of announcements is counted for: did the first announced day hold, did the order air, when was it decided. */
export const LEDGER_CASE_KINDS = ['date', 'order', 'decision'] as const
export type LedgerCaseKind = (typeof LEDGER_CASE_KINDS)[number]

/** How the cases of one kind came out, as of a day. */
export interface LedgerCount {
  asOf: Day
  cases: number
  /** Cases whose value is 0: dates that held to the day, orders that never aired. */
  zeros: number
  /** Of decisions, the days from the finale that half of them and nine in ten do not exceed; null of other kinds, and without a case. */
  p50: number | null
  p90: number | null
}

/** What our own ledger of announcements has counted by a day. */
export type LedgerCounts = Record<LedgerCaseKind, LedgerCount>

/** Our decision, by the design: fewer cases say nothing. */
export const LEAST_LEDGER_CASES = 30

/** Which count bears on which verdict; the others have none. */
const KIND_OF_VERDICT: Partial<Record<Verdict, LedgerCaseKind>> = { dated: 'date', ordered: 'order', undecided: 'decision' }

/** Whether an answer of this verdict tells a count. */
export function tellsLedger(verdict: Verdict): boolean {
  return KIND_OF_VERDICT[verdict] !== undefined
}

/** What the ledger adds to an answer: a count of at least thirty cases in one sentence, or that nobody has counted. */
export function sayLedger(verdict: Verdict, ledger: LedgerCounts | undefined, words: AnswerSayings): { known?: string; unknown?: string } {
  const kind = KIND_OF_VERDICT[verdict]
  if (kind === undefined) return {}
  const count = ledger?.[kind]
  if (count !== undefined && count.cases >= LEAST_LEDGER_CASES) return { known: sayLedgerCount(kind, count, words) }
  return { unknown: words.ledger.notCounted({ kind, cases: count?.cases ?? 0, needed: LEAST_LEDGER_CASES }) }
}

/**
 * The chance that an ordered season is shown at all, from the orders in the ledger whose fate is known; `undefined` from fewer than thirty.
 *
 * One order of either fate is added to those counted (Laplace's rule): that none failed so far does not make the next one certain.
 */
export function orderAirsProbability(ledger: LedgerCounts | undefined): number | undefined {
  if (ledger === undefined || ledger.order.cases < LEAST_LEDGER_CASES) return undefined
  return (ledger.order.cases - ledger.order.zeros + 1) / (ledger.order.cases + 2)
}

/** A count in one sentence. The ledger is of the series in this catalogue, chosen and not drawn, and the sentence says whose it is. */
export function sayLedgerCount(kind: LedgerCaseKind, { cases, zeros, p50, p90 }: LedgerCount, { ledger }: AnswerSayings): string {
  switch (kind) {
    case 'date':
      return ledger.dates({ held: zeros, cases })
    case 'order':
      return ledger.orders({ failed: zeros, cases })
    case 'decision':
      return ledger.decisions({ cases, p50: p50 ?? 0, p90: p90 ?? 0 })
  }
}
