import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PICARD_FILES, writeImdbFolder } from './imdb-folder.ts'
import { runTbc } from './run-tbc.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
beforeEach(async () => (place = await temporaryPlace()))
afterEach(() => place.remove())

const tbc = (...args: string[]) => runTbc({ ...place.environment, TBC_OFFLINE: '1' }, ...args)

test('the report says what was read, kept and written, and what was left out and why; progress only goes to a terminal', async () => {
  const files = { 'title.basics': PICARD_FILES['title.basics'].concat('tt1	tvSeries	X	X	1	\\N	\\N	\\N	\\N\n') }
  const imported = await tbc('import', 'imdb', writeImdbFolder(join(place.folder, 'imdb'), files))
  expect(imported).toEqual({
    code: 0,
    error: '',
    out: [
      '                        read        kept    inserted     changed     removed',
      'title.basics               5           1           1           0           0',
      'title.episode              2           2           2           0           0',
      'title.ratings              3           2           2           0           0',
      'title.akas                 4           3           3           0           0',
      'title.crew                 2           3           3           0           0',
      'title.principals           4           2           2           0           0',
      'name.basics                5           4           4           0           0',
      'title.basics: 1 left out, adult series',
      '17 rows were written. Information courtesy of IMDb.',
      '',
    ].join('\n'),
  })
})

test('again, it says that nothing was written; with --json in one value', async () => {
  const path = writeImdbFolder(join(place.folder, 'imdb'))
  await tbc('import', 'imdb', path)
  expect((await tbc('import', 'imdb', path)).out).toContain('Nothing was written: all of it was there.\n')
  const { written, files } = JSON.parse((await tbc('import', 'imdb', path, '--json')).out) as { written: number; files: unknown[] }
  expect(written).toBe(0)
  expect(files[2]).toEqual({
    file: 'title.ratings',
    modifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    read: { rows: 3, kept: 2, skipped: {} },
    written: { inserted: 0, changed: 0, removed: 0 },
  })
})

test('a bad file exits 5 with one line that names file, line and reason, and with --json one value', async () => {
  const path = writeImdbFolder(join(place.folder, 'imdb'), { 'title.crew': 'tconst	directors	writers\ntt8806524	nobody	\\N\n' })
  const { code, out, error } = await tbc('import', 'imdb', path, '--json')
  expect([code, error]).toEqual([5, expect.stringMatching(/^tbc: .*title\.crew\.tsv\.gz, line 2: directors is "nobody", not an id.*\n$/)])
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'bad-input-file' } })
})

test('a folder without the files exits 5, a missing or unknown subject is wrong usage', async () => {
  writeFileSync(join(place.folder, 'file'), '')
  const runs = await Promise.all([
    tbc('import', 'imdb', join(place.folder, 'nowhere')),
    tbc('import', 'imdb', join(place.folder, 'file')),
    tbc('import', 'imdb', place.folder),
    tbc('import', 'imdb'),
    tbc('import', 'trakt', place.folder),
    tbc('import'),
  ])
  expect(runs.map(({ code }) => code)).toEqual([5, 5, 5, 2, 2, 2])
})
