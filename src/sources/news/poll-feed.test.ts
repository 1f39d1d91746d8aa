import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../../test/make-series.ts'
import { atom, rss, startFeeds, type FeedStandIn, type MadeEntry } from '../../../test/stand-ins/feed-stand-in.ts'
import { temporaryCatalogue } from '../../../test/temporary-catalogue.ts'
import { listAnnouncementsOf } from '../../announcements/announcement-store.ts'
import { getSeries, replaceSeries } from '../../catalogue/series-store.ts'
import { answerFor } from '../../outlook/answer.ts'
import { listChangeEvents, listSaidChanges } from '../history-store.ts'
import { indexSeries } from '../index-series.ts'
import { retractWord, listRetractable } from '../words/by-hand.ts'
import { addFeed, findFeed, listFeeds, putDefaultFeeds, removeFeed } from './feed-store.ts'
import type { StoredReading } from './entry-reading.ts'
import { beginPolling, pollDue } from './keep-polling.ts'
import { listEntriesNamed } from './news-store.ts'
import { pollFeed, readWaiting, type Polling } from './poll-feed.ts'

const HACKS = 'hacks-2021'
const shown = (count: number, year = 2021) => Array.from({ length: count }, (_, index) => ({ number: index + 1, premiere: `${year + index}-04-10`, finale: `${year + index}-06-10` })) // prettier-ignore
const made = (id: string, title: string, seasons: object[], more: object = {}) => ({ ...seriesFile(says({ stateOf: '2026-06-20', seasons, series: { title, status: 'Running', ...more } })), id }) // prettier-ignore

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let feeds: FeedStandIn
let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
let polling: Polling
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  catalogue = await temporaryCatalogue([
    made(HACKS, 'Hacks', shown(5), { year: 2021, platforms: [{ name: 'HBO Max' }] }),
    made('ghosts-2021', 'Ghosts', shown(5), { year: 2021, platforms: [{ name: 'CBS' }] }),
    made('ghosts-2019', 'Ghosts', shown(5, 2022), { year: 2022, platforms: [{ name: 'BBC One' }] }),
    made('matlock-1986', 'Matlock', shown(9, 1986), { year: 1986, platforms: [{ name: 'NBC' }] }),
  ])
  feeds = await startFeeds()
  polling = { database: catalogue.database, clock: { now: () => now, sleep: () => Promise.resolve(), random: () => 0 }, owner: 'test', userAgent: 'to-be-continued/test', feeds: [] }
}) // prettier-ignore
afterEach(async () => {
  await feeds.close()
  await catalogue.close()
})

const later = (minutes: number) => (now = now.add({ minutes }))
const renewed: MadeEntry = { guid: 'r1', title: '‘Hacks’ Renewed for Season 6 at HBO Max', summary: 'Deborah and Ava are not done.' }

