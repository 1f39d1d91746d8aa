import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { MIGRATIONS } from './migrations.ts'
import { toKyselySqlite } from './node-sqlite.ts'
import type { Schema } from './schema.ts'

test('what the household followed before there were other followers stays followed, with the options that suit most', async () => {
  const sqlite = new DatabaseSync(':memory:')
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: toKyselySqlite(sqlite) }) })
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } })
  expect((await migrator.migrateTo('0011-ledger')).error).toBeUndefined()
  sqlite.exec("insert into follow (series_id, followed_at) values ('dark-2017', '2026-11-22T10:00:00Z')")
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  const atMs = Temporal.Instant.from('2026-11-22T10:00:00Z').epochMilliseconds
  expect(await database.selectFrom('follow').selectAll().execute()).toEqual([
    { series_id: 'dark-2017', follower_id: 'household', followed_at: atMs, options: '{}' },
  ])
  await database.destroy()
})
