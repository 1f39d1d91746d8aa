import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SyncReport } from '../src/sources/sync-report.ts'
import { runTbc, type Run } from './run-tbc.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { serveWikidata } from './stand-ins/wikidata-stand-in.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

let folder: ReturnType<typeof temporaryFolder>
let [tvmaze, wikidata]: StandIn[] = []
let shows: GeneratedShow[]
beforeAll(async () => {
  folder = temporaryFolder()
  shows = generateShows(12)
  tvmaze = await serveTvmaze(shows)
  wikidata = await serveWikidata(shows)
})
afterAll(async () => {
  await Promise.all([tvmaze?.close(), wikidata?.close()])
  folder.remove()
})
beforeEach(() => [tvmaze, wikidata].forEach((source) => source?.calls.splice(0)))
afterEach(() => [tvmaze, wikidata].forEach((source) => source?.behave()))

const tbc = (...args: string[]): Promise<Run> => tbcWith({}, ...args)
const tbcWith = (environment: Record<string, string>, ...args: string[]): Promise<Run> =>
  runTbc({ TBC_DATA_DIR: folder.path, TBC_TVMAZE_URL: tvmaze?.url ?? '', TBC_WIKIDATA_URL: wikidata?.url ?? '', ...environment }, ...args)
const titled = (index: number): string => shows[index]?.title ?? ''

describe('a series that is not here', () => {
  test('is not looked up offline: it exits 3 and says how many were searched', async () => {
    const { code, error } = await tbcWith({ TBC_OFFLINE: '1' }, 'ask', titled(0))
    expect([code, tvmaze?.calls.length]).toEqual([3, 0])
    expect(error).toMatch(/is not among the \d+ series here/)
  })

  test('is looked up live, answered, and here from then on', async () => {
    expect(await tbc('ask', titled(0))).toMatchObject({ code: 0, error: '' })
    expect(await tbcWith({ TBC_OFFLINE: '1' }, 'ask', titled(0), '--json')).toMatchObject({ code: 0 })
  })

  test('is read once, however many ask for it at the same time', async () => {
    // A data directory, and with it a limit of calls, of their own.
    const other = temporaryFolder()
    const runs = await Promise.all([1, 2, 3].map(() => tbcWith({ TBC_DATA_DIR: other.path }, 'ask', titled(4), '--json')))
    other.remove()
    expect(runs.map(({ code, error }) => [code, error])).toEqual([1, 2, 3].map(() => [0, '']))
    expect(tvmaze?.calls.filter(({ path }) => path === '/shows/5').length).toBe(1)
  })

  test('and not there either exits 3', async () => {
    const { code, error } = await tbc('ask', 'zzyzx quux')
    expect([code, error.split('\n').length]).toEqual([3, 2])
  })

  test.each([
    ['hangs up', { kind: 'hang-up' }],
    ['fails', { kind: 'status', status: 500 }],
    ['answers with a web page', { kind: 'html' }],
  ] as const)('exits 4 when the source %s: it is not said to be absent', async (_, fault) => {
    tvmaze?.misbehave(fault)
    const { code, out, error } = await tbc('ask', titled(1), '--json')
    expect([code, error.split('\n').length]).toEqual([4, 2])
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'unreachable', message: expect.stringMatching(/is not among the \d+ series here, and TVmaze could not be asked/) as string },
    })
  })

  test('exits 4 within seconds when the source never answers', async () => {
    tvmaze?.misbehave({ kind: 'stall' })
    const started = performance.now()
    expect((await tbc('guide', titled(1))).code).toBe(4)
    expect(performance.now() - started).toBeLessThan(9000)
  })
})

test('a series that is here is answered without asking anybody', async () => {
  expect((await tbc('ask', 'star trek picard', '--as-of', '2026-11-22')).out).toMatch(/^CONCLUDED/)
  expect([tvmaze?.calls.length, wikidata?.calls.length]).toEqual([0, 0])
})

