/**
 * `npm run bench:feeds [-- series]`: what feeds and calendars take where 500 of so many made-up series (5,000 when left out) are followed, each with two seasons and an
 * episode a week for half a year, a third of them with a time of day; and a daily programme of 15,000 episodes. Each answer is asked through the whole application.
 * Medians of 15, the first ones left out; written to docs/benchmarks-feeds.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCalendar } from '../src/calendar/calendar-store.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { makeApp } from '../src/cli/start-server.ts'
import { listCalendarEvents } from '../src/feeds/calendar-events.ts'
import { renewFeedAddress } from '../src/feeds/feed-address-store.ts'
import { writeCalendar } from '../src/feeds/write-calendar.ts'
import { followSeries } from '../src/following/follow-store.ts'
import { english } from '../src/languages/en/words.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { addDays, parseDay, type Day } from '../src/time/partial-date.ts'

const FOLLOWED = 500
const EPISODES = 26
const AT_ONCE = 100
const ROUNDS = 15
const WARM_UP = 3
const today = parseDay('2026-11-22') as Day
const SOURCE = { source: 'TVmaze', link: 'https://source.example/1', kind: 'catalogue', licence: null, publishedOn: null, retrievedAt: today }
const size = Number(process.argv[2] ?? 5000)

const folder = mkdtempSync(join(tmpdir(), 'tbc-feeds-'))
const database = await openDatabase(folder)
const now = Temporal.Instant.from(`${today}T12:00:00Z`)
for (let from = 0; from < size; from += AT_ONCE)
  await replaceSeries(database, Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, index) => indexSeries(madeUp(from + index)))) // prettier-ignore
for (let index = 0; index < FOLLOWED; index++) await followSeries(database, idOf(Math.floor((index * size) / FOLLOWED)), now)
await replaceSeries(database, [indexSeries(daily())])
const rows: string[] = []
const secret = await renewFeedAddress(database, now)
const app = makeApp(database, () => today, console.error)

for (const [name, path] of [
  ['calendar of 500 followed series', `/my/${secret}/calendar.ics`],
  ['the same, premieres only', `/my/${secret}/calendar.ics?only=premieres`],
  ['the same with forecasts', `/my/${secret}/calendar.ics?forecasts=1`],
  ['calendar of a network of 250 series', '/network/network-1/calendar.ics'],
  ['calendar of one series', `/series/${idOf(0)}/calendar.ics`],
  ['calendar of a daily programme of 15,000 episodes', '/series/daily-1985/calendar.ics'],
  ['Atom feed of all announcements', '/feed.atom'],
  ['Atom feed of 500 followed series', `/my/${secret}/feed.atom`],
  ['Atom feed of a network', '/network/network-1/feed.atom'],
  ['JSON feed of one series', `/series/${idOf(0)}/feed.json`],
] as const) {
  const body = await (await app.request(path)).text()
  const count = Math.max(body.match(/BEGIN:VEVENT/g)?.length ?? 0, body.match(/<entry>|"url"/g)?.length ?? 0)
  add(name, await medianMs(async () => (await app.request(path)).text()), count, `${Math.round(body.length / 1000)}`)
}
const month = async (): Promise<string> => {
  const events = await listCalendarEvents(database, { of: 'followed', today, only: 'episodes', words: english })
  return writeCalendar({
    name: 'A month',
    language: 'en',
    events: events.filter(({ day }) => day.startsWith('2026-11')),
    today,
    origin: 'http://127.0.0.1:8220',
  })
}
const events = (await month()).match(/BEGIN:VEVENT/g)?.length
add('all of the window listed, a month of it written', await medianMs(month), events ?? 0, '-')
const november = { first: parseDay('2026-11-01') as Day, last: parseDay('2026-11-30') as Day }
const listed = await listCalendar(database, { ...november, of: 'followed' })
add('a month of 500 followed series, as the calendar’s page and `tbc calendar` list it', await medianMs(() => listCalendar(database, { ...november, of: 'followed' })), listed.length, '-') // prettier-ignore
await database.destroy()
rmSync(folder, { recursive: true })
const root = join(import.meta.dirname, '..')
const text = `# Benchmarks: feeds and calendars

Written by \`npm run bench:feeds\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. ${size.toLocaleString('en')} made-up series, ${FOLLOWED} of them followed, each with two seasons and an episode a week for half a year; medians of ${ROUNDS} answers of the whole application, SQLite.

| what | ms | entries | kB |
| --- | --- | --- | --- |
${rows.join('\n')}
`
writeFileSync(join(root, 'docs', 'benchmarks-feeds.md'), text)
execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-feeds.md'], { cwd: root })
console.log(text)

function add(what: string, ms: string, entries: number, kilobytes: string): void {
  process.stderr.write(`${what}: ${ms} ms\n`)
  rows.push(`| ${what} | ${ms} | ${entries} | ${kilobytes} |`)
}

async function medianMs(run: () => Promise<unknown>): Promise<string> {
  const lengths: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const before = performance.now()
    await run()
    if (round >= WARM_UP) lengths.push(performance.now() - before)
  }
  return (lengths.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN).toFixed(1)
}

function idOf(index: number): string {
  return `made-up-${index}-2024`
}

/** A series whose second season begins somewhere from half a year back to half a year ahead; of every fourth nobody has set it yet. */
function madeUp(index: number): SeriesFile {
  const premiere = addDays(today, (index % 365) - 182)
  const isOpen = index % 4 === 0
  const airsAt = (day: Day) => (index % 3 === 0 ? { airsAt: `${addDays(day, 1)}T02:00:00Z` } : {})
  const episodes = Array.from({ length: EPISODES }, (_, week) => {
    const airDate = addDays(premiere, 7 * week)
    return { season: 2, number: week + 1, airDate, ...airsAt(airDate), runtimeMinutes: 42 }
  })
  const said = addDays(today, -(index % 300) - 1)
  return seriesFileSchema.parse({
    id: idOf(index),
    statements: [
      {
        ...SOURCE,
        series: { title: `Made up ${index}`, year: 2024, type: 'scripted', platforms: [{ name: `Network ${Math.floor(index / 250)}`, kind: 'streaming' }] },
        seasons: [
          { number: 1, premiere: '2024-01-05', finale: '2024-06-28', episodeCount: EPISODES },
          ...(isOpen ? [] : [{ number: 2, premiere, finale: episodes.at(-1)?.airDate }]),
        ],
        episodes: isOpen ? [] : episodes,
      },
      {
        ...SOURCE,
        source: 'An outlet',
        link: `https://outlet.example/${index}`,
        kind: 'trade-press',
        publishedOn: said,
        announcements: [{ kind: 'renewed', season: 2, on: said, by: 'The network', date: null, official: true, text: 'It goes on.' }],
      },
    ],
  })
}

function daily(): SeriesFile {
  const first = addDays(today, 14 - 14_999)
  const episodes = Array.from({ length: 15_000 }, (_, index) => ({ season: 1, number: index + 1, airDate: addDays(first, index) }))
  return seriesFileSchema.parse({
    id: 'daily-1985',
    statements: [{ ...SOURCE, series: { title: 'Daily', year: 1985 }, seasons: [{ number: 1, premiere: first }], episodes }],
  })
}
