import type { Fact } from '../catalogue/fact.ts'
import type { Answer } from '../outlook/answer.ts'
import { HOW_GOOD_ADDRESS } from '../outlook/say-forecast.ts'
import type { Verdict } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import { plural } from '../time/say-date.ts'
import type { LedgerCaseKind } from './ledger-cases.ts'
import { getLedgerCount, type LedgerCount } from './ledger-store.ts'

/** Our decision, by the design: fewer cases say nothing. */
export const LEAST_LEDGER_CASES = 30

/** Which count bears on which verdict; the others have none. */
const KIND_OF_VERDICT: Partial<Record<Verdict, LedgerCaseKind>> = { dated: 'date', ordered: 'order', undecided: 'decision' }

/** What each count answers. */
export const LEDGER_QUESTIONS: Record<LedgerCaseKind, string> = {
  date: 'how often announced dates hold',
  order: 'what share of orders never airs',
  decision: 'when such decisions usually come',
}

/** The answer with what our own ledger of announcements adds to it: a count of at least thirty cases, or that nobody has counted. */
export async function withLedger(answer: Answer, database: Database): Promise<Answer> {
  const kind = KIND_OF_VERDICT[answer.verdict]
  if (kind === undefined) return answer
  const count = await getLedgerCount(database, kind, answer.asOf)
  const last = lastAnswers.get(answer)
  if (last?.count === count) return last.answer
  const told = addLedgerCount(answer, count)
  lastAnswers.set(answer, { count, answer: told })
  return told
}

/** What each answer became with the last count: the same object, so that what is rendered from it holds. */
const lastAnswers = new WeakMap<Answer, { count: LedgerCount; answer: Answer }>()

export function addLedgerCount(answer: Answer, count: LedgerCount): Answer {
  if (count.cases < LEAST_LEDGER_CASES)
    return {
      ...answer,
      unknown: [
        ...answer.unknown,
        `${LEDGER_QUESTIONS[count.kind]}: nobody has counted (${plural(count.cases, 'case')} in our ledger, ${LEAST_LEDGER_CASES} are needed)`,
      ],
    }
  return { ...answer, because: [...answer.because, { text: sayLedgerCount(count), facts: [ledgerFact(count)] }] }
}

/** A count in one sentence. The ledger is of the series in this catalogue, chosen and not drawn, and the sentence says whose it is. */
export function sayLedgerCount({ kind, cases, zeros, p50, p90 }: LedgerCount): string {
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

function ledgerFact(count: LedgerCount): Fact {
  return {
    field: `ledger.${count.kind}`,
    value: count,
    source: 'To Be Continued, ledger of announcements',
    link: `${HOW_GOOD_ADDRESS}#ledger`,
    publishedOn: count.asOf,
    retrievedAt: count.asOf,
  }
}
