import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { getLedgerCounts } from '../announcements/ledger-store.ts'
import { listAwaiting, listLanding } from '../calendar/calendar-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { shippedPath } from '../config/package-folder.ts'
import { getGuide } from '../guide/series-guide.ts'
import { parseGuideRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { assetResponse, pageResponse } from '../http/responses.ts'
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
import type { ReadAddress } from '../http/parse-audit-request.ts'
import { renderSourcesPage } from './sources-page.ts'
import { renderSearchPage } from './search-page.ts'

/** Our decision: as many as a phone shows without a second thought. */
const HOME_LIST_LENGTH = 12
const SEARCH_PAGE_LENGTH = 30

/** The pages. Without `readAddress` articles are read as text alone. */
export function pageRoutes(database: Database, today: () => Day, assets: Assets, log: (line: string) => void, readAddress: ReadAddress | undefined): Hono {
  const pages = new Hono()
  pages.get('/', async () => {
    const day = today()
    const [landing, awaiting, seriesCount] = [
      await listLanding(database, day, HOME_LIST_LENGTH),
      await listAwaiting(database, day, HOME_LIST_LENGTH),
      await countSeries(database),
    ]
    return pageResponse(renderHomePage({ landing, awaiting, seriesCount, today: day, assets }))
  })
  pages.get('/search', async (context) => {
    const { words } = parseSearchRequest(context.req.query())
    const { season } = parseQuery(words)
    return pageResponse(renderSearchPage({ words, season, hits: await searchSeries(database, words, SEARCH_PAGE_LENGTH), assets }))
  })
  pages.get('/series/:id', async (context) => {
    const query = context.req.query()
    const id = context.req.param('id')
    if ('sources' in query) return pageResponse(renderSourcesPage(await getSeries(database, id, today()), assets))
    const request = parseGuideRequest(id, query, today())
    const guide = await getGuide(database, request)
    await keepGiven(database, guide.answer, today(), log)
    return pageResponse(renderGuidePage(guide, request, assets))
  })
  pages.route('/', auditPages(database, today, assets, readAddress))
  pages.get(HOW_GOOD_ADDRESS, async () => {
    const ledger = await getLedgerCounts(database, today())
    return pageResponse(renderHowGoodPage({ ...shippedModel(), record: scoreGiven(await listGivenForecasts(database)), ledger, assets }))
  })
  return pages
}

/** Our own files, read once, under addresses that change with their content. */
export function loadAssets(): { assets: Assets; routes: Hono } {
  const routes = new Hono()
  const publish = (name: string, type: string): string => {
    const content = readFileSync(shippedPath('assets', name), 'utf8')
    const mark = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const address = `/assets/${mark}/${name}`
    routes.get(address, () => assetResponse(content, type))
    return address
  }
  return { assets: { style: publish('style.css', 'text/css; charset=utf-8'), icon: publish('icon.svg', 'image/svg+xml') }, routes }
}
