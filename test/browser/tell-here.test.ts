import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listHouseholdChannels } from '../../src/alerts/household-channels.ts'
import type { Channels } from '../../src/channels/open-channels.ts'
import { makeApp } from '../../src/cli/start-server.ts'
import { putSeries } from '../../src/catalogue/series-store.ts'
import { findFollowOptions } from '../../src/following/follow-store.ts'
import { indexSeries } from '../../src/sources/index-series.ts'
import { openDatabase, type Database } from '../../src/storage/open-database.ts'
import { inWriteTransaction } from '../../src/storage/write-transaction.ts'
import { testChannels } from '../alerts-place.ts'
import { day, says, seriesFile } from '../make-series.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openBrowser } from './open-browser.ts'

/** A subscription as a push service gives it: a key of P-256 and 16 bytes. */
const SUBSCRIPTION = {
  endpoint: 'https://push.example/send/1',
  keys: { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16, 1).toString('base64url') },
}
const now = (): Temporal.Instant => Temporal.Instant.from('2026-11-22T12:00:00Z')

let browser: Browser
let database: Database
let channels: Channels
let server: ReturnType<typeof serve>
let address: string
const folder = temporaryFolder()
beforeAll(async () => {
  database = await openDatabase(folder.path)
  await inWriteTransaction(database, (transaction) => putSeries(transaction, indexSeries(seriesFile(says({})))))
  channels = testChannels(database, now)
  const household = { isLocal: true, password: undefined, channels: () => Promise.resolve(channels), now, offline: false }
  const app = makeApp(database, () => day('2026-11-22'), () => undefined, {}, undefined, household) // prettier-ignore
  ;[browser, address] = await Promise.all([
    openBrowser(),
    new Promise<string>((resolve) => (server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`)))),
  ])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
  channels.close()
  await database.destroy()
  folder.remove()
})

/** That the service worker is there; not the thing itself, which no test can be handed. */
const READY = 'navigator.serviceWorker.ready.then(() => true)'
const STAND_IN = `
  const subscription = ${JSON.stringify(SUBSCRIPTION)}
  PushManager.prototype.getSubscription = () => Promise.resolve(null)
  PushManager.prototype.subscribe = (options) => {
    globalThis.subscribedWith = options
    return Promise.resolve({ ...subscription, toJSON: () => ({ ...subscription, expirationTime: null }) })
  }`

/** A page whose browser may tell things, and whose push service is a stand-in: a browser without network has none. */
async function visit(path: string, { mayTell = true, canPush = true } = {}): Promise<{ page: Page; wrongs: string[] }> {
  const context = await browser.newContext({ permissions: mayTell ? ['notifications'] : [] })
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()))
  page.on('pageerror', (error) => wrongs.push(error.message))
  await page.addInitScript(canPush ? STAND_IN : 'delete globalThis.PushManager')
  await page.goto(address + path)
  return { page, wrongs }
}

test('a press on a guide’s button has this browser told of the series, in the language of the page, by the key of this installation; pressed again, nothing is added', async () => {
  const { page, wrongs } = await visit('/de/series/the-test-2020')
  await page.getByRole('button', { name: 'Hier Bescheid geben' }).click()
  await page.getByText('Erledigt:').waitFor()
  const [channel, ...more] = await listHouseholdChannels(database, channels)
  expect(more).toEqual([])
  expect(channel).toMatchObject({ kind: 'web-push', address: 'push.example', state: 'ready' })
  expect(channel?.name).toMatch(/^browser [0-9a-f]{8}$/)
  expect((await findFollowOptions(database, 'the-test-2020'))?.language).toBe('de')
  expect(await page.evaluate('subscribedWith')).toEqual({
    userVisibleOnly: true,
    applicationServerKey: await channels.pushKey(),
  })
  await page.goto(`${address}/following`)
  await page.getByRole('button', { name: 'Tell me here' }).click()
  await page.getByText('Done:').waitFor()
  expect(await listHouseholdChannels(database, channels)).toHaveLength(1)
  expect(wrongs).toEqual([])
})

test('what is pushed is shown as a notification with its page; a repeat takes the place of the former', async () => {
  const { page } = await visit('/series/the-test-2020')
  await page.evaluate(READY)
  const devtools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => one !== undefined && resolve(one.registrationId)),
  )
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registered
  const push = (body: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', {
      origin: address,
      registrationId,
      data: JSON.stringify({ id: 'key-1', title: 'To Be Continued', language: 'en', body, page: `${address}/series/the-test-2020` }),
    })
  // A browser without a screen shows none: what the worker asks to be shown is written down.
  const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'))
  await worker.evaluate(
    'globalThis.shown = new Map(); registration.showNotification = async (title, options) => void shown.set(options.tag, { title, ...options })',
  )
  const shown = () => worker.evaluate('[...shown.values()]')
  await push('The Test: season 4 was ordered.')
  const told = {
    title: 'To Be Continued',
    body: 'The Test: season 4 was ordered.',
    lang: 'en',
    tag: 'key-1',
    data: { page: `${address}/series/the-test-2020` },
  }
  await expect.poll(shown).toEqual([told])
  await push('The same once more.')
  await expect.poll(shown).toEqual([{ ...told, body: 'The same once more.' }])
})

test('whoever does not allow notifications is told how to, and nothing is added', async () => {
  const before = await listHouseholdChannels(database, channels)
  const { page } = await visit('/following', { mayTell: false })
  await page.evaluate("Notification.requestPermission = () => Promise.resolve('denied')")
  await page.getByRole('button', { name: 'Tell me here' }).click()
  await page.getByText('does not allow notifications').waitFor()
  expect(await listHouseholdChannels(database, channels)).toEqual(before)
})

test('where the browser knows no pushes, there is no button', async () => {
  const { page } = await visit('/series/the-test-2020', { canPush: false })
  await page.evaluate(READY)
  expect(await page.locator('[data-tell]').isVisible()).toBe(false)
})
