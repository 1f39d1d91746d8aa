import { isPostgres } from '../../storage/database-kind.ts'
import type { Database } from '../../storage/open-database.ts'
import type { Day } from '../../time/partial-date.ts'
import { findImdbFiles, type ImdbFileName } from './imdb-files.ts'
import { ImdbStaging, type TableChanges } from './imdb-store.ts'
import { PostgresImdbStaging } from './postgres-imdb-store.ts'
import { readImdb, type ReadCounts, type ReadProgress } from './read-imdb.ts'

/** What an import did with one file: what was read and kept of it, and what that changed in the data file. */
export interface ImdbFileReport {
  file: ImdbFileName
  modifiedOn: Day
  read: ReadCounts
  written: TableChanges
}

export type ImdbProgress = ({ step: 'reading' } & ReadProgress) | { step: 'writing'; file: ImdbFileName }

/**
 * Brings the data file to the state of IMDb's data sets in a folder; what is there already is not written again.
 *
 * All files are read before anything is written: a file that is missing, damaged or malformed (`bad-input-file`) leaves everything
 * as it was. Then each file's changes are written as a whole: a process killed at any moment leaves its old or its new state.
 */
export async function importImdb(database: Database, folder: string, onProgress?: (progress: ImdbProgress) => void): Promise<ImdbFileReport[]> {
  const files = findImdbFiles(folder)
  const staging = isPostgres(database) ? new PostgresImdbStaging(database) : await ImdbStaging.open(database)
  try {
    const counts = await readImdb(
      files,
      (table, ...values) => staging.stage(table, values),
      onProgress && ((progress) => onProgress({ step: 'reading', ...progress })),
    )
    const reports: ImdbFileReport[] = []
    for (const file of files) {
      onProgress?.({ step: 'writing', file: file.name })
      reports.push({ file: file.name, modifiedOn: file.modifiedOn, read: counts[file.name], written: await staging.apply(file) })
    }
    return reports
  } finally {
    staging.close()
  }
}
