import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { makeApp } from '../cli/start-server.ts'

let bundled: TemporaryCatalogue
let empty: TemporaryCatalogue
beforeAll(async () => {
  ;[bundled, empty] = [await temporaryCatalogue(), await temporaryCatalogue([])]
})
afterAll(() => Promise.all([bundled.close(), empty.close()]))

async function pageAt({ database }: TemporaryCatalogue, path: string): Promise<string> {
  const app = makeApp(database, () => day('2026-11-22'), () => undefined) // prettier-ignore
  return (await (await app.request(path)).text()).replace(/\s+/g, ' ')
}

test('a search says where each series it found stands, in the reader’s language', async () => {
  expect(await pageAt(bundled, '/search?q=picard')).toMatch(/Star Trek: Picard<\/a> <span>2020<\/span> <span class="stand concluded">concluded<\/span>/)
  expect(await pageAt(bundled, '/de/search?q=severance')).toMatch(
    /Severance<\/a> <span>2022<\/span> <span class="stand ordered">nächste Staffel bestellt<\/span>/,
  )
})

test('a home page without any series says how there come to be some, and no number', async () => {
  expect(await pageAt(empty, '/')).toContain('There is no series here yet')
  expect(await pageAt(empty, '/es')).not.toMatch(/\b0\b series/)
  expect(await pageAt(bundled, '/')).toMatch(/Ask about any of \d+ series/)
})
