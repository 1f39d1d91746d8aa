import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-catalogue.ts'
import { followSeries, listFollowed } from '../following/follow-store.ts'
import { loadBundledCatalogue } from '../sources/bundled/load-bundled.ts'
import { SCHEMA_VERSION } from './migrations.ts'
import { dataFileIn, openDatabase } from './open-database.ts'

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
  expect(await listFollowed(second)).toEqual([{ id: 'star-trek-picard-2020', title: 'Star Trek: Picard', year: 2020, followedAt: '2026-11-22T10:00:00Z' }])
  await Promise.all([first.destroy(), second.destroy()])
})

const TABLES_OF_THE_FIRST_VERSION = /^(meta|series|statement|season|season_detail|episode|follow|title|title_gram.*|kysely_.*)$/

test('a file of the first version is brought to this one, with what is in it', async () => {
  const database = await openDatabase(folder.path)
  await loadBundledCatalogue(database)
  await followSeries(database, 'star-trek-picard-2020', Temporal.Instant.from('2026-11-22T10:00:00Z'))
  await database.destroy()
  const file = new DatabaseSync(dataFileIn(folder.path))
  for (const { name } of file.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").all())
    if (!TABLES_OF_THE_FIRST_VERSION.test(String(name))) file.exec(`drop table ${String(name)}`)
  // What later versions put beside tables of the first one.
  file.exec("drop index series_named; drop index title_names; create index title_series on title(series_id); delete from meta where key = 'data-mark'")
  file.exec("delete from kysely_migration where name > '0001-catalogue'; pragma user_version = 1")
  file.close()

  const again = await openDatabase(folder.path)
  expect(await listFollowed(again)).toHaveLength(1)
  expect(await again.selectFrom('imdb_series').selectAll().execute()).toEqual([])
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
