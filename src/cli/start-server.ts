import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { apiRoutes } from '../api/api-routes.ts'
import { fillTraits } from '../catalogue/fill-traits.ts'
import { AppError, toAppError, toErrorJson } from '../errors/app-error.ts'
import { calendarRoutes } from '../feeds/calendar-routes.ts'
import { feedRoutes } from '../feeds/feed-routes.ts'
import { followingRoutes } from '../api/following-routes.ts'
import type { Household } from '../http/household-only.ts'
import type { Asked } from '../http/look-up-live.ts'
import { SameAnswers } from '../http/same-answers.ts'
import { toRefusal } from '../http/same-site.ts'
import type { ReadAddress } from '../http/parse-audit-request.ts'
import { errorJsonResponse, errorPageResponse } from '../http/responses.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { PictureDrawer } from '../pages/sharing/draw-picture.ts'
import { sharingRoutes } from '../pages/sharing/sharing-routes.ts'
import { failedFrame } from '../pages/frame.ts'
import { followRoutes } from '../pages/follow-routes.ts'
import { loadAssets, pageRoutes } from '../pages/page-routes.ts'
import { currentTitles } from '../search/live-titles.ts'
import { keepTitlesIn } from '../search/title-keeping.ts'
import type { LiveLookUps } from '../sources/live-look-ups.ts'
import { loadBundledCatalogue } from '../sources/bundled/load-bundled.ts'
import { untilStopped, type Stoppable } from '../sources/until-stopped.ts'
import { openDatabase, type Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:8220`. */
  address: string
  close(): Promise<void>
}

export interface ServerOptions {
  /** The data directory, or the address of a PostgreSQL database. */
  place: string
  /** Where the index of names is kept beside the data; the place itself when that is a folder. */
  dataDirectory: string
  host: string
  /** 0 takes a free one. */
  port: number
  /** Today in a time zone, UTC's without one. */
  today: (zone?: string) => Day
  /** Told of every failure that is ours. */
  log: (line: string) => void
  /** Fetches the articles whose address somebody gives; nobody's when left out, as it is without network. */
  readAddress?: ReadAddress
  /** Begins what is done in the background once pages are answered; nothing when left out. */
  inBackground?: (database: Database) => Promise<Stoppable>
  /** Who may read and change the household's list; nobody when left out. */
  household?: (database: Database) => Household
  /** Where the site is reached from outside; without it, as each request says. */
  publicUrl?: string | undefined
  /** Looks series up while readers wait; nothing when left out, as it is without network. */
  live?: (database: Database) => LiveLookUps
}

/** Serves pages and interface; answers once it listens. */
export async function startServer({
  place,
  dataDirectory,
  host,
  port,
  today,
  log,
  inBackground,
  live,
  readAddress,
  household,
  publicUrl,
}: ServerOptions): Promise<RunningServer> {
  const database = await openDatabase(place)
  keepTitlesIn(database, { directory: dataDirectory, warn: log })
  let listening: RunningServer | undefined
  try {
    await loadBundledCatalogue(database)
    const lookUps = live?.(database)
    const same = new SameAnswers(database, today)
    const app = makeApp(database, today, log, { live: lookUps, readAddress }, publicUrl, household?.(database), same)
    const server = (listening = await listenOn(same.listener(getRequestListener(app.fetch, { hostname: host })), host, port))
    // Read before somebody searches; what fails here fails again, and is told, when somebody does.
    const reading = currentTitles(database).catch((error: unknown) => log(`the names could not be read: ${String(error)}`))
    const background = await inBackground?.(database)
    const filling = fillInBackground(database, log)
    return {
      address: server.address,
      close: async () => {
        await Promise.all([server.close(), background?.stop(), lookUps?.stop(), filling.stop(), reading])
        await database.destroy()
      },
    }
  } catch (error) {
    await listening?.close()
    await database.destroy()
    throw error
  }
}

/** What an older version of the program did not keep is worked out while pages are answered. */
function fillInBackground(database: Database, log: (line: string) => void): Stoppable {
  // The edge of a run: the next start goes on where this one ended.
  return untilStopped((signal) =>
    fillTraits(database, signal).then(
      () => undefined,
      (error: unknown) => log(`similar series are not filled in: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    ),
  )
}

/** The whole application, without a socket; without `asked`, nobody is asked anything. */
export function makeApp(
  database: Database,
  today: (zone?: string) => Day,
  log: (line: string) => void,
  asked: Asked = {},
  publicUrl?: string,
  household?: Household,
  same: SameAnswers = new SameAnswers(database, today),
): Hono {
  const { assets, routes } = loadAssets(publicUrl)
  const app = new Hono()
  app.use(({ req: { url } }, next) => {
    // PostgreSQL refuses even to look for a text with this character in it.
    if (url.includes('%00')) throw new AppError('wrong-usage', 'the address has the character U+0000 in it, which no name here has: leave it out')
    return next()
  })
  const surroundings = { database, today, assets, log, asked, same }
  if (household !== undefined) {
    app.route('/', followRoutes({ database, today, assets, household }))
    app.route('/api/v1', followingRoutes(database, today, household))
  }
  app.route('/', pageRoutes(surroundings))
  app.route('/', sharingRoutes(surroundings, new PictureDrawer()))
  app.route('/', calendarRoutes(database, today, publicUrl))
  app.route('/', feedRoutes(database, today, publicUrl))
  app.route('/', routes)
  app.route('/api/v1', apiRoutes(surroundings))
  app.notFound((context) => {
    const meant = withoutLastSlash(new URL(context.req.url))
    if (meant !== undefined && context.req.method === 'GET') return context.redirect(meant, 301)
    const error = new AppError('no-such-page', `there is no page at ${context.req.path}`)
    return errorPageResponse(error, renderErrorPage(error, failedFrame(context.req.url, assets)))
  })
  app.onError((thrown, context) => {
    const error = toAppError(toRefusal(thrown))
    if (error.code === 'internal') log(`${context.req.method} ${withoutSecret(context.req.path)}: ${thrown.stack ?? error.message}`)
    if (context.req.path.startsWith('/api/')) return errorJsonResponse(context, error, toErrorJson(hideInternals(error)))
    return errorPageResponse(error, renderErrorPage(error, failedFrame(context.req.url, assets)))
  })
  return app
}

/** The address without the slashes that it ends with, on this site: one that begins with two would lead to another. */
function withoutLastSlash({ pathname, search }: URL): string | undefined {
  return /^\/(?!\/).*\/$/.test(pathname) ? `${pathname.replace(/\/+$/, '')}${search}` : undefined
}

/** A path as a log may have it: whoever reads logs is not to read what somebody follows. */
function withoutSecret(path: string): string {
  return path.replace(/^((?:\/[a-z]{2})?\/(?:my|unsubscribe))\/[^/]+/, '$1/…')
}

function hideInternals(error: AppError): AppError {
  return error.code === 'internal' ? new AppError('internal', 'something went wrong here; the log of the server tells more') : error
}

function listenOn(listener: RequestListener, hostname: string, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new AppError('cannot-listen', `cannot listen on ${hostname}:${port} (${error.code}): stop what uses it, or choose another with --port`, {
          cause: error,
        }),
      ),
    )
    server.listen(port, hostname, () => {
      const { family, address, port: taken } = server.address() as AddressInfo
      resolve({
        address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeIdleConnections()
          }),
      })
    })
  })
}
