import ICAL from 'ical.js'
import { parseICS, type VEvent } from 'node-ical'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import type { CalendarEvent } from './calendar-events.ts'
import { writeCalendar } from './write-calendar.ts'

const today = day('2026-11-22')
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'weekly-2020-s2e5@to-be-continued',
  sequence: 3,
  status: 'confirmed',
  seriesId: 'weekly-2020',
  summary: 'Weekly, season 2 episode 5',
  day: day('2026-12-31'),
  airsAt: null,
  airsUntil: null,
  ...more,
})
const write = (...events: CalendarEvent[]) => writeCalendar({ name: 'Weekly', language: 'en', events, today, origin: 'https://tbc.example' })

/** As Thunderbird's library reads it, which refuses what RFC 5545 does not allow. */
function asThunderbird(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

/** As node-ical reads it. */
function asNode(text: string): VEvent[] {
  return Object.values(parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT')
}

beforeAll(() => {
  ICAL.design.strict = true
})
const zoneBefore = process.env['TZ']
afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

test('a calendar as it is sent', () => {
  const text = write(event({ status: 'tentative', description: 'A forecast.', changedOn: day('2026-11-20') }))
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//To Be Continued//tbc//EN',
    'METHOD:PUBLISH',
    'NAME:Weekly',
    'X-WR-CALNAME:Weekly',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    'BEGIN:VEVENT',
    'UID:weekly-2020-s2e5@to-be-continued',
    'SEQUENCE:3',
    'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Weekly\\, season 2 episode 5',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:A forecast.',
    'URL;VALUE=URI:https://tbc.example/series/weekly-2020',
    'STATUS:TENTATIVE',
    'LAST-MODIFIED:20261120T000000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

describe.each(['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles', 'UTC'])('written and read in %s', (zone) => {
  test('a day is that day, and not the one after', () => {
    process.env['TZ'] = zone
    const text = write(event())
    const [read] = asThunderbird(text)
    expect([read?.startDate.toString(), read?.endDate.toString(), read?.startDate.isDate]).toEqual(['2026-12-31', '2027-01-01', true])
    const [other] = asNode(text)
    expect([other?.datetype, other?.start.getFullYear(), other?.start.getMonth(), other?.start.getDate()]).toEqual(['date', 2026, 11, 31])
  })

  test('a moment is that moment, on whichever day it falls there', () => {
    process.env['TZ'] = zone
    // 21:00 in New York on the 31st: 02:00 the next day, the next month and the next year in UTC.
    const text = write(event({ airsAt: '2027-01-01T02:00:00Z', airsUntil: '2027-01-01T02:45:00Z' }))
    const [read] = asThunderbird(text)
    expect([read?.startDate.toJSDate().toISOString(), read?.endDate.toJSDate().toISOString()]).toEqual(['2027-01-01T02:00:00.000Z', '2027-01-01T02:45:00.000Z'])
    const [other] = asNode(text)
    expect([other?.start.toISOString(), other?.end?.toISOString()]).toEqual(['2027-01-01T02:00:00.000Z', '2027-01-01T02:45:00.000Z'])
  })

  test('21:00 in New York stays 21:00 there when clocks change', () => {
    process.env['TZ'] = zone
    // Clocks change on 1 November 2026: four hours behind UTC before, five after.
    const text = write(event({ airsAt: '2026-10-26T01:00:00Z' }), event({ uid: 'b', airsAt: '2026-11-02T02:00:00Z' }))
    const clock = (moment: Date | undefined) => moment?.toLocaleTimeString('en-GB', { timeZone: 'America/New_York' })
    expect(asThunderbird(text).map(({ startDate }) => clock(startDate.toJSDate()))).toEqual(['21:00:00', '21:00:00'])
    expect(asNode(text).map(({ start }) => clock(start))).toEqual(['21:00:00', '21:00:00'])
  })
})

test('an event whose length nobody tells has no end', () => {
  const text = write(event({ airsAt: '2027-01-01T02:00:00Z' }))
  expect(text).not.toContain('DTEND')
  expect(asThunderbird(text)[0]?.duration.toSeconds()).toBe(0)
})

test('number, state and name of an event are read as they were written', () => {
  const events = [event(), event({ uid: 'a@to-be-continued', status: 'cancelled', sequence: 7 })]
  expect(asThunderbird(write(...events)).map(({ uid, sequence, component }) => [uid, sequence, component.getFirstPropertyValue('status')])).toEqual([
    ['weekly-2020-s2e5@to-be-continued', 3, 'CONFIRMED'],
    ['a@to-be-continued', 7, 'CANCELLED'],
  ])
  expect(asNode(write(...events)).map(({ uid, sequence, status }) => [uid, Number(sequence), status])).toEqual([
    ['weekly-2020-s2e5@to-be-continued', 3, 'CONFIRMED'],
    ['a@to-be-continued', 7, 'CANCELLED'],
  ])
})

const AWKWARD = 'Émile; \\ , "x": 100 %\r\nEND:VEVENT\r\nBEGIN:VALARM\u0000\u0007 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 😀😀😀😀😀😀😀😀😀😀'
const SAID = 'Émile; \\ , "x": 100 % END:VEVENT BEGIN:VALARM 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 😀😀😀😀😀😀😀😀😀😀'

test('what a source says is text wherever it stands: it ends no line and begins no event', () => {
  const text = writeCalendar({ name: AWKWARD, language: 'en', events: [event({ summary: AWKWARD, description: AWKWARD })], today })
  const [read, ...others] = asThunderbird(text)
  expect([read?.summary, read?.description, others]).toEqual([SAID, SAID, []])
  expect(text).toMatch(/^NAME:Émile\\; \\\\ \\, "x": 100 % END:VEVENT/m)
  expect(asNode(text).map(({ summary }) => summary)).toEqual([SAID])
  expect(text.match(/^BEGIN:/gm)).toHaveLength(2)
})

test('no line is longer than 75 octets, and each ends as RFC 5545 wants it', () => {
  const text = writeCalendar({ name: AWKWARD, language: 'en', events: [event({ summary: AWKWARD, description: AWKWARD.repeat(5) })], today })
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})

test('a calendar without events is one all the same', () => {
  const text = write()
  expect(new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
  expect(asNode(text)).toEqual([])
  expect(text.indexOf('X-PUBLISHED-TTL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'))
})
