import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { openDatabase } from '../../src/storage/open-database.ts'
import { makeApp } from '../../src/cli/start-server.ts'
import { inWriteTransaction } from '../../src/storage/write-transaction.ts'
import type { Day } from '../../src/time/partial-date.ts'
import { runPostgres, type RunningPostgres } from '../run-postgres.ts'
import { end, startServing } from '../run-shared-work.ts'
import { runTbc } from '../run-tbc.ts'
import { createDatabase, runOn, temporaryPlace, type TemporaryPlace } from '../temporary-place.ts'

let place: TemporaryPlace
beforeAll(async () => {
  place = await temporaryPlace()
  await tbc(place.path, 'doctor')
})
afterAll(() => place.remove())

const tbc = (address: string, ...args: string[]) => runTbc({ TBC_DATA_DIR: place.folder, TBC_OFFLINE: '1', DATABASE_URL: address }, ...args)

describe('one line that names the remedy, and never the password', () => {
  test.each([
    ['a server that is not there exits 4', { port: '9' }, 4, 'cannot be reached (ECONNREFUSED): start it, or correct DATABASE_URL'],
    ['a host that is not there exits 4', { hostname: 'nowhere.invalid' }, 4, 'cannot be reached (E'],
    ['a database that is not there exits 1', { pathname: '/nothing' }, 1, 'does not exist: create it (createdb)'],
    ['a user that is not there exits 1', { username: 'nobody' }, 1, 'refused the user or the password'],
  ])('%s', async (_, change, exitCode, message) => {
    const wrong = Object.assign(new URL(place.path), { password: 'tell-nobody', ...change })
    const { code, out, error } = await tbc(wrong.href, 'ask', 'picard')
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([exitCode, '', 1])
    expect(error).toContain(message)
    expect(error).not.toContain('tell-nobody')
  })

  test('another kind of database is wrong usage', async () => {
    const { code, error } = await tbc('mysql://tbc:tell-nobody@127.0.0.1/tbc', 'ask', 'picard')
    expect([code, error]).toEqual([2, 'tbc: DATABASE_URL must begin with postgres://, or be left out to keep the data in a file\n'])
  })

  test('a wrong password exits 1', async () => {
    const server = await runPostgres()
    try {
      await runOn(server.address, `create role reader login password 'right'`)
      await runOn(server.address, ASK_FOR_PASSWORDS)
      await runOn(server.address, 'select pg_reload_conf()')
      const { code, out, error } = await tbc(server.address.replace('tbc@', 'reader:tell-nobody@'), 'ask', 'picard', '--json')
      expect([code, error]).toEqual([1, expect.stringContaining('refused the user or the password of DATABASE_URL: correct them there')])
      expect(`${out}${error}`).not.toContain('tell-nobody')
    } finally {
      await server.stop()
    }
  })

  test('one that takes no changes exits 1', async () => {
    const fresh = await createDatabase(place.path)
    const { pathname } = new URL(fresh.address)
    await runOn(place.path, `alter database "${pathname.slice(1)}" set default_transaction_read_only = on`)
    const { code, error } = await tbc(fresh.address, 'follow', 'picard')
    expect([code, error]).toEqual([1, expect.stringContaining('takes no changes: it is a read replica or set to read only; name the primary in DATABASE_URL')])
    await fresh.drop()
  })

  test('one that was filled already is read, though it takes no changes', async () => {
    const name = new URL(place.path).pathname.slice(1)
    await runOn(place.path, `alter database "${name}" set default_transaction_read_only = on`)
    expect(await tbc(place.path, 'ask', 'picard')).toMatchObject({ code: 0 })
    expect(await tbc(place.path, 'follow', 'picard')).toMatchObject({ code: 1 })
    const client = new Client({ connectionString: place.path })
    await client.connect()
    await client.query(`set default_transaction_read_only = off`)
    await client.query(`alter database "${name}" reset default_transaction_read_only`)
    await client.end()
  })

  test('one whose tables a newer program made exits 1 and is left as it is', async () => {
    const newer = await createDatabase(place.path)
    await tbc(newer.address, 'doctor')
    await runOn(newer.address, `insert into kysely_migration values ('9999-later', '2030-01-01')`)
    expect(await tbc(newer.address, 'ask', 'picard')).toMatchObject({ code: 1, error: expect.stringContaining('newer tbc: update tbc') as string })
    await newer.drop()
  })

  test('one that is not in UTF-8 exits 1', async () => {
    await runOn(place.path, `create database latin encoding 'LATIN1' template template0`)
    const { code, error } = await tbc(Object.assign(new URL(place.path), { pathname: '/latin' }).href, 'ask', 'picard')
    expect([code, error]).toEqual([1, expect.stringContaining('is encoded in LATIN1: create one in UTF-8')])
    await runOn(place.path, 'drop database latin')
  })
})

/** Written by the server itself: its user alone may. */
const ASK_FOR_PASSWORDS = `
  do $$ begin
    execute format('copy (values (%L), (%L)) to %L', 'host all reader 127.0.0.1/32 scram-sha-256', 'host all tbc 127.0.0.1/32 trust', current_setting('hba_file'));
  end $$`

describe('a server that restarts', () => {
  let postgres: RunningPostgres
  beforeAll(async () => (postgres = await runPostgres()))
  afterAll(() => postgres.stop())

  test('is answered for again as soon as it is back, and 503 until then', async () => {
    const { address: fresh } = await createDatabase(postgres.address)
    const serving = await startServing({
      place: fresh,
      environment: {},
      paces: {},
      sources: [],
      scope: { kind: 'due' },
      startedAtMs: Date.now(),
      scale: 1,
    })
    const get = async () => (await fetch(`${serving.address}/api/v1/series/star-trek-picard-2020`)).status
    expect(await get()).toBe(200)
    const restarting = postgres.restart()
    const seen = new Set<number>()
    const poll = (async () => {
      for (const untilMs = Date.now() + 3000; Date.now() < untilMs; await new Promise((resolve) => setTimeout(resolve, 20))) seen.add(await get())
    })()
    await Promise.all([restarting, poll])
    expect(await get()).toBe(200)
    expect([...seen].every((status) => status === 200 || status === 503)).toBe(true)
    await end(serving, 'SIGTERM')
    expect(serving.child.exitCode).toBe(0)
  })

  test('a connection that is lost in the middle of a change undoes it, and is told', async () => {
    const { address: fresh } = await createDatabase(postgres.address)
    const database = await openDatabase(fresh)
    const lost = inWriteTransaction(database, async (transaction) => {
      await transaction.insertInto('meta').values({ key: 'half', value: 'done' }).execute()
      await runOn(postgres.address, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tbc'`)
      await transaction.insertInto('meta').values({ key: 'other half', value: 'done' }).execute()
    })
    await expect(lost).rejects.toMatchObject({ code: 'database-unreachable', message: expect.stringContaining('and try again') as string })
    expect(await database.selectFrom('meta').selectAll().where('key', 'like', '%half').execute()).toEqual([])
    const app = makeApp(
      database,
      () => '2026-11-22' as Day,
      () => undefined,
    )
    expect((await app.request('/')).status).toBe(200)
    await database.destroy()
  })
})
