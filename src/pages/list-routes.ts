import { Hono, type Context } from 'hono'
import { listDay, listMonth } from '../calendar/month-store.ts'
import { listNames, listSeriesUnder, type ListQuery } from '../browse/list-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { getGuide } from '../guide/series-guide.ts'
import { MOST_COMPARED, parseCalendarDate, parseCompareRequest, parseListRequest, SERIES_A_PAGE } from '../http/parse-list-request.ts'
import { pageResponse } from '../http/responses.ts'
import { CLOSE_ENOUGH } from '../search/rank-titles.ts'
import { searchSeries } from '../search/search-series.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '../time/partial-date.ts'
import { renderBrowsePage } from './browse-page.ts'
import { renderDayPage, renderMonthPage } from './calendar-page.ts'
import { renderComparePage } from './compare-page.ts'
import { parseFrame, type Frame } from './frame.ts'
import { renderNetworkPage, renderYearPage } from './listed-pages.ts'
import type { PageSurroundings } from './page-routes.ts'
import { renderPersonPage, type PersonPart } from './person-page.ts'

/** Our decision: as many as anybody scrolls through on a phone; the best known come first. */
const MOST_SHOWN_OF_A_DAY = 200
/** Each of them is read as a whole, to tell what somebody did in it. */
const PERSON_SERIES_A_PAGE = 20

/** The pages that lead to series: browse, calendar, comparison, and those of a network, a person and a year. */
export function listPages({ database, today, assets }: PageSurroundings): Hono {
  const pages = new Hono()
  const frameOf = ({ req }: Context): Frame => parseFrame(req.url, assets)

  pages.get('/browse', async (context) => {
    const [frame, query] = [frameOf(context), parseListRequest(context.req.query())]
    const [list, genres, countries] = [await listSeriesUnder(database, query), await listNames(database, 'genre'), await listNames(database, 'country')]
    return pageResponse(context, renderBrowsePage({ query, ...list, genres, countries, frame }))
  })
  pages.get('/network/:name', async (context) => {
    const [frame, name, query] = [frameOf(context), context.req.param('name'), queryUnder({ network: context.req.param('name') }, context)]
    const list = await listSeriesUnder(database, query)
    const [first] = list.series
    if (first === undefined && isWhole(query)) throw new AppError('no-such-page', `no series here was shown on "${name}": see /browse`)
    const document = first === undefined ? undefined : await getSeries(database, first.id, today(frame.reader.zone))
    return pageResponse(context, renderNetworkPage({ name, document, query, ...list, frame }))
  })
  pages.get('/year/:year', async (context) => {
    const year = context.req.param('year')
    if (!/^\d{4}$/.test(year)) throw new AppError('no-such-page', 'a year has four digits: /year/2020')
    const query = queryUnder({ year }, context)
    const list = await listSeriesUnder(database, query)
    if (list.series.length === 0 && isWhole(query)) throw new AppError('no-such-page', `no series here began in ${year}: see /browse`)
    return pageResponse(context, renderYearPage({ year, query, ...list, frame: frameOf(context) }))
  })
  pages.get('/person/:name', async (context) => {
    const [frame, slug] = [frameOf(context), context.req.param('name')]
    const query = queryUnder({ person: slug }, context)
    const { series, next } = await listSeriesUnder(database, { ...query, limit: PERSON_SERIES_A_PAGE })
    if (series.length === 0 && isWhole(query)) throw new AppError('no-such-page', `no source of ours names "${slug}": search for a series`)
    const day = today(frame.reader.zone)
    const parts: PersonPart[] = []
    for (const one of series) parts.push({ listed: one, document: await getSeries(database, one.id, day) })
    return pageResponse(context, renderPersonPage({ slug, parts, next, frame }))
  })

  pages.get('/calendar', async (context) => monthPage(context, today(frameOf(context).reader.zone).slice(0, 7) as PartialDate))
  pages.get('/calendar/:date', async (context) => {
    const asked = parseCalendarDate(context.req.param('date'))
    if ('month' in asked) return monthPage(context, asked.month)
    const frame = frameOf(context)
    const shown = await listDay(database, { day: asked.day, zone: frame.reader.zone, limit: MOST_SHOWN_OF_A_DAY })
    return pageResponse(context, renderDayPage({ day: asked.day, shown, today: today(frame.reader.zone), frame }))
  })

  pages.get('/compare', async (context) => {
    const [frame, { ids, add }] = [frameOf(context), parseCompareRequest(new URL(context.req.url).searchParams)]
    const asOf = today(frame.reader.zone)
    const [best] = add === undefined || ids.length >= MOST_COMPARED ? [] : await searchSeries(database, add, 1)
    const isFound = best !== undefined && best.score >= CLOSE_ENOUGH
    const all = isFound && !ids.includes(best.id) ? [...ids, best.id] : ids
    const guides = await Promise.all(all.map((id) => getGuide(database, { id, asOf, boundary: 'none' }, frame.words)))
    return pageResponse(context, renderComparePage({ guides, missed: add === undefined || isFound ? undefined : add, frame }))
  })
  return pages

  async function monthPage(context: Context, month: PartialDate): Promise<Response> {
    const frame = frameOf(context)
    const turns = await listMonth(database, { first: firstDayOf(month), last: lastDayOf(month), zone: frame.reader.zone })
    return pageResponse(context, renderMonthPage({ month, turns, today: today(frame.reader.zone), frame }))
  }
}

/** Whether a list is asked for from its beginning, with nothing left out. */
function isWhole({ stand, after }: ListQuery): boolean {
  return stand === undefined && after === undefined
}

/** The list of one name, filtered further only by where series stand. */
function queryUnder(under: ListQuery['under'], { req }: Context): ListQuery {
  const { stand, after } = parseListRequest({ ...pick(req.query(), 'stand'), ...pick(req.query(), 'after') })
  return { under, stand, after, limit: SERIES_A_PAGE }
}

function pick(query: Record<string, string>, name: string): Record<string, string> {
  const value = query[name]
  return value === undefined ? {} : { [name]: value }
}
