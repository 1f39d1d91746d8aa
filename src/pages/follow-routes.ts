import { Hono } from 'hono'
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
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import type { Day } from '../time/partial-date.ts'
import { readFollowForm, renderFollowingPage, renderFollowPage, renderUnsubscribePage } from './follow-page.ts'
import { parseFrame } from './frame.ts'
import type { Assets } from './layout.ts'

/** The household's list and what it wants of each series, for the household alone; and the pages on which whoever got a mail stops them, for whoever has the address. */
export function followRoutes({ database, today, assets, household }: { database: Database; today: () => Day; assets: Assets; household: Household }): Hono {
  const routes = new Hono()
  const ours = householdOnly(household)
  routes.use('/following', ours)
  routes.use('/following/*', ours)
  routes.get('/following', async (context) => {
    const [follows, channels] = [await listFollowed(database), await listHouseholdChannels(database, await household.channels())]
    return unkeptPageResponse(renderFollowingPage({ follows, channels, frame: parseFrame(context.req.url, assets) }))
  })
  routes.get('/following/:id', async (context) => {
    const series = await getSeries(database, context.req.param('id'), today())
    const options = await findFollowOptions(database, series.id)
    return unkeptPageResponse(renderFollowPage({ id: series.id, title: series.title.value, options, frame: parseFrame(context.req.url, assets) }))
  })
  routes.post('/following/:id', onlyFromHere, async (context) => {
    const { id } = await getSeries(database, context.req.param('id'), today())
    const form = await context.req.parseBody({ all: true })
    if (form['unfollow'] !== undefined) await stopFollowing(database, id)
    else {
      const before = (await findFollowOptions(database, id)) ?? DEFAULT_OPTIONS
      await followSeries(database, id, household.now(), { options: parseFollowOptions(readFollowForm(form), before) })
    }
    return leadTo(`/following/${encodeURIComponent(id)}`)
  })

  routes.get('/unsubscribe/:mark', async (context) => {
    await channelOf(context.req.param('mark'))
    return unkeptPageResponse(renderUnsubscribePage({ isStopped: false, frame: parseFrame(context.req.url, assets) }))
  })
  // Sent by mail programs too (RFC 8058), from anywhere: the address itself is what entitles to it.
  routes.post('/unsubscribe/:mark', async (context) => {
    const id = await channelOf(context.req.param('mark'))
    const stopped = { nowMs: household.now().epochMilliseconds, problem: 'unsubscribed' }
    await inWriteTransaction(database, (transaction) => stopChannel(transaction, id, stopped))
    return unkeptPageResponse(renderUnsubscribePage({ isStopped: true, frame: parseFrame(context.req.url, assets) }))
  })
  return routes

  async function channelOf(mark: string): Promise<number> {
    const id = (await household.channels()).readUnsubscribe(mark)
    if (id === undefined) throw new AppError('no-such-page', 'there is no page at this address: copy all of it from the message')
    return id
  }
}
