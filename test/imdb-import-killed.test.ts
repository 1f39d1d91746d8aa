import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFileIn } from '../src/storage/open-database.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const TABLES = ['imdb_series', 'imdb_episode', 'imdb_rating', 'imdb_title', 'imdb_crew', 'imdb_credit', 'imdb_person']
const TITLES = 20_000
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

/** Where, and how much later: one in the middle of reading, the others spread over the writing of the larger tables. */
const KILLS: [after: string, milliseconds: number][] = [
  ['reading title.principals', 5],
  ['writing title.basics', 1],
  ['writing title.episode', 12],
  ['writing title.principals', 3],
  ['writing name.basics', 2],
]

test.each(KILLS)(
  'killed after "%s" and %i ms, each table has its old or its new state, and the next import brings the new one',
  async (after, milliseconds) => {
    const name = `killed ${after}`
    cpSync(at('old'), at(name), { recursive: true })
    const child = spawn(process.execPath, [importer, at('files-2'), at(name)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(child, 'close')
    let told = ''
    for await (const chunk of child.stdout) {
      told += String(chunk)
      if (told.includes(after)) break
    }
    await sleep(milliseconds)
    child.kill('SIGKILL')
    await ended
    const state = stateOf(name)
    const allowed = after.startsWith('reading') ? [oldState] : [oldState, newState]
    for (const table of TABLES) expect(allowed.map((one) => one?.[table])).toContain(state[table])

    execFileSync(process.execPath, [importer, at('files-2'), at(name)])
    expect(stateOf(name)).toEqual(newState)
  },
)
