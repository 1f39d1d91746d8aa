import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../src/cli/start-server.ts'
import { renewFeedAddress, revokeFeedAddress } from '../src/feeds/feed-address-store.ts'
import { followSeries } from '../src/following/follow-store.ts'
import type { Day } from '../src/time/partial-date.ts'
import { announces, day, reports, says, seriesFile } from './make-series.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

const now = Temporal.Instant.from('2026-11-22T10:00:00Z')
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
const logged: string[] = []
beforeAll(async () => {
  const series = (title: string, premiere: string) =>
    seriesFile(
      says({ series: { title, platforms: [{ name: 'Kite' }] }, seasons: [{ number: 1, premiere: '2025-01-01', finale: '2025-02-01' }] }),
      reports('2026-11-10', announces('premiere-set', 2, '2026-11-10', { date: premiere, text: `${title} is back.` })),
    )
  const files = [
    { ...series('Weekly', '2026-12-05'), id: 'weekly-2020' },
    { ...series('Other', '2026-12-06'), id: 'other-2021' },
  ]
  catalogue = await temporaryCatalogue(files)
  await followSeries(catalogue.database, 'weekly-2020', now)
  app = makeApp(catalogue.database, () => day('2026-11-22'), (line) => logged.push(line)) // prettier-ignore
})
afterAll(() => catalogue.close())

const get = async (path: string) => {
  const response = await app.request(path)
  return { status: response.status, type: response.headers.get('content-type'), kept: response.headers.get('cache-control'), body: await response.text() }
}
const MINE = ['feed.atom', 'feed.json', 'calendar.ics']

test.each([
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/series/weekly-2020/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/series/weekly-2020/calendar.ics', 'text/calendar; charset=utf-8'],
  ['/network/kite/feed.json', 'application/feed+json; charset=utf-8'],
  ['/network/kite/calendar.ics', 'text/calendar; charset=utf-8'],
])('%s is for everybody to keep', async (path, type) => {
  const answer = await get(path)
  expect([answer.status, answer.type, answer.kept]).toEqual([200, type, 'public, max-age=300'])
  expect(answer.body).toContain('weekly-2020')
})

test('the household’s own feeds and calendar have what it follows and nothing else, and are for whoever asked to keep', async () => {
  const secret = await renewFeedAddress(catalogue.database, now)
  for (const name of MINE) {
    const { status, kept, body } = await get(`/my/${secret}/${name}`)
    expect([name, status, kept, body.includes('weekly-2020'), body.includes('other-2021'), body.includes(secret)]).toEqual([name, 200, 'private, max-age=300', true, false, false]) // prettier-ignore
  }
})

test('an address that was revoked, one that another took the place of and one that never was are alike', async () => {
  const [first, second] = [await renewFeedAddress(catalogue.database, now), await renewFeedAddress(catalogue.database, now)]
  expect([(await get(`/my/${first}/calendar.ics`)).status, (await get(`/my/${second}/calendar.ics`)).status]).toEqual([404, 200])
  expect(await revokeFeedAddress(catalogue.database)).toBe(true)
  for (const name of MINE) {
    const answers = await Promise.all([first, second, 'never-was'].map((secret) => get(`/my/${secret}/${name}`)))
    expect(answers.map(({ status, kept }) => [status, kept])).toEqual(Array.from({ length: 3 }, () => [404, 'no-store']))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  }
  expect(await revokeFeedAddress(catalogue.database)).toBe(false)
})

test('the secret of an address is nowhere but with whoever was told it: not in the data, not in the log', async () => {
  const secret = await renewFeedAddress(catalogue.database, now)
  const rows = await catalogue.database.selectFrom('feed_address').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(secret)
  const noClock = (): Day => {
    throw new Error('the clock stands still')
  }
  const broken = makeApp(catalogue.database, noClock, (line) => logged.push(line))
  expect((await broken.request(`/my/${secret}/feed.atom`)).status).toBe(500)
  expect(logged).toEqual([expect.stringMatching(/^GET \/my\/…\/feed\.atom: /)])
  expect(logged.join()).not.toContain(secret)
})

