import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../src/cli/start-server.ts'
import { day, says, seriesFile } from './make-series.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

/** Each season and episode with a word of its own in everything that may spoil it. */
const season = (number: number) => ({
  number,
  premiere: `${2019 + number}-01-01`,
  finale: `${2019 + number}-02-01`,
  episodeCount: 2,
  synopsis: `SYNOPSIS-S${number}.`,
  announcedPlot: [`PLOT-S${number}.`],
  recap: `RECAP-S${number}.`,
})
const episodes = [1, 2].flatMap((of) => [1, 2].map((number) => ({ season: of, number, title: `TITLE-S${of}E${number}`, recap: `RECAP-S${of}E${number}.` })))
const score = (of: number, episode: number, points: number) => ({
  rater: 'IMDb',
  group: 'audience',
  season: of,
  episode,
  score: points,
  scale: 10,
  unit: 'points',
})
const cast = [1, 2].map((of) => ({ person: `Actor ${of}`, character: `Character ${of}`, seasons: [of], note: `NOTE-S${of}.` }))
const next = { number: 3, synopsis: 'SYNOPSIS-S3.', announcedPlot: ['PLOT-S3.'] }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
beforeAll(async () => {
  const ratings = [score(1, 1, 1.11), score(1, 2, 1.22), score(2, 1, 2.11), score(2, 2, 2.22)]
  catalogue = await temporaryCatalogue([seriesFile(says({ seasons: [season(1), season(2), next], episodes, cast, ratings }))])
  app = makeApp(catalogue.database, () => day('2026-11-22'), () => undefined) // prettier-ignore
})
afterAll(() => catalogue.close())

/** All that may spoil in the bytes that are sent, in the order of the alphabet. */
async function sent(path: string): Promise<string[]> {
  const bytes = Buffer.from(await (await app.request(path)).arrayBuffer()).toString('utf8')
  return [...new Set(bytes.match(/(?:SYNOPSIS|PLOT|RECAP|TITLE|NOTE)-S\d(?:E\d)?|\b[12]\.(?:11|22)\b/g))].toSorted()
}

const FIRST_SEASON = ['NOTE-S1', 'PLOT-S1', 'RECAP-S1', 'RECAP-S1E1', 'RECAP-S1E2', 'SYNOPSIS-S1', 'TITLE-S1E1', 'TITLE-S1E2']

describe.each([
  ['the page', '/series/the-test-2020'],
  ['the page in Japanese', '/ja/series/the-test-2020'],
  ['the JSON', '/api/v1/series/the-test-2020'],
])('%s', (_, path) => {
  test('holds nothing that may spoil for a reader who has said nothing', async () => {
    expect(await sent(path)).toEqual([])
    expect(await sent(`${path}?spoilers=none`)).toEqual([])
    expect(await sent(`${path}?season=1`)).toEqual([])
  })

  test('holds the episodes up to the boundary and no word beyond it', async () => {
    expect(await sent(`${path}?spoilers=S01E01`)).toEqual(['1.11', 'NOTE-S1', 'PLOT-S1', 'RECAP-S1E1', 'SYNOPSIS-S1', 'TITLE-S1E1'])
    expect(await sent(`${path}?spoilers=S01E02`)).toEqual(['1.11', '1.22', ...FIRST_SEASON])
  })

  test('holds everything for a reader who has seen everything', async () => {
    expect((await sent(`${path}?spoilers=all`)).filter((word) => /3|2E2|2\.22/.test(word))).toEqual([
      '2.22',
      'PLOT-S3',
      'RECAP-S2E2',
      'SYNOPSIS-S3',
      'TITLE-S2E2',
    ])
  })
})

test('that something is hidden is said, and not that nobody knows it', async () => {
  const page = await (await app.request('/series/the-test-2020')).text()
  expect(page).toContain('What is said of season 3 stays hidden until you say how far you have seen.')
  expect(page).not.toContain('Nothing official yet')
})
