import { findMeta, LEDGER_REVISION } from '../catalogue/series-store.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import type { LedgerCaseKind } from './ledger-cases.ts'

/** How the cases of one kind came out, as of a day. */
export interface LedgerCount {
  kind: LedgerCaseKind
  asOf: Day
  cases: number
  /** Cases whose value is 0: dates that held to the day, orders that never aired. */
  zeros: number
  /** The value that half of the cases do not exceed, and nine in ten do not; null without a case. */
  p50: number | null
  p90: number | null
}

/** The last count of each kind: most pages of a day ask for the same. */
const lastCounts = new WeakMap<Database, Map<LedgerCaseKind, { revision: string | undefined; count: LedgerCount }>>()

/** Counts the cases of a kind that had come out by a day; the same object while nothing has changed. */
export async function getLedgerCount(database: Database, kind: LedgerCaseKind, asOf: Day): Promise<LedgerCount> {
  let counts = lastCounts.get(database)
  if (counts === undefined) lastCounts.set(database, (counts = new Map()))
  const revision = await findMeta(database, LEDGER_REVISION)
  const last = counts.get(kind)
  if (last !== undefined && last.revision === revision && last.count.asOf === asOf) return last.count
  const count = await countLedgerCases(database, kind, asOf)
  counts.set(kind, { revision, count })
  return count
}

async function countLedgerCases(database: Database, kind: LedgerCaseKind, asOf: Day): Promise<LedgerCount> {
  const known = database.selectFrom('ledger_case').where('kind', '=', kind).where('known_on', '<=', asOf)
  const { cases, zeros } = await known
    .select((e) => [e.fn.countAll<number>().as('cases'), e.fn.countAll<number>().filterWhere('value', '=', 0).as('zeros')])
    .executeTakeFirstOrThrow()
  const valueAt = async (share: number) =>
    (
      await known
        .select('value')
        .orderBy('value')
        .offset(Math.floor((cases - 1) * share))
        .limit(1)
        .executeTakeFirst()
    )?.value ?? null
  return { kind, asOf, cases, zeros, p50: cases === 0 ? null : await valueAt(0.5), p90: cases === 0 ? null : await valueAt(0.9) }
}
