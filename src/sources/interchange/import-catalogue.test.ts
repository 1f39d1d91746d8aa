import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reads, reports, announces } from '../../../test/make-series.ts'
import { temporaryCatalogue } from '../../../test/temporary-catalogue.ts'
import { listToldTo } from '../../alerts/outbox-store.ts'
import { listCalendar } from '../../calendar/calendar-store.ts'
import { getSeries, listTold, putSeries } from '../../catalogue/series-store.ts'
import type { Statement } from '../../catalogue/series-file.ts'
import { addChannel } from '../../channels/channel-store.ts'
import { followSeries, HOUSEHOLD } from '../../following/follow-store.ts'
import { countSeries } from '../../search/title-store.ts'
import { isPostgres } from '../../storage/database-kind.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { listChangeEvents, listSaidChanges } from '../history-store.ts'
import { indexTold } from '../index-series.ts'
import { findLinked, listLinks, putLink } from '../link-store.ts'
import { findEntry } from '../state-store.ts'
import { day } from '../../../test/make-series.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { importCatalogue, type CatalogueReport } from './import-catalogue.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => void (catalogue = await temporaryCatalogue([])))
afterEach(() => catalogue.close())

/** A statement of TVmaze's, read on a day. */
const tvmaze = (on: string, series: object, more: object = {}) => ({ origin: 'tvmaze', ...reads('TVmaze', on, { series, ...more }) })
const lineOf = (id: string, statements: object[], more: object = {}) => ({ id, statements, ...more })

async function importLines(...lines: unknown[]): Promise<CatalogueReport> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  return importBytes(Buffer.from(text))
}

async function importBytes(bytes: Buffer): Promise<CatalogueReport> {
  const chunks = (async function* () {
    yield bytes
  })()
  return importCatalogue(catalogue.database, { name: 'a file', bytes: chunks, now })
}

/** What is here, put in by an origin of its own. */
async function isHere(id: string, origin: string, statement: object): Promise<void> {
  await inWriteTransaction(catalogue.database, (transaction) => putSeries(transaction, indexTold(id, [{ origin, statement: statement as Statement }])))
}

const exported = async () => (await Array.fromAsync(exportCatalogue(catalogue.database))).join('')
const originsOf = async (id: string) => (await listTold(catalogue.database, id)).map(({ origin, statement }) => `${origin} ${statement.retrievedAt}`)
const ghosts = { title: 'Ghosts', year: 2019, externalIds: { imdb: 'tt8594324' } }

