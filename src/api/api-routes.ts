import { Hono } from 'hono'
import { AppError, toErrorJson } from '../errors/app-error.ts'
import { toGuideJson } from '../guide/guide-json.ts'
import { getGuide } from '../guide/series-guide.ts'
import { parseGuideRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { errorJsonResponse, jsonResponse } from '../http/responses.ts'
import { parseQuery } from '../search/parse-query.ts'
import { searchSeries } from '../search/search-series.ts'
import type { Database } from '../storage/open-database.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import type { Day } from '../time/partial-date.ts'

/** The JSON interface: `/series/<id>` and `/search`, below `/api/v1`. */
export function apiRoutes(database: Database, today: () => Day, log: (line: string) => void): Hono {
  const api = new Hono()
  api.get('/series/:id', async (context) => {
    const guide = await getGuide(database, parseGuideRequest(context.req.param('id'), context.req.query(), today()))
    await keepGiven(database, guide.answer, today(), log)
    return jsonResponse(toGuideJson(guide))
  })
  api.get('/search', async (context) => {
    const { words, limit } = parseSearchRequest(context.req.query())
    const hits = await searchSeries(database, words, limit)
    const { season } = parseQuery(words)
    return jsonResponse(season === undefined ? hits : hits.map(({ id, title, year, score }) => ({ id, title, year, score, season })))
  })
  api.all('*', (context) => {
    const error = new AppError('no-such-page', `the interface has no ${context.req.path}: see /api/v1/series/<id> and /api/v1/search?q=`)
    return errorJsonResponse(context, error, toErrorJson(error))
  })
  return api
}
