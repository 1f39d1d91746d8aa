import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { streamSeriesIds, replaceSeries } from '../../src/catalogue/series-store.ts'
import { indexSeries } from '../../src/sources/index-series.ts'
import { openDatabase, type Database } from '../../src/storage/open-database.ts'
import { says, seriesFile } from '../make-series.ts'
import { createDatabase, temporaryPlace, type TemporaryPlace } from '../temporary-place.ts'

/** In English, capitals stand beside small letters, hyphens count for nothing and ä is an a. */
const ENGLISH = `locale_provider icu icu_locale 'en-US'`
const TITLES = ['Co-op', 'Coop', 'Zoo', 'Ärzte', 'a-b', 'ab', 'a b']
const IDS = ['A-1', 'Z-1', 'a-1', 'a-b', 'ab-1', 'co-op', 'ä-1']

let place: TemporaryPlace
let english: Awaited<ReturnType<typeof createDatabase>>
let database: Database
beforeEach(async () => {
  place = await temporaryPlace()
  english = await createDatabase(place.path, ENGLISH)
  database = await openDatabase(english.address)
  const files = IDS.map((id, index) => ({ ...seriesFile(says({ series: { title: TITLES[index] ?? '' } })), id }))
  await replaceSeries(database, files.map(indexSeries))
})
afterEach(async () => {
  await database.destroy()
  await english.drop()
  await place.remove()
})

test('text is in the order of its bytes, as on SQLite, whatever language the database is in', async () => {
  expect(await Array.fromAsync(streamSeriesIds(database))).toEqual(IDS)
})

test('names that begin with a text are found by a stretch of the index', async () => {
  const beginning = database.selectFrom('title').select('name').where('folded', '>=', 'co').where('folded', '<', 'co\u{10FFFF}')
  expect((await beginning.orderBy('name').execute()).map(({ name }) => name)).toEqual(['Co-op', 'Coop'])
  const plan = await database.transaction().execute(async (transaction) => {
    // The table is so small that reading all of it is cheaper.
    await sql`set local enable_seqscan = off`.execute(transaction)
    return sql<{ 'QUERY PLAN': string }>`explain select series_id from title where folded >= 'co' and folded < ${'co\u{10FFFF}'}`.execute(transaction)
  })
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: \(\(folded >= 'co'::text\) AND \(folded </)
})
