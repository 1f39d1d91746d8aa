import { afterAll, beforeAll, expect, test } from 'vitest'
import { rss, startFeeds, type FeedStandIn } from './stand-ins/feed-stand-in.ts'
import { runTbc, type Run } from './run-tbc.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
let feeds: FeedStandIn
beforeAll(async () => {
  place = await temporaryPlace()
  feeds = await startFeeds()
})
afterAll(async () => {
  await feeds.close()
  await place.remove()
})

const tbc = (...args: string[]): Promise<Run> => runTbc(place.environment, ...args)
const today = () => Temporal.Now.plainDateISO('UTC').toString()

test('a feed of the operator’s own is added, polled, explained entry by entry, and removed', async () => {
  const body = rss(
    [
      { guid: 'a', title: '‘Slow Horses’ Renewed for Season 8 at Apple TV+', published: today() },
      { guid: 'b', title: '‘Nobody Knows This’ Renewed for Season 2 at Netflix', published: today() },
      { guid: 'c', title: '‘Slow Horses’ Recap: The One With the Horses', published: today() },
    ],
    '<title>The Stable</title>',
  )
  feeds.answers.set('/feed', { body })
  expect((await tbc('news', 'add', feeds.at('/feed'))).out).toContain('is polled from now on')
  expect((await tbc('news', 'poll')).out).toMatch(/: 3 entries, 3 read, 1 announce something\n$/)
  expect((await tbc('news', 'feeds')).out).toMatch(/The Stable, added by you; answered /)
  expect((await tbc('ask', 'slow horses', '--season', '8')).out).toContain('https://outlet.example/a')

  const taken = (await tbc('news', 'why', 'https://outlet.example/a')).out
  expect(taken).toContain('Slow Horses, season 8: renewed')
  expect(taken).toContain('from "Renewed" in: ‘Slow Horses’ Renewed for Season 8 at Apple TV+')
  expect(taken).toContain('stands in the ledger of Slow Horses (slow-horses-2022)')
  expect((await tbc('news', 'why', /^[0-9a-f]{12}/.exec(taken)?.[0] ?? '')).out).toBe(taken)
  expect((await tbc('news', 'why', 'https://outlet.example/b')).out).toContain('no series here is called so: looked at again for 14 days')
  expect((await tbc('news', 'why', 'https://outlet.example/c')).out).toContain('nothing: "Recap" says that it is')
  expect(await tbc('news', 'why', 'https://outlet.example/d')).toMatchObject({ code: 2, error: expect.stringContaining('tbc news feeds') as string })

  expect((await tbc('announce', 'slow horses', '--retract', '--link', 'https://outlet.example/a')).code).toBe(0)
  expect((await tbc('news', 'why', 'https://outlet.example/a')).out).toContain('taken back by "tbc announce --retract"')
  expect((await tbc('news', 'poll')).out).toContain('No feed is due')
  expect((await tbc('news', 'remove', feeds.at('/feed'))).code).toBe(0)
  expect((await tbc('news', 'feeds')).out).toContain('No news feed is polled')
})

test('when no feed can be read the command says so and exits 4; without network it is wrong usage', async () => {
  await tbc('news', 'add', feeds.at('/gone'))
  expect(await tbc('news', 'poll', '--all')).toMatchObject({ code: 4, error: expect.stringMatching(/answered 404.*tbc news feeds/) as string })
  expect(await tbc('--offline', 'news', 'poll')).toMatchObject({ code: 2 })
  expect(await tbc('news', 'add', 'no address')).toMatchObject({ code: 2 })
  expect(await tbc('news', 'add', 'https://me:secret@feeds.example/')).toMatchObject({ code: 2, error: expect.not.stringContaining('secret') as string })
})

test('feeds of the environment take the place of the program’s own', async () => {
  const own = await temporaryPlace()
  const { out } = await runTbc({ ...own.environment, TBC_NEWS_FEEDS: 'https://a.example/feed https://b.example/feed' }, 'news', 'feeds', '--json')
  expect((JSON.parse(out) as { url: string }[]).map(({ url }) => url)).toEqual(['https://a.example/feed', 'https://b.example/feed'])
  await own.remove()
})
