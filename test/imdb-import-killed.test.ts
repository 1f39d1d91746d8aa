import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFileIn } from '../src/storage/open-database.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const TABLES = ['imdb_series', 'imdb_episode', 'imdb_rating', 'imdb_title', 'imdb_crew', 'imdb_credit', 'imdb_person']
const TITLES = 20_000
const PATIENCE_MS = 500
const generator = join(import.meta.dirname, '..', 'bench', 'generate-imdb.ts')
const importer = join(import.meta.dirname, 'imdb-import-process.ts')

let folder: ReturnType<typeof temporaryFolder>
const at = (...names: string[]) => join(folder.path, ...names)
let [oldState, newState]: Record<string, string>[] = []

beforeAll(() => {
  folder = temporaryFolder()
  for (const seed of ['1', '2']) execFileSync(process.execPath, [generator, at(`files-${seed}`), String(TITLES), seed])
  execFileSync(process.execPath, [importer, at('files-1'), at('old')])
  oldState = stateOf('old')
  cpSync(at('old'), at('new'), { recursive: true })
  execFileSync(process.execPath, [importer, at('files-2'), at('new')])
  newState = stateOf('new')
})
afterAll(() => folder.remove())

/** A mark of what each table holds. */
function stateOf(dataDirectory: string): Record<string, string> {
  const file = new DatabaseSync(dataFileIn(at(dataDirectory)))
  try {
    expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    return Object.fromEntries(
      TABLES.map((table) => {
        const rows = file.prepare(`select * from ${table}`).all()
        expect(rows.length).toBeGreaterThan(0)
        return [table, createHash('sha256').update(JSON.stringify(rows)).digest('hex')]
      }),
    )
  } finally {
    file.close()
  }
}

test.each(['reading title.episode', 'reading name.basics', 'writing title.basics'])('killed at "%s", before anything is written, all is as it was', (fatal) => {
  const name = `killed at ${fatal}`
  cpSync(at('old'), at(name), { recursive: true })
  expect(spawnSync(process.execPath, [importer, at('files-2'), at(name), fatal]).signal).toBe('SIGKILL')
  expect(stateOf(name)).toEqual(oldState)
})

/** Where, and how many bytes the write-ahead log has then: it is emptied after each table, so that whatever it has is of the table told of. */
const KILLS: [after: string, logBytes: number][] = [
  ['writing title.ratings', 1],
  ['writing title.episode', 1],
  ['writing title.episode', 150_000],
  ['writing title.principals', 40_000],
  ['writing name.basics', 80_000],
]

test.each(KILLS)('killed after "%s" at %i bytes, each table has its old or its new state, and the next import brings the new one', async (after, logBytes) => {
  const name = `killed ${after} ${logBytes}`
  cpSync(at('old'), at(name), { recursive: true })
  const child = spawn(process.execPath, [importer, at('files-2'), at(name)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let told = ''
  const isThere = new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()).includes(after) && resolve()))
  await Promise.race([isThere, ended])
  spinUntilLogHas(logBytes, `${dataFileIn(at(name))}-wal`)
  child.kill('SIGKILL')
  await ended
  const state = stateOf(name)
  for (const table of TABLES) expect([oldState?.[table], newState?.[table]]).toContain(state[table])

  execFileSync(process.execPath, [importer, at('files-2'), at(name)])
  expect(stateOf(name)).toEqual(newState)
})

/** Waits without giving the processor away: the log is of that size for milliseconds. Whoever missed it kills later, which is as good a moment. */
function spinUntilLogHas(bytes: number, log: string): void {
  const deadline = performance.now() + PATIENCE_MS
  while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < bytes && performance.now() < deadline);
}
