import { sql, type Selectable } from 'kysely'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'

export type AlertRow = Selectable<Schema['alert']>
export type NewAlert = Omit<AlertRow, 'id' | 'corrects' | 'is_held'> & Partial<Pick<AlertRow, 'corrects' | 'is_held'>>

/** Writes an alert down, for nobody yet; its number. */
export async function addAlert(transaction: Database, alert: NewAlert): Promise<number> {
  const { id } = await transaction.insertInto('alert').values(alert).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The alerts about one thing that somebody is still to get, or that have not stood for a day, oldest first. */
export async function listOpenAlerts(transaction: Database, { seriesId, subject }: { seriesId: string; subject: string }, nowMs: number): Promise<AlertRow[]> {
  return transaction
    .selectFrom('alert')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('subject', '=', subject)
    .where((e) =>
      e.or([
        e('settles_at', '>', nowMs),
        e.exists(e.selectFrom('outbox').select('outbox.alert_id').whereRef('outbox.alert_id', '=', 'alert.id').where('due_at', 'is not', null)),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** The thing has changed once more: what is open about it has to stand for a day from now on. */
export async function unsettle(transaction: Database, ids: readonly number[], { nowMs, settlesAtMs }: { nowMs: number; settlesAtMs: number }): Promise<void> {
  await transaction.updateTable('alert').set({ settles_at: settlesAtMs }).where('id', 'in', ids).where('settles_at', '>', nowMs).execute()
}

/** The different choices of those who follow a series, as they are stored. */
export async function listChoices(transaction: Database, seriesId: string): Promise<string[]> {
  const rows = await transaction.selectFrom('follow').select('options').distinct().where('series_id', '=', seriesId).orderBy('options').execute()
  return rows.map(({ options }) => options)
}

/** To whom an alert goes, and when: the channels of those who follow the series with these choices. */
export interface Addressed {
  alertId: number
  seriesId: string
  options: string
  dueAtMs: number
}

/** What is open about a thing, as of a moment. */
export interface Open {
  ids: readonly number[]
  nowMs: number
}

/** Puts an alert into the outbox for everybody of these choices who neither waits for an open one nor has one; one statement, however many they are. */
export async function addressOthers(transaction: Database, to: Addressed, { ids, nowMs }: Open): Promise<void> {
  const earlier = sql`select 1 from outbox as earlier join alert on alert.id = earlier.alert_id
    where earlier.channel_id = channel.id and earlier.alert_id in (${sql.join(ids)}) and (${WAITS} or (${HAS_IT} and alert.settles_at > ${nowMs}))`
  await sql`insert into outbox (alert_id, channel_id, due_at)
    select cast(${to.alertId} as bigint), channel.id, cast(${to.dueAtMs} as bigint)
    from follow join channel on channel.follower_id = follow.follower_id
    where follow.series_id = ${to.seriesId} and follow.options = ${to.options} and channel.stopped_at is null
    ${ids.length === 0 ? sql`` : sql`and not exists (${earlier})`} order by channel.id`.execute(transaction)
}

/** The same for those whose last word on the thing was the open alert `lastId`, and who wait for no other. */
export async function addressThoseTold(transaction: Database, to: Addressed, lastId: number, { ids }: Open): Promise<void> {
  const later = sql`select 1 from outbox as earlier
    where earlier.channel_id = told.channel_id and earlier.alert_id in (${sql.join(ids)}) and (${WAITS} or (${HAS_IT} and earlier.alert_id > ${lastId}))`
  await sql`${addressing(to, lastId)} and (told.sent_at is not null or told.may_have_it = 1) and not exists (${later})`.execute(transaction)
}

/** The same for those who wait for the open alert `waitedForId`. */
export async function addressThoseWaiting(transaction: Database, to: Addressed, waitedForId: number): Promise<void> {
  await sql`${addressing(to, waitedForId)} and told.due_at is not null and told.may_have_it = 0`.execute(transaction)
}

/** Takes these alerts from everybody who waits for one of them. */
export async function dropWaiting(transaction: Database, ids: readonly number[]): Promise<void> {
  await transaction.deleteFrom('outbox').where('alert_id', 'in', ids).where('due_at', 'is not', null).where('may_have_it', '=', 0).execute()
}

/** Somebody is still to get it, and certainly does not have it. */
const WAITS = sql`(earlier.due_at is not null and earlier.may_have_it = 0)`
/** Somebody has it, or may have it. */
const HAS_IT = sql`(earlier.sent_at is not null or earlier.may_have_it = 1)`

function addressing({ alertId, seriesId, options, dueAtMs }: Addressed, earlierId: number) {
  return sql`insert into outbox (alert_id, channel_id, due_at)
    select cast(${alertId} as bigint), channel.id, cast(${dueAtMs} as bigint)
    from outbox as told
      join channel on channel.id = told.channel_id
      join follow on follow.follower_id = channel.follower_id and follow.series_id = ${seriesId}
    where told.alert_id = ${earlierId} and follow.options = ${options} and channel.stopped_at is null`
}

/** Takes what is still to be told of a series from one follower. */
export async function dropUntold(transaction: Database, seriesId: string, follower: string): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('due_at', 'is not', null)
    .where('channel_id', 'in', transaction.selectFrom('channel').select('channel.id').where('follower_id', '=', follower))
    .where('alert_id', 'in', transaction.selectFrom('alert').select('alert.id').where('series_id', '=', seriesId))
    .execute()
}

/** What was to be told of one series is told of the other: the two are one. */
export async function moveAlerts(transaction: Database, from: string, into: string): Promise<void> {
  await transaction.updateTable('alert').set({ series_id: into }).where('series_id', '=', from).execute()
}
