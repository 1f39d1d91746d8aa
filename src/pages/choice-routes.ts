import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import { getSeries } from '../catalogue/series-store.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { parseKeepSeen, parseKeptPlace, parsePathHere } from '../http/parse-choice.ts'
import { leadAside, leadTo, pageResponse } from '../http/responses.ts'
import { onlyFromHere } from '../http/same-site.ts'
import { writeSpoilerBoundary, type SpoilerBoundary } from '../guide/spoiler-boundary.ts'
import { addressFor, parseFrame } from './frame.ts'
import { chosenAddress, parseKeptChoices, writeKeptReader, writeKeptSeen, type KeptChoices } from './kept-choices.ts'
import { CHOICES_ADDRESS } from './layout.ts'
import { renderChoicesPage } from './choices-page.ts'
import type { PageSurroundings } from './page-routes.ts'

const READER_COOKIE = 'reader'
const SEEN_COOKIE = 'seen'
/** Our decision: whoever comes back within a year finds what they chose. */
const KEPT_FOR_SECONDS = 365 * 24 * 60 * 60
/** Above any number that an episode has: the season's last one, where nobody says which it is. */
const LAST_EPISODE = 99_999

/**
 * Leads a reader who comes from elsewhere to the address that says what they chose before; a page itself never depends on a cookie.
 *
 * Whoever follows a link of ours says by it what they want, be it English or all countries. What leads aside is kept nowhere, so a shared cache holds the pages of addresses and nobody's choice.
 */
export function atChosenAddress({ assets }: Pick<PageSurroundings, 'assets'>): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.header('cookie') === undefined || isOurLink(context)) return next()
    const address = chosenAddress(parseFrame(context.req.url, assets), keptOf(context))
    return address === undefined ? next() : leadAside(address)
  }
}

/**
 * Whether a browser says that one of our pages led here (https://www.w3.org/TR/fetch-metadata/, read 2026-11-22). Of what our service worker fetches for it
 * it says the same, whoever led here; only then it names no page.
 */
function isOurLink({ req }: Context): boolean {
  return req.header('sec-fetch-site') === 'same-origin' && req.header('referer') !== undefined
}

/** The page of the reader's choices, and the forms that keep them. */
export function choiceRoutes({ database, today, assets }: Pick<PageSurroundings, 'database' | 'today' | 'assets'>): Hono {
  const routes = new Hono()
  routes.get(CHOICES_ADDRESS, async (context) => {
    const frame = parseFrame(context.req.url, assets)
    const path = parsePathHere(context.req.query('for') ?? '/')
    const id = /^\/series\/([^/?#]+)/.exec(path)?.[1]
    const document = id === undefined ? undefined : await getSeries(database, decodeURIComponent(id), today(frame.reader.zone))
    return pageResponse(context, renderChoicesPage({ path, document, frame }))
  })
  routes.post(CHOICES_ADDRESS, onlyFromHere, async (context) => {
    const { reader } = parseFrame(context.req.url, assets)
    const { path, ...place } = parseKeptPlace(await context.req.parseBody())
    const chosen = { language: reader.language, ...place }
    return leadTo(addressFor(chosen, path), [cookieOf(context, READER_COOKIE, writeKeptReader(chosen))])
  })
  routes.post('/series/:id/seen', onlyFromHere, async (context) => {
    const frame = parseFrame(context.req.url, assets)
    const document = await getSeries(database, context.req.param('id'), today(frame.reader.zone))
    const { path, seen } = parseKeepSeen(await context.req.parseBody())
    const boundary = typeof seen === 'string' ? seen : { season: seen.season, episode: seen.episode ?? lastEpisodeOf(document, seen.season) }
    const kept = writeKeptSeen(keptOf(context).seen, document.id, boundary)
    return leadTo(addressFor(frame.reader, withBoundary(path, boundary)), [cookieOf(context, SEEN_COOKIE, kept)])
  })
  return routes
}

function lastEpisodeOf({ seasons }: SeriesDocument, season: number): number {
  return seasons.find(({ number }) => number === season)?.episodeCount?.value ?? LAST_EPISODE
}

function withBoundary(path: string, boundary: SpoilerBoundary): string {
  const { pathname, searchParams, hash } = new URL(path, 'http://any')
  if (boundary === 'none') searchParams.delete('spoilers')
  else searchParams.set('spoilers', writeSpoilerBoundary(boundary))
  return `${pathname}${searchParams.size === 0 ? '' : `?${searchParams.toString()}`}${hash}`
}

function keptOf(context: Context): KeptChoices {
  return parseKeptChoices(getCookie(context, READER_COOKIE), getCookie(context, SEEN_COOKIE))
}

/** Out of reach of scripts, and not sent along with what other sites make a browser fetch. */
function cookieOf({ req }: Context, name: string, value: string): string {
  const secure = new URL(req.url).protocol === 'https:'
  return generateCookie(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: value === '' ? 0 : KEPT_FOR_SECONDS })
}