test.each([
  ['/series/none-2020/calendar.ics', 404],
  ['/series/none-2020/feed.atom', 404],
  ['/network/none/calendar.ics', 404],
  ['/network/none/feed.json', 404],
  ['/series/weekly-2020/calendar.ics?only=trailers', 400],
  ['/series/weekly-2020/calendar.ics?forecasts=yes', 400],
  ['/series/weekly-2020/calendar.ics?spoilers=all', 400],
  ['/network/kite/calendar.ics?forecasts=1', 400],
])('%s is answered by %i', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})

test('forecasts stand in a calendar only where they are wanted, as tentative events that say what they are', async () => {
  const silent = seriesFile(says({ series: { title: 'Silent' }, seasons: [1, 2, 3].map((number) => ({ number, premiere: `${2022 + number}-01-01`, finale: `${2022 + number}-03-01`, episodeCount: 8 })) })) // prettier-ignore
  const own = await temporaryCatalogue([{ ...silent, id: 'silent-2023' }])
  const calendars = makeApp(own.database, () => day('2026-02-01'), () => undefined) // prettier-ignore
  const text = async (query: string) => (await (await calendars.request(`/series/silent-2023/calendar.ics${query}`)).text()).replaceAll('\r\n ', '')
  expect(await text('')).not.toContain('VEVENT')
  expect(await text('?forecasts=1&only=finales')).not.toContain('VEVENT')
  const forecast = await text('?forecasts=1')
  expect(forecast).toContain('SUMMARY:Forecast: Silent\\, season 4 premiere')
  expect(forecast).toContain('STATUS:TENTATIVE')
  expect(forecast).toContain('DESCRIPTION:A forecast\\, not an announced date')
  expect(forecast.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  await own.close()
})

test('feeds and calendars are in the language of their address: the same entries and events, under the same names', async () => {
  const [english, german] = [await get('/series/weekly-2020/feed.json'), await get('/de/series/weekly-2020/feed.json')]
  const parsed = [english, german].map(({ body }) => JSON.parse(body) as { language: string; items: { id: string; url: string; content_html: string }[] })
  expect(parsed.map(({ language, items: [item] }) => [language, item?.id, new URL(item?.url ?? '').pathname])).toEqual([
    ['en', 'tag:localhost,2026:weekly-2020/announcement/1', '/series/weekly-2020'],
    ['de', 'tag:localhost,2026:weekly-2020/announcement/1', '/de/series/weekly-2020'],
  ])
  expect(parsed[1]?.items[0]?.content_html).toContain('Gesagt von The network, 10. November 2026.')
  const calendars = await Promise.all(['', '/de', '/es', '/ja'].map((prefix) => get(`${prefix}/series/weekly-2020/calendar.ics`)))
  const lines = calendars.map(({ body }) => body.replaceAll('\r\n ', ''))
  expect(new Set(lines.map((text) => /^UID:.*/m.exec(text)?.[0])).size).toBe(1)
  expect(lines.map((text) => [/^SUMMARY:(.*?)\r?$/m.exec(text)?.[1], /^DESCRIPTION:(.*?)\r?$/m.exec(text)?.[1]])).toEqual([
    ['Weekly\\, season 2 premiere', 'Announced by The network\\, 10 November 2026.'],
    ['Weekly\\, Staffel 2\\, Premiere', 'Angekündigt von The network\\, 10. November 2026.'],
    ['Weekly\\, temporada 2\\, estreno', 'Anunciado por The network\\, 10 de noviembre de 2026.'],
    ['Weekly シーズン2 開始', 'The networkが発表（2026年11月10日）。'],
  ])
  const secret = await renewFeedAddress(catalogue.database, now)
  expect((await get(`/ja/my/${secret}/calendar.ics`)).body).toContain('X-WR-CALNAME:フォロー中の作品')
})
