import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runTbc } from './run-tbc.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
beforeEach(async () => (place = await temporaryPlace()))
afterEach(() => place.remove())

const tbc = (...args: string[]) => runTbc({ ...place.environment, TBC_OFFLINE: '1' }, ...args)

test('the secret address is told once, replaced by a new one and revoked', async () => {
  expect(JSON.parse((await tbc('feed', 'address', '--json')).out)).toEqual({ madeAt: null })
  const first = JSON.parse((await tbc('feed', 'address', '--new', '--json')).out) as { madeAt: string; paths: string[] }
  expect(first.paths).toEqual(['feed.atom', 'feed.json', 'calendar.ics'].map((name) => expect.stringMatching(new RegExp(`^/my/[\\w-]{32}/${name}$`)) as string))
  const second = (await tbc('feed', 'address', '--new')).out
  expect(second).toMatch(/^ {2}\/my\/[\w-]{32}\/calendar\.ics$/m)
  expect(second).not.toContain(first.paths[0])
  const told = (await tbc('feed', 'address')).out
  expect(told).toMatch(/^A secret address was made at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\./)
  expect(told).not.toContain('/my/')
  expect((await tbc('feed', 'address', '--revoke')).out).toBe('The secret address leads nowhere any more.\n')
  expect((await tbc('feed', 'address', '--revoke')).out).toBe('There was no secret address.\n')
  expect((await tbc('feed', 'address')).out).toBe('There is no secret address. Make one with: tbc feed address --new\n')
})

test('calendar --ics writes what is followed as a calendar, and nothing else', async () => {
  const premiere = Temporal.Now.plainDateISO().add({ days: 10 }).toString()
  const line = (id: string, title: string) => {
    const source = {
      source: 'A catalogue',
      link: 'https://catalogue.example/1',
      kind: 'catalogue',
      licence: null,
      publishedOn: null,
      retrievedAt: '2026-11-20',
    }
    return JSON.stringify({ id, statements: [{ ...source, series: { title, year: 2020 }, seasons: [{ number: 2, premiere }] }] })
  }
  const file = join(place.folder, 'catalogue.ndjson')
  writeFileSync(file, `${line('weekly-2020', 'Weekly')}\n${line('other-2020', 'Quite Another')}\n`)
  expect((await tbc('import', 'catalogue', file)).code).toBe(0)
  expect((await tbc('follow', 'weekly')).code).toBe(0)
  const { code, out } = await tbc('calendar', '--ics')
  expect(code).toBe(0)
  const events = new ICAL.Component(ICAL.parse(out) as unknown[] as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString()])).toEqual([
    ['weekly-2020-s2-premiere@to-be-continued', 'Weekly, season 2 premiere', premiere],
  ])
})

test.each([
  [['feed', 'address', '--new', '--revoke'], 'leave --revoke out'],
  [['calendar', '--ics', '--all'], 'leave the month, --all and --json out'],
  [['calendar', '2026-11', '--ics'], 'leave the month, --all and --json out'],
])('%j is wrong usage', async (args, remedy) => {
  const { code, error } = await tbc(...args)
  expect([code, error]).toEqual([2, expect.stringContaining(remedy)])
})