describe('what is taken in', () => {
  test('statements have the origin of the file, and `imported` where it names none', async () => {
    const bare = reads('A list', '2026-11-01', { series: { title: 'Ghosts' } })
    expect(await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts), bare]))).toMatchObject({ added: 1, changed: 0, unchanged: 0 })
    expect(await originsOf('ghosts-2019')).toEqual(['imported 2026-11-01', 'tvmaze 2026-11-02'])
    expect((await getSeries(catalogue.database, 'ghosts-2019', day('2026-11-22'))).title.value).toBe('Ghosts')
    expect(await countSeries(catalogue.database)).toBe(1)
  })

  test('the same file again changes nothing, and what is exported is what was imported, to the letter', async () => {
    const line = lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)], {
      links: [{ source: 'tvmaze', id: '35902', how: 'new', readAt: '2026-11-02T10:00:00Z' }],
    })
    await importLines(line)
    const first = await exported()
    expect(JSON.parse(first)).toEqual(line)
    expect(await importLines(line)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect(await importLines(first)).toMatchObject({ unchanged: 1 })
    expect(await exported()).toBe(first)
  })

  test('what a news feed said is of that feed still', async () => {
    const news = { origin: 'news:variety.com', ...reports('2026-10-01', announces('renewed', 2, '2026-10-01')) }
    await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts), news]))
    expect(await originsOf('ghosts-2019')).toEqual(['news:variety.com 2026-11-22', 'tvmaze 2026-11-02'])
  })

  test('what other origins say of the series stays', async () => {
    await isHere('ghosts-2019', 'wikidata', reads('Wikidata', '2026-11-10', { series: ghosts }))
    expect(await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)]))).toMatchObject({ changed: 1 })
    expect(await originsOf('ghosts-2019')).toEqual(['tvmaze 2026-11-02', 'wikidata 2026-11-10'])
  })

  test('what was read here of a source is replaced by a later day only; other origins by a corrected file of the same day', async () => {
    await isHere('ghosts-2019', 'tvmaze', reads('TVmaze', '2026-11-10', { series: ghosts }))
    expect(await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-10', { ...ghosts, status: 'Ended' })]))).toMatchObject({ unchanged: 1 })
    expect(await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-11', { ...ghosts, status: 'Ended' })]))).toMatchObject({ changed: 1 })
    const list = (status: string, on = '2026-11-10') => ({ origin: 'my-list', ...reads('A list', on, { series: { title: 'Ghosts', status } }) })
    await importLines(lineOf('ghosts-2019', [list('Runing')]))
    expect(await importLines(lineOf('ghosts-2019', [list('Running')]))).toMatchObject({ changed: 1 })
    expect(await importLines(lineOf('ghosts-2019', [list('Planned', '2026-11-09')]))).toMatchObject({ unchanged: 1 })
  })

  test('what ships with the program is not replaced, nor taken in twice by a file that names no origin', async () => {
    const shipped = reads('A list', '2026-11-01', { series: ghosts })
    await isHere('ghosts-2019', 'bundled', shipped)
    expect(await importLines(lineOf('ghosts-2019', [{ ...shipped, origin: 'bundled', retrievedAt: '2026-11-20' }]))).toMatchObject({ unchanged: 1 })
    expect(await importLines(lineOf('ghosts-2019', [shipped]))).toMatchObject({ unchanged: 1 })
  })

  test('what changes for followers of a series that was here is an event, as after any reading; a new series is none', async () => {
    const season = (number: number, premiere: string) => ({ number, premiere })
    const of = (on: string, ...seasons: object[]) => lineOf('ghosts-2019', [tvmaze(on, ghosts, { seasons })])
    await importLines(of('2026-11-02', season(1, '2026-11-01')))
    expect(await listChangeEvents(catalogue.database, 'ghosts-2019', 9)).toEqual([])
    await importLines(of('2026-11-03', season(1, '2026-11-01'), season(2, '2027-03-01')))
    expect((await listChangeEvents(catalogue.database, 'ghosts-2019', 9)).map(({ kind, season: of2 }) => [kind, of2])).toEqual([
      ['announced', 2],
      ['dated', 2],
    ])
    expect((await listSaidChanges(catalogue.database, 'ghosts-2019', 9)).map(({ origin, field }) => `${origin} ${field}`)).toContain('tvmaze season.2.premiere')
  })

  test('a trailer that came with one file and is gone with the next was no event: who was told so within a day is told that no source says so any more', async () => {
    const of = (on: string, ...trailers: object[]) =>
      lineOf('ghosts-2019', [tvmaze(on, ghosts, { seasons: [{ number: 2, premiere: '2027-03-01' }], videos: trailers })])
    await importLines(of('2026-11-02'))
    const trailer = { kind: 'trailer', season: 2, title: 'Official trailer', link: 'https://trailers.example/2', official: true }
    await followSeries(catalogue.database, 'ghosts-2019', now)
    const settings = { kind: 'webhook', name: 'hook', settings: 'sealed', added_by: 'operator', added_at: 0 } as const
    await addChannel(catalogue.database, { follower_id: HOUSEHOLD, ...settings })
    await importLines(of('2026-11-03', trailer))
    expect((await listChangeEvents(catalogue.database, 'ghosts-2019', 9)).map(({ kind }) => kind)).toEqual(['trailer'])
    await catalogue.database.updateTable('outbox').set({ sent_at: now.epochMilliseconds, due_at: null }).execute()
    await importLines(of('2026-11-04'))
    expect(await listChangeEvents(catalogue.database, 'ghosts-2019', 9)).toEqual([])
    expect((await listToldTo(catalogue.database, HOUSEHOLD)).map(({ sentAtMs, alert }) => [alert.kind, sentAtMs === null])).toEqual([
      ['trailer', false],
      ['correction', true],
    ])
  })
})

