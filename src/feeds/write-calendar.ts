import ical, { escape, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { languagePrefix, type Language } from '../languages/language.ts'
import { addDays, type Day } from '../time/partial-date.ts'
import type { CalendarEvent } from './calendar-events.ts'

/** Our decision: dates move a few times a year, and a reader who asks more often is told that nothing is new. */
const REFRESH_SECONDS = 6 * 60 * 60

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<CalendarEvent['status'], ICalEventStatus>

/**
 * Events as iCalendar (RFC 5545), for calendar programs to subscribe to.
 *
 * An event whose moment is known is at that moment, in UTC, which every program shows in its reader's own zone; any other is a whole day, which is that day
 * everywhere. Nobody is busy for it. The same events on the same day are the same text: `today` is the day that it bears.
 */
export function writeCalendar({
  name,
  language,
  events,
  today,
  origin,
}: {
  name: string
  language: Language
  events: readonly CalendarEvent[]
  today: Day
  /** Where the guides are, such as `http://127.0.0.1:8220`; left out where nothing is served. */
  origin?: string
}): string {
  // The writer puts the name out as it is.
  const calendar = ical({
    name: escape(lineOf(name), false),
    prodId: `//To Be Continued//tbc//${language.toUpperCase()}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  const stamp = midnightOf(today)
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp,
      ...timesOf(event),
      summary: lineOf(event.summary),
      ...(event.description === undefined ? {} : { description: lineOf(event.description) }),
      status: STATUSES[event.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(origin === undefined ? {} : { url: `${origin}${languagePrefix(language)}/series/${encodeURIComponent(event.seriesId)}` }),
      ...(event.changedOn === undefined ? {} : { lastModified: midnightOf(event.changedOn) }),
    })
  }
  const text = `${calendar.toString()}\r\n`
  // A calendar without any component is none (RFC 5545, 3.6): the zone that its moments would be in stands for them.
  return events.length === 0 ? text.replace(END, `${UTC}\r\n${END}`) : text
}

const END = 'END:VCALENDAR'
const UTC = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * A moment, to its end where that is known; or a day, to the next one, which it does not include (RFC 5545, 3.6.1).
 *
 * As `Date`, for the writer takes several times as long to tell Temporal's types apart; it writes what UTC says of them, whatever zone the process is in.
 */
function timesOf({ day, airsAt, airsUntil }: CalendarEvent) {
  if (airsAt !== null) return { start: new Date(airsAt), ...(airsUntil === null ? {} : { end: new Date(airsUntil) }) }
  return { start: midnightOf(day), end: midnightOf(addDays(day, 1)), allDay: true }
}

function midnightOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Text in one line, without the characters that RFC 5545 (3.1) allows in no text. */
function lineOf(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
