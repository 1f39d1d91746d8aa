import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { temporaryPlace, type TemporaryPlace } from '../../../test/temporary-place.ts'
import { shippedPath } from '../../config/package-folder.ts'
import { followSeries, isFollowed } from '../../following/follow-store.ts'
import { countSeries } from '../../search/title-store.ts'
import { openDatabase, type Database } from '../../storage/open-database.ts'
import { loadBundledCatalogue } from './load-bundled.ts'

let folder: ReturnType<typeof temporaryFolder>
let place: TemporaryPlace
let database: Database
beforeEach(async () => {
  folder = temporaryFolder()
  place = await temporaryPlace()
  database = await openDatabase(place.path)
  mkdirSync(join(folder.path, 'bundle'))
  bundle('version.json', JSON.stringify({ version: '1' }))
  copyFileSync(shippedPath('catalogue', 'doom-patrol-2019.json'), join(folder.path, 'bundle', 'doom-patrol-2019.json'))
})
afterEach(async () => {
  await database.destroy()
  await place.remove()
  folder.remove()
})

function bundle(name: string, content: string): void {
  writeFileSync(join(folder.path, 'bundle', name), content)
}

const load = () => loadBundledCatalogue(database, join(folder.path, 'bundle'))

test('it is loaded once, and again when its version changes', async () => {
  expect([await load(), await load()]).toEqual([1, 0])
  bundle('version.json', JSON.stringify({ version: '2' }))
  expect([await load(), await load()]).toEqual([1, 0])
})

test('a broken file loads nothing of the new version and loses nothing of the old', async () => {
  await load()
  await followSeries(database, 'doom-patrol-2019', Temporal.Instant.from('2026-11-22T10:00:00Z'))
  bundle('version.json', JSON.stringify({ version: '2' }))
  bundle('a-new-one-2020.json', JSON.stringify({ id: 'a-new-one-2020', statements: [{ source: 'x', link: 'https://x.example/', kind: 'crowd', licence: null, publishedOn: null, retrievedAt: '2026-11-22', series: { title: 'New' } }] })) // prettier-ignore
  bundle('broken-2020.json', '{ "id": ')
  await expect(load()).rejects.toThrow('JSON')
  expect([await countSeries(database), await isFollowed(database, 'doom-patrol-2019')]).toEqual([1, true])
})

test('a new version leaves follows as they are', async () => {
  await load()
  await followSeries(database, 'doom-patrol-2019', Temporal.Instant.from('2026-11-22T10:00:00Z'))
  bundle('version.json', JSON.stringify({ version: '2' }))
  await load()
  expect(await isFollowed(database, 'doom-patrol-2019')).toBe(true)
})
