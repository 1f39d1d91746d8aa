import type { Database } from '../storage/open-database.ts'

/** A series the household follows. */
export interface FollowedSeries {
  id: string
  title: string
  year: number | null
  followedAt: string
}

/** Follows a series from `now` on; false when it was followed already. */
export async function followSeries(database: Database, id: string, now: Temporal.Instant): Promise<boolean> {
  const result = await database
    .insertInto('follow')
    .values({ series_id: id, followed_at: now.toString({ smallestUnit: 'second' }) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Follows it no longer; false when it was not followed. */
export async function unfollowSeries(database: Database, id: string): Promise<boolean> {
  const result = await database.deleteFrom('follow').where('series_id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function isFollowed(database: Database, id: string): Promise<boolean> {
  return (await database.selectFrom('follow').select('series_id').where('series_id', '=', id).executeTakeFirst()) !== undefined
}

/** What the household follows, by title. */
export async function listFollowed(database: Database): Promise<FollowedSeries[]> {
  const rows = await database
    .selectFrom('follow')
    .innerJoin('series', 'series.id', 'follow.series_id')
    .select(['series.id', 'series.title', 'series.year', 'follow.followed_at'])
    .orderBy('series.title')
    .execute()
  return rows.map(({ id, title, year, followed_at }) => ({ id, title, year, followedAt: followed_at }))
}

/** Whoever followed one series follows the other: the two are one. */
export async function moveFollow(database: Database, from: string, into: string): Promise<void> {
  const row = await database.selectFrom('follow').selectAll().where('series_id', '=', from).executeTakeFirst()
  if (row === undefined) return
  await database.deleteFrom('follow').where('series_id', '=', from).execute()
  await database
    .insertInto('follow')
    .values({ series_id: into, followed_at: row.followed_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
