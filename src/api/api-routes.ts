import { Hono } from 'hono'
import { AppError, toErrorJson } from '../errors/app-error.ts'
import { toGuideJson } from '../guide/guide-json.ts'
import { getGuide, type GuideRequest, type SeriesGuide } from '../guide/series-guide.ts'
import { findLive, readLive, type Asked } from '../http/look-up-live.ts'
import { parseGuideRequest, parseJson, parseLookUpRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { errorJsonResponse, jsonResponse, knownJsonResponse, unkeptJsonResponse } from '../http/responses.ts'
import type { SameAnswers } from '../http/same-answers.ts'
import { onlyFromHere } from '../http/same-site.ts'
import { parseQuery } from '../search/parse-query.ts'
import { searchSeries } from '../search/search-series.ts'
import type { Database } from '../storage/open-database.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import type { Day } from '../time/partial-date.ts'
import { auditRoute } from './audit-route.ts'

/** What the interface answers from. */
export interface ApiSurroundings {
  database: Database
  today: () => Day
  log: (line: string) => void
  asked: Asked
  same: SameAnswers
}

/**
 * The JSON interface: `/series/<id>`, `/search` and `/audit`, below `/api/v1`.
 *
 * GET answers from what is here. POST asks a source first, where `live` is given: `/search` with `{"q":"<name>"}` for a name that nothing here is close to,
 * `/series/<id>` for a series of which only its line in an index is here.
 */
export function apiRoutes({ database, today, log, asked, same }: ApiSurroundings): Hono {
  const { live, readAddress } = asked
  const api = new Hono()
  const readGuide = async (request: GuideRequest): Promise<SeriesGuide> => {
    const guide = await getGuide(database, request)
    // Nobody waits for what is kept for the record.
    void keepGiven(database, guide.answer, today(), log)
    return guide
  }
  api.get('/series/:id', async (context) => {
    const day = today()
    const guide = await readGuide(parseGuideRequest(context.req.param('id'), context.req.query(), day))
    const ground = { state: guide.state, day, zone: undefined }
    const mark = same.markOf(context.req.url, ground)
    return knownJsonResponse(context, () => toGuideJson(guide), { mark, note: (answer) => same.note(context.req.url, ground, answer) })
  })
  api.post('/series/:id', onlyFromHere, async (context) => {
    const request = parseGuideRequest(context.req.param('id'), context.req.query(), today())
    const read = await readLive(request.id, live)
    if (read.kind === 'not-found') throw read.error
    return unkeptJsonResponse(toGuideJson(await readGuide({ ...request, id: read.id })))
  })
  api.get('/search', async (context) => {
    const { words, limit } = parseSearchRequest(context.req.query())
    const hits = await searchSeries(database, words, limit)
    const { season } = parseQuery(words)
    return jsonResponse(context, season === undefined ? hits : hits.map(({ id, title, year, score }) => ({ id, title, year, score, season })))
  })
  api.post('/search', onlyFromHere, async (context) => {
    const { words } = parseLookUpRequest(parseJson(await context.req.text()))
    const found = await findLive(database, words, live)
    if (found.kind === 'not-found') throw found.error
    const { limit } = parseSearchRequest({ ...context.req.query(), q: words })
    return unkeptJsonResponse(await searchSeries(database, words, limit))
  })
  api.route('/', auditRoute(database, today, readAddress))
  api.all('*', (context) => {
    const error = new AppError('no-such-page', `the interface has no ${context.req.path}: see /api/v1/series/<id>, /api/v1/search?q= and POST /api/v1/audit`)
    return errorJsonResponse(context, error, toErrorJson(error))
  })
  return api
}
