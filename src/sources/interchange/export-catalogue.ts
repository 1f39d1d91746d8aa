import type { Database } from '../../storage/open-database.ts'
import { readStored, readStoredPage, type StoredPage } from './interchange-store.ts'

/**
 * The catalogue as lines of a catalogue file (docs/catalogue-format.md), by id, one page of series after the other: it is never held as a whole.
 *
 * What is stored is passed on as it is, without being read.
 */
export async function* exportCatalogue(database: Database): AsyncGenerator<string> {
  let last = ''
  for (;;) {
    const page = await readStoredPage(database, last)
    const end = page.ids.at(-1)
    if (end === undefined) return
    yield toLines(page)
    last = end
  }
}

/** One series as a line of a catalogue file. */
export async function exportSeriesLine(database: Database, id: string): Promise<string> {
  return toLines(await readStored(database, [id]))
}

function toLines({ ids, statements, links }: StoredPage): string {
  const statementsOf = Map.groupBy(statements, (row) => row.series_id)
  const linksOf = Map.groupBy(links, (row) => row.series_id)
  return ids
    .map((id) => {
      // Stored statements are JSON objects that are never empty: the origin is put in front of their first key.
      const told = (statementsOf.get(id) ?? []).map(({ origin, content }) => `{"origin":${JSON.stringify(origin)},${content.slice(1)}`)
      const linked = (linksOf.get(id) ?? []).map(({ source, source_id, how, fetched_at }) => {
        const link = { source, id: source_id, how }
        return fetched_at === null ? link : Object.assign(link, { readAt: Temporal.Instant.fromEpochMilliseconds(fetched_at).toString() })
      })
      return `{"id":${JSON.stringify(id)},"statements":[${told.join()}]${linked.length === 0 ? '' : `,"links":${JSON.stringify(linked)}`}}\n`
    })
    .join('')
}
