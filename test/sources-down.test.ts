import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../src/cli/start-server.ts'
import { readConfig } from '../src/config/config.ts'
import type { GuideJson } from '../src/guide/guide-json.ts'
import { sleepFor, type Clock } from '../src/sources/clock.ts'
import { keepFresh } from '../src/sources/keep-fresh.ts'
import { openLiveLookUps } from '../src/sources/live-look-ups.ts'
import { startAsking } from '../src/sources/start-asking.ts'
import { day } from './make-series.ts'
import { NOWHERE, runTbc } from './run-tbc.ts'
import { serveStandIn, type StandIn } from './stand-ins/stand-in-server.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

/** Far more than a page takes here, and far less than any wait for a source. */
const QUICK_MS = 2000

/** Sources that are gone, and sources that take every call and never answer. */
describe.each(['refuse every call', 'never answer'] as const)('while all sources %s', (how) => {
  let folder: ReturnType<typeof temporaryFolder>
  let silent: StandIn | undefined
  let server: RunningServer
  let environment: Record<string, string>
  const log: string[] = []
  beforeAll(async () => {
    folder = temporaryFolder()
    silent = how === 'never answer' ? await serveStandIn(() => ({ json: null })) : undefined
    silent?.misbehave({ kind: 'stall' })
    environment = { HOME: '/', ...NOWHERE, ...(silent === undefined ? {} : Object.fromEntries(Object.keys(NOWHERE).map((name) => [name, silent?.url ?? '']))) }
    const clock: Clock = { now: () => Temporal.Now.instant(), sleep: sleepFor, random: () => 0.5 }
    const { sources } = readConfig(environment)
    server = await startServer({
      place: folder.path,
      dataDirectory: folder.path,
      host: '127.0.0.1',
      port: 0,
      today: () => day('2026-11-22'),
      log: (line) => log.push(line),
      inBackground: (database) =>
        Promise.resolve(
          keepFresh(startAsking(database, sources, clock, { owner: 'test' }), { sources: ['tvmaze', 'wikidata'], log: (line) => log.push(line) }),
        ),
      live: (database) => openLiveLookUps(database, () => Promise.resolve(startAsking(database, sources, clock, { owner: 'test' }))),
    })
  })
  afterAll(async () => {
    await server.close()
    await silent?.close()
    folder.remove()
  })

  const tbc = (...args: string[]) => runTbc({ TBC_DATA_DIR: folder.path, ...environment }, ...args)

  async function get(path: string): Promise<{ status: number; text: string; ms: number }> {
    const started = performance.now()
    const response = await fetch(`${server.address}${path}`)
    return { status: response.status, text: await response.text(), ms: performance.now() - started }
  }

  test.each(['/', '/series/star-trek-picard-2020', '/search?q=picard', '/search?q=zzyzx+quux', '/api/v1/series/star-trek-picard-2020'])(
    '%s is answered at once',
    async (path) => {
      const { status, ms } = await get(path)
      expect([status, ms < QUICK_MS]).toEqual([200, true])
    },
  )

  test('an answer says from when its facts are, as page and as JSON', async () => {
    const { answer } = JSON.parse((await get('/api/v1/series/star-trek-picard-2020')).text) as GuideJson
    expect(answer.factsUntil).toBe('2025-08-02')
    expect((await get('/series/star-trek-picard-2020')).text).toContain('Our facts reach to 2 August 2025.')
  })

  test('a look-up is 503, names the source and the remedy, and says that it is not absent', async () => {
    const response = await fetch(`${server.address}/api/v1/search`, { method: 'POST', body: '{"q":"zzyzx quux"}', headers: { 'content-type': 'application/json' } }) // prettier-ignore
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect([response.status, error.code]).toEqual([503, 'unreachable'])
    expect(error.message).toMatch(/is not among the \d+ series here, and TVmaze could not be asked .*: try again later/)
  })

  test('tbc ask answers, and says from when its facts are', async () => {
    const { code, out } = await tbc('ask', 'star trek picard', '--as-of', '2026-11-22')
    expect([code, out.includes('facts until 2 August 2025')]).toEqual([0, true])
  })

  // What never answers is waited for, call by call, for longer than a test may take.
  describe.each([how].filter((one) => one === 'refuse every call'))('and %s', () => {
    test('the log tells of it in a few lines that name the source, and of no failure of ours', async () => {
      while (log.length < 2) await sleepFor(20)
      for (const line of log) expect(line).toMatch(/^sync: .*TVmaze could not be reached/)
      expect(log.length).toBeLessThan(5)
    })

    test('sync exits 4 with its remedy, of everything and of one series', async () => {
      for (const args of [['--all'], ['star trek picard']]) {
        const { code, out, error } = await tbc('sync', ...args)
        expect([args, code, out]).toEqual([args, 4, ''])
        expect(error).toMatch(/^tbc: no source could be asked \(.+\); nothing was changed: try again later, the next run goes on from here\n$/)
      }
    })

    test('doctor tells which source never answered and why, and finds no fault with the installation', async () => {
      const { code, out } = await tbc('doctor')
      expect(code).toBe(0)
      expect(out).toMatch(/ok +tvmaze +0 entries, .*never answered; .*TVmaze could not be reached/)
      expect(out).toMatch(/ok +wikidata +.*never answered; .*Wikidata could not be reached/)
    })
  })
})
