import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listNewestAnnouncements } from '../src/announcements/announcement-store.ts'
import { listNames, listOver, listSeriesUnder } from '../src/browse/list-store.ts'
import { listDay, listMonth } from '../src/calendar/month-store.ts'
import { listAwaiting, listCalendar, listChangedEvents, listLanding } from '../src/calendar/calendar-store.ts'
import { listStoredEvents } from '../src/catalogue/event-marks-store.ts'
import { getSeries, listSeasonDetails, listTold } from '../src/catalogue/series-store.ts'
import { listStandings } from '../src/catalogue/standings-store.ts'
import { claimMessages, isAnyDue } from '../src/alerts/due-messages-store.ts'
import { queueAlerts } from '../src/alerts/queue-alerts.ts'
import { listComingFinales, listComingPremieres } from '../src/alerts/reminder-store.ts'
import { toChange } from '../src/sources/change-events.ts'
import { requireFeedSecret } from '../src/feeds/feed-address-store.ts'
import { listFollowedAnnouncements, listTakenBack } from '../src/feeds/feed-entries-store.ts'
import { isFollowed } from '../src/following/follow-store.ts'
import { countSeries } from '../src/search/title-store.ts'
import { listSeriesWithIds, readStoredPage } from '../src/sources/interchange/interchange-store.ts'
import { listDueEntries } from '../src/sources/state-store.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import { day } from './make-series.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

let folder: ReturnType<typeof temporaryFolder>
let database: Database
/** What has been asked since the last test, by a plugin that sees every statement. */
const asked: CompiledQuery[] = []

beforeAll(async () => {
  folder = temporaryFolder()
  database = await openDatabase(folder.path)
  const executor = database.getExecutor()
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query) => {
    asked.push(query)
    return execute(query)
  }
})
afterAll(async () => {
  await database.destroy()
  folder.remove()
})

