import { sql } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { dropWaiting } from './alert-store.ts'

/** A day of a followed season that somebody may be reminded of. */
export interface ComingDay {
  seriesId: string
  season: number
  day: Day
  /** The moment of its first episode, in milliseconds since 1970; null where no source knows the time of day. */
  airsAtMs: number | null
}

/** Premieres of followed series from one day to another, known to the day. */
export async function listComingPremieres(database: Database, first: Day, last: Day): Promise<ComingDay[]> {
  const rows = await database
    .selectFrom('season')
    .select(['season.series_id', 'season.number', 'season.premiere'])
    .select((e) =>
      e
        .selectFrom('episode')
        .select((one) => one.fn.min('episode.airs_at').as('first'))
        .whereRef('episode.series_id', '=', 'season.series_id')
        .whereRef('episode.air_day', '=', 'season.premiere')
        .whereRef('episode.season', '=', 'season.number')
        .as('airs_at'),
    )
    .where('season.premiere_from', '>=', first)
    .where('season.premiere_from', '<=', last)
    .whereRef('season.premiere', '=', 'season.premiere_from')
    .where((e) => e.exists(e.selectFrom('follow').select('follow.series_id').whereRef('follow.series_id', '=', 'season.series_id')))
    .orderBy('season.series_id')
    .orderBy('season.number')
    .execute()
  return rows.map(({ series_id, number, premiere, airs_at }) => ({ seriesId: series_id, season: number, day: premiere as Day, airsAtMs: airs_at ?? null }))
}

/** Finales of followed series from one day to another. */
export async function listComingFinales(database: Database, first: Day, last: Day): Promise<ComingDay[]> {
  const rows = await database
    .selectFrom('season')
    .select(['season.series_id', 'season.number', 'season.finale_day'])
    .where('season.finale_day', '>=', first)
    .where('season.finale_day', '<=', last)
    .where((e) => e.exists(e.selectFrom('follow').select('follow.series_id').whereRef('follow.series_id', '=', 'season.series_id')))
    .orderBy('season.series_id')
    .orderBy('season.number')
    .execute()
  return rows.map(({ series_id, number, finale_day }) => ({ seriesId: series_id, season: number, day: finale_day as Day, airsAtMs: null }))
}

/** A reminder that was planned, and that somebody is still to get. */
export interface PlannedReminder {
  id: number
  seriesId: string
  subject: string
  day: string
}

/** Every reminder that somebody waits for. */
export async function listPlanned(database: Database): Promise<PlannedReminder[]> {
  const rows = await database
    .selectFrom('alert')
    .select(['id', 'series_id', 'subject', 'after'])
    .where('kind', 'in', ['reminder', 'finale'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('outbox')
          .select('outbox.alert_id')
          .whereRef('outbox.alert_id', '=', 'alert.id')
          .where('due_at', 'is not', null)
          .where('may_have_it', '=', 0),
      ),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id, series_id, subject, after }) => ({ id, seriesId: series_id, subject, day: after ?? '' }))
}

/** The reminder of a thing on a day that was written down, whoever has it; `undefined` when there is none. */
export async function findReminder(database: Database, { seriesId, subject, day }: Omit<PlannedReminder, 'id'>): Promise<number | undefined> {
  const row = await database
    .selectFrom('alert')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('subject', '=', subject)
    .where('after', '=', day)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id
}

/** Puts a reminder into the outbox of all who follow with these options, followed early enough, and do not have it yet. */
export async function addressReminder(
  transaction: Database,
  { alertId, seriesId, options, dueAtMs }: { alertId: number; seriesId: string; options: string; dueAtMs: number },
): Promise<void> {
  await sql`insert into outbox (alert_id, channel_id, due_at)
    select cast(${alertId} as bigint), channel.id, cast(${dueAtMs} as bigint)
    from follow join channel on channel.follower_id = follow.follower_id
    where follow.series_id = ${seriesId} and follow.options = ${options} and follow.followed_at <= ${dueAtMs} and channel.stopped_at is null
    order by channel.id
    on conflict (alert_id, channel_id) do nothing`.execute(transaction)
}

/** Moves reminders that somebody still waits for to another moment: the time of day, or what they chose, has changed. */
export async function movePlanned(
  transaction: Database,
  alertId: number,
  { seriesId, options, dueAtMs }: { seriesId: string; options: string; dueAtMs: number },
): Promise<void> {
  await sql`update outbox set due_at = ${dueAtMs}
    where alert_id = ${alertId} and due_at is not null and message is null and due_at <> ${dueAtMs} and channel_id in (
      select channel.id from follow join channel on channel.follower_id = follow.follower_id
      where follow.series_id = ${seriesId} and follow.options = ${options})`.execute(transaction)
}

/** Takes a reminder from those of these options who still wait for it. */
export async function dropPlanned(transaction: Database, alertId: number, { seriesId, options }: { seriesId: string; options: string }): Promise<void> {
  await sql`delete from outbox where alert_id = ${alertId} and due_at is not null and may_have_it = 0 and channel_id in (
    select channel.id from follow join channel on channel.follower_id = follow.follower_id
    where follow.series_id = ${seriesId} and follow.options = ${options})`.execute(transaction)
}

/** Takes the reminders of a season from everybody who waits for one, but those of `day`: it was moved there. */
export async function dropMoved(transaction: Database, seriesId: string, season: string, day: string | null): Promise<void> {
  const prefix = `reminder.${season}.`
  const moved = await transaction
    .selectFrom('alert')
    .select(['id', 'after'])
    .where('series_id', '=', seriesId)
    .where('subject', '>=', prefix)
    .where('subject', '<', `${prefix}~`)
    .execute()
  const ids = moved.filter(({ after }) => after !== day).map(({ id }) => id)
  if (ids.length > 0) await dropWaiting(transaction, ids)
}
