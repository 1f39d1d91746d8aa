import { listCalendar, listChangedEvents, type CalendarEntry, type CalendarOf } from '../calendar/calendar-store.ts'
import { CALENDAR_PAST_DAYS, type EventMark } from '../catalogue/event-marks-store.ts'
import { eventKey } from '../catalogue/shown-events.ts'
import type { Words } from '../languages/words.ts'
import type { Database } from '../storage/open-database.ts'
import { addDays, parseDay, type Day } from '../time/partial-date.ts'
import type { CalendarChoice } from './calendar-request.ts'
import { keyOf, listDateWords, type DateWord } from './date-words-store.ts'

/** Our decision: no network sets a day further ahead. */
const CALENDAR_AHEAD_DAYS = 2 * 366
/** Our decision: calendars are fetched once a day at the latest; who was away for a month is told as well. */
const WITHDRAWN_SHOWN_DAYS = 30

/** An event of a calendar. Nothing in it tells of what happens: no titles of episodes. */
export interface CalendarEvent {
  /** The same whenever the event is shown, and in every calendar that has it. */
  uid: string
  /** Rises whenever date, time or existence of the event change. */
  sequence: number
  status: 'confirmed' | 'tentative' | 'cancelled'
  seriesId: string
  summary: string
  description?: string
  /** The day at its network; of an event whose moment is known, `airsAt` says when it is. */
  day: Day
  airsAt: string | null
  airsUntil: string | null
  /** When it was last changed; left out where it never was. */
  changedOn?: Day
}

/** What is shown from a month ago to two years ahead and, for a month, what was withdrawn: cancelled events. What has no day yet is no event. */
export async function listCalendarEvents(
  database: Database,
  { of, today, only, words }: { of: CalendarOf; today: Day; only: CalendarChoice; words: Words },
): Promise<CalendarEvent[]> {
  const window = { first: addDays(today, -CALENDAR_PAST_DAYS), last: addDays(today, CALENDAR_AHEAD_DAYS) }
  const entries = await listCalendar(database, { ...window, of })
  const marks = new Map((await listChangedEvents(database, of)).map((mark) => [uidOf(mark.id, mark.event), mark]))
  const taken = new Set(entries.map(({ series, season, date }) => `${series.id} ${season} ${date}`))
  const withdrawn = [...marks.values()].flatMap((mark) => {
    const event = toWithdrawn(mark, words)
    const isNews = event !== undefined && mark.changedOn >= addDays(today, -WITHDRAWN_SHOWN_DAYS) && event.day >= window.first
    // The last episode that turned out to be a finale is there, under another name.
    return isNews && !taken.has(`${mark.id} ${event.season} ${event.day}`) && isWanted(event.kind, only) ? [event.event] : []
  })
  const wanted = entries.filter(({ kind }) => isWanted(kind, only))
  const dated = wanted.filter(({ kind, date }) => kind === 'premiere' && date >= today)
  const dateWords = await listDateWords(database, [...new Set(dated.map(({ series }) => series.id))])
  const sayWord = (entry: CalendarEntry): string | undefined =>
    entry.kind === 'premiere' && entry.date >= today ? sayDateWord(dateWords.get(keyOf(entry.series.id, entry.season, entry.date)), words) : undefined
  const shown = wanted.flatMap((entry) => toEvent(entry, { mark: marks.get(uidOf(entry.series.id, eventKey(entry))), word: sayWord(entry) }, words))
  return [...shown, ...withdrawn].sort((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** Where the date of a premiere to come is from: an event must not look announced where a catalogue alone has it. */
function sayDateWord(word: DateWord | undefined, { feeds }: Words): string {
  return word?.kind === 'announced' ? feeds.announcedBy(word) : feeds.listedBy(word?.source)
}

function toEvent(entry: CalendarEntry, { mark, word }: { mark: EventMark | undefined; word: string | undefined }, { feeds }: Words): CalendarEvent[] {
  const day = parseDay(entry.date)
  if (day === undefined) return []
  return [
    {
      uid: uidOf(entry.series.id, eventKey(entry)),
      sequence: mark?.sequence ?? 0,
      status: 'confirmed',
      seriesId: entry.series.id,
      summary: feeds.event({ title: entry.series.title, season: entry.season, kind: entry.kind, episode: entry.episode }),
      ...(word === undefined ? {} : { description: word }),
      day,
      airsAt: entry.airsAt,
      airsUntil: entry.airsUntil,
      ...(mark === undefined ? {} : { changedOn: mark.changedOn }),
    },
  ]
}

/** The event that no source gives a day any more. Nobody has cancelled anything: only the date is no longer told. */
function toWithdrawn(
  mark: EventMark & { title: string },
  { feeds }: Words,
): { event: CalendarEvent; season: number; kind: CalendarEntry['kind']; day: Day } | undefined {
  const match = /^s(\d+)(?:e(\d+)|-(premiere|finale))$/.exec(mark.event)
  if (match === null || mark.withdrawnDay === null) return undefined
  const [, season, episode, turn] = match
  const kind = turn === 'premiere' || turn === 'finale' ? turn : 'episode'
  const event = {
    uid: uidOf(mark.id, mark.event),
    sequence: mark.sequence,
    status: 'cancelled' as const,
    seriesId: mark.id,
    summary: feeds.undated(feeds.event({ title: mark.title, season: Number(season), kind, episode: Number(episode) })),
    description: feeds.undatedWhy,
    day: mark.withdrawnDay,
    airsAt: null,
    airsUntil: null,
    changedOn: mark.changedOn,
  }
  return { event, season: Number(season), kind, day: mark.withdrawnDay }
}

function isWanted(kind: CalendarEntry['kind'], only: CalendarChoice): boolean {
  return only === 'episodes' || kind === (only === 'premieres' ? 'premiere' : 'finale')
}

/** Unique in the world by the name of the program: two installations that tell of one event tell of the same one (RFC 5545, 3.8.4.7). */
export function uidOf(seriesId: string, event: string): string {
  return `${seriesId}-${event}@to-be-continued`
}
