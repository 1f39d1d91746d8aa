import type { SeriesDocument } from '../catalogue/series-document.ts'
import { answerFor, type Answer } from '../outlook/answer.ts'
import { tellsLedger } from '../outlook/ledger-count.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { getLedgerCounts } from './ledger-store.ts'

/** The answer about a season as of a day, with what our ledger has counted where that bears on it; most answers need not ask the ledger. */
export async function answerWithLedger(database: Database, document: SeriesDocument, asOf: Day, season?: number): Promise<Answer> {
  const answer = answerFor(document, asOf, season)
  return tellsLedger(answer.verdict) ? answerFor(document, asOf, season, await getLedgerCounts(database, asOf)) : answer
}
