import type { Day } from '../time/partial-date.ts'
import { plural } from '../time/say-date.ts'
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

/** What each count answers. */
export const LEDGER_QUESTIONS: Record<LedgerCaseKind, string> = {
  date: 'how often announced dates hold',
  order: 'what share of orders never airs',
  decision: 'when such decisions usually come',
}

/** Which count bears on which verdict; the others have none. */
const KIND_OF_VERDICT: Partial<Record<Verdict, LedgerCaseKind>> = { dated: 'date', ordered: 'order', undecided: 'decision' }

/** Whether an answer of this verdict tells a count. */
export function tellsLedger(verdict: Verdict): boolean {
  return KIND_OF_VERDICT[verdict] !== undefined
}

/** What the ledger adds to an answer: a count of at least thirty cases in one sentence, or that nobody has counted. */
export function sayLedger(verdict: Verdict, ledger: LedgerCounts | undefined): { known?: string; unknown?: string } {
  const kind = KIND_OF_VERDICT[verdict]
  if (kind === undefined) return {}
  const count = ledger?.[kind]
  if (count !== undefined && count.cases >= LEAST_LEDGER_CASES) return { known: sayLedgerCount(kind, count) }
  return { unknown: `${LEDGER_QUESTIONS[kind]}: nobody has counted (${plural(count?.cases ?? 0, 'case')} in our ledger, ${LEAST_LEDGER_CASES} are needed)` }
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
export function sayLedgerCount(kind: LedgerCaseKind, { cases, zeros, p50, p90 }: LedgerCount): string {
  switch (kind) {
    case 'date':
      return `In our ledger, ${zeros} of ${cases} first announced days held to the day.`
    case 'order':
      return `In our ledger, ${zeros === 0 ? 'none' : zeros} of ${cases} ordered seasons whose fate is known ${zeros === 1 ? 'was' : 'were'} cancelled before being shown.`
    case 'decision':
      return `In our ledger of ${cases} decisions, half were public ${sayOffset(p50 ?? 0)} the finale and nine in ten ${sayOffset(p90 ?? 0)} it.`
  }
}

function sayOffset(days: number): string {
  if (days === 0) return 'by the day of'
  return days < 0 ? `${plural(-days, 'day')} before` : `${plural(days, 'day')} after`
}
