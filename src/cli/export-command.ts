import { getSeriesFile, streamSeriesIds } from '../catalogue/series-store.ts'
import type { Database } from '../storage/open-database.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc export`: what each source says of the series, one series a line (NDJSON), in the form of the bundled files; every series when none is named. */
export async function exportSeries(names: string[], session: Session): Promise<void> {
  await withCatalogue(session, async (database) => {
    for await (const id of names.length === 0 ? streamSeriesIds(database) : idsOf(database, names)) {
      session.terminal.out(`${JSON.stringify(await getSeriesFile(database, id))}\n`)
    }
  })
}

async function* idsOf(database: Database, names: string[]): AsyncGenerator<string> {
  for (const name of names) yield (await getSeriesMeant(database, [name])).id
}
