import type { Language } from '../languages/language.ts'
import type { Database } from '../storage/open-database.ts'
import { inTurn } from '../storage/write-transaction.ts'
import { DEFAULT_OPTIONS, readOptions, storedOptions, type FollowOptions } from './follow-options.ts'

/** Whoever uses this installation without an account: the command line, and the pages of a server at home. */
export const HOUSEHOLD = 'household'

/** A series that somebody follows. */
export interface FollowedSeries {
  id: string
  title: string
  year: number | null
  /** A moment to the second: `2026-11-22T10:00:00Z`. */
  followedAt: string
  options: FollowOptions
}

export interface Following {
  /** The household when left out. */
  follower?: string
  /** The defaults for a new follow, and what was chosen before for an old one, when left out. */
  options?: FollowOptions
}

/** Follows a series from `now` on, or changes what is wanted of it; false when it was followed already. */
export function followSeries(database: Database, id: string, now: Temporal.Instant, { follower = HOUSEHOLD, options }: Following = {}): Promise<boolean> {
  return inTurn(database, async (transaction) => {
    const result = await transaction
      .insertInto('follow')
      .values({ series_id: id, follower_id: follower, followed_at: now.epochMilliseconds, options: storedOptions(options ?? DEFAULT_OPTIONS) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    const isNew = (result.numInsertedOrUpdatedRows ?? 0n) > 0n
    if (!isNew && options !== undefined)
      await transaction
        .updateTable('follow')
        .set({ options: storedOptions(options) })
        .where('series_id', '=', id)
        .where('follower_id', '=', follower)
        .execute()
    return isNew
  })
}

/** Follows it no longer; false when it was not followed. */
export async function unfollowSeries(transaction: Database, id: string, follower = HOUSEHOLD): Promise<boolean> {
  const result = await transaction.deleteFrom('follow').where('series_id', '=', id).where('follower_id', '=', follower).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Whether anybody follows it. */
export async function isFollowed(database: Database, id: string): Promise<boolean> {
  return (await database.selectFrom('follow').select('series_id').where('series_id', '=', id).limit(1).executeTakeFirst()) !== undefined
}

/** What somebody wants of a series; `undefined` when they do not follow it. */
export async function findFollowOptions(database: Database, id: string, follower = HOUSEHOLD): Promise<FollowOptions | undefined> {
  const row = await database.selectFrom('follow').select('options').where('series_id', '=', id).where('follower_id', '=', follower).executeTakeFirst()
  return row === undefined ? undefined : readOptions(row.options)
}

/** In which language these followers are told of these series, by follower and series with a blank between; who does not follow one is left out. */
export async function listLanguages(database: Database, followers: readonly string[], seriesIds: readonly string[]): Promise<Map<string, Language>> {
  if (followers.length === 0) return new Map()
  const rows = await database
    .selectFrom('follow')
    .select(['follower_id', 'series_id', 'options'])
    .where('series_id', 'in', seriesIds)
    .where('follower_id', 'in', followers)
    .execute()
  return new Map(rows.map(({ follower_id, series_id, options }) => [`${follower_id} ${series_id}`, readOptions(options).language]))
}

/** What somebody follows, by title; the household when nobody is named. */
export async function listFollowed(database: Database, follower = HOUSEHOLD): Promise<FollowedSeries[]> {
  const rows = await database
    .selectFrom('follow')
    .innerJoin('series', 'series.id', 'follow.series_id')
    .select(['series.id', 'series.title', 'series.year', 'follow.followed_at', 'follow.options'])
    .where('follow.follower_id', '=', follower)
    .orderBy('series.title')
    .execute()
  return rows.map(({ id, title, year, followed_at, options }) => ({ id, title, year, followedAt: sayMoment(followed_at), options: readOptions(options) }))
}

/** What anybody follows, in the order of ids. */
export async function listFollowedByAnybody(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('follow')
    .innerJoin('series', 'series.id', 'follow.series_id')
    .select('series.id')
    .distinct()
    .orderBy('series.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whoever followed one series follows the other: the two are one. */
export async function moveFollow(transaction: Database, from: string, into: string): Promise<void> {
  const isIntoToo = transaction.selectFrom('follow as other').select('other.follower_id').where('other.series_id', '=', into)
  await transaction.deleteFrom('follow').where('series_id', '=', from).where('follower_id', 'in', isIntoToo).execute()
  await transaction.updateTable('follow').set({ series_id: into }).where('series_id', '=', from).execute()
}

/** Deletes somebody's whole list; how many series were on it. */
export async function deleteFollows(transaction: Database, follower: string): Promise<number> {
  const { numDeletedRows } = await transaction.deleteFrom('follow').where('follower_id', '=', follower).executeTakeFirst()
  return Number(numDeletedRows)
}

function sayMoment(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toString({ smallestUnit: 'second' })
}
