import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { apiRoutes } from '../api/api-routes.ts'
import { AppError, toAppError, toErrorJson } from '../errors/app-error.ts'
import type { ReadAddress } from '../http/parse-audit-request.ts'
import { errorJsonResponse, errorPageResponse } from '../http/responses.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { loadAssets, pageRoutes } from '../pages/page-routes.ts'
import { loadBundledCatalogue } from '../sources/bundled/load-bundled.ts'
import { openDatabase, type Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:8220`. */
  address: string
  close(): Promise<void>
}

export interface ServerOptions {
  dataDirectory: string
  host: string
  /** 0 takes a free one. */
  port: number
  today: () => Day
  /** Told of every failure that is ours. */
  log: (line: string) => void
  /** Fetches the articles whose address somebody gives; nobody's when left out, as it is without network. */
  readAddress?: ReadAddress
  /** Begins what is done in the background once pages are answered; nothing when left out, as it is without network. */
  inBackground?: (database: Database) => Promise<{ stop: () => Promise<void> }>
}

/** Serves pages and interface; answers once it listens. */
export async function startServer({ dataDirectory, host, port, today, log, readAddress, inBackground }: ServerOptions): Promise<RunningServer> {
  const database = await openDatabase(dataDirectory)
  try {
    await loadBundledCatalogue(database)
    const server = await listenOn(makeApp(database, today, log, readAddress), host, port)
    const background = await inBackground?.(database)
    return {
      address: server.address,
      close: async () => {
        await Promise.all([server.close(), background?.stop()])
        await database.destroy()
      },
    }
  } catch (error) {
    await database.destroy()
    throw error
  }
}

/** The whole application, without a socket. */
export function makeApp(database: Database, today: () => Day, log: (line: string) => void, readAddress?: ReadAddress): Hono {
  const { assets, routes } = loadAssets()
  const app = new Hono()
  app.route('/', pageRoutes(database, today, assets, log, readAddress))
  app.route('/', routes)
  app.route('/api/v1', apiRoutes(database, today, log, readAddress))
  app.notFound((context) => {
    const error = new AppError('no-such-page', `there is no page at ${context.req.path}`)
    return errorPageResponse(error, renderErrorPage(error, assets))
  })
  app.onError((thrown, context) => {
    const error = toAppError(thrown)
    if (error.code === 'internal') log(`${context.req.method} ${context.req.path}: ${thrown.stack ?? error.message}`)
    if (context.req.path.startsWith('/api/')) return errorJsonResponse(context, error, toErrorJson(hideInternals(error)))
    return errorPageResponse(error, renderErrorPage(error, assets))
  })
  return app
}

function hideInternals(error: AppError): AppError {
  return error.code === 'internal' ? new AppError('internal', 'something went wrong here; the log of the server tells more') : error
}

function listenOn(app: Hono, hostname: string, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname, port }, (info) => {
      const host = info.family === 'IPv6' ? `[${info.address}]` : info.address
      resolve({
        address: `http://${host}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeIdleConnections' in server) server.closeIdleConnections()
          }),
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new AppError('cannot-listen', `cannot listen on ${hostname}:${port} (${error.code}): stop what uses it, or choose another with --port`, {
          cause: error,
        }),
      ),
    )
  })
}
