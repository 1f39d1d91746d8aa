import { AppError } from '../errors/app-error.ts'
import { addFeed, listFeeds, putAllFeedsDue, removeFeed, type NewsFeed } from '../sources/news/feed-store.ts'
import type { Polled, Polling } from '../sources/news/poll-feed.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { newsPolling } from './news-polling.ts'
import { printable, withCatalogue, type Session } from './session.ts'
import { terminalText } from './terminal.ts'

/** `tbc news feeds`: which feeds are polled, and how they fare. */
export async function listNewsFeeds(options: { json?: boolean }, session: Session): Promise<void> {
  const feeds = await withFeeds(session, listFeeds)
  const { out } = session.terminal
  if (options.json === true) out(`${JSON.stringify(feeds.map(toJson))}\n`)
  else if (feeds.length === 0) out('No news feed is polled. Add one: tbc news add https://example.org/feed\n')
  else out(terminalText(feeds.map((feed) => `${feed.url}\n    ${sayFeed(feed)}\n`).join('')))
}

/** `tbc news add`: polls a feed of the operator's own, from the next poll on. */
export async function addNewsFeed(address: string, options: { name?: string; json?: boolean }, session: Session): Promise<void> {
  const url = parseFeedAddress(address)
  const outlet = options.name?.trim() || null
  const isNew = await withFeeds(session, (database) =>
    inWriteTransaction(database, (transaction) => addFeed(transaction, { url, outlet }, session.now.epochMilliseconds), 'news'),
  )
  const { out } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ url, added: isNew })}\n`)
  else out(isNew ? `${url} is polled from now on, by "tbc serve" or "tbc news poll".\n` : `${url} was polled already.\n`)
}

/** `tbc news remove`: polls a feed no longer; what was read in it stays. */
export async function removeNewsFeed(address: string, options: { json?: boolean }, session: Session): Promise<void> {
  const url = parseFeedAddress(address)
  const isRemoved = await withFeeds(session, (database) => removeFeed(database, url))
  if (!isRemoved) throw new AppError('wrong-usage', `no feed of the address ${printable(url)} is polled: see "tbc news feeds"`)
  const { out } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ url, removed: true })}\n`)
  else out(`${url} is not polled any more. What was read in it stays.\n`)
}

/** `tbc news poll`: polls the feeds that are due, or all of them now; without network there is nothing it could do. */
export async function pollNews(options: { all?: boolean; json?: boolean }, session: Session): Promise<void> {
  if (session.config.offline) throw new AppError('wrong-usage', 'news poll asks the feeds over the network: leave out --offline, or unset TBC_OFFLINE')
  const { pollDue } = await import('../sources/news/keep-polling.ts')
  const { readWaiting } = await import('../sources/news/poll-feed.ts')
  const { polled, found } = await withFeeds(session, async (database, polling) => {
    if (options.all === true)
      await inWriteTransaction(database, (transaction) => putAllFeedsDue(transaction, session.now.epochMilliseconds), 'news')
    return { polled: await pollDue(polling), found: await readWaiting(polling) }
  }) // prettier-ignore
  if (polled.length > 0 && polled.every(({ kind }) => kind === 'failed')) {
    const why = polled.flatMap((one) => (one.kind === 'failed' ? [one.problem] : []))
    throw new AppError('unreachable', `no feed could be read (${why[0] ?? ''}): they are polled again later, see "tbc news feeds"`)
  }
  const { out } = session.terminal
  if (options.json === true) out(`${JSON.stringify({ feeds: polled, found })}\n`)
  else if (polled.length === 0) out('No feed is due. To poll all of them now: tbc news poll --all\n')
  else out(terminalText(`${polled.map(sayPolled).join('\n')}\n${found > 0 ? `${found} entries that waited for their series have found it.\n` : ''}`))
}

/** Runs `work` with the program's own feeds in the list. */
async function withFeeds<T>(session: Session, work: (database: Database, polling: Polling) => Promise<T>): Promise<T> {
  return withCatalogue(session, async (database) => {
    const polling = newsPolling(database, session, `tbc ${process.pid}`)
    const { beginPolling } = await import('../sources/news/keep-polling.ts')
    await beginPolling(polling)
    return work(database, polling)
  })
}

function parseFeedAddress(text: string): string {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new AppError('wrong-usage', `"${printable(text)}" is no address of a feed: write it as https://example.org/feed`)
  if (url.username !== '' || url.password !== '') throw new AppError('wrong-usage', 'an address with a password in it is not stored: use one without')
  return url.href
}

function toJson({ url, outlet, added_by: addedBy, answered_at: answeredAt, due_at: dueAt, failures, problem }: NewsFeed) {
  return { url, outlet, addedBy, answeredAt: answeredAt === null ? null : momentOf(answeredAt), dueAt: momentOf(dueAt), failures, problem }
}

function sayFeed({ outlet, added_by: addedBy, answered_at: answeredAt, failures, problem }: NewsFeed): string {
  const state = answeredAt === null ? 'has not answered yet' : `answered ${momentOf(answeredAt)}`
  const trouble = problem === null ? '' : `; failed ${failures} times in a row: ${problem}`
  return `${outlet ?? 'unnamed'}, ${addedBy === 'default' ? 'from the start' : 'added by you'}; ${state}${trouble}`
}

function sayPolled(polled: Polled): string {
  const host = new URL(polled.url).host
  switch (polled.kind) {
    case 'read':
      return `${host}: ${polled.entries} entries, ${polled.isNew} read, ${polled.announced} announce something`
    case 'unchanged':
      return `${host}: unchanged`
    case 'failed':
      return polled.problem
    case 'busy':
    case 'stopped':
      return `${host}: left for later`
  }
}

function momentOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' })
}
