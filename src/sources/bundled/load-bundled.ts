import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPath } from '../../config/package-folder.ts'
import type { Database } from '../../storage/open-database.ts'
import { indexSeries } from '../index-series.ts'
import type { SeriesFile } from '../../catalogue/series-document.ts'
import { BUNDLED_VERSION, findMeta, replaceSeries, setMeta } from '../../catalogue/series-store.ts'

const VERSION_FILE = 'version.json'

/**
 * Loads the bundled catalogue into the data file, once, and again when its version changes; in one transaction, beside whatever else is there.
 *
 * The number of series loaded; 0 when this version was there.
 */
export async function loadBundledCatalogue(database: Database, folder = shippedPath('catalogue')): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(folder, VERSION_FILE), 'utf8')) as { version: string }
  if ((await findMeta(database, BUNDLED_VERSION)) === version) return 0
  return replaceSeries(database, readSeriesFiles(folder), (transaction) => setMeta(transaction, BUNDLED_VERSION, version))
}

function* readSeriesFiles(folder: string) {
  for (const name of listSeriesFiles(folder)) yield indexSeries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeriesFile)
}

/** The series files of a catalogue folder, in order. */
export function listSeriesFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== VERSION_FILE)
    .sort()
}
