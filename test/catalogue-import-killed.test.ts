import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueLineAt } from '../bench/generate-catalogue.ts'
import { dataFileIn } from '../src/storage/open-database.ts'
import { temporaryFolder } from './temporary-catalogue.ts'
import { drawFrom } from '../bench/title-words.ts'

const LINES = 300
const importer = join(import.meta.dirname, 'catalogue-import-process.ts')
let folder: ReturnType<typeof temporaryFolder>
const at = (...names: string[]) => join(folder.path, ...names)
let [oldState, newState]: string[] = []

beforeAll(async () => {
  folder = temporaryFolder()
  writeFileSync(at('first.ndjson'), linesOf(60, ''))
  // The series of the first file say something else, and many are new.
  writeFileSync(at('second.ndjson'), linesOf(LINES, 'Once more'))
  await run('first.ndjson', 'old')
  oldState = stateOf('old')
  cpSync(at('old'), at('new'), { recursive: true })
  await run('second.ndjson', 'new')
  newState = stateOf('new')
})
afterAll(() => folder.remove())

function linesOf(count: number, alias: string): string {
  const ids = new Set<string>()
  return Array.from({ length: count }, (_, number) => {
    const { id, line } = catalogueLineAt(number, 1, (wished) => ids.has(wished))
    ids.add(id)
    return `${alias === '' ? line : line.replace('"2026-11-20","series"', '"2026-11-21","series"').replace('"aliases":[', `"aliases":["${alias}",`)}\n`
  }).join('')
}

/** Imports, and kills the process `afterMs` after it has told of this line; without a line it is left to its end. */
async function run(file: string, data: string, kill?: { line: number; afterMs: number }): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [importer, at(file), at(data)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (kill !== undefined && told.includes(`line ${kill.line}\n`)) setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  })
  return (await ended)[1]
}

/** A mark of what every table holds that an import writes. */
function stateOf(data: string): string {
  const file = new DatabaseSync(dataFileIn(at(data)))
  try {
    expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const hash = createHash('sha256')
    for (const table of ['series', 'statement', 'external_id', 'season_detail', 'title', 'season', 'episode', 'source_link', 'meta'])
      hash.update(file.prepare(`select * from ${table}`).all().map((row) => JSON.stringify(row)).sort().join('\n')) // prettier-ignore
    return hash.digest('hex')
  } finally {
    file.close()
  }
}

const draw = drawFrom(5, 2026)
const KILLS = Array.from({ length: 5 }, () => ({ line: 1 + Math.floor(draw() * LINES), afterMs: Math.floor(draw() * 20) }))
// And while what was written becomes what is there.
KILLS.push({ line: LINES, afterMs: 2 })

test.each(KILLS)('killed $afterMs ms after line $line, all is as it was or all is new, and the next import brings the new state', async ({ line, afterMs }) => {
  const data = `killed at ${line} ${afterMs}`
  cpSync(at('old'), at(data), { recursive: true })
  const signal = await run('second.ndjson', data, { line, afterMs })
  const state = stateOf(data)
  // Long before the end it can only be the old one.
  expect(signal === 'SIGKILL' && line < LINES - 50 ? [oldState] : [oldState, newState]).toContain(state)
  await run('second.ndjson', data)
  expect(stateOf(data)).toBe(newState)
})