describe('which series is meant', () => {
  test('one that shares an external id, under whatever id it is here', async () => {
    await isHere('ghosts-uk-2019', 'bundled', reads('A list', '2026-11-01', { series: ghosts }))
    expect(await importLines(lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)]))).toMatchObject({ changed: 1 })
    expect(await originsOf('ghosts-uk-2019')).toEqual(['bundled 2026-11-01', 'tvmaze 2026-11-02'])
  })

  test('not another one of the same id: it gets a number, and the same one the next time', async () => {
    await isHere('ghosts-2019', 'bundled', reads('A list', '2026-11-01', { series: { title: 'Geister', year: 2019 } }))
    await isHere('ghosts-2019-2', 'bundled', reads('A list', '2026-11-01', { series: { ...ghosts, externalIds: { imdb: 'tt1' } } }))
    const line = lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)])
    expect(await importLines(line)).toMatchObject({ added: 1 })
    expect(await originsOf('ghosts-2019-3')).toEqual(['tvmaze 2026-11-02'])
    expect(await importLines(line)).toMatchObject({ unchanged: 1 })
    expect(await countSeries(catalogue.database)).toBe(3)
  })

  test('two lines of one file are two series, in whatever order they come and however often', async () => {
    const lines = [lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)]), lineOf('ghosts-2019-2', [tvmaze('2026-11-02', { ...ghosts, title: 'Ghosts again' })])]
    expect(await importLines(...lines)).toMatchObject({ added: 2 })
    expect(await importLines(...lines.toReversed())).toMatchObject({ unchanged: 2 })
  })

  test('ids that lead to several leave the line out, which is told', async () => {
    await isHere('one-2019', 'bundled', reads('A list', '2026-11-01', { series: { title: 'One', externalIds: { imdb: 'tt1' } } }))
    await isHere('two-2019', 'bundled', reads('A list', '2026-11-01', { series: { title: 'Two', externalIds: { tvmaze: 7 } } }))
    const report = await importLines(lineOf('three-2019', [tvmaze('2026-11-02', { title: 'One', externalIds: { imdb: 'tt1', tvmaze: 7 } })]))
    expect(report).toEqual({ added: 0, changed: 0, unchanged: 0, leftOut: 1, leftOutLines: [{ line: 1, id: 'three-2019', couldBe: ['one-2019', 'two-2019'] }] })
  })
})

describe('links', () => {
  const line = (how = 'new', id = '35902') =>
    lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)], { links: [{ source: 'tvmaze', id, how, readAt: '2026-11-02T10:00:00Z' }] })
  const links = () => listLinks(catalogue.database, 'ghosts-2019')

  test('are kept with when the entry was read, so that a line of an index does not take the place of a whole reading', async () => {
    await importLines(line())
    expect(await links()).toEqual([{ source: 'tvmaze', sourceId: '35902', seriesId: 'ghosts-2019', how: 'new' }])
    expect((await findEntry(catalogue.database, { source: 'tvmaze', sourceId: '35902' }))?.fetched_at).toBe(Date.UTC(2026, 10, 2, 10))
  })

  test('change nothing that was decided here', async () => {
    await isHere('ghosts-2019', 'bundled', reads('A list', '2026-11-01', { series: ghosts }))
    await putLink(catalogue.database, { source: 'tvmaze', sourceId: '35902', seriesId: 'ghosts-2019', how: 'refused' })
    await importLines(line())
    expect((await links()).map(({ how }) => how)).toEqual(['refused'])
    await putLink(catalogue.database, { source: 'tvmaze', sourceId: '1', seriesId: 'ghosts-2019', how: 'operator' })
    await importLines(line('new', '2'))
    expect(await findLinked(catalogue.database, 'tvmaze', '2')).toBeUndefined()
  })
})

