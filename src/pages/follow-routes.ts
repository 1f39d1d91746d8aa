import { Hono, type Context } from 'hono'
import { listHouseholdChannels } from '../alerts/household-channels.ts'
import { stopFollowing } from '../alerts/stop-following.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { stopChannel } from '../channels/channel-store.ts'
import { AppError } from '../errors/app-error.ts'
import { DEFAULT_OPTIONS } from '../following/follow-options.ts'
import { findFollowOptions, followSeries, listFollowed } from '../following/follow-store.ts'
import { parseFollowOptions } from '../following/parse-follow-options.ts'
import { householdOnly, type Household } from '../http/household-only.ts'
import { leadTo, unkeptPageResponse } from '../http/responses.ts'
import { onlyFromHere } from '../http/same-site.ts'
import { languagePrefix, LANGUAGES } from '../languages/language.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { Day } from '../time/partial-date.ts'
import { atChosenAddress } from './choice-routes.ts'
import { readFollowForm, renderFollowingPage, renderFollowPage, renderUnsubscribePage } from './follow-page.ts'
import { addressFor, parseFrame, type Frame } from './frame.ts'
import type { Assets } from './layout.ts'

/** The household's list and what it wants of each series, for the household alone; each language's below its own address; and the pages on which whoever got a mail stops them, for whoever has the address. */
export function followRoutes(surroundings: FollowSurroundings): Hono {
  const routes = new Hono()
  const inAnyLanguage = routesOf(surroundings)
  for (const language of LANGUAGES) routes.route(languagePrefix(language) || '/', inAnyLanguage)
  return routes
}

interface FollowSurroundings {
  database: Database
  today: () => Day
  assets: Assets
  household: Household
}

function routesOf({ database, today, assets, household }: FollowSurroundings): Hono {
  const routes = new Hono()
  const frameOf = ({ req }: Context): Frame => parseFrame(req.url, assets)
  const chosen = atChosenAddress({ assets })
  const ours = householdOnly(household)
  routes.use('/following', ours)
  routes.use('/following/*', ours)
  routes.get('/following', chosen, async (context) => {
    const [follows, channels] = [await listFollowed(database), await listHouseholdChannels(database, await household.channels())]
    return unkeptPageResponse(renderFollowingPage({ follows, channels, frame: frameOf(context) }))
  })
  routes.get('/following/:id', chosen, async (context) => {
    const series = await getSeries(database, context.req.param('id'), today())
    const options = await findFollowOptions(database, series.id)
    return unkeptPageResponse(renderFollowPage({ id: series.id, title: series.title.value, options, frame: frameOf(context) }))
  })
  routes.post('/following/:id', onlyFromHere, async (context) => {
    const { id } = await getSeries(database, context.req.param('id'), today())
    const form = await context.req.parseBody({ all: true })
    if (form['unfollow'] !== undefined) await stopFollowing(database, id)
    else {
      const before = (await findFollowOptions(database, id)) ?? DEFAULT_OPTIONS
      await followSeries(database, id, household.now(), {
        options: parseFollowOptions({ ...readFollowForm(form), language: frameOf(context).reader.language }, before),
      })
    }
    return leadTo(addressFor(frameOf(context).reader, `/following/${encodeURIComponent(id)}`))
  })

  routes.get('/unsubscribe/:mark', chosen, async (context) => {
    await channelOf(context.req.param('mark'))
    return unkeptPageResponse(renderUnsubscribePage({ isStopped: false, frame: frameOf(context) }))
  })
  // Sent by mail programs too (RFC 8058), from anywhere: the address itself is what entitles to it.
  routes.post('/unsubscribe/:mark', async (context) => {
    const id = await channelOf(context.req.param('mark'))
    const stopped = { nowMs: household.now().epochMilliseconds, problem: 'unsubscribed' }
    await inWriteTransaction(database, (transaction) => stopChannel(transaction, id, stopped))
    return unkeptPageResponse(renderUnsubscribePage({ isStopped: true, frame: frameOf(context) }))
  })
  return routes

  async function channelOf(mark: string): Promise<number> {
    const id = (await household.channels()).readUnsubscribe(mark)
    if (id === undefined) throw new AppError('no-such-page', 'there is no page at this address: copy all of it from the message')
    return id
  }
}
