import { builtOnce } from '../storage/built-once.ts'
import type { Database } from '../storage/open-database.ts'
import { LEDGER_REVISION, TRAITS_REVISION } from './series-store.ts'

/** What is stored, told by numbers alone: while they are the same, no guide is another. */
export interface CatalogueState {
  /** Grows whenever any series is stored, renamed or taken out; 0 before the first. */
  newestChange: number
  ledgerRevision: string | null
  traitsRevision: string | null
  /** All three in one text. */
  mark: string
}

/** The questions that wait to be put, of each database. */
const waiting = new WeakMap<Database, Promise<CatalogueState>>()

/**
 * What is stored now, asked of the database after this call.
 *
 * Whoever calls before the question is put waits for the same answer: requests that came in together cost one question, and none is answered by what was asked before it came.
 */
export function catalogueState(database: Database): Promise<CatalogueState> {
  let question = waiting.get(database)
  if (question === undefined) waiting.set(database, (question = askWithOthers(database)))
  return question
}

async function askWithOthers(database: Database): Promise<CatalogueState> {
  // What has arrived is handed out before this goes on (https://nodejs.org/api/process.html, "setImmediate").
  await new Promise((resolve) => setImmediate(resolve))
  waiting.delete(database)
  const [row] = await askState(database, [LEDGER_REVISION, TRAITS_REVISION])
  const { newestChange, ledgerRevision, traitsRevision } = row ?? { newestChange: null, ledgerRevision: null, traitsRevision: null }
  return { newestChange: newestChange ?? 0, ledgerRevision, traitsRevision, mark: `${newestChange} ${ledgerRevision} ${traitsRevision}` }
}

type StateRow = Omit<CatalogueState, 'newestChange' | 'mark'> & { newestChange: number | null }
const askState = builtOnce<StateRow>((database) =>
  database.selectNoFrom((e) => [
    e
      .selectFrom('title_change')
      .select((of) => of.fn.max('sequence').as('newest'))
      .as('newestChange'),
    e.selectFrom('meta').select('value').where('key', '=', '').as('ledgerRevision'),
    e.selectFrom('meta').select('value').where('key', '=', '').as('traitsRevision'),
  ]),
)
