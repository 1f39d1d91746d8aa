import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { imdbFilesOf, writeImdbFolder } from './imdb-folder.ts'
import { runTbc, type Run } from './run-tbc.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

let [folder, tvmaze, show]: [ReturnType<typeof temporaryFolder>, StandIn, GeneratedShow] = [] as never
beforeAll(async () => {
  const shows = generateShows(4)
  show = shows.find(({ seasons }) => seasons.length > 0) ?? show
  tvmaze = await serveTvmaze(shows)
})
afterAll(() => tvmaze.close())
beforeEach(async () => {
  folder = temporaryFolder()
  const year = Number(show.seasons[0]?.premiere?.slice(0, 4))
  const files = imdbFilesOf([{ id: show.ids.imdb, title: show.title, year, score: '7.5', votes: 31 }])
  await tbc({}, 'import', 'imdb', writeImdbFolder(join(folder.path, 'files'), files))
})
afterEach(() => {
  tvmaze.behave()
  folder.remove()
})

const tbc = (environment: Record<string, string>, ...args: string[]): Promise<Run> =>
  runTbc({ TBC_DATA_DIR: join(folder.path, 'data'), TBC_TVMAZE_URL: tvmaze.url, ...environment }, ...args)
const OFFLINE = { TBC_OFFLINE: '1' }

/** Who tells of the series, by its id. */
async function told(): Promise<{ id: string; sources: string[] }> {
  const file = JSON.parse((await tbc(OFFLINE, 'export', show.title)).out) as { id: string; statements: { source: string }[] }
  return { id: file.id, sources: file.statements.map(({ source }) => source) }
}

test('a series looked up live has IMDb’s facts at once', async () => {
  expect((await tbc({}, 'ask', show.title)).code).toBe(0)
  expect((await told()).sources).toEqual(['IMDb', 'TVmaze'])
})

test('a series that came from IMDb’s tables is read from the source that knows its seasons, once there is a network, and keeps its id', async () => {
  expect((await tbc(OFFLINE, 'ask', show.title)).code).toBe(0)
  const before = await told()
  expect(before.sources).toEqual(['IMDb'])
  expect((await tbc({}, 'ask', show.title)).code).toBe(0)
  expect(await told()).toEqual({ id: before.id, sources: ['IMDb', 'TVmaze'] })
})

test('when the source cannot be asked, IMDb’s tables answer', async () => {
  tvmaze.misbehave({ kind: 'hang-up' })
  expect((await tbc({}, 'ask', show.title)).code).toBe(0)
  expect((await told()).sources).toEqual(['IMDb'])
  expect((await tbc({}, 'ask', 'zzyzx quux')).code).toBe(4)
})
