import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono, type Context } from 'hono'
import { getLedgerCounts } from '../announcements/ledger-store.ts'
import { listNewestAnnouncements } from '../announcements/announcement-store.ts'
import { listOver } from '../browse/list-store.ts'
import { listAwaiting, listLanding } from '../calendar/calendar-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { standOf } from '../catalogue/stand.ts'
import { listStandings } from '../catalogue/standings-store.ts'
import { shippedPath } from '../config/package-folder.ts'
import type { AppError } from '../errors/app-error.ts'
import { getGuide, type GuideRequest, type SeriesGuide } from '../guide/series-guide.ts'
import type { Part } from '../http/kept-part.ts'
import { findLive, readLive, type Asked } from '../http/look-up-live.ts'
import { parseGuideRequest, parseLookUpRequest, parseSearchRequest } from '../http/parse-guide-request.ts'
import { assetResponse, errorPageResponse, leadOn, leadTo, pageResponse, unkeptPageResponse } from '../http/responses.ts'
import type { SameAnswers } from '../http/same-answers.ts'
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
import { languagePrefix, LANGUAGES } from '../languages/language.ts'
import { atChosenAddress, choiceRoutes } from './choice-routes.ts'
import { addressFor, parseFrame, type Frame } from './frame.ts'
import { renderGuidePage } from './guide-page.ts'
import { renderHowGoodPage } from './how-good-page.ts'
import { renderHomePage } from './home-page.ts'
import { CHOICES_ADDRESS, type Assets } from './layout.ts'
import { auditPages } from './audit-routes.ts'
import { listPages } from './list-routes.ts'
import { renderSourcesPage } from './sources-page.ts'
import { isAnyClose, renderSearchPage } from './search-page.ts'

/** Our decision: as many as a phone shows without a second thought. */
const HOME_LIST_LENGTH = 8
const SEARCH_PAGE_LENGTH = 30

/** What the pages are made from. */
export interface PageSurroundings {
  database: Database
  /** Today in a time zone, UTC's without one. */
  today: (zone?: string) => Day
  assets: Assets
  log: (line: string) => void
  asked: Asked
  /** Notes on what the answers rested on, for who asks for them again. */
  same: SameAnswers
}

/** The pages, each language's below its own address; without `live` nothing is looked up, without `readAddress` articles are read as text alone. */
export function pageRoutes(surroundings: PageSurroundings): Hono {
  const pages = new Hono()
  const inAnyLanguage = pagesOf(surroundings)
  for (const language of LANGUAGES) pages.route(languagePrefix(language) || '/', inAnyLanguage)
  return pages
}

