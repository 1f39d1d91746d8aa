import type { Selectable } from 'kysely'
import type { Database } from '../../storage/open-database.ts'
import type { Schema } from '../../storage/schema.ts'
import { inTurn } from '../../storage/write-transaction.ts'
import { hostOf } from './default-feeds.ts'

export type NewsFeed = Selectable<Schema['news_feed']>

const NEVER_ASKED = {
  is_removed: 0,
  asked_at: null,
  answered_at: null,
  etag: null,
  last_modified: null,
  failures: 0,
  problem: null,
  lease_until: null,
  lease_owner: null,
}

/** Makes these the program's own feeds: those that are not here come in, those that are none any more go. One that the operator removed stays away. */
export async function putDefaultFeeds(transaction: Database, feeds: readonly { url: string; outlet: string | null }[], nowMs: number): Promise<void> {
  const urls = feeds.map(({ url }) => url)
  await transaction.deleteFrom('news_feed').where('added_by', '=', 'default').where('is_removed', '=', 0).where('url', 'not in', urls).execute()
  for (const { url, outlet } of feeds)
    await transaction
      .insertInto('news_feed')
      .values({ ...NEVER_ASKED, url, host: hostOf(url), outlet, added_by: 'default', due_at: nowMs })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .execute()
}

/** Puts in a feed of the operator's, or one that was removed again; false when it is here already. */
export async function addFeed(transaction: Database, { url, outlet }: { url: string; outlet: string | null }, nowMs: number): Promise<boolean> {
  const known = await findFeed(transaction, url)
  if (known !== undefined && known.is_removed === 0) return false
  const row = { ...NEVER_ASKED, url, host: hostOf(url), outlet, added_by: 'operator' as const, due_at: nowMs }
  await transaction
    .insertInto('news_feed')
    .values(row)
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute()
  return true
}

/** Polls a feed no longer; what was read in it stays. False when there is none of this address. */
export async function removeFeed(database: Database, url: string): Promise<boolean> {
  const { numUpdatedRows } = await inTurn(database, (transaction) =>
    transaction.updateTable('news_feed').set({ is_removed: 1 }).where('url', '=', url).where('is_removed', '=', 0).executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}

export async function findFeed(database: Database, url: string): Promise<NewsFeed | undefined> {
  return database.selectFrom('news_feed').selectAll().where('url', '=', url).executeTakeFirst()
}

/** The feeds that are polled, by address. */
export async function listFeeds(database: Database): Promise<NewsFeed[]> {
  return database.selectFrom('news_feed').selectAll().where('is_removed', '=', 0).orderBy('url').execute()
}

/** The feeds that are due and that nobody polls, those due longest first. Of one site one at a time, and none so soon after another. */
export async function listDueFeeds(database: Database, { nowMs, siteRestMs, limit }: { nowMs: number; siteRestMs: number; limit: number }): Promise<string[]> {
  const rows = await database
    .selectFrom('news_feed as feed')
    .select('url')
    .where('is_removed', '=', 0)
    .where('due_at', '<=', nowMs)
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', nowMs)]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('news_feed as other')
            .select('other.url')
            .whereRef('other.host', '=', 'feed.host')
            .whereRef('other.url', '!=', 'feed.url')
            .where((o) => o.or([o('other.lease_until', '>', nowMs), o('other.asked_at', '>', nowMs - siteRestMs)])),
        ),
      ),
    )
    .orderBy('due_at')
    .orderBy('url')
    .limit(limit)
    .execute()
  return rows.map(({ url }) => url)
}

/** When the next feed is due; `undefined` when there is none. */
export async function nextDueMs(database: Database): Promise<number | undefined> {
  const row = await database.selectFrom('news_feed').select((e) => e.fn.min('due_at').as('next')).where('is_removed', '=', 0).executeTakeFirst() // prettier-ignore
  return row?.next ?? undefined
}

/** Takes a feed that is due, for nobody else to poll until the lease ends; `undefined` when it is not due any more, or somebody has it. */
export async function takeFeed(
  transaction: Database,
  url: string,
  { nowMs, leaseUntilMs, siteRestMs, owner }: { nowMs: number; leaseUntilMs: number; siteRestMs: number; owner: string },
): Promise<NewsFeed | undefined> {
  const due = await listDueFeeds(transaction, { nowMs, siteRestMs, limit: Number.MAX_SAFE_INTEGER })
  if (!due.includes(url)) return undefined
  await transaction.updateTable('news_feed').set({ lease_until: leaseUntilMs, lease_owner: owner, asked_at: nowMs }).where('url', '=', url).execute()
  return findFeed(transaction, url)
}

/** Writes down how polling a feed went; its lease ends. */
export async function putFeed(database: Database, url: string, state: Partial<Omit<NewsFeed, 'url'>>): Promise<void> {
  const polled = { ...state, lease_until: null, lease_owner: null }
  await inTurn(database, (transaction) => transaction.updateTable('news_feed').set(polled).where('url', '=', url).execute())
}

/** Makes every feed due now. */
export async function putAllFeedsDue(transaction: Database, nowMs: number): Promise<void> {
  await transaction.updateTable('news_feed').set({ due_at: nowMs }).where('is_removed', '=', 0).where('due_at', '>', nowMs).execute()
}
