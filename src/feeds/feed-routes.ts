import { Hono, type Context } from 'hono'
import { getSeries } from '../catalogue/series-store.ts'
import { feedResponse } from '../http/responses.ts'
import { languagePrefix, LANGUAGES, type Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { getNetworkName } from './network-name.ts'
import { requireFeedSecret } from './feed-address-store.ts'
import type { FeedOf } from './feed-entries-store.ts'
import { listFeedEntries } from './feed-entries.ts'

/** The forms of a feed, by the end of its address. */
const FORMS = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' } as const
type Form = keyof typeof FORMS

/** A feed that somebody asks for. */
interface AskedFeed {
  title: string
  of: FeedOf
  /** What it is of, the same for as long as there is the feed. */
  name: string
  page: string
  isPrivate?: boolean
}

/**
 * Feeds of announcements, in the language of their address: of a series, of a network, of all, and of what the household follows, whose address is secret. What writes them is loaded with the first.
 *
 * Links and the names of entries are of `publicUrl`; without one, of where the feed was asked for.
 */
export function feedRoutes(database: Database, today: () => Day, publicUrl?: string): Hono {
  const routes = new Hono()
  for (const language of LANGUAGES) routes.route(languagePrefix(language) || '/', routesIn(language, { database, today, publicUrl }))
  return routes
}

function routesIn(language: Language, { database, today, publicUrl }: { database: Database; today: () => Day; publicUrl: string | undefined }): Hono {
  const feeds = new Hono()
  const words = wordsOf(language)
  const prefix = languagePrefix(language)
  for (const form of Object.keys(FORMS) as Form[]) {
    feeds.get(`/feed.${form}`, (context) => answer(context, form, { title: words.feeds.announcements, of: 'everything', name: 'announcements', page: '/' }))
    feeds.get(`/series/:id/feed.${form}`, async (context) => {
      const { id, title } = await getSeries(database, context.req.param('id'), today())
      return answer(context, form, { title: title.value, of: { series: id }, name: `series/${id}`, page: `/series/${encodeURIComponent(id)}` })
    })
    feeds.get(`/network/:slug/feed.${form}`, async (context) => {
      const slug = context.req.param('slug')
      const title = await getNetworkName(database, slug, today())
      return answer(context, form, { title, of: { network: slug }, name: `network/${encodeURIComponent(slug)}`, page: `/network/${encodeURIComponent(slug)}` })
    })
    feeds.get(`/my/:secret/feed.${form}`, async (context) => {
      await requireFeedSecret(database, context.req.param('secret'))
      return answer(context, form, { title: words.feeds.followed, of: 'followed', name: 'followed', page: '/', isPrivate: true })
    })
  }
  return feeds

  async function answer(context: Context, form: Form, { title, of, name, page, isPrivate = false }: AskedFeed): Promise<Response> {
    const { writeAtom, writeJsonFeed } = await import('./write-feed.ts')
    const { origin: asked, pathname } = new URL(context.req.url)
    const origin = publicUrl ?? asked
    const entries = await listFeedEntries(database, of, today(), words)
    // Another language is another feed, of the same entries.
    const named = { name: `${prefix.slice(1)}${prefix === '' ? '' : '/'}${name}`, language, page: prefix !== '' && page === '/' ? prefix : `${prefix}${page}` }
    const feed = { title: `${title} · To Be Continued`, ...named, entries, origin, today: today(), ...(isPrivate ? {} : { path: pathname }) }
    return feedResponse(context, (form === 'atom' ? writeAtom : writeJsonFeed)(feed), { type: FORMS[form], isPrivate })
  }
}
