import { AppError } from '../errors/app-error.ts'
import type { Day } from '../time/partial-date.ts'
import type { Session } from './session.ts'

export interface ServeOptions {
  port: string
  host: string
}

const MAX_PORT = 65_535

/** `tbc serve`: pages and interface until it is told to stop. */
export async function serve(options: ServeOptions, session: Session): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) throw new AppError('wrong-usage', `--port takes a whole number from 0 to ${MAX_PORT}`)
  const { startServer } = await import('./start-server.ts')
  const server = await startServer({
    dataDirectory: session.config.dataDirectory,
    host: options.host,
    port,
    today: utcToday,
    log: (line) => session.terminal.error(`${line}\n`),
  })
  session.terminal.out(`To Be Continued is served at ${server.address} (stop with Ctrl+C)\n`)
  await stopSignal()
  await server.close()
}

/** The day that "today" means on the server: UTC's, so that every reader of a page gets the same one. */
function utcToday(): Day {
  return Temporal.Now.plainDateISO('UTC').toString() as Day
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