/** The feed at a path, added by the operator. */
async function add(path: string, outlet: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<string> {
  feeds.answers.set(path, { body, headers })
  await addFeed(catalogue.database, { url: feeds.at(path), outlet }, now.epochMilliseconds)
  return feeds.at(path)
}

const ledger = async (id = HACKS) => (await listAnnouncementsOf(catalogue.database, id, day(now.toString().slice(0, 10)))).map(({ kind, season, certainty, saidBy }) => [kind, season, certainty, saidBy]) // prettier-ignore
const events = async (id = HACKS) => (await listChangeEvents(catalogue.database, id, 50)).map(({ kind, certainty }) => `${kind} ${certainty}`)
const fates = async (guid: string) => (await listEntriesNamed(catalogue.database, `https://outlet.example/${guid}`)).flatMap(({ reading }) => (JSON.parse(reading) as StoredReading).announcements.map(({ fate }) => fate)) // prettier-ignore

describe('an entry that announces something', () => {
  test.each([['RSS', rss([renewed])], ['Atom', atom([renewed])]])('of %s stands in the ledger of its series, turns the verdict and is a change', async (_, body) => {
    const url = await add('/feed', 'Variety', body)
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'read', entries: 1, isNew: 1, announced: 1 })
    expect(await ledger()).toEqual([['renewed', 6, 'official', 'HBO Max']])
    expect(await events()).toEqual(['renewed official'])
    const document = await getSeries(catalogue.database, HACKS, day('2026-11-22'))
    expect(answerFor(document, day('2026-11-22'), 6)).toMatchObject({ verdict: 'ordered', official: { kind: 'renewed', by: 'HBO Max', source: { name: 'Variety', link: 'https://outlet.example/r1' } } })
  }) // prettier-ignore

  test('is read once: the same feed again changes nothing', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    await pollFeed(polling, url)
    later(20)
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'read', isNew: 0 })
    expect([await ledger(), await events()]).toEqual([[['renewed', 6, 'official', 'HBO Max']], ['renewed official']])
  })

  test('in two feeds of one site is one entry', async () => {
    await add('/tv', 'Variety', rss([renewed]))
    await add('/all', 'Variety', rss([renewed]))
    await pollDue(polling)
    later(20)
    await pollDue(polling)
    expect((await listEntriesNamed(catalogue.database, 'https://outlet.example/r1')).length).toBe(1)
  })

  test('that was edited is read anew, and what was read before is withdrawn, with its history', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    await pollFeed(polling, url)
    later(24 * 60 + 30)
    feeds.answers.set('/feed', { body: rss([{ ...renewed, title: '‘Hacks’ Canceled After 5 Seasons at HBO Max' }]) })
    await pollFeed(polling, url)
    expect(await ledger()).toEqual([['cancelled', 5, 'official', 'HBO Max']])
    expect((await events()).sort()).toEqual(['cancelled official', 'renewed official', 'withdrawn official'])
    expect((await listSaidChanges(catalogue.database, HACKS, 9)).filter(({ after }) => after === null)).toMatchObject([{ origin: 'news:127.0.0.1', field: 'announcement.renewed.6.2026-11-22.HBO Max' }])
  }) // prettier-ignore

  test('that is edited back within the day was no change', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    await pollFeed(polling, url)
    later(30)
    feeds.answers.set('/feed', { body: rss([{ ...renewed, title: 'What ‘Hacks’ Fans Should Watch Next' }]) })
    await pollFeed(polling, url)
    expect([await ledger(), await events()]).toEqual([[], []])
  })

  test('that the operator took back is not read again', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    await pollFeed(polling, url)
    for (const word of await listRetractable(catalogue.database, HACKS, { kind: 'renewed' })) await retractWord(catalogue.database, HACKS, word, now)
    later(30)
    feeds.answers.set('/feed', { body: rss([{ ...renewed, summary: 'Edited.' }]) })
    await pollFeed(polling, url)
    expect(await ledger()).toEqual([])
  })

  test('older than a month is no news, and a recap announces nothing', async () => {
    await pollFeed(polling, await add('/feed', 'Variety', rss([{ ...renewed, published: '2026-10-01' }, { guid: 'x', title: '‘Hacks’ Recap: Season 5, Episode 3' }]))) // prettier-ignore
    expect(await ledger()).toEqual([])
    expect((await listEntriesNamed(catalogue.database, 'https://outlet.example/r1')).map(({ outcome }) => outcome)).toEqual(['old'])
  })
})

describe('two outlets', () => {
  const rumour = (guid: string, text = ''): MadeEntry => ({ guid, title: '‘Hacks’ Renewed for Season 6, Sources Say', summary: text })

  test('on the same official news are one announcement, told once', async () => {
    await pollFeed(polling, await add('/a', 'Variety', rss([renewed])))
    later(1)
    await pollFeed(polling, await add('/b', 'Deadline', rss([{ guid: 'b', title: 'HBO Max Renews ‘Hacks’ For Season 6' }])))
    expect([await ledger(), await events()]).toEqual([[['renewed', 6, 'official', 'HBO Max']], ['renewed official']])
    expect((await getSeries(catalogue.database, HACKS, day('2026-11-22'))).announcements[0]?.from).toHaveLength(2)
  })

  test('on the same rumour corroborate it, which is a change; one that passes on the other’s does not', async () => {
    await pollFeed(polling, await add('/a', 'Variety', rss([rumour('a')])))
    expect([await ledger(), await events()]).toEqual([[['renewed', 6, 'reported', 'Variety']], ['renewed reported']])
    later(1)
    await pollFeed(polling, await add('/b', 'TV Insider', rss([rumour('b', 'Variety reports that the comedy goes on.')])))
    expect(await ledger()).toEqual([['renewed', 6, 'reported', 'Variety']])
    later(1)
    await pollFeed(polling, await add('/c', 'Deadline', rss([rumour('c')])))
    expect([await ledger(), await events()]).toEqual([[['renewed', 6, 'corroborated', 'Variety']], ['renewed corroborated']])
  })
})

