import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { temporaryFolder } from './temporary-folder.ts'

/** A place for data of the test's own. */
export interface TemporaryPlace {
  /** What `openDatabase` opens: a folder, or the address of a database. */
  path: string
  /** A folder of the test's own, for files. */
  folder: string
  /** The environment in which the program uses it. */
  environment: Record<string, string>
  remove: () => Promise<void>
}

/** The PostgreSQL that this run of the test is on (`use-postgres.ts`); on SQLite there is none. */
const testServer = process.env['TBC_TEST_POSTGRES']

/** A new, empty place: a folder, or a database where the test runs on PostgreSQL. */
export async function temporaryPlace(): Promise<TemporaryPlace> {
  const folder = temporaryFolder()
  if (testServer === undefined)
    return { path: folder.path, folder: folder.path, environment: { TBC_DATA_DIR: folder.path }, remove: () => Promise.resolve(folder.remove()) }
  const { address, drop } = await createDatabase(testServer)
  return {
    path: address,
    folder: folder.path,
    environment: { TBC_DATA_DIR: folder.path, DATABASE_URL: address },
    remove: async () => {
      folder.remove()
      await drop()
    },
  }
}

/** A new database on the server, in the server's language or with other options of `create database`. */
export async function createDatabase(server: string, options = ''): Promise<{ address: string; drop: () => Promise<void> }> {
  const name = `tbc_${randomBytes(8).toString('hex')}`
  await runOn(server, `create database ${name} template template0 ${options}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  return { address: address.href, drop: () => runOn(server, `drop database if exists ${name} with (force)`) }
}

/** Runs one statement on a connection of its own. */
export async function runOn(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
