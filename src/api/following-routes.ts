import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { exportFollower, forgetFollower } from '../alerts/follower-data.ts'
import { addHouseholdChannel, listHouseholdChannels, removeHouseholdChannel } from '../alerts/household-channels.ts'
import { stopFollowing } from '../alerts/stop-following.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { getChannel } from '../channels/channel-store.ts'
import { sendTest } from '../channels/test-message.ts'
import { AppError } from '../errors/app-error.ts'
import { sayFormProblem } from '../errors/form-problem.ts'
import { DEFAULT_OPTIONS } from '../following/follow-options.ts'
import { findFollowOptions, followSeries, HOUSEHOLD, listFollowed } from '../following/follow-store.ts'
import { parseFollowOptions } from '../following/parse-follow-options.ts'
import { householdOnly, type Household } from '../http/household-only.ts'
import { parseJson } from '../http/parse-guide-request.ts'
import { unstoredJsonResponse } from '../http/responses.ts'
import { onlyFromHere } from '../http/same-site.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

const followSchema = z.strictObject({ series: z.string().max(200), options: z.unknown().optional() })
const channelSchema = z.strictObject({ kind: z.string().max(40), name: z.string().trim().min(1).max(60).optional(), settings: z.unknown() })

/** What the household follows and over which channels it is told, below `/api/v1/following` and `/api/v1/channels`; for the household alone. */
export function followingRoutes(database: Database, today: () => Day, household: Household): Hono {
  const routes = new Hono()
  const ours = householdOnly(household)
  for (const path of ['/following', '/following/*', '/channels', '/channels/*', '/push-key'] as const) routes.use(path, ours)

  routes.get('/following', async () => unstoredJsonResponse(await listFollowed(database)))
  routes.get('/following/export', async () => unstoredJsonResponse(await exportFollower(database, await household.channels())))
  routes.post('/following', onlyFromHere, async (context) => {
    const { series, options } = parse(followSchema, parseJson(await context.req.text()))
    const { id } = await getSeries(database, series, today())
    const chosen = parseFollowOptions(options ?? {}, (await findFollowOptions(database, id)) ?? DEFAULT_OPTIONS)
    const isNew = await followSeries(database, id, household.now(), { options: chosen })
    return unstoredJsonResponse({ id, followed: true, changed: isNew, options: chosen })
  })
  routes.delete('/following', onlyFromHere, async () => unstoredJsonResponse(await forgetFollower(database)))
  routes.delete('/following/:id', onlyFromHere, async (context) => {
    const id = context.req.param('id')
    return unstoredJsonResponse({ id, followed: false, changed: await stopFollowing(database, id) })
  })

  routes.get('/channels', async () => unstoredJsonResponse(await listHouseholdChannels(database, await household.channels())))
  routes.post('/channels', onlyFromHere, async (context) => {
    const given = parse(channelSchema, parseJson(await context.req.text()))
    const { name, settings } = await addHouseholdChannel(
      database,
      await household.channels(),
      { ...given, addedBy: 'reader' },
      household.now().epochMilliseconds,
    )
    const { secret } = JSON.parse(settings) as { secret?: string }
    return unstoredJsonResponse({ name, kind: given.kind, ...(secret === undefined ? {} : { secret }) })
  })
  routes.delete('/channels/:name', onlyFromHere, async (context) => {
    await removeHouseholdChannel(database, context.req.param('name'))
    return unstoredJsonResponse({ name: context.req.param('name'), removed: true })
  })
  routes.post('/channels/:name/test', onlyFromHere, async (context) => {
    if (household.offline) throw new AppError('unreachable', 'this server uses no network: start it without TBC_OFFLINE')
    const channel = await getChannel(database, HOUSEHOLD, context.req.param('name'))
    return unstoredJsonResponse(await sendTest(await household.channels(), channel, { id: randomUUID(), publicUrl: new URL(context.req.url).origin }))
  })
  routes.get('/push-key', async () => unstoredJsonResponse({ key: await (await household.channels()).pushKey() }))
  return routes
}

function parse<T>(schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given)
  if (error === undefined) return data
  throw new AppError('wrong-usage', sayFormProblem(error, 'the body'))
}
