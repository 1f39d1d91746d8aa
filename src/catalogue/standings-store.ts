import type { CompiledQuery } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import type { Day } from '../time/partial-date.ts'

/** Where a series stands once its facts end; before that day it must be judged from them. */
export interface SeriesStanding {
  id: string
  /** A mark of what is stored of the series: another mark, other facts. */
  revision: string
  factsUntil: Day
  axes: { airing: boolean | null; next: Schema['series']['next']; ended: Schema['series']['ended'] }
}

type StandingRow = Pick<Schema['series'], 'id' | 'revision' | 'facts_until' | 'airing' | 'next' | 'ended'>

/** Where the series with these ids stand; ids that are not in the catalogue are left out. */
export async function listStandings(database: Database, ids: readonly string[]): Promise<SeriesStanding[]> {
  const { rows } = await database.executeQuery<StandingRow>({ ...queryFor(database, ids.length), parameters: ids })
  return rows.map(({ id, revision, facts_until, airing, next, ended }) => ({
    id,
    revision,
    factsUntil: facts_until as Day,
    axes: { airing: airing === null ? null : airing === 1, next, ended },
  }))
}

const queries = new WeakMap<Database, Map<number, CompiledQuery>>()

/** The query for so many ids: every guide page asks it, so it is built once for each number of them. */
function queryFor(database: Database, count: number): CompiledQuery {
  let known = queries.get(database)
  if (known === undefined) queries.set(database, (known = new Map()))
  let query = known.get(count)
  if (query === undefined) {
    query = database
      .selectFrom('series')
      .select(['id', 'revision', 'facts_until', 'airing', 'next', 'ended'])
      .where('id', 'in', Array<string>(count).fill(''))
      .compile()
    known.set(count, query)
  }
  return query
}
