import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { makeApp } from '../src/cli/start-server.ts'
import { day, says, seriesFile } from './make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from './temporary-catalogue.ts'

let catalogue: TemporaryCatalogue
let app: Hono
beforeAll(async () => {
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  app = makeApp(catalogue.database, () => day('2026-11-22'), () => undefined) // prettier-ignore
})
afterAll(() => catalogue.close())

async function leads(path: string): Promise<[number, string | null]> {
  const { status, headers } = await app.request(`http://localhost${path}`)
  return [status, headers.get('location')]
}

test.each([
  ['/de/', '/de'],
  ['/series/anything-2020/?season=2', '/series/anything-2020?season=2'],
  ['/calendar//', '/calendar'],
])('%s leads to %s', async (typed, meant) => expect(await leads(typed)).toEqual([301, meant]))

test.each(['//evil.example/', '/\\evil.example/', '/nothing'])('%s leads nowhere, and to no other site', async (typed) =>
  expect(await leads(typed)).toEqual([404, null]),
)
