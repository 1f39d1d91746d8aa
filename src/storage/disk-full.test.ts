import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-catalogue.ts'
import { dataFileIn, openDatabase, toStorageError, type Database } from './open-database.ts'
import { inWriteTransaction } from './write-transaction.ts'

let folder: ReturnType<typeof temporaryFolder>
let database: Database
beforeEach(async () => {
  folder = temporaryFolder()
  database = await openDatabase(folder.path)
})
afterEach(async () => {
  await database.destroy()
  folder.remove()
})

const MEGABYTE = 1024 * 1024

/** Writes more than there is room for, as SQLite sees a full disk (https://www.sqlite.org/pragma.html#pragma_max_page_count). */
async function fill(): Promise<unknown> {
  await sql`pragma max_page_count = 1`.execute(database)
  return inWriteTransaction(database, async (transaction) => {
    await transaction.insertInto('meta').values({ key: 'small', value: 'x' }).execute()
    await transaction
      .insertInto('meta')
      .values({ key: 'large', value: 'x'.repeat(MEGABYTE) })
      .execute()
  }).then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('a full disk is told as one, with what to do, and never as a failed rollback', async () => {
  expect(toStorageError(await fill(), dataFileIn(folder.path))).toMatchObject({ code: 'disk-full', message: expect.stringContaining('make room') as string })
})

test('what a full disk stopped half-way is not there, and writing goes on when there is room', async () => {
  await fill()
  await sql`pragma max_page_count = 1000000`.execute(database)
  await inWriteTransaction(database, (transaction) => transaction.insertInto('meta').values({ key: 'later', value: 'x' }).execute())
  expect(await database.selectFrom('meta').select('key').where('key', 'in', ['small', 'large', 'later']).execute()).toEqual([{ key: 'later' }])
})
