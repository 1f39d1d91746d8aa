import { homedir } from 'node:os'
import { join } from 'node:path'

/** What the surroundings say; read once, by the entry points, from the environment. */
export interface Config {
  /** The folder of the data file; made at the first start. */
  dataDirectory: string
  /** No network at all. */
  offline: boolean
  /** Width of the terminal in characters, where known. */
  columns: number | undefined
}

/**
 * The configuration that the environment states.
 *
 * The data directory is `TBC_DATA_DIR`, else `tbc` in the XDG data directory (https://specifications.freedesktop.org/basedir-spec/latest/).
 * `bin/tbc` knows the same rule for the compile cache.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const columns = Number(environment['COLUMNS'])
  return {
    dataDirectory: environment['TBC_DATA_DIR'] || join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'tbc'),
    offline: environment['TBC_OFFLINE'] === '1',
    columns: Number.isInteger(columns) && columns > 0 ? columns : undefined,
  }
}
