import type { Database } from '../storage/open-database.ts'

/** Where the index of names is kept between processes, and who hears that it could not be. */
export interface TitleKeeping {
  directory: string
  warn: (line: string) => void
}

const keepings = new WeakMap<Database, TitleKeeping>()

/** Keeps the index of this database's names in a directory, where the next process finds it. */
export function keepTitlesIn(database: Database, keeping: TitleKeeping): void {
  keepings.set(database, keeping)
}

/** Where this database's index is kept, if anywhere. */
export function keepingOf(database: Database): TitleKeeping | undefined {
  return keepings.get(database)
}
