import { readFileSync } from 'node:fs'
import { Hono, type Context } from 'hono'
import { listNames } from '../../browse/list-store.ts'
import { listSitemapIds, listSitemapParts } from '../../browse/sitemap-store.ts'
import { shippedPath } from '../../config/package-folder.ts'
import { AppError } from '../../errors/app-error.ts'
import { getGuide, type SeriesGuide } from '../../guide/series-guide.ts'
import { bytesResponse, embedResponse, fileResponse, pageResponse } from '../../http/responses.ts'
import { HOW_GOOD_ADDRESS } from '../../outlook/shipped-model.ts'
import { parseFrame, type Frame } from '../frame.ts'
import { languagePrefix, LANGUAGES } from '../../languages/language.ts'
import type { PageSurroundings } from '../page-routes.ts'
import { drawBadge, drawCard } from './draw-card.ts'
import type { PictureDrawer } from './draw-picture.ts'
import { renderEmbedPage } from './embed-page.ts'
import { renderOfflinePage, toManifest } from './offline-page.ts'
import { renderRobots, renderSitemap, renderSitemapIndex } from './sitemap.ts'

/** What others find, quote and show the pages by: pictures, badges, cards to frame, sitemap; and what puts the site on a home screen. */
export function sharingRoutes({ database, today, assets }: PageSurroundings, pictures: PictureDrawer): Hono {
  const routes = new Hono()
  const frameOf = ({ req }: Context): Frame => parseFrame(req.url, assets)
  const guideOf = (id: string, { words }: Frame): Promise<SeriesGuide> => getGuide(database, { id, asOf: today(), boundary: 'none' }, words)

  routes.get('/sitemap.xml', async (context) => fileResponse(context, renderSitemapIndex(frameOf(context).origin, await listSitemapParts(database)), XML))
  routes.get('/sitemap/series.xml', async (context) => {
    const ids = await listSitemapIds(database, context.req.query('after') ?? '')
    const paths = ids.map((id) => `/series/${id}`)
    return fileResponse(context, renderSitemap(frameOf(context).origin, paths), XML)
  })
  routes.get('/sitemap/pages.xml', async (context) => {
    const [years, networks] = [await listNames(database, 'year'), await listNames(database, 'network')]
    const paths = [...LASTING_PAGES, ...years.map((year) => `/year/${year}`), ...networks.map((name) => `/network/${encodeURIComponent(name)}`)]
    return fileResponse(context, renderSitemap(frameOf(context).origin, paths), XML)
  })
  routes.get('/robots.txt', (context) => fileResponse(context, renderRobots(frameOf(context).origin), 'text/plain; charset=utf-8'))
  const worker = readFileSync(shippedPath('assets', 'service-worker.js'), 'utf8')
  routes.get('/service-worker.js', (context) => fileResponse(context, worker, 'text/javascript; charset=utf-8'))
  for (const language of LANGUAGES) {
    const prefix = languagePrefix(language)
    routes.get(`${prefix}/picture/:name`, async (context) => {
      const frame = frameOf(context)
      return bytesResponse(context, await pictures.draw(drawCard(await guideOf(idIn(context.req.param('name'), '.png'), frame), frame)), 'image/png')
    })
    routes.get(`${prefix}/badge/:name`, async (context) => {
      const frame = frameOf(context)
      return fileResponse(context, drawBadge(await guideOf(idIn(context.req.param('name'), '.svg'), frame), frame), 'image/svg+xml')
    })
    routes.get(`${prefix}/embed/:id`, async (context) => {
      const frame = frameOf(context)
      return embedResponse(context, renderEmbedPage(await guideOf(context.req.param('id'), frame), frame))
    })
    routes.get(`${prefix}/offline`, (context) => pageResponse(context, renderOfflinePage(frameOf(context))))
    routes.get(`${prefix}/manifest.webmanifest`, (context) => fileResponse(context, JSON.stringify(toManifest(frameOf(context))), 'application/manifest+json'))
  }
  return routes
}

/** Pages that are the same ones every day; a calendar's month is found from the bar. */
const LASTING_PAGES = ['/', '/browse', '/audit', HOW_GOOD_ADDRESS]

const XML = 'application/xml; charset=utf-8'

function idIn(name: string, ending: string): string {
  if (name.endsWith(ending)) return name.slice(0, -ending.length)
  throw new AppError('no-such-page', `its name ends in ${ending}: <id of the series>${ending}`)
}
