import { Hono, type Context } from 'hono'
import type { CalendarOf } from '../calendar/calendar-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { listFollowed } from '../following/follow-store.ts'
import { feedResponse } from '../http/responses.ts'
import { languagePrefix, LANGUAGES, type Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { listCalendarEvents } from './calendar-events.ts'
import { parseCalendarRequest } from './calendar-request.ts'
import { getNetworkName } from './network-name.ts'
import { requireFeedSecret } from './feed-address-store.ts'

const TYPE = 'text/calendar; charset=utf-8'

/** A calendar that somebody asks for. */
interface AskedCalendar {
  name: string
  of: CalendarOf
  /** Of which series forecasts may stand in it; left out where there may be thousands of them. */
  forecastsOf?: readonly string[]
  isPrivate?: boolean
}

/**
 * Calendars to subscribe to, in the language of their address: of a series, of a network, and of what the household follows, whose address is secret. What writes them is loaded with the first.
 *
 * Links lead to `publicUrl`; without one, to where the calendar was asked for.
 */
export function calendarRoutes(database: Database, today: () => Day, publicUrl?: string): Hono {
  const routes = new Hono()
  for (const language of LANGUAGES) routes.route(languagePrefix(language) || '/', routesIn(language, { database, today, publicUrl }))
  return routes
}

function routesIn(language: Language, { database, today, publicUrl }: { database: Database; today: () => Day; publicUrl: string | undefined }): Hono {
  const calendars = new Hono()
  const words = wordsOf(language)
  calendars.get('/series/:id/calendar.ics', async (context) => {
    const { id, title } = await getSeries(database, context.req.param('id'), today())
    return answer(context, { name: title.value, of: { series: id }, forecastsOf: [id] })
  })
  calendars.get('/network/:slug/calendar.ics', async (context) => {
    const slug = context.req.param('slug')
    return answer(context, { name: await getNetworkName(database, slug, today()), of: { network: slug } })
  })
  calendars.get('/my/:secret/calendar.ics', async (context) => {
    await requireFeedSecret(database, context.req.param('secret'))
    const followed = await listFollowed(database)
    return answer(context, { name: words.feeds.followed, of: 'followed', forecastsOf: followed.map(({ id }) => id), isPrivate: true })
  })
  return calendars

  async function answer(context: Context, { name, of, forecastsOf, isPrivate = false }: AskedCalendar): Promise<Response> {
    const { only, withForecasts } = parseCalendarRequest(context.req.query())
    if (withForecasts && forecastsOf === undefined)
      throw new AppError('wrong-usage', 'forecasts stand in the calendars of a series and of what is followed: leave forecasts out here')
    const day = today()
    const events = await listCalendarEvents(database, { of, today: day, only, words })
    if (withForecasts && only !== 'finales') {
      const { listForecastEvents } = await import('./forecast-events.ts')
      events.push(...(await listForecastEvents(database, forecastsOf ?? [], day, words)))
    }
    const { writeCalendar } = await import('./write-calendar.ts')
    const text = writeCalendar({ name: `${name} · To Be Continued`, language, events, today: day, origin: publicUrl ?? new URL(context.req.url).origin })
    return feedResponse(context, text, { type: TYPE, isPrivate })
  }
}