describe('which series is meant', () => {
  const about = async (title: string, summary = '') => {
    await pollFeed(polling, await add('/feed', 'Variety', rss([{ guid: 'n', title, summary }])))
    return fates('n')
  }

  test('of several that are called so is told by the network that the entry names', async () => {
    expect(await about('‘Ghosts’ Renewed for Season 6 at CBS')).toMatchObject([{ kind: 'taken', seriesId: 'ghosts-2021' }])
  })

  test('is left open where nothing tells, and why is said', async () => {
    expect(await about('‘Ghosts’ Renewed for Season 6')).toEqual([
      { kind: 'left', ids: ['ghosts-2019', 'ghosts-2021'], why: 'Ghosts (2022) and Ghosts (2021) can both be meant, and the entry names the network of neither' },
    ]) // prettier-ignore
  })

  test('is not one that was over long ago, or of which that season cannot be', async () => {
    expect(await about('‘Matlock’ Renewed for Season 2 at CBS')).toMatchObject([{ kind: 'left', why: 'Matlock (1986): season 2 was over long ago' }])
    later(20)
    expect((await about('‘Hacks’ Renewed for Season 12')).at(-1)).toMatchObject({ kind: 'left', why: 'Hacks (2021): its last known season is 5' })
  })

  test('is looked at again when the series comes in, and no longer once two weeks have passed', async () => {
    expect(await about('‘Far Shore’ Renewed for Season 2 at Netflix')).toEqual([{ kind: 'unknown' }])
    later(61)
    expect(await readWaiting(polling)).toBe(0)
    await replaceSeries(catalogue.database, [indexSeries(made('far-shore-2025', 'Far Shore', shown(1, 2026), { year: 2026 }))])
    later(61)
    expect([await readWaiting(polling), await ledger('far-shore-2025')]).toEqual([1, [['renewed', 2, 'official', 'Netflix']]])
    await about('‘Nobody Knows It’ Renewed for Season 2 at Netflix')
    later(15 * 24 * 60)
    await readWaiting(polling)
    expect((await listEntriesNamed(catalogue.database, 'https://outlet.example/n')).map(({ due_at: dueAt }) => dueAt)).toEqual([null])
  })
})