describe('a bad line', () => {
  const good = lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts)])
  const from = (statement: object) => lineOf('other-2019', [{ ...tvmaze('2026-11-02', { title: 'Other' }), ...statement }])

  test.each<[string, unknown, string]>([
    ['no JSON', '{"id":', 'is not JSON'],
    ['JSON that is no object', '[1]', 'the line: Invalid input: expected object'],
    ['no id', { statements: good.statements }, 'id: Invalid input'],
    ['an id that is none', lineOf('../etc', good.statements), 'id: is not a title in lower case'],
    ['no statements', lineOf('other-2019', []), 'statements: '],
    ['an unknown key', from({ sauce: 1 }), 'statements.0: Unrecognized key: "sauce"'],
    ['a key of the prototype', '{"id":"other-2019","statements":[],"__proto__":{"x":1}}', 'statements: '],
    ['a prototype in a statement', JSON.stringify(from({})).replace('"kind"', '"__proto__":{"x":1},"kind"'), 'Unrecognized key: "__proto__"'],
    ['an origin that is no word', from({ origin: '__proto__' }), 'statements.0.origin: '],
    ['a source nobody asks', { ...good, id: 'other-2019', links: [{ source: 'nobody', id: '1', how: 'new' }] }, 'links.0.source: '],
    ['an impossible date', from({ retrievedAt: '2026-02-30' }), 'statements.0.retrievedAt: is not a day'],
    ['a link that is no web address', from({ link: 'javascript:alert(1)' }), 'statements.0.link: '],
    ['a day of reading to come', from({ retrievedAt: '2030-01-01' }), 'TVmaze was read on 2030-01-01, a day that is yet to come'],
    ['a character that PostgreSQL cannot keep', from({ series: { title: 'Oth\0er \\u0000' } }), 'has the character U+0000 in it'],
    ['the same id twice', good, 'the id ghosts-2019 is that of line 1 already'],
  ])('of %s is told with its number and reason, and nothing of the file is taken in', async (_, bad, reason) => {
    const failure = importLines(good, bad, lineOf('later-2019', good.statements))
    await expect(failure).rejects.toMatchObject({
      code: 'bad-input-file',
      message: expect.stringMatching(/^a file, line 2: .*; nothing was imported$/s) as string,
    })
    await expect(failure).rejects.toThrow(reason)
    expect([await countSeries(catalogue.database), await exported()]).toEqual([0, ''])
    expect(await importLines(good)).toMatchObject({ added: 1 })
  })

  test('is not one that tells of a backslash before u0000', async () => {
    expect(await importLines(lineOf('other-2019', [tvmaze('2026-11-02', { title: String.raw`Other \u0000` })]))).toMatchObject({ added: 1 })
  })

  test('that is no UTF-8 is told likewise', async () => {
    await expect(importBytes(Buffer.concat([Buffer.from(`${JSON.stringify(good)}\n`), Buffer.from([0xff, 0xfe, 0x0a])]))).rejects.toThrow(
      'a file, line 2: is not UTF-8',
    )
    expect(await countSeries(catalogue.database)).toBe(0)
  })
})

test('an outlet that reports something keeps its place beside what sources say', async () => {
  await importLines(
    lineOf('ghosts-2019', [tvmaze('2026-11-02', ghosts), { origin: 'bundled', ...reports('2026-10-01', announces('renewed', 2, '2026-10-01')) }]),
  )
  expect((await getSeries(catalogue.database, 'ghosts-2019', day('2026-11-22'))).announcements.map(({ value }) => value.kind)).toEqual(['renewed'])
})

describe('a file that brings most of the series', () => {
  const many = Array.from({ length: 1_100 }, (_, number) => {
    const episodes = [{ season: 1, number: 1, airDate: '2026-11-05' }]
    return lineOf(`series-${number}-2026`, [tvmaze('2026-11-20', { title: `Series ${number}`, year: 2026 }, { seasons: [{ number: 1 }], episodes })])
  })
  const indexes = async () => {
    const { database } = catalogue
    const listed = isPostgres(database)
      ? sql<{
          name: string
        }>`select indexname as name, indexdef as sql from pg_indexes where schemaname = current_schema() and tablename = 'episode' order by 1`
      : sql<{ name: string }>`select name, sql from sqlite_schema where type = 'index' and tbl_name = 'episode' order by 1`
    return (await listed.execute(database)).rows
  }

  test('leaves the tables as they are made, and their rows in the calendar', async () => {
    const before = await indexes()
    expect(before.map(({ name }) => name)).toContain('episode_day')
    expect(await importLines(...many)).toMatchObject({ added: 1_100 })
    expect(await indexes()).toEqual(before)
    expect(await listCalendar(catalogue.database, { first: day('2026-11-05'), last: day('2026-11-05'), of: 'everything' })).toHaveLength(1_100)
  })

  test('and ends in a bad line leaves everything as it was', async () => {
    const before = await indexes()
    await expect(importLines(...many, '{}')).rejects.toThrow('line 1101: id')
    expect([await indexes(), await countSeries(catalogue.database)]).toEqual([before, 0])
    expect(await importLines(...many)).toMatchObject({ added: 1_100 })
  })
})
