import { expect, test } from 'vitest'
import { alertsIn, receiveAlerts } from './alert-receiver.ts'
import { runTbc } from './run-tbc.ts'
import { generateShows } from './stand-ins/generate-shows.ts'
import { serveTvmaze } from './stand-ins/tvmaze-stand-in.ts'
import { temporaryPlace } from './temporary-place.ts'

test('without a server, what is due is sent by a command, once', { timeout: 120_000 }, async () => {
  const [place, receiver, shows] = [await temporaryPlace(), await receiveAlerts(), generateShows(1)]
  const [show] = shows
  if (show === undefined) throw new Error('unreachable: one show was asked for')
  show.status = 'running'
  const tvmaze = await serveTvmaze(shows)
  const tbc = (...args: string[]) => runTbc({ ...place.environment, TBC_TVMAZE_URL: tvmaze.url }, ...args)
  try {
    expect(await tbc('follow', show.title, '--zone', 'UTC')).toMatchObject({ code: 0, error: '' })
    expect(await tbc('channel', 'add', 'webhook', receiver.url)).toMatchObject({ code: 0 })
    show.seasons.push({ number: 30, premiere: '2027-03-01', finale: null, order: null, episodes: [] })
    show.updated += 3600
    expect(await tbc('sync', show.title)).toMatchObject({ code: 0 })
    expect(await tbc('channel', 'send')).toMatchObject({ code: 0, out: '1 messages sent.\n', error: '' })
    expect(receiver.received.map((message) => alertsIn(message).map(({ kind, after }) => [kind, after]))).toEqual([
      [
        ['announced', 'known'],
        ['dated', '2027-03-01'],
      ],
    ])
    expect(await tbc('channel', 'send')).toMatchObject({ code: 0, out: 'Nothing was due.\n' })
    expect(await tbc('channel', 'send', '--offline')).toMatchObject({ code: 2 })
  } finally {
    await Promise.all([tvmaze.close(), receiver.close()])
    await place.remove()
  }
})