/** How SQLite means to work a query through, a line a step (https://www.sqlite.org/eqp.html); without any statistics, as in a file that nobody has analysed. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await work()
  const queries = [...asked]
  expect(queries.length).toBeGreaterThan(0)
  const plans: string[] = []
  for (const { sql, parameters } of queries) {
    const { rows } = await database.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]))
    plans.push(...rows.map(({ detail }) => detail))
  }
  return plans
}

const november = { first: day('2026-11-01'), last: day('2026-11-30') }
const HOT: Record<string, () => Promise<unknown>> = {
  'a guide page': async () => getSeries(database, 'the-test-2020', day('2026-11-22')).catch(() => undefined),
  'episodes up to a boundary': () => listSeasonDetails(database, 'the-test-2020', 3),
  'what each source says': () => listTold(database, 'the-test-2020'),
  'where related series stand': () => listStandings(database, ['the-test-2020', 'other-2021']),
  'what lands soon': () => listLanding(database, day('2026-11-22'), 12),
  'what was cancelled last': () => listOver(database, 'cancelled', day('2026-11-22'), 12),
  'what concluded last': () => listOver(database, 'concluded', day('2026-11-22'), 12),
  'series of a genre': () => listSeriesUnder(database, { under: { genre: 'drama' }, limit: 40 }),
  'series of a genre and a country, further down': () =>
    listSeriesUnder(database, { under: { genre: 'drama', country: 'GB' }, stand: 'dated', after: { rank: -5, id: 'a-2000' }, limit: 40 }),
  'all genres': () => listNames(database, 'genre'),
  'a month': () => listMonth(database, november),
  'a month in a zone': () => listMonth(database, { ...november, zone: 'Asia/Tokyo' }),
  'a day': () => listDay(database, { day: day('2026-11-22'), limit: 200 }),
  'what awaits word': () => listAwaiting(database, day('2026-11-22'), 12),
  'how many series there are': () => countSeries(database),
  'the calendar of what is followed': () => listCalendar(database, { ...november, of: 'followed' }),
  'the calendar of everything': () => listCalendar(database, { ...november, of: 'everything' }),
  'the calendar of a series': () => listCalendar(database, { ...november, of: { series: 'the-test-2020' } }),
  'the calendar of a network': () => listCalendar(database, { ...november, of: { network: 'hbo' } }),
  'changed events of what is followed': () => listChangedEvents(database, 'followed'),
  'changed events of a series': () => listChangedEvents(database, { series: 'the-test-2020' }),
  'changed events of a network': () => listChangedEvents(database, { network: 'hbo' }),
  'the events of a series as they are stored': () => listStoredEvents(database, 'the-test-2020', day('2026-11-22')),
  'announcements about what is followed': () => listFollowedAnnouncements(database, day('2026-11-22'), 50),
  'what was taken back': () => listTakenBack(database, { of: 'everything', asOf: day('2026-11-22'), limit: 50 }),
  'announcements taken back of what is followed': () => listTakenBack(database, { of: 'followed', asOf: day('2026-11-22'), limit: 50 }),
  'announcements taken back of a series': () => listTakenBack(database, { of: { series: 'the-test-2020' }, asOf: day('2026-11-22'), limit: 50 }),
  'announcements taken back of a network': () => listTakenBack(database, { of: { network: 'hbo' }, asOf: day('2026-11-22'), limit: 50 }),
  'a secret address': async () => requireFeedSecret(database, 'never-was').catch(() => undefined),
  'the newest announcements': () =>
    listNewestAnnouncements(database, { limit: 20, asOf: day('2026-11-22'), before: { saidUntil: day('2026-11-01'), number: 7 } }),
  'the newest announcements of a network': () => listNewestAnnouncements(database, { limit: 20, asOf: day('2026-11-22'), network: 'hbo' }),
  'whom a change concerns': () =>
    queueAlerts(database, {
      seriesId: 'the-test-2020',
      subject: 'season.3',
      since: null,
      after: { value: 'known', certainty: 'listed' },
      word: { said_by: null, said_on: null, source: null, link: null },
      toChange,
      atMs: 0,
    }),
  'what is to be sent': () => isAnyDue(database, 'other', 0),
  'what a process died over': () => isAnyDue(database, 'left', 0),
  'messages that are due': () => claimMessages(database, { nowMs: 0, which: 'other', leaseUntilMs: 1, limit: 64, newId: () => 'x', mayRepeat: () => true }),
  'premieres to remind of': () => listComingPremieres(database, november.first, november.last),
  'finales to remind of': () => listComingFinales(database, november.first, november.last),
  'whether anybody follows a series': () => isFollowed(database, 'the-test-2020'),
  'which series has these ids': () => listSeriesWithIds(database, [{ kind: 'imdb', value: 'tt1' }, { kind: 'tvmaze', value: '1' }]), // prettier-ignore
  'a page of an export': () => readStoredPage(database, 'a'),
}

describe.each(Object.entries(HOT))('%s', (name, work) => {
  test('is found by indexes: nothing walks through a table that grows with the catalogue', async () => {
    // The beginning of a list has a bounded length, and what was found by a recursion is as many as there are names.
    const scans = (await plansOf(work)).filter((step) => /^SCAN (?!follow\b|CONSTANT ROW|beginning\b|found\b)/.test(step))
    expect(scans).toEqual([])
  })

  test('is not put in order after it was found, but by the index', async () => {
    // The few rows of a series, and of a page of an export, may be sorted; a list that is cut off may not.
    const isCutOff = ['what lands', 'what awaits', 'what was', 'series of', 'the newest'].some((beginning) => name.startsWith(beginning))
    if (!isCutOff) return
    expect((await plansOf(work)).filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })
})

test('the calendar of what is followed goes by way of the follows, by day within each series', async () => {
  const steps = await plansOf(() => listCalendar(database, { ...november, of: 'followed' }))
  expect(steps).toEqual([
    'SEARCH follow USING COVERING INDEX follow_of_follower (follower_id=?)',
    'SEARCH season USING PRIMARY KEY (series_id=?)',
    expect.stringMatching(/^SEARCH series USING /) as string,
    'SEARCH follow USING COVERING INDEX follow_of_follower (follower_id=?)',
    'SEARCH episode USING PRIMARY KEY (series_id=? AND air_day>? AND air_day<?)',
    expect.stringMatching(/^SEARCH series USING /) as string,
  ])
})

test('what is due of followed series goes by way of the follows, and the rest in the order of its index', async () => {
  const steps = await plansOf(() => listDueEntries(database, 'tvmaze', 0, 10))
  expect(steps).toEqual([
    'CO-ROUTINE followed',
    expect.stringMatching(/^SCAN follow USING COVERING INDEX/) as string,
    'SCAN followed',
    'SEARCH source_link USING INDEX source_link_series (series_id=?)',
    expect.stringMatching(/^SEARCH source_state USING INDEX sqlite_autoindex_source_state_1/) as string,
    'USE TEMP B-TREE FOR ORDER BY',
    'SEARCH source_state USING INDEX source_state_due (source=? AND due_at<?)',
  ])
})
