import type { Insertable, Selectable } from 'kysely'
import { insertRows } from '../storage/insert-rows.ts'
import type { Database } from '../storage/open-database.ts'
import type { Schema } from '../storage/schema.ts'
import { daysBetween, type Day } from '../time/partial-date.ts'
import { SAME_NEWS_DAYS } from './same-news.ts'

type Row = Omit<Insertable<Schema['announcement']>, 'id' | 'series_id'>
type Stored = Selectable<Schema['announcement']>

/** An announcement of a series' ledger, and the networks and services that show the season in question. */
export interface AnnouncementRow {
  row: Row
  networks: string[]
}

/**
 * Puts the ledger of a series in place of what was there. What is the same news as before keeps its number, so that whoever was told of it by that number is told of the
 * same thing; a number is never given again.
 */
export async function putAnnouncements(
  transaction: Database,
  { seriesId, isNew, factsUntil }: { seriesId: string; isNew: boolean; factsUntil: Day },
  wanted: readonly AnnouncementRow[],
): Promise<void> {
  const stored = isNew ? [] : await listRows(transaction, seriesId)
  if (stored.length + wanted.length === 0) return
  const left = new Set(stored)
  const pairs = wanted.map(({ row }) => ({ row, before: takeFirst(left, (one) => isSameRow(one, row)) }))
  for (const pair of pairs) pair.before ??= takeFirst(left, (one) => isSameNews(one, pair.row))
  for (const one of left) {
    await transaction.deleteFrom('announcement').where('id', '=', one.id).execute()
    if (!wanted.some(({ row }) => isSameNews(one, row))) await noteTakenBack(transaction, one, factsUntil)
  }
  for (const { row, before } of pairs) if (before !== undefined && !isUnchanged(before, row)) await transaction.updateTable('announcement').set(row).where('id', '=', before.id).execute() // prettier-ignore
  const added = pairs.filter(({ before }) => before === undefined).map(({ row }) => row)
  await insertRows(transaction, 'announcement', added, { series_id: seriesId })
  const current = added.length === 0 ? pairs.flatMap(({ before, row }) => (before === undefined ? [] : [{ ...before, ...row }])) : await listRows(transaction, seriesId) // prettier-ignore
  await putHomes(transaction, current, wanted, isNew)
}

/** Notes that nobody makes an announcement any more: on the day that our facts reach, or that of the last word on it, whichever is later. */
async function noteTakenBack(transaction: Database, { id, series_id, text, said_by, said_on, source, link, heard_on, updated_on }: Stored, factsUntil: Day) {
  const taken_back_on = factsUntil > updated_on ? factsUntil : updated_on
  await transaction.insertInto('taken_back').values({ announcement_id: id, series_id, text, said_by, said_on, source, link, heard_on, taken_back_on }).execute()
}

function listRows(transaction: Database, seriesId: string): Promise<Stored[]> {
  return transaction.selectFrom('announcement').selectAll().where('series_id', '=', seriesId).orderBy('id').execute()
}

/** Where the announced seasons are shown: rows by which a network's announcements are found. */
async function putHomes(transaction: Database, current: readonly Stored[], wanted: readonly AnnouncementRow[], isNew: boolean): Promise<void> {
  const homes = current.flatMap((stored) => {
    const { networks = [] } = wanted.find(({ row }) => isSameRow(stored, row)) ?? {}
    return networks.map((network) => ({ network, said_until: stored.said_until, announcement_id: stored.id }))
  })
  const ids = current.map(({ id }) => id)
  const before = isNew ? [] : await transaction.selectFrom('announcement_home').selectAll().where('announcement_id', 'in', ids).execute()
  if (marksOf(before) === marksOf(homes)) return
  if (before.length > 0) await transaction.deleteFrom('announcement_home').where('announcement_id', 'in', ids).execute()
  await insertRows(transaction, 'announcement_home', homes, {})
}

function marksOf(homes: readonly Selectable<Schema['announcement_home']>[]): string {
  return homes.map(({ network, said_until: until, announcement_id: id }) => `${id} ${until} ${network}`).sort().join() // prettier-ignore
}

function takeFirst(left: Set<Stored>, isIt: (row: Stored) => boolean): Stored | undefined {
  const found = [...left].find(isIt)
  if (found !== undefined) left.delete(found)
  return found
}

function isUnchanged(before: Stored, row: Row): boolean {
  return Object.entries(row).every(([column, value]) => before[column as keyof Stored] === value)
}

function isSameRow(stored: Stored, { kind, season, said_on, said_by, text, date }: Row): boolean {
  return stored.kind === kind && stored.season === season && stored.said_on === said_on && stored.said_by === said_by && stored.text === text && stored.date === date // prettier-ignore
}

function isSameNews(stored: Stored, { kind, season, said_until }: Row): boolean {
  const isNear = Math.abs(daysBetween(stored.said_until as Day, said_until as Day)) <= SAME_NEWS_DAYS
  return isNear && stored.kind === kind && (stored.season === season || stored.season === null || season === null)
}
