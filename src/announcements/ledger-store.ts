import type { CatalogueState } from '../catalogue/catalogue-state-store.ts'
import { findMeta, LEDGER_REVISION } from '../catalogue/series-store.ts'
import { LEDGER_CASE_KINDS, type LedgerCaseKind, type LedgerCount, type LedgerCounts } from '../outlook/ledger-count.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

/** The last counts: most answers of a day ask for the same. */
const lastCounts = new WeakMap<Database, { revision: string | undefined; asOf: Day; counts: LedgerCounts }>()

/** Counts the cases of the ledger that had come out by a day; the same object while nothing has changed, which the database is asked about unless `state` tells. */
export async function getLedgerCounts(database: Database, asOf: Day, state?: CatalogueState): Promise<LedgerCounts> {
  const revision = state === undefined ? await findMeta(database, LEDGER_REVISION) : (state.ledgerRevision ?? undefined)
  const last = lastCounts.get(database)
  if (last !== undefined && last.revision === revision && last.asOf === asOf) return last.counts
  const counts = {} as LedgerCounts
  for (const kind of LEDGER_CASE_KINDS) counts[kind] = await countLedgerCases(database, kind, asOf)
  lastCounts.set(database, { revision, asOf, counts })
  return counts
}

async function countLedgerCases(database: Database, kind: LedgerCaseKind, asOf: Day): Promise<LedgerCount> {
  const known = database.selectFrom('ledger_case').where('kind', '=', kind).where('known_on', '<=', asOf)
  const { cases, zeros } = await known
    .select((e) => [e.fn.countAll<number>().as('cases'), e.fn.countAll<number>().filterWhere('value', '=', 0).as('zeros')])
    .executeTakeFirstOrThrow()
  // Only of decisions the days matter; of the others it is enough how many are 0.
  const valueAt = async (share: number) =>
    cases === 0 || kind !== 'decision'
      ? null
      : ((
          await known
            .select('value')
            .orderBy('value')
            .offset(Math.floor((cases - 1) * share))
            .limit(1)
            .executeTakeFirst()
        )?.value ?? null)
  return { asOf, cases, zeros, p50: await valueAt(0.5), p90: await valueAt(0.9) }
}
