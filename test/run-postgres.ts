import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostgres, serverUser } from './find-postgres.ts'

export interface RunningPostgres {
  /** `postgres://…/postgres` on this machine alone. */
  address: string
  /** Stops it as an administrator does, and starts it again on the same data and port. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

const STARTS_WITHIN_MS = 20_000

/** Nothing here outlives the tests, so nothing waits for the disk; many tests at once have a few connections each. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', listen_addresses: '127.0.0.1' }

/** A PostgreSQL of its own on a free port, with empty data; `settings` in place of those for tests. */
export async function runPostgres(settings: Record<string, string> = SETTINGS): Promise<RunningPostgres> {
  const scratch = mkdtempSync(join(tmpdir(), 'tbc-postgres-'))
  // Its user must get into the folder.
  chmodSync(scratch, 0o755)
  const [programs, data, sockets] = [findPostgres(scratch), join(scratch, 'data'), join(scratch, 'sockets')]
  for (const folder of [data, sockets]) {
    mkdirSync(folder, { mode: 0o700 })
    if (serverUser !== undefined) chownSync(folder, serverUser.uid, serverUser.gid)
  }
  const run = { ...serverUser, cwd: data }
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'tbc', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...run, stdio: 'ignore' })
  const port = await freePort()
  const address = `postgres://tbc@127.0.0.1:${port}/postgres`
  const flags = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = async () => {
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...flags], { ...run, stdio: 'ignore' })
    // Ends with us, whatever we end by that can be noticed.
    const kill = () => server.kill('SIGQUIT')
    process.once('exit', kill)
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve(void process.off('exit', kill))))
    await untilReady(address, ended)
    return { server, ended }
  }
  let running = await start()
  const end = async () => {
    running.server.kill('SIGINT')
    await running.ended
  }
  return {
    address,
    restart: async () => {
      await end()
      running = await start()
    },
    stop: async () => {
      await end()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

async function untilReady(address: string, ended: Promise<void>): Promise<void> {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  for (const giveUpAtMs = Date.now() + STARTS_WITHIN_MS; ; await sleep(50)) {
    const client = new Client({ connectionString: address })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (hasEnded || Date.now() > giveUpAtMs) throw new Error('PostgreSQL did not start', { cause: error })
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
