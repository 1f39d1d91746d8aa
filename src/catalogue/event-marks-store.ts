import type { Database } from '../storage/open-database.ts'
import { addDays, precisionOf, type Day } from '../time/partial-date.ts'
import { eventKey, shownEvents, type DatedEpisode, type DatedSeason, type ShownEvent } from './shown-events.ts'

/** Our decision: what was shown longer ago is in no calendar, and of no concern to anybody who has one. */
export const CALENDAR_PAST_DAYS = 31

/** What became of an event that was stored otherwise before; there is no mark of one that never changed. */
export interface EventMark {
  /** The series. */
  id: string
  event: string
  /** How often its date, time or existence changed: from 1, and never less than before. */
  sequence: number
  /** As far as our facts reached when it last did. */
  changedOn: Day
  /** The day that it had before no source gave it one any more; null while one does. */
  withdrawnDay: Day | null
}

/** The events of a series that calendars show, as they are stored: by what each is, on which day and at what time. */
export async function listStoredEvents(database: Database, id: string, factsUntil: Day): Promise<Map<string, ShownEvent>> {
  const seasons = await database
    .selectFrom('season')
    .select(['series_id as id', 'number', 'premiere', 'finale_day', 'episode_count'])
    .$castTo<DatedSeason>()
    .where('series_id', '=', id)
    .execute()
  const episodes = await database
    .selectFrom('episode')
    .select(['series_id as id', 'season', 'number', 'air_day', 'airs_at', 'airs_until'])
    .$castTo<DatedEpisode>()
    .where('series_id', '=', id)
    .where('air_day', '>=', addDays(factsUntil, -CALENDAR_PAST_DAYS))
    .execute()
  const events = shownEvents(seasons, episodes)
  return new Map(
    events.filter(({ date }) => precisionOf(date) === 'day' && date >= addDays(factsUntil, -CALENDAR_PAST_DAYS)).map((one) => [eventKey(one), one]),
  )
}

/** Writes down which events of a series are others than before: moved, withdrawn, or there again. Whoever has them in a calendar is told by the higher number. */
export async function markChangedEvents(
  transaction: Database,
  id: string,
  before: ReadonlyMap<string, ShownEvent>,
  after: ReadonlyMap<string, ShownEvent>,
  on: Day,
): Promise<void> {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((event) => !isSameShowing(before.get(event), after.get(event)))
  if (changed.length === 0) return
  const rows = await transaction.selectFrom('event_mark').select(['event', 'sequence']).where('series_id', '=', id).execute()
  const marks = new Map(rows.map(({ event, sequence }) => [event, sequence]))
  for (const event of changed) {
    const sequence = marks.get(event)
    // What nobody has seen before is new, not changed.
    if (!before.has(event) && sequence === undefined) continue
    const withdrawn = after.has(event) ? null : (before.get(event)?.date ?? null)
    const row = { sequence: (sequence ?? 0) + 1, changed_on: on, withdrawn_day: withdrawn }
    await transaction
      .insertInto('event_mark')
      .values({ series_id: id, event, ...row })
      .onConflict((conflict) => conflict.columns(['series_id', 'event']).doUpdateSet(row))
      .execute()
  }
}

function isSameShowing(a: ShownEvent | undefined, b: ShownEvent | undefined): boolean {
  return a?.date === b?.date && a?.airsAtMs === b?.airsAtMs && a?.airsUntilMs === b?.airsUntilMs
}
