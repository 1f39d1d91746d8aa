import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replaceSeries } from '../src/catalogue/series-store.ts'
import { indexSeries } from '../src/sources/index-series.ts'
import { joinImdb } from '../src/sources/imdb/join-imdb.ts'
import { isJoinDue } from '../src/sources/imdb/join-store.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { imdbFilesOf, writeImdbFolder, type ToldByImdb } from './imdb-folder.ts'
import { says, seriesFile } from './make-series.ts'
import { dataOf } from './run-sync.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const SERIES = 45
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const importer = join(import.meta.dirname, 'imdb-import-process.ts')

let folder: ReturnType<typeof temporaryFolder>
const at = (...names: string[]) => join(folder.path, ...names)
let [oldData, newData] = [new Map<string, string>(), new Map<string, string>()]

/** Every second series of ours is known by its id, the others by title and year; every fifth of IMDb's is none of ours. */
beforeAll(async () => {
  folder = temporaryFolder()
  const told = (score: string): ToldByImdb[] => Array.from({ length: SERIES + 9 }, (_, index) => ({ id: `tt${1_000_000 + index}`, title: `Harbour ${index}`, year: 2000 + (index % 20), score, episodes: 2 })) // prettier-ignore
  writeImdbFolder(at('files-1'), imdbFilesOf(told('7.1')))
  writeImdbFolder(at('files-2'), imdbFilesOf(told('7.2')))
  const database = await openDatabase(at('ours'))
  const files = Array.from({ length: SERIES }, (_, index) => {
    const [year, externalIds] = [2000 + (index % 20), index % 2 === 0 ? { externalIds: { imdb: `tt${1_000_000 + index}` } } : {}]
    return { ...seriesFile(says({ series: { title: `Harbour ${index}`, year, ...externalIds } })), id: `harbour-${index}-${year}` }
  })
  await replaceSeries(database, files.map(indexSeries))
  await database.destroy()
  oldData = await joined('files-1', 'ours', 'old')
  newData = await joined('files-2', 'old', 'new')
})
afterAll(() => folder.remove())

/** The data of a directory after an import that nobody disturbed. */
async function joined(files: string, from: string, into: string): Promise<Map<string, string>> {
  cpSync(at(from), at(into), { recursive: true })
  execFileSync(process.execPath, [importer, at(files), at(into)], { stdio: ['ignore', 'ignore', 'inherit'] })
  return dataOf(at(into))
}

/** What there is when everything is taken up: by the next import, or by what `serve` does in the background. */
const TAKEN_UP = {
  'the next import': (name: string) => joined('files-2', name, `${name} again`),
  'the background': async (name: string) => {
    const database = await openDatabase(at(name))
    expect(await isJoinDue(database, NOON.epochMilliseconds)).toBe(true)
    await joinImdb(database, { now: () => NOON })
    await database.destroy()
    return dataOf(at(name))
  },
}

test.each([
  ['imported', 'the next import'],
  ['imported', 'the background'],
  ['joining 10', 'the next import'],
  ['joining 10', 'the background'],
  ['joining 40', 'the background'],
] as const)('killed at "%s", %s goes on from there, to the data of an undisturbed run', async (fatal, by) => {
  const name = `killed at ${fatal}, taken up by ${by}`
  cpSync(at('old'), at(name), { recursive: true })
  expect(spawnSync(process.execPath, [importer, at('files-2'), at(name), fatal]).signal).toBe('SIGKILL')
  expect(await dataOf(at(name))).not.toEqual(newData)
  expect(await TAKEN_UP[by](name)).toEqual(newData)
  expect([newData.size, [...newData].filter(([id, mark]) => oldData.get(id) !== mark).length]).toEqual([SERIES + 1, SERIES])
})

test('a first import killed before anything joined is joined by the next', async () => {
  cpSync(at('ours'), at('first'), { recursive: true })
  expect(spawnSync(process.execPath, [importer, at('files-1'), at('first'), 'imported']).signal).toBe('SIGKILL')
  expect(await joined('files-1', 'first', 'first again')).toEqual(oldData)
})