describe('a feed', () => {
  test('is asked whether it has changed, and an unchanged one is not read', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]), { etag: '"v1"', 'last-modified': 'Sun, 22 Nov 2026 09:00:00 GMT' })
    await pollFeed(polling, url)
    feeds.answers.set('/feed', { status: 304 })
    later(20)
    expect(await pollFeed(polling, url)).toEqual({ kind: 'unchanged', url })
    expect(feeds.requests.at(-1)?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Sun, 22 Nov 2026 09:00:00 GMT', 'user-agent': 'to-be-continued/test' }) // prettier-ignore
  })

  test.each([
    ['every quarter of an hour', '', [14, 15]],
    ['as seldom as it asks', '<ttl>120</ttl>', [119, 120]],
  ])('is polled %s', async (_, ttl, [early = 0, due = 0]) => {
    const url = await add('/feed', 'A', rss([], `<title>x</title>${ttl}`))
    await pollFeed(polling, url)
    later(early)
    expect((await pollFeed(polling, url)).kind).toBe('busy')
    later(due - early)
    expect((await pollFeed(polling, url)).kind).toBe('read')
  })

  test('that says when to come back is left alone until then, and one that fails is left alone longer each time', async () => {
    const url = await add('/feed', 'Variety', '')
    const dueMinutes = async () => ((await findFeed(catalogue.database, url))?.due_at ?? 0) / 60_000 - now.epochMilliseconds / 60_000
    feeds.answers.set('/feed', { status: 429, headers: { 'retry-after': '7200' } })
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'failed', problem: expect.stringMatching(/^127\.0\.0\.1:\d+ answered 429$/) as string })
    expect(await dueMinutes()).toBe(120)
    const waits: number[] = []
    for (const status of [500, 503, 404]) {
      later(24 * 60)
      feeds.answers.set('/feed', { status })
      await pollFeed(polling, url)
      waits.push(await dueMinutes())
    }
    expect(waits).toEqual([30, 60, 120])
    later(24 * 60)
    feeds.answers.set('/feed', { body: rss([]) })
    await pollFeed(polling, url)
    expect(await findFeed(catalogue.database, url)).toMatchObject({ failures: 0, problem: null })
  })

  test('is followed where it leads, unpacked, and read in its encoding', async () => {
    const body = Buffer.from(rss([{ ...renewed, summary: 'Élan vital.' }]).replace('UTF-8', 'ISO-8859-1'), 'latin1')
    feeds.answers.set('/new', { body: gzipSync(body), headers: { 'content-encoding': 'gzip', 'content-type': 'text/xml' } })
    const url = await add('/old', 'Variety', '')
    feeds.answers.set('/old', { status: 301, headers: { location: '/new' } })
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'read', announced: 1 })
    expect((await listEntriesNamed(catalogue.database, 'https://outlet.example/r1'))[0]?.summary).toBe('Élan vital.')
  })

  test.each([
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Just a moment</p>' }, 'is a web page and no feed'],
    ['more than any feed has', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(20_000_000, ' ')) }, 'sent more than 4194304 bytes'],
    ['packed bytes that are none', { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }, 'could not be read (Z_DATA_ERROR)'],
    ['a way in a circle', { status: 302, headers: { location: '/feed' } }, 'leads on more than 4 times'],
    ['a way to nowhere', { status: 302, headers: { location: 'ftp://x/' } }, 'leads nowhere'],
  ])('that sends %s is a problem in one line, and nothing is lost', async (_, answer, problem) => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    await pollFeed(polling, url)
    feeds.answers.set('/feed', answer)
    later(20)
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'failed', problem: expect.stringContaining(problem) as string })
    expect(await ledger()).toEqual([['renewed', 6, 'official', 'HBO Max']])
  })

  test('that hangs up in the middle is a problem', async () => {
    const url = await add('/feed', 'Variety', '')
    feeds.answers.set('/feed', (response) => {
      response.writeHead(200, { 'content-length': '5000' }).write('<rss version="2.0">')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'failed', problem: expect.stringContaining('could not be read (ECONNRESET)') as string })
  })

  test('in a private network is not asked unless the operator added it by command', async () => {
    feeds.answers.set('/feed', { body: rss([renewed]) })
    await putDefaultFeeds(catalogue.database, [{ url: feeds.at('/feed'), outlet: null }], now.epochMilliseconds)
    expect(await pollFeed(polling, feeds.at('/feed'))).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('lies in a private network') as string,
    })
    expect(feeds.requests).toEqual([])
  })

  test('of the operator’s own network leads nowhere else in it', async () => {
    const other = await startFeeds()
    const url = await add('/feed', 'Variety', '')
    feeds.answers.set('/feed', { status: 302, headers: { location: other.at('/feed') } })
    expect(await pollFeed(polling, url)).toMatchObject({ kind: 'failed', problem: expect.stringContaining('lies in a private network') as string })
    expect(other.requests).toEqual([])
    await other.close()
  })

  test('of a site is not polled while another of that site is, nor right after it', async () => {
    const [one, other] = [await add('/one', 'A', rss([])), await add('/two', 'A', rss([]))]
    expect((await pollFeed(polling, one)).kind).toBe('read')
    expect((await pollFeed(polling, other)).kind).toBe('busy')
    now = now.add({ seconds: 11 })
    expect((await pollFeed(polling, other)).kind).toBe('read')
  })

  test('is polled by one process at a time', async () => {
    const url = await add('/feed', 'Variety', rss([renewed]))
    const both = await Promise.all([pollFeed(polling, url), pollFeed({ ...polling, owner: 'other' }, url)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['busy', 'read'])
    expect(feeds.requests).toHaveLength(1)
  })

  test('that the operator removed stays away, though it is the program’s own; one that is no longer the program’s own goes', async () => {
    const own = { ...polling, feeds: ['/feed', '/other'].map((path) => ({ url: feeds.at(path), outlet: 'Variety' })) }
    await beginPolling(own)
    await removeFeed(catalogue.database, feeds.at('/feed'))
    await beginPolling(own)
    expect((await listFeeds(catalogue.database)).map(({ url }) => url)).toEqual([feeds.at('/other')])
    await add('/mine', 'Mine', '')
    await beginPolling({ ...polling, feeds: [] })
    expect((await listFeeds(catalogue.database)).map(({ url }) => url)).toEqual([feeds.at('/mine')])
  })
})
