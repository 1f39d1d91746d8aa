import { LRUCache } from 'lru-cache'
import { builtOnce } from '../storage/built-once.ts'
import type { Database } from '../storage/open-database.ts'
import type { CatalogueState } from './catalogue-state-store.ts'

/** Which document is stored of a series, and the day from which on it holds. */
export interface Revision {
  revision: string
  knowable_through: string
}

/** Our decision: of as many series as are asked for again and again; some 300 bytes each. */
const MOST_REMEMBERED = 2000
const remembered = new WeakMap<Database, LRUCache<string, { state: string; row: Revision }>>()

/** Which document is stored, without reading it; not asked again while `state`, which was asked before, is what it was. */
export async function findRevision(database: Database, id: string, state?: CatalogueState): Promise<Revision | undefined> {
  if (state === undefined) return askRevision(database, id)
  let known = remembered.get(database)
  if (known === undefined) remembered.set(database, (known = new LRUCache({ max: MOST_REMEMBERED })))
  const last = known.get(id)
  if (last?.state === state.mark) return last.row
  const row = await askRevision(database, id)
  if (row !== undefined) known.set(id, { state: state.mark, row })
  return row
}

async function askRevision(database: Database, id: string): Promise<Revision | undefined> {
  return (await askStored(database, [id]))[0]
}

const askStored = builtOnce<Revision>((database) => database.selectFrom('series').select(['revision', 'knowable_through']).where('id', '=', ''))
