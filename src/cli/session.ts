import { readConfig, type Config } from '../config/config.ts'
import { sleepFor, type Clock } from '../sources/clock.ts'
import { keepTitlesIn } from '../search/title-keeping.ts'
import { loadBundledCatalogue } from '../sources/bundled/load-bundled.ts'
import { dataFileIn, openDatabase, toStorageError, type Database } from '../storage/open-database.ts'
import { parseDay, type Day } from '../time/partial-date.ts'
import { AppError } from '../errors/app-error.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** What a command works with: the configuration, the terminal, the clock. */
export interface Session {
  config: Config
  terminal: Terminal
  /** The day where the person is: the day that "today" means on the command line. */
  today: Day
  now: Temporal.Instant
  /** The time that passes while sources are asked. */
  clock: Clock
  /** Tells of something that went wrong and did not stop the command. */
  warn: (line: string) => void
}

/** The session of this process; the one place on the command line that reads the clock. */
export function startSession(): Session {
  const config = readConfig()
  const terminal = processTerminal(config.columns)
  const [today, now] = [Temporal.Now.plainDateISO().toString() as Day, Temporal.Now.instant()]
  const clock = { now: () => Temporal.Now.instant(), sleep: sleepFor, random: Math.random }
  return { config, terminal, today, now, clock, warn: (line) => terminal.error(`tbc: ${line}\n`) }
}

/** The time zone of the person at the screen, by its IANA name. */
export function zoneHere(): string {
  return Temporal.Now.timeZoneId()
}

/** Runs `work` with the catalogue open and the bundled series loaded, and closes it whatever happens. */
export async function withCatalogue<T>({ config, warn }: Session, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config.databaseUrl ?? config.dataDirectory)
  keepTitlesIn(database, { directory: config.dataDirectory, warn })
  try {
    await loadBundledCatalogue(database)
    return await work(database)
  } catch (error) {
    throw toStorageError(error, dataFileIn(config.dataDirectory))
  } finally {
    await database.destroy()
  }
}

/** The day that an option names; today without one. */
export function parseAsOf(text: string | undefined, today: Day): Day {
  if (text === undefined) return today
  const day = parseDay(text)
  if (day === undefined) throw new AppError('wrong-usage', `"${printable(text)}" is not a day: write it as ${today}`)
  return day
}

/** The season that an option names. */
export function parseSeason(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const season = Number(text)
  if (!/^\d{1,6}$/.test(text.trim()) || season < 1) throw new AppError('wrong-usage', `"${printable(text)}" is no season: seasons are whole numbers from 1`)
  return season
}

/** The country that an option names, as its two-letter code. */
export function parseCountry(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^[a-z]{2}$/i.test(text)) throw new AppError('wrong-usage', `"${printable(text)}" is no country code: write two letters, such as US or GB`)
  const code = text.toUpperCase()
  // Kept free for the United Kingdom, whose code is GB: https://www.iso.org/glossary-for-iso-3166.html
  return code === 'UK' ? 'GB' : code
}

/** What somebody typed, fit for one line of a message. */
export function printable(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, '?')
  return clean.length > 60 ? `${clean.slice(0, 57)}...` : clean
}

/** A file that somebody named and that cannot be read, with what to name instead. */
export function unreadable(file: string, error: unknown, remedy: string): AppError {
  return new AppError('bad-input-file', `${printable(file)} cannot be read (${(error as NodeJS.ErrnoException).code}): ${remedy}`, { cause: error })
}
