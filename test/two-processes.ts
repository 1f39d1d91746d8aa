import { afterEach, beforeEach } from 'vitest'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Two processes on one data file, as far as SQLite can tell; opened anew for each test of the file that asks for them. */
export interface TwoProcesses {
  importing: Database
  serving: Database
}

export function twoProcesses(): TwoProcesses {
  const two = {} as TwoProcesses
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(async () => {
    folder = temporaryFolder()
    two.importing = await openDatabase(folder.path)
    two.serving = await openDatabase(folder.path)
  })
  afterEach(async () => {
    await two.importing.destroy()
    await two.serving.destroy()
    folder.remove()
  })
  return two
}
