import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { listFollowed } from '../src/following/follow-store.ts'
import { getSeriesFile, streamSeriesIds } from '../src/catalogue/series-store.ts'
import type { SyncReport } from '../src/sources/sync-report.ts'
import { openDatabase, type Database } from '../src/storage/open-database.ts'
import type { SyncProcessOptions } from './sync-process.ts'

/** Runs `sync` in a process of its own, killed without warning after `killAfterMs`: its report, or `undefined` when it was killed. */
export function runSync(options: SyncProcessOptions, killAfterMs?: number): Promise<SyncReport | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'sync-process.ts'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve(JSON.parse(out) as SyncReport)
      else reject(new Error(`the run ended with ${code}`))
    })
  })
}

/** Everything that the sources said and we made of it, in one mark a series: the moments at which it was read left out. */
export async function dataOf(folder: string): Promise<Map<string, string>> {
  const database = await openDatabase(folder)
  try {
    const data = new Map<string, string>()
    for await (const id of streamSeriesIds(database)) data.set(id, await markOf(database, id))
    data.set('followed', JSON.stringify(await listFollowed(database)))
    return data
  } finally {
    await database.destroy()
  }
}

async function markOf(database: Database, id: string): Promise<string> {
  const { revision } = await database.selectFrom('series').select('revision').where('id', '=', id).executeTakeFirstOrThrow()
  const tables = {
    statements: (await getSeriesFile(database, id)).statements,
    links: await database.selectFrom('source_link').selectAll().where('series_id', '=', id).orderBy('source').orderBy('source_id').execute(),
    ids: await database.selectFrom('external_id').selectAll().where('series_id', '=', id).orderBy('kind').orderBy('value').execute(),
    titles: await database.selectFrom('title').selectAll().where('series_id', '=', id).orderBy('folded').execute(),
    seasons: await database.selectFrom('season').selectAll().where('series_id', '=', id).orderBy('number').execute(),
    episodes: await database.selectFrom('episode').selectAll().where('series_id', '=', id).orderBy('season').orderBy('number').execute(),
    similar: await database.selectFrom('similar_key').select(['key', 'popularity']).where('series_id', '=', id).orderBy('key').execute(),
    events: await database.selectFrom('change_event').select(['subject', 'kind', 'season', 'before', 'after']).where('series_id', '=', id).orderBy('subject').execute(),
    changes: await database.selectFrom('said_change').select(['origin', 'field', 'before', 'after']).where('series_id', '=', id).orderBy('origin').orderBy('field').execute(),
  } // prettier-ignore
  return `${revision} ${createHash('sha256').update(JSON.stringify(tables)).digest('base64url')}`
}

/** The most calls that fell into any window of that length. */
export function mostInWindow(times: readonly number[], periodMs: number): number {
  let [most, from] = [0, 0]
  for (const [index, time] of times.entries()) {
    while ((times[from] ?? 0) <= time - periodMs) from++
    most = Math.max(most, index - from + 1)
  }
  return most
}
