import { hostname } from 'node:os'
import type { FetchedArticle } from '../audit/fetch-article.ts'
import { AppError } from '../errors/app-error.ts'
import type { Day } from '../time/partial-date.ts'
import { openLiveLookUps } from '../sources/live-look-ups.ts'
import type { Asking } from '../sources/refresh-series.ts'
import { BACKGROUND_PACES } from '../sources/turns.ts'
import type { Database } from '../storage/open-database.ts'
import { isJoinDue } from '../sources/imdb/join-store.ts'
import { untilStopped, type Stoppable } from '../sources/until-stopped.ts'
import { keepHeapSmall } from './keep-heap-small.ts'
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
  keepHeapSmall()
  const log = (line: string): void => session.terminal.error(`${line}\n`)
  const { startServer } = await import('./start-server.ts')
  const server = await startServer({
    place: session.config.databaseUrl ?? session.config.dataDirectory,
    dataDirectory: session.config.dataDirectory,
    host: options.host,
    port,
    today: todayIn,
    publicUrl: session.config.publicUrl,
    log,
    inBackground: (database) => (session.config.offline ? startJoining(database, session, log) : startKeeping(database, session, log)),
    ...(session.config.offline
      ? {}
      : {
          live: (database: Database) => openLiveLookUps(database, () => ask(database, session)),
          readAddress: (address: string) => readAddress(address, session),
        }),
  })
  session.terminal.out(`To Be Continued is served at ${server.address} (stop with Ctrl+C)\n`)
  await stopSignal()
  await server.close()
}

/** Keeps the data fresh while pages are served, on PostgreSQL together with the other processes there; what asks the sources is loaded after the first page could be answered. */
async function startKeeping(database: Database, session: Session, log: (line: string) => void): Promise<Stoppable> {
  const { config, clock } = session
  const [{ keepFresh }, { startAsking }, { listAskable }, { newsPolling }] = [
    await import('../sources/keep-fresh.ts'),
    await import('../sources/start-asking.ts'),
    await import('../sources/open-connectors.ts'),
    await import('./news-polling.ts'),
  ]
  const polling = newsPolling(database, session, ownerName())
  const [asking, sources] = [startAsking(database, config.sources, clock, { owner: ownerName(), paces: BACKGROUND_PACES }), listAskable(config.sources)]
  if (config.databaseUrl === undefined) {
    const { keepPolling } = await import('../sources/news/keep-polling.ts')
    const keeping = [keepFresh(asking, { sources, log }), keepPolling(polling, log)]
    return { stop: async () => void (await Promise.all(keeping.map((one) => one.stop()))) }
  }
  const [{ shareWork }, { sourceWork }, { newsWork }] = [
    await import('../background/share-work.ts'),
    await import('../background/source-work.ts'),
    await import('../background/news-work.ts'),
  ]
  return shareWork({ address: config.databaseUrl, works: [...sourceWork(asking, sources, log), ...newsWork(polling, log)], log })
}

/** What looking series up takes; loaded when the first is looked up. */
async function ask(database: Database, { config, clock }: Session): Promise<Asking> {
  const { startAsking } = await import('../sources/start-asking.ts')
  return startAsking(database, config.sources, clock, { owner: ownerName() })
}

/** Who this process is among those that share its data, also on other machines. */
function ownerName(): string {
  return `tbc ${hostname()} ${process.pid}`
}

/** Without network only what was imported can be brought up to date, if an import was cut short; what does that is loaded when there is something to do. */
async function startJoining(database: Database, { clock }: Session, log: (line: string) => void): Promise<Stoppable> {
  if (!(await isJoinDue(database, clock.now().epochMilliseconds))) return untilStopped(() => Promise.resolve())
  const { joinImported } = await import('../sources/imdb/join-imported.ts')
  return untilStopped((signal) =>
    joinImported(database, { now: clock.now, log, signal }).catch((error: unknown) =>
      log(`joining IMDb's tables failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    ),
  )
}

/** Fetches an article that somebody gave the address of; what fetches is loaded when the first one comes. */
async function readAddress(address: string, { config }: Session): Promise<FetchedArticle> {
  const [{ fetchArticle }, { programAgent }] = [await import('../audit/fetch-article.ts'), await import('../sources/user-agent.ts')]
  return fetchArticle(address, { userAgent: programAgent(config.sources) })
}

/** The day that "today" means on the server: UTC's, so that every reader of a page gets the same one, or that of the zone which an address names. */
function todayIn(zone = 'UTC'): Day {
  return Temporal.Now.plainDateISO(zone).toString() as Day
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
