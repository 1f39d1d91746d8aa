import { hostname } from 'node:os'
import type { FetchedArticle } from '../audit/fetch-article.ts'
import type { Channels } from '../channels/open-channels.ts'
import { AppError } from '../errors/app-error.ts'
import { utcDayOf, type Day } from '../time/partial-date.ts'
import { openLiveLookUps } from '../sources/live-look-ups.ts'
import type { Asking } from '../sources/refresh-series.ts'
import { BACKGROUND_PACES } from '../sources/turns.ts'
import type { Database } from '../storage/open-database.ts'
import { isJoinDue } from '../sources/imdb/join-store.ts'
import { untilStopped, type Stoppable } from '../sources/until-stopped.ts'
import type { Household } from '../http/household-only.ts'
import { clearHeapOnceStarted, keepHeapSmall } from './keep-heap-small.ts'
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
    inBackground: (database) => (session.config.offline ? startJoining(database, session, log) : startAll(database, session, log)),
    household: (database) => householdOf(database, session, options.host),
    ...(session.config.offline
      ? {}
      : {
          live: (database: Database) => openLiveLookUps(database, () => ask(database, session)),
          readAddress: (address: string) => readAddress(address, session),
        }),
  })
  clearHeapOnceStarted()
  session.terminal.out(`To Be Continued is served at ${server.address} (stop with Ctrl+C)\n`)
  await stopSignal()
  await server.close()
}

/** All that goes on while pages are served: the data is kept fresh, and followers are told. */
async function startAll(database: Database, session: Session, log: (line: string) => void): Promise<Stoppable> {
  const works = [await startKeeping(database, session, log), await startAlerting(database, session, log)]
  return { stop: async () => void (await Promise.all(works.map((work) => work.stop()))) }
}

/** Tells followers; what sends is loaded with it, what speaks to mail servers and browsers with the first message to one. */
async function startAlerting(database: Database, session: Session, log: (line: string) => void): Promise<Stoppable> {
  const [{ keepAlerting }, { openSessionChannels }] = [await import('../alerts/keep-alerting.ts'), await import('./session-channels.ts')]
  const channels = openSessionChannels(database, session)
  const { clock, config } = session
  const working = untilStopped((signal) => keepAlerting({ database, channels, publicUrl: config.alerts.publicUrl, clock, log }, signal))
  return {
    stop: async () => {
      await working.stop()
      channels.close()
    },
  }
}

/** Who may read and change the household's list over the network, and what sends a test message. */
function householdOf(database: Database, session: Session, host: string): Household {
  let channels: Promise<Channels> | undefined
  return {
    isLocal: LOOPBACK.has(host) && isReachedHere(session.config.publicUrl),
    password: session.config.alerts.householdPassword,
    channels: () => (channels ??= import('./session-channels.ts').then(({ openSessionChannels }) => openSessionChannels(database, session))),
    now: session.clock.now,
    offline: session.config.offline,
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Whether the address under which the site is said to be reached, if any, is this machine's own: behind another one stands a proxy, and not all of them tell. */
function isReachedHere(publicUrl: string | undefined): boolean {
  return publicUrl === undefined || LOOPBACK.has(URL.parse(publicUrl)?.hostname ?? '')
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

const MS_PER_DAY = 24 * 60 * 60 * 1000
/** UTC's day, with how many lie between it and 1970: every request asks, and what it is changes once a day. */
let utc: { number: number; day: Day } | undefined

/** The day that "today" means on the server: UTC's, so that every reader of a page gets the same one, or that of the zone which an address names. */
function todayIn(zone?: string): Day {
  if (zone !== undefined) return Temporal.Now.plainDateISO(zone).toString() as Day
  const now = Date.now()
  const number = Math.floor(now / MS_PER_DAY)
  if (utc?.number !== number) utc = { number, day: utcDayOf(Temporal.Instant.fromEpochMilliseconds(now)) }
  return utc.day
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
