import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { loadBundledCatalogue } from '../src/sources/bundled/load-bundled.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { temporaryPlace } from './temporary-place.ts'

export { temporaryFolder } from './temporary-folder.ts'

export interface TemporaryCatalogue {
  database: Database
  /** What `openDatabase` opens: a folder, or the address of a database. */
  place: string
  /** A folder of the test's own, for files; on SQLite the one of the data. */
  folder: string
  close: () => Promise<void>
}

/** A real database with these series in it, or with the bundled catalogue when none are given. */
export async function temporaryCatalogue(files?: SeriesFile[]): Promise<TemporaryCatalogue> {
  const place = await temporaryPlace()
  const database = await openDatabase(place.path)
  if (files === undefined) await loadBundledCatalogue(database)
  else await replaceSeries(database, files.map(indexSeries))
  return {
    database,
    place: place.path,
    folder: place.folder,
    close: async () => {
      await database.destroy()
      await place.remove()
    },
  }
}
