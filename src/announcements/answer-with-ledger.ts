import type { SeriesDocument } from '../catalogue/series-document.ts'
import { answerFor, outlookFor, type Answer, type Outlook } from '../outlook/answer.ts'
import { tellsLedger } from '../outlook/ledger-count.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { getLedgerCounts } from './ledger-store.ts'

/** The answer about a season as of a day, with what our ledger has counted where that bears on it; most answers need not ask the ledger. */
export async function answerWithLedger(database: Database, document: SeriesDocument, asOf: Day, season?: number): Promise<Answer> {
  const answer = answerFor(document, asOf, season)
  return tellsLedger(answer.verdict) ? answerFor(document, asOf, season, await getLedgerCounts(database, asOf)) : answer
}

/** The same before it is said in any language. */
export async function outlookWithLedger(database: Database, document: SeriesDocument, asOf: Day, season?: number): Promise<Outlook> {
  const outlook = outlookFor(document, asOf, season, undefined)
  return tellsLedger(outlook.judgement.verdict) ? outlookFor(document, asOf, season, await getLedgerCounts(database, asOf)) : outlook
}
