import { once } from 'node:events'
import { exportCatalogue, exportSeriesLine } from '../sources/interchange/export-catalogue.ts'
import type { Database } from '../storage/open-database.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc export`: what each source says of the series, one series a line (docs/catalogue-format.md); every series when none is named. */
export async function exportSeries(names: string[], session: Session): Promise<void> {
  await withCatalogue(session, async (database) => {
    for await (const lines of names.length === 0 ? exportCatalogue(database) : linesOf(database, names)) {
      session.terminal.out(lines)
      // Whoever reads slowly is waited for: nothing piles up.
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
    }
  })
}

async function* linesOf(database: Database, names: string[]): AsyncGenerator<string> {
  for (const name of names) yield await exportSeriesLine(database, (await getSeriesMeant(database, [name])).id)
}
