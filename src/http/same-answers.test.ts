import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceSeries } from '../catalogue/series-store.ts'
import { makeApp } from '../cli/start-server.ts'
import { indexSeries } from '../sources/index-series.ts'
import { openDatabase, type Database } from '../storage/open-database.ts'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { SameAnswers } from './same-answers.ts'

const PAGE = '/series/the-test-2020'
const FAR = `${PAGE}?zone=Pacific%2FKiritimati`

let catalogue: TemporaryCatalogue
/** The same data as another process has it open. */
let elsewhere: Database
let server: Server
let today: string
let wentTheLongWay: number

const asked = (premise: string) =>
  indexSeries(
    seriesFile(
      says({
        series: { title: 'The Test', premise },
        seasons: [{ number: 1, premiere: '2020-01-01', finale: '2020-02-01' }],
        related: [{ id: 'the-other-2021', title: 'The Other', relation: 'spin-off', because: 'of the same makers' }],
      }),
    ),
  )
const other = (status: string) =>
  indexSeries({
    ...seriesFile(says({ series: { title: 'The Other', year: 2021, status }, seasons: [{ number: 1, premiere: '2021-01-01', finale: '2021-02-01' }] })),
    id: 'the-other-2021',
  })

beforeEach(async () => {
  catalogue = await temporaryCatalogue([])
  await replaceSeries(catalogue.database, [asked('A test.'), other('Running')])
  elsewhere = await openDatabase(catalogue.place)
  today = '2026-11-22'
  wentTheLongWay = 0
  const todayIn = (zone?: string) => day(zone === 'Pacific/Kiritimati' ? '2026-11-23' : today)
  const same = new SameAnswers(catalogue.database, todayIn)
  const longWay = getRequestListener(makeApp(catalogue.database, todayIn, () => undefined, {}, undefined, undefined, same).fetch)
  server = createServer(
    same.listener((incoming, outgoing) => {
      wentTheLongWay++
      return longWay(incoming, outgoing)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await elsewhere.destroy()
  await catalogue.close()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers, method, redirect: 'manual' })
const markOf = async (path: string) => (await get(path)).headers.get('etag') ?? ''

/** How an address answers who has it already, and whether it was put together for that. */
async function again(path: string, mark: string, headers: Record<string, string> = {}): Promise<{ status: number; isShort: boolean }> {
  const before = wentTheLongWay
  const { status } = await get(path, { 'if-none-match': mark, ...headers })
  return { status, isShort: wentTheLongWay === before }
}

test.each([PAGE, `${FAR}&season=2`, `/ja${PAGE}?spoilers=all`, `/api/v1${PAGE}`])(
  '%s, asked for again by its mark, is answered by the same headers as the long way gives, without being put together',
  async (path) => {
    const mark = await markOf(path)
    // A cookie of somebody who has chosen nothing leads the long way, and nowhere else.
    const ways = [await get(path, { 'if-none-match': mark, cookie: 'a=b' }), await get(path, { 'if-none-match': mark })]
    expect(wentTheLongWay).toBe(2)
    const [long, short] = ways.map(({ status, headers }) => ({ status, headers: [...headers].filter(([name]) => name !== 'date') }))
    expect(long).toEqual(short)
    expect(long).toMatchObject({ status: 304, headers: expect.arrayContaining([['etag', mark], ['cache-control', 'public, max-age=300']]) }) // prettier-ignore
    expect(ways.map(({ headers }) => headers.has('date'))).toEqual([true, true])
  },
)

test('what another process has stored is seen at once', async () => {
  const mark = await markOf(PAGE)
  expect(await again(PAGE, mark)).toEqual({ status: 304, isShort: true })
  await replaceSeries(elsewhere, [asked('Another test.')])
  expect(await again(PAGE, mark)).toEqual({ status: 200, isShort: false })
  const changed = await markOf(PAGE)
  expect(changed).not.toBe(mark)
  expect(await again(PAGE, mark)).toEqual({ status: 200, isShort: false })
  expect(await again(PAGE, changed)).toEqual({ status: 304, isShort: true })
})

test('JSON is sent again as it was while nothing is stored, and is another one once another process has stored something', async () => {
  const textOf = async () => (await get(`/api/v1${PAGE}`)).text()
  const before = await textOf()
  expect(await textOf()).toBe(before)
  await replaceSeries(elsewhere, [asked('Another test.')])
  expect(JSON.parse(before)).toMatchObject({ sections: { what: { values: [{ value: 'A test.' }] } } })
  expect(JSON.parse(await textOf())).toMatchObject({ sections: { what: { values: [{ value: 'Another test.' }] } } })
})

test('so is a related series that another process has stored', async () => {
  const mark = await markOf(PAGE)
  await replaceSeries(elsewhere, [other('Ended')])
  expect(await again(PAGE, mark)).toEqual({ status: 200, isShort: false })
})

test('a series stored as it was before leaves the mark, which the long way finds once', async () => {
  const mark = await markOf(PAGE)
  await replaceSeries(elsewhere, [other('Running')])
  expect(await again(PAGE, mark)).toEqual({ status: 304, isShort: false })
  expect(await again(PAGE, mark)).toEqual({ status: 304, isShort: true })
})

test('another day ends it, for an address with a zone where the day is that of the zone', async () => {
  const [mark, far] = [await markOf(PAGE), await markOf(FAR)]
  today = '2026-11-23'
  expect(await again(PAGE, mark)).toEqual({ status: 200, isShort: false })
  expect(await again(FAR, far)).toEqual({ status: 304, isShort: true })
})

test('another mark, another method, another host and a reader who chose an address go the long way', async () => {
  const mark = await markOf(PAGE)
  expect(await again(PAGE, '"another"')).toEqual({ status: 200, isShort: false })
  expect(await again(PAGE, mark, { cookie: 'reader=language%3Dde' })).toEqual({ status: 302, isShort: false })
  expect((await get(PAGE, { 'if-none-match': mark }, 'HEAD')).status).toBe(304)
  const before = wentTheLongWay
  const { port } = server.address() as AddressInfo
  expect((await fetch(`http://localhost:${port}${PAGE}`, { headers: { 'if-none-match': mark } })).status).toBe(200)
  expect(wentTheLongWay).toBe(before + 1)
})

test('a series of which no season is here goes the long way each time, for whether it may be read elsewhere stands in no series', async () => {
  await replaceSeries(catalogue.database, [indexSeries({ ...seriesFile(says({ series: { title: 'Listed', year: 2022 } })), id: 'listed-2022' })])
  const mark = await markOf('/series/listed-2022')
  for (let time = 0; time < 2; time++) expect(await again('/series/listed-2022', mark)).toEqual({ status: 304, isShort: false })
})

test('requests that come in together are each answered by what was stored when they came', async () => {
  const mark = await markOf(PAGE)
  const together = await Promise.all(Array.from({ length: 20 }, () => again(PAGE, mark)))
  expect(together.map(({ status }) => status)).toEqual(Array(20).fill(304))
  await replaceSeries(elsewhere, [asked('Another test.')])
  expect((await Promise.all(Array.from({ length: 20 }, () => again(PAGE, mark)))).map(({ status }) => status)).toEqual(Array(20).fill(200))
})