describe('tbc sync', () => {
  test('without network is wrong usage, with its remedy', async () => {
    for (const run of [await tbc('sync', '--offline'), await tbcWith({ TBC_OFFLINE: '1' }, 'sync')])
      expect([run.code, run.error]).toEqual([2, expect.stringContaining('leave out --offline')])
  })

  test.each([
    ['two scopes', ['sync', '--all', '--followed'], 'one of them'],
    ['a source that is none', ['sync', '--source', 'imdb'], 'is no source'],
    ['a source without its key', ['sync', '--source', 'tmdb'], 'TBC_TMDB_KEY'],
    ['an id that is none', ['series', 'link', 'picard', 'tvmaze', 'x'], 'is no id of tvmaze'],
  ])('%s is wrong usage', async (_, args, message) => {
    const { code, error } = await tbc(...args)
    expect([code, error]).toEqual([2, expect.stringContaining(message)])
  })

  test('a named series is read from every source, and the report is one JSON value', async () => {
    const { code, out } = await tbc('sync', titled(2), '--json')
    const report = JSON.parse(out) as SyncReport
    expect(code).toBe(0)
    expect(report).toMatchObject({ scope: 'series', failures: [] })
    expect(report.sources.map(({ source, read, stopped }) => [source, read, stopped])).toEqual([['tvmaze', 1, null], ['wikidata', 1, null]]) // prettier-ignore
    const [file] = (await tbc('export', titled(2))).out.trimEnd().split('\n')
    expect((JSON.parse(file ?? '') as { statements: { source: string }[] }).statements.map(({ source }) => source)).toEqual(['TVmaze', 'Wikidata'])
  })

  test('a change at the source is told, and kept', async () => {
    const show = shows[3] as GeneratedShow
    show.seasons = [...show.seasons, { number: 9, premiere: '2027-06-01', finale: null, order: null, episodes: [] }]
    expect(await tbc('sync', show.title, '--source', 'tvmaze')).toMatchObject({ code: 0 })
    ;(show.seasons.at(-1) as { premiere: string }).premiere = '2027-09-01'
    expect((await tbc('sync', show.title, '--source', 'tvmaze')).out).toContain('season 9 moved from 1 June 2027 to 1 September 2027')
    const { out } = await tbc('history', show.title)
    expect(out).toContain('tvmaze: season.9.premiere  "2027-06-01" -> "2027-09-01"')
    expect(JSON.parse((await tbc('history', show.title, '--json')).out)).toMatchObject({ changes: [{ kind: 'moved', season: 9, settled: false }] })
  })

  test('with every source down it exits 4, changes nothing, and the product still answers', async () => {
    const before = (await tbc('export')).out
    const down = { TBC_TVMAZE_URL: 'http://127.0.0.1:9', TBC_WIKIDATA_URL: 'http://127.0.0.1:9' }
    const { code, out } = await tbcWith(down, 'sync', titled(2), '--source', 'wikidata', '--json')
    expect([code, JSON.parse(out)]).toEqual([4, expect.objectContaining({ error: expect.objectContaining({ code: 'unreachable' }) as object })])
    expect((await tbc('export')).out).toBe(before)
    expect((await tbcWith(down, 'ask', titled(2))).out).toContain('facts until')
  })
})

describe('the operator decides', () => {
  test('an entry that is not the series is taken from it, for good, and can be given back', async () => {
    const [title, id] = [titled(2), '3']
    const sourcesOf = async (name: string) =>
      (JSON.parse((await tbc('export', name)).out) as { statements: { source: string }[] }).statements.map(({ source }) => source)
    const { series } = JSON.parse((await tbc('ask', title, '--json')).out) as { series: { id: string } }
    expect((await tbc('series', 'unlink', series.id, 'tvmaze', id)).out).toContain('will not be matched with it again')
    expect(await sourcesOf(title)).toEqual(['Wikidata'])
    await tbc('sync', series.id.replaceAll('-', ' '), '--source', 'tvmaze')
    expect(await sourcesOf(title)).toEqual(['Wikidata'])
    expect((await tbc('series', 'link', series.id, 'tvmaze', id)).code).toBe(0)
    await tbc('sync', title, '--source', 'tvmaze')
    expect(await sourcesOf(title)).toEqual(['TVmaze', 'Wikidata'])
  })

  test('a series that only one source tells of cannot be left without it', async () => {
    expect(await tbc('series', 'unlink', titled(0), 'tvmaze', '1')).toMatchObject({ code: 2, error: expect.stringContaining('alone') as string })
  })

  test('doctor tells how each source fares', async () => {
    expect((await tbc('doctor')).out).toMatch(/tvmaze +\d+ entries, \d+ read, \d+ due, 0 failing; answered 20/)
  })
})
