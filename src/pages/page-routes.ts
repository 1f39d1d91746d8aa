import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { getLedgerCounts } from '../announcements/ledger-store.ts'
import { listAwaiting, listLanding } from '../calendar/calendar-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { shippedPath } from '../config/package-folder.ts'
import type { AppError } from '../errors/app-error.ts'
import { getGuide, type GuideRequest } from '../guide/series-guide.ts'
import { findLive, readLive, type Asked } from '../http/look-up-live.ts'
import { parseGuideRequest, parseLookUpRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { assetResponse, errorPageResponse, leadTo, pageResponse, unkeptPageResponse } from '../http/responses.ts'
import { onlyFromHere } from '../http/same-site.ts'
import { HOW_GOOD_ADDRESS, shippedModel } from '../outlook/shipped-model.ts'
import { parseQuery } from '../search/parse-query.ts'
import { searchSeries } from '../search/search-series.ts'
import { countSeries } from '../search/title-store.ts'
import type { Database } from '../storage/open-database.ts'
import { listGivenForecasts } from '../track-record/given-forecast-store.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import { scoreGiven } from '../track-record/score-given.ts'
import type { Day } from '../time/partial-date.ts'
import { renderGuidePage } from './guide-page.ts'
import { renderHowGoodPage } from './how-good-page.ts'
import { renderHomePage } from './home-page.ts'
import type { Assets } from './layout.ts'
import { auditPages } from './audit-routes.ts'
import { renderSourcesPage } from './sources-page.ts'
import { isAnyClose, renderSearchPage } from './search-page.ts'

/** Our decision: as many as a phone shows without a second thought. */
const HOME_LIST_LENGTH = 12
const SEARCH_PAGE_LENGTH = 30

/** The pages; without `live` nothing is looked up, without `readAddress` articles are read as text alone. */
export function pageRoutes(database: Database, today: () => Day, assets: Assets, log: (line: string) => void, { live, readAddress }: Asked): Hono {
  const pages = new Hono()
  pages.get('/', async (context) => {
    const day = today()
    const [landing, awaiting, seriesCount] = [
      await listLanding(database, day, HOME_LIST_LENGTH),
      await listAwaiting(database, day, HOME_LIST_LENGTH),
      await countSeries(database),
    ]
    return pageResponse(context, renderHomePage({ landing, awaiting, seriesCount, today: day, assets }))
  })
  pages.get('/search', async (context) => {
    const { words } = parseSearchRequest(context.req.query())
    const { body, isOffering } = await searchPage(words)
    return isOffering ? unkeptPageResponse(body) : pageResponse(context, body)
  })
  pages.post('/search', onlyFromHere, async (context) => {
    const { words } = parseLookUpRequest(await context.req.parseBody())
    const found = await findLive(database, words, live)
    if (found.kind === 'found') return leadTo(`/series/${found.id}${found.season === undefined ? '' : `?season=${found.season}`}`)
    return errorPageResponse(found.error, (await searchPage(words, found.error)).body)
  })
  pages.get('/series/:id', async (context) => {
    const query = context.req.query()
    const request = parseGuideRequest(context.req.param('id'), query, today())
    if ('sources' in query) return pageResponse(context, renderSourcesPage(await getSeries(database, request.id, today()), assets))
    const { body, isOffering } = await guidePage(request)
    return isOffering ? unkeptPageResponse(body) : pageResponse(context, body)
  })
  pages.post('/series/:id', onlyFromHere, async (context) => {
    const request = parseGuideRequest(context.req.param('id'), context.req.query(), today())
    const read = await readLive(request.id, live)
    if (read.kind === 'found') return leadTo(`/series/${encodeURIComponent(read.id)}${new URL(context.req.url).search}`)
    return errorPageResponse(read.error, (await guidePage(request, read.error)).body)
  })
  pages.route('/', auditPages(database, today, assets, readAddress))
  pages.get(HOW_GOOD_ADDRESS, async (context) => {
    const ledger = await getLedgerCounts(database, today())
    return pageResponse(context, renderHowGoodPage({ ...shippedModel(), record: scoreGiven(await listGivenForecasts(database)), ledger, assets }))
  })
  return pages

  async function searchPage(words: string, problem?: AppError): Promise<{ body: string; isOffering: boolean }> {
    const { season } = parseQuery(words)
    const hits = await searchSeries(database, words, SEARCH_PAGE_LENGTH)
    const searched = isAnyClose(hits) ? undefined : await countSeries(database)
    const page = { words, season, hits, searched, source: live?.source, ...(problem === undefined ? {} : { problem }), assets }
    return { body: renderSearchPage(page), isOffering: live !== undefined && searched !== undefined }
  }

  async function guidePage(request: GuideRequest, problem?: AppError): Promise<{ body: string; isOffering: boolean }> {
    const guide = await getGuide(database, request)
    // Nobody waits for what is kept for the record.
    void keepGiven(database, guide.answer, today(), log)
    // A line of an index tells of no season: most series need not be asked about.
    const isOffering = live !== undefined && guide.document.seasons.length === 0 && (await live.isListed(guide.document.id))
    const offer = isOffering ? { source: live.source, problem } : undefined
    return { body: renderGuidePage(guide, request, assets, offer), isOffering }
  }
}

/** Our own files, read once, under addresses that change with their content. */
export function loadAssets(): { assets: Assets; routes: Hono } {
  const routes = new Hono()
  const publish = (name: string, type: string): string => {
    const content = readFileSync(shippedPath('assets', name), 'utf8')
    const mark = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const address = `/assets/${mark}/${name}`
    routes.get(address, (context) => assetResponse(context, content, type))
    return address
  }
  return {
    assets: {
      style: publish('style.css', 'text/css; charset=utf-8'),
      icon: publish('icon.svg', 'image/svg+xml'),
      search: publish('search.js', 'text/javascript; charset=utf-8'),
    },
    routes,
  }
}
