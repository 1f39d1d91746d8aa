import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPath } from '../../config/package-folder.ts'
import type { Database } from '../../storage/open-database.ts'
import type { SeriesFile } from '../../catalogue/series-document.ts'
import { BUNDLED_VERSION, findMeta, listTold, putSeries, setMeta } from '../../catalogue/series-store.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'

const VERSION_FILE = 'version.json'

/**
 * Loads the bundled catalogue into the data file, once, and again when its version changes; in one transaction, beside whatever else is there.
 * What other sources say of the same series stays, and is merged with it.
 *
 * The number of series loaded; 0 when this version was there.
 */
export async function loadBundledCatalogue(database: Database, folder = shippedPath('catalogue')): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(folder, VERSION_FILE), 'utf8')) as { version: string }
  if ((await findMeta(database, BUNDLED_VERSION)) === version) return 0
  // Loaded when there is something to load: most starts have nothing, and should not wait for it.
  const [{ BUNDLED_ORIGIN, indexTold }, { putProgress }] = [await import('../index-series.ts'), await import('../progress-store.ts')]
  return inWriteTransaction(database, async (transaction) => {
    if ((await findMeta(transaction, BUNDLED_VERSION)) === version) return 0
    let count = 0
    for (const { id, statements } of readSeriesFiles(folder)) {
      const others = (await listTold(transaction, id)).filter(({ origin }) => origin !== BUNDLED_ORIGIN)
      await putSeries(transaction, indexTold(id, [...statements.map((statement) => ({ origin: BUNDLED_ORIGIN, statement })), ...others]))
      count++
    }
    // Series that came with this version may be some of IMDb's.
    await putProgress(transaction, 'imdb', { indexed_at: null })
    await setMeta(transaction, BUNDLED_VERSION, version)
    return count
  })
}

function* readSeriesFiles(folder: string): Generator<SeriesFile> {
  for (const name of listSeriesFiles(folder)) yield JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeriesFile
}

/** The series files of a catalogue folder, in order. */
export function listSeriesFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== VERSION_FILE)
    .sort()
}
