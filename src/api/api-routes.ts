import { Hono } from 'hono'
import { AppError, toErrorJson } from '../errors/app-error.ts'
import { toGuideJson } from '../guide/guide-json.ts'
import { getGuide } from '../guide/series-guide.ts'
import { parseGuideRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { errorJsonResponse, jsonResponse } from '../http/responses.ts'
import { searchSeries } from '../search/search-series.ts'
import type { Database } from '../storage/open-database.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import type { Day } from '../time/partial-date.ts'
import type { ReadAddress } from '../http/parse-audit-request.ts'
import { auditRoute } from './audit-route.ts'

/** The JSON interface: `/series/<id>`, `/search` and `/audit`, below `/api/v1`. */
export function apiRoutes(database: Database, today: () => Day, log: (line: string) => void, readAddress: ReadAddress | undefined): Hono {
  const api = new Hono()
  api.get('/series/:id', async (context) => {
    const guide = await getGuide(database, parseGuideRequest(context.req.param('id'), context.req.query(), today()))
    await keepGiven(database, guide.answer, today(), log)
    return jsonResponse(toGuideJson(guide))
  })
  api.get('/search', async (context) => {
    const { words, limit } = parseSearchRequest(context.req.query())
    return jsonResponse(await searchSeries(database, words, limit))
  })
  api.route('/', auditRoute(database, today, readAddress))
  api.all('*', (context) => {
    const error = new AppError('no-such-page', `the interface has no ${context.req.path}: see /api/v1/series/<id>, /api/v1/search?q= and POST /api/v1/audit`)
    return errorJsonResponse(context, error, toErrorJson(error))
  })
  return api
}
