import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { temporaryFolder } from '../../test/temporary-catalogue.ts'
import { listAwaiting, listCalendar } from '../calendar/calendar-store.ts'
import { listTold } from '../catalogue/series-store.ts'
import { followSeries, listFollowed } from '../following/follow-store.ts'
import { countSeries } from '../search/title-store.ts'
import { loadBundledCatalogue } from '../sources/bundled/load-bundled.ts'
import { MIGRATIONS } from './migrations.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { toKyselySqlite } from './node-sqlite.ts'
import { dataFileIn, openDatabase } from './open-database.ts'
import type { Schema } from './schema.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

test('the folder and the file are made at the first start, in write-ahead mode and at this version', async () => {
  const directory = join(folder.path, 'deep', 'er')
  await (await openDatabase(directory)).destroy()
  const file = new DatabaseSync(dataFileIn(directory))
  expect([file.prepare('pragma journal_mode').get(), file.prepare('pragma user_version').get()]).toEqual([
    { journal_mode: 'wal' },
    { user_version: SCHEMA_VERSION },
  ])
  file.close()
})

test('a second one reads while the first is open, and sees what the first wrote', async () => {
  const first = await openDatabase(folder.path)
  await loadBundledCatalogue(first)
  const second = await openDatabase(folder.path)
  await followSeries(first, 'star-trek-picard-2020', Temporal.Instant.from('2026-11-22T10:00:00Z'))
  expect(await listFollowed(second)).toMatchObject([
    { id: 'star-trek-picard-2020', title: 'Star Trek: Picard', year: 2020, followedAt: '2026-11-22T10:00:00Z' },
  ])
  await Promise.all([first.destroy(), second.destroy()])
})

test('a file of the first version is brought to this one, with what is in it', async () => {
  const file = new DatabaseSync(dataFileIn(folder.path))
  const first = new Kysely<Schema>({ dialect: new SqliteDialect({ database: toKyselySqlite(file) }) })
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 1))) }
  expect((await new Migrator({ db: first, provider }).migrateToLatest()).error).toBeUndefined()
  file.exec(`pragma user_version = 1;
    insert into series values ('old-2020', 'Old', 2020, '[]', 1, '2020-03-01', '2020-03-01', 0, 'no-word', 'no', 'r', '{}');
    insert into statement values ('old-2020', 0, '{}');
    insert into season values ('old-2020', 1, '2020-01-01', '2020-01-01', '2020-01-01', '2020-02-01', '2020-02-01', 2), ('old-2020', 2, null, null, null, null, null, null);
    insert into episode values ('old-2020', 1, 1, '2020-01-01'), ('old-2020', 1, 2, '2020-02-01');
    insert into follow values ('old-2020', '2026-11-22T10:00:00Z')`)
  await first.destroy()

  const again = await openDatabase(folder.path)
  expect(await listFollowed(again)).toHaveLength(1)
  expect(await again.selectFrom('imdb_series').selectAll().execute()).toEqual([])
  expect((await listTold(again, 'old-2020')).map(({ origin }) => origin)).toEqual(['bundled'])
  expect(await listAwaiting(again, day('2026-11-22'), 9)).toEqual([{ id: 'old-2020', title: 'Old', season: 2, finale: '2020-02-01' }])
  const january = { first: day('2020-01-01'), last: day('2020-01-31'), of: 'followed' as const }
  expect(await listCalendar(again, january)).toEqual([
    { series: { id: 'old-2020', title: 'Old' }, season: 1, episode: 1, kind: 'premiere', date: '2020-01-01', airsAt: null, airsUntil: null },
  ])
  expect(await countSeries(again)).toBe(1)
  await again.destroy()
})

test('a damaged file is refused and left as it is', async () => {
  const file = dataFileIn(folder.path)
  writeFileSync(file, 'this was a database once'.repeat(100))
  const before = readFileSync(file)
  await expect(openDatabase(folder.path)).rejects.toMatchObject({ code: 'data-file-damaged' })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file of a newer version is refused and left as it is', async () => {
  const file = new DatabaseSync(dataFileIn(folder.path))
  file.exec(`pragma user_version = ${SCHEMA_VERSION + 1}; create table future (x); insert into future values (1)`)
  file.close()
  await expect(openDatabase(folder.path)).rejects.toMatchObject({ code: 'data-file-newer' })
  const again = new DatabaseSync(dataFileIn(folder.path))
  expect(again.prepare('select x from future').all()).toEqual([{ x: 1 }])
  again.close()
})

test.each([
  ['below a file', (path: string) => (writeFileSync(join(path, 'file'), ''), join(path, 'file', 'data'))],
  ['a file itself', (path: string) => (writeFileSync(join(path, 'file'), ''), join(path, 'file'))],
  ['where nothing can be made', () => '/proc/tbc'],
])('a data directory %s is refused with its remedy', async (_, place) => {
  await expect(openDatabase(place(folder.path))).rejects.toMatchObject({
    code: 'data-directory-unusable',
    message: expect.stringContaining('TBC_DATA_DIR') as string,
  })
})

test('a directory in the place of the data file is refused', async () => {
  mkdirSync(dataFileIn(folder.path))
  await expect(openDatabase(folder.path)).rejects.toMatchObject({ code: 'data-directory-unusable' })
})