function pagesOf(surroundings: PageSurroundings): Hono {
  const { database, today, assets, log, same } = surroundings
  const { live, readAddress } = surroundings.asked
  const pages = new Hono()
  /** Before every page: a reader who chose before is led to the address that says so. */
  const chosen = atChosenAddress(surroundings)
  const frameOf = ({ req }: Context): Frame => parseFrame(req.url, assets)
  pages.get('/', chosen, async (context) => {
    const frame = frameOf(context)
    const day = today(frame.reader.zone)
    const [landing, announced, awaiting, cancelled, concluded, seriesCount] = [
      await listLanding(database, day, HOME_LIST_LENGTH),
      await listNewestAnnouncements(database, { limit: HOME_LIST_LENGTH, asOf: day }),
      await listAwaiting(database, day, HOME_LIST_LENGTH),
      await listOver(database, 'cancelled', day, HOME_LIST_LENGTH),
      await listOver(database, 'concluded', day, HOME_LIST_LENGTH),
      await countSeries(database),
    ]
    return pageResponse(context, renderHomePage({ landing, announced, awaiting, cancelled, concluded, seriesCount, today: day, frame }))
  })
  pages.get('/search', chosen, async (context) => {
    const { words } = parseSearchRequest(context.req.query())
    const { body, isOffering } = await searchPage(words, frameOf(context))
    return isOffering ? unkeptPageResponse(body) : pageResponse(context, body)
  })
  pages.post('/search', onlyFromHere, async (context) => {
    const { words } = parseLookUpRequest(await context.req.parseBody())
    const frame = frameOf(context)
    const found = await findLive(database, words, live)
    if (found.kind === 'found') return leadTo(addressFor(frame.reader, `/series/${found.id}${found.season === undefined ? '' : `?season=${found.season}`}`))
    return errorPageResponse(found.error, (await searchPage(words, frame, found.error)).body)
  })
  pages.get('/series/:id', chosen, async (context) => {
    const [frame, query] = [frameOf(context), context.req.query()]
    const day = today(frame.reader.zone)
    const request = parseGuideRequest(context.req.param('id'), query, day)
    if ('sources' in query) return pageResponse(context, renderSourcesPage(await getSeries(database, request.id, day), frame))
    const { body, isOffering, guide } = await guidePage(request, frame)
    const { id } = guide.document
    if (id !== request.id) return leadOn(addressFor(frame.reader, frame.path.replace(encodeURIComponent(request.id), id)))
    if (isOffering) return unkeptPageResponse(body)
    // Whether a series may be read as a whole is decided by more than what is stored of series.
    if (mayBeOffered(guide)) return pageResponse(context, body)
    return pageResponse(context, body, (answer) => same.note(context.req.url, { state: guide.state, day, zone: frame.reader.zone }, answer))
  })
  pages.post('/series/:id', onlyFromHere, async (context) => {
    const frame = frameOf(context)
    const request = parseGuideRequest(context.req.param('id'), context.req.query(), today(frame.reader.zone))
    const read = await readLive(request.id, live)
    if (read.kind === 'found') return leadTo(addressFor(frame.reader, `/series/${encodeURIComponent(read.id)}${new URL(frame.path, 'http://any').search}`))
    return errorPageResponse(read.error, (await guidePage(request, frame, read.error)).body)
  })
  for (const path of ['/browse', '/calendar', '/calendar/:date', '/compare', '/network/:name', '/person/:name', '/year/:year', '/audit'])
    pages.get(path, chosen)
  pages.route('/', listPages(surroundings))
  pages.route('/', auditPages(database, today, assets, readAddress))
  pages.get(CHOICES_ADDRESS, chosen)
  pages.route('/', choiceRoutes(surroundings))
  pages.get(HOW_GOOD_ADDRESS, chosen, async (context) => {
    const ledger = await getLedgerCounts(database, today())
    return pageResponse(
      context,
      renderHowGoodPage({ ...shippedModel(), record: scoreGiven(await listGivenForecasts(database)), ledger, frame: frameOf(context) }),
    )
  })
  return pages

  async function searchPage(words: string, frame: Frame, problem?: AppError): Promise<{ body: string; isOffering: boolean }> {
    const { season } = parseQuery(words)
    const hits = await searchSeries(database, words, SEARCH_PAGE_LENGTH)
    const ids = hits.map(({ id }) => id)
    const standings = ids.length === 0 ? [] : await listStandings(database, ids)
    const stands = new Map(standings.map(({ id, axes }) => [id, standOf(axes)]))
    const searched = isAnyClose(hits) ? undefined : await countSeries(database)
    const page = { words, season, hits, stands, searched, source: live?.source, ...(problem === undefined ? {} : { problem }), frame }
    return { body: renderSearchPage(page), isOffering: live !== undefined && searched !== undefined }
  }

  async function guidePage(
    request: GuideRequest,
    frame: Frame,
    problem?: AppError,
  ): Promise<{ body: readonly Part[]; isOffering: boolean; guide: SeriesGuide }> {
    const guide = await getGuide(database, request, frame.words)
    // Nobody waits for what is kept for the record.
    void keepGiven(database, guide.answer, today(), log)
    const isOffering = live !== undefined && mayBeOffered(guide) && (await live.isListed(guide.document.id))
    const offer = isOffering ? { source: live.source, problem } : undefined
    return { body: renderGuidePage(guide, request, frame, offer), isOffering, guide }
  }
}

/** A line of an index tells of no season: most series need not be asked about. */
function mayBeOffered({ document }: SeriesGuide): boolean {
  return document.seasons.length === 0
}

/** Our own files, read once, under addresses that change with their content; `publicUrl` is where the site is reached, where the operator says so. */
export function loadAssets(publicUrl?: string): { assets: Assets; routes: Hono } {
  const routes = new Hono()
  const publish = (name: string, type: string): string => {
    const path = shippedPath('assets', name)
    const content = type === 'image/png' ? readFileSync(path) : readFileSync(path, 'utf8')
    const mark = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const address = `/assets/${mark}/${name}`
    routes.get(address, (context) => assetResponse(context, content, type))
    return address
  }
  return {
    assets: {
      style: publish('style.css', 'text/css; charset=utf-8'),
      icon: publish('icon.svg', 'image/svg+xml'),
      touchIcon: publish('icon-192.png', 'image/png'),
      largeIcon: publish('icon-512.png', 'image/png'),
      search: publish('search.js', 'text/javascript; charset=utf-8'),
      install: publish('install.js', 'text/javascript; charset=utf-8'),
      tellHere: publish('tell-here.js', 'text/javascript; charset=utf-8'),
      offline: publish('offline.js', 'text/javascript; charset=utf-8'),
      publicUrl,
    },
    routes,
  }
}
