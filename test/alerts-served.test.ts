import { spawn, type ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alertsIn, receiveAlerts, type Receiver } from './alert-receiver.ts'
import { NOWHERE, program, runTbc } from './run-tbc.ts'
import { generateShows, type GeneratedShow } from './stand-ins/generate-shows.ts'
import type { StandIn } from './stand-ins/stand-in-server.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
let tvmaze: StandIn
let receiver: Receiver
let shows: GeneratedShow[]
let server: ChildProcess
beforeAll(async () => {
  place = await temporaryPlace()
  shows = generateShows(3)
  const [show] = shows
  if (show !== undefined) show.status = 'running'
  tvmaze = await serveTvmaze(shows)
  receiver = await receiveAlerts()
})
afterAll(async () => {
  server.kill()
  await new Promise((resolve) => server.once('exit', resolve))
  await Promise.all([tvmaze.close(), receiver.close()])
  await place.remove()
})

const environment = () => ({ ...place.environment, TBC_TVMAZE_URL: tvmaze.url })
const tbc = (...args: string[]) => runTbc(environment(), ...args)

test('what a source says anew is told by the server within two seconds, whoever read it', async () => {
  const title = shows[0]?.title ?? ''
  expect(await tbc('follow', title, '--zone', 'UTC')).toMatchObject({ code: 0, error: '' })
  expect(await tbc('channel', 'add', 'webhook', `${receiver.url}/hook`)).toMatchObject({ code: 0, error: '' })
  server = spawn(program, ['serve', '--port', '0'], {
    env: { PATH: process.env['PATH'] ?? '', ...NOWHERE, ...environment() },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise((resolve) => server.stdout?.once('data', resolve))
  expect(await tbc('channel', 'test', 'webhook')).toMatchObject({ code: 0, out: 'webhook works: the test has arrived.\n' })

  shows[0]?.seasons.push({ number: 30, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
  if (shows[0] !== undefined) shows[0].updated += 3600
  expect(await tbc('sync', title)).toMatchObject({ code: 0 })
  const readAtMs = Math.max(...tvmaze.calls.map(({ at }) => at))
  await receiver.count(2)
  const [, message] = receiver.received
  expect(message === undefined ? [] : alertsIn(message).map(({ kind, season, after }) => [kind, season, after])).toEqual([['announced', 30, 'known'], ['dated', 30, '2027-03-01']]) // prettier-ignore
  expect((message?.atMs ?? Infinity) - readAtMs).toBeLessThan(2000)
})
