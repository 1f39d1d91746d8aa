import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { loadBundledCatalogue } from '../src/sources/bundled/load-bundled.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'

/** A folder of the test's own, gone when `remove` is called. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tbc-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A real data file with these series in it, or with the bundled catalogue when none are given. */
export async function temporaryCatalogue(files?: SeriesFile[]): Promise<{ database: Database; folder: string; close: () => Promise<void> }> {
  const folder = temporaryFolder()
  const database = await openDatabase(folder.path)
  if (files === undefined) await loadBundledCatalogue(database)
  else await replaceSeries(database, files.map(indexSeries))
  return {
    database,
    folder: folder.path,
    close: async () => {
      await database.destroy()
      folder.remove()
    },
  }
}
