import type { FetchedArticle } from '../audit/fetch-article.ts'
import { AppError } from '../errors/app-error.ts'
import type { Day } from '../time/partial-date.ts'
import type { Database } from '../storage/open-database.ts'
import type { Session } from './session.ts'

export interface ServeOptions {
  port: string
  host: string
}

const MAX_PORT = 65_535

/** `tbc serve`: pages and interface until it is told to stop, their data kept fresh unless it is offline. */
export async function serve(options: ServeOptions, session: Session): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) throw new AppError('wrong-usage', `--port takes a whole number from 0 to ${MAX_PORT}`)
  const log = (line: string): void => session.terminal.error(`${line}\n`)
  const { startServer } = await import('./start-server.ts')
  const server = await startServer({
    dataDirectory: session.config.dataDirectory,
    host: options.host,
    port,
    today: utcToday,
    log,
    ...(session.config.offline
      ? {}
      : { inBackground: (database) => startKeeping(database, session, log), readAddress: (address) => readAddress(address, session) }),
  })
  session.terminal.out(`To Be Continued is served at ${server.address} (stop with Ctrl+C)\n`)
  await stopSignal()
  await server.close()
}

/** Keeps the data fresh while pages are served; what asks the sources is loaded after the first page could be answered. */
async function startKeeping(database: Database, { config, clock }: Session, log: (line: string) => void): Promise<{ stop: () => Promise<void> }> {
  const [{ keepFresh }, { startAsking }, { listAskable }] = [
    await import('../sources/keep-fresh.ts'),
    await import('../sources/start-asking.ts'),
    await import('../sources/open-connectors.ts'),
  ]
  return keepFresh(startAsking(database, config.sources, clock, `tbc ${process.pid}`), { sources: listAskable(config.sources), log })
}

/** Fetches an article that somebody gave the address of; what fetches is loaded when the first one comes. */
async function readAddress(address: string, { config }: Session): Promise<FetchedArticle> {
  const [{ fetchArticle }, { programAgent }] = [await import('../audit/fetch-article.ts'), await import('./program-agent.ts')]
  return fetchArticle(address, { userAgent: programAgent(config.sources) })
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
