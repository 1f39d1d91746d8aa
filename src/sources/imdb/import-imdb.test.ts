import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PICARD_FILES, writeImdbFolder, type ImdbFiles } from '../../../test/imdb-folder.ts'
import { temporaryPlace, type TemporaryPlace } from '../../../test/temporary-place.ts'
import { openDatabase, type Database } from '../../storage/open-database.ts'
import { findImdbFacts } from './imdb-facts-store.ts'
import { importImdb, type ImdbFileReport } from './import-imdb.ts'

let place: TemporaryPlace
let database: Database
beforeEach(async () => {
  place = await temporaryPlace()
  database = await openDatabase(place.path)
})
afterEach(async () => {
  await database.destroy()
  await place.remove()
})

function importFiles(files: Partial<ImdbFiles> = {}): Promise<ImdbFileReport[]> {
  return importImdb(database, writeImdbFolder(join(place.folder, 'imdb'), files))
}

/** Rows inserted, changed and removed, of the files where there were any. */
function writtenIn(reports: ImdbFileReport[]): Record<string, readonly number[]> {
  return Object.fromEntries(
    reports
      .map(({ file, written: { inserted, changed, removed } }) => [file, [inserted, changed, removed]] as const)
      .filter(([, written]) => written.some((many) => many > 0)),
  )
}

function skippedIn(reports: ImdbFileReport[]): Record<string, Record<string, number>> {
  return Object.fromEntries(reports.filter(({ read }) => Object.keys(read.skipped).length > 0).map(({ file, read }) => [file, read.skipped]))
}

/** The header of a file of `PICARD_FILES`, and rows of the test's own below it. */
function fileWith(name: keyof ImdbFiles, ...rows: string[]): string {
  return [PICARD_FILES[name].split('\n')[0], ...rows, ''].join('\n')
}

/** The file of `PICARD_FILES` with rows added at its end. */
function fileAnd(name: keyof ImdbFiles, ...rows: string[]): string {
  return [PICARD_FILES[name].trimEnd(), ...rows, ''].join('\n')
}

describe('what is kept', () => {
  test('a series with its episodes, ratings, titles, crew, credits and the names of those people; of films and episodes no credits', async () => {
    const reports = await importFiles()
    expect(reports.map(({ file, read }) => [file, read.rows, read.kept])).toEqual([
      ['title.basics', 4, 1],
      ['title.episode', 2, 2],
      ['title.ratings', 3, 2],
      ['title.akas', 4, 3],
      ['title.crew', 2, 3],
      ['title.principals', 4, 2],
      ['name.basics', 5, 4],
    ])
    expect(await findImdbFacts(database, 'tt8806524')).toMatchObject({
      imdbId: 'tt8806524',
      series: { kind: 'tvSeries', title: 'Star Trek: Picard', start_year: 2020, end_year: 2023, runtime_minutes: 46, genres: 'Action,Adventure,Drama' },
      rating: { scoreTenths: 75, votes: 99271 },
      episodes: [
        { season: 1, number: 1, rating: { scoreTenths: 81, votes: 7254 } },
        { season: 1, number: 2, rating: undefined },
      ],
      titles: [
        { title: 'Star Trek: Picard', region: null, types: 'original' },
        { title: 'スター・トレック：ピカード', region: 'JP', language: 'ja' },
        { title: 'Star Trek: Destiny', types: 'working' },
      ],
      crew: [
        { job: 'director', person: 'Hanelle M. Culpepper' },
        { job: 'writer', person: 'Michael Chabon' },
        { job: 'writer', person: 'Akiva Goldsman' },
      ],
      credits: [
        { person: 'Patrick Stewart', category: 'actor', characters: '["Jean-Luc Picard"]' },
        { person: 'Akiva Goldsman', category: 'writer', job: 'created by' },
      ],
    })
  })

  test('a series that nobody imported is absent, and so is what is no id', async () => {
    await importFiles()
    expect(await Promise.all(['tt0111161', 'tt0000001', 'tt', 'nm8806524', "tt1'"].map((id) => findImdbFacts(database, id)))).toEqual(Array(5).fill(undefined))
  })

  test('a mini-series is kept as one, and an id of seven digits keeps its noughts', async () => {
    await importFiles({ 'title.basics': fileWith('title.basics', 'tt0074006	tvMiniSeries	I, Claudius	I, Claudius	0	1976	1976	\\N	\\N') })
    expect(await findImdbFacts(database, 'tt0074006')).toMatchObject({
      imdbId: 'tt0074006',
      series: { kind: 'tvMiniSeries', runtime_minutes: null, genres: null },
    })
  })

  test('quotes are part of a title: the files have no quoting', async () => {
    await importFiles({ 'title.basics': fileWith('title.basics', 'tt8806524	tvSeries	"Weird Al	It"s "so"	0	2020	\\N	\\N	\\N') })
    expect(await findImdbFacts(database, 'tt8806524')).toMatchObject({ series: { title: '"Weird Al', original_title: 'It"s "so"' } })
  })

  test('an episode without season and number is kept as such, and listed nowhere', async () => {
    const reports = await importFiles({ 'title.episode': fileWith('title.episode', 'tt9381924	tt8806524	\\N	\\N') })
    expect(reports[1]?.read.kept).toBe(1)
    expect((await findImdbFacts(database, 'tt8806524'))?.episodes).toEqual([])
  })

  test('the first twenty credits of a series are kept', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `tt8806524	${index + 1}	nm0001772	actor	\\N	["Role ${index + 1}"]`)
    const reports = await importFiles({ 'title.principals': fileWith('title.principals', ...rows) })
    expect(reports[5]?.read).toEqual({ rows: 25, kept: 20, skipped: {} })
    expect((await findImdbFacts(database, 'tt8806524'))?.credits.at(-1)).toMatchObject({ characters: '["Role 20"]' })
  })

  test('an adult series is left out with all that belongs to it, and counted', async () => {
    const reports = await importFiles({ 'title.basics': PICARD_FILES['title.basics'].replace('Star Trek: Picard	0', 'Star Trek: Picard	1') })
    expect(skippedIn(reports)).toEqual({ 'title.basics': { 'adult-series': 1 } })
    expect(writtenIn(reports)).toEqual({})
  })

  test('rows of titles that title.basics lacks, and rows listed twice, are left out and counted', async () => {
    const reports = await importFiles({
      'title.episode': fileAnd('title.episode', 'tt7777777	tt6666666	1	1', 'tt9381924	tt8806524	9	9'),
      'title.ratings': fileAnd('title.ratings', 'tt5555555	5.0	5'),
      'title.crew': fileAnd('title.crew', 'tt5555555	\\N	\\N'),
    })
    expect(skippedIn(reports)).toEqual({
      'title.episode': { 'unknown-series': 1, 'listed-twice': 1 },
      'title.ratings': { 'unknown-title': 1 },
      'title.crew': { 'unknown-title': 1 },
    })
  })

  test('plain files do as well as gzipped ones, with lines ended in the Windows way too', async () => {
    const path = writeImdbFolder(join(place.folder, 'imdb'))
    for (const [name, text] of Object.entries(PICARD_FILES)) {
      rmSync(join(path, `${name}.tsv.gz`))
      writeFileSync(join(path, `${name}.tsv`), text.replaceAll('\n', '\r\n'))
    }
    await importImdb(database, path)
    expect(await findImdbFacts(database, 'tt8806524')).toMatchObject({ series: { genres: 'Action,Adventure,Drama' }, rating: { votes: 99271 } })
  })
})

describe('importing again', () => {
  test('the same files write nothing', async () => {
    expect(writtenIn(await importFiles())).toEqual({
      'title.basics': [1, 0, 0],
      'title.episode': [2, 0, 0],
      'title.ratings': [2, 0, 0],
      'title.akas': [3, 0, 0],
      'title.crew': [3, 0, 0],
      'title.principals': [2, 0, 0],
      'name.basics': [4, 0, 0],
    })
    const before = await stateOf()
    expect(writtenIn(await importFiles())).toEqual({})
    expect(await stateOf()).toEqual(before)
  })

  test('only what is new, changed or gone is written, file by file', async () => {
    await importFiles()
    const reports = await importFiles({
      'title.ratings': fileWith('title.ratings', 'tt8806524	7.6	99300', 'tt9381924	8.1	7254', 'tt9420276	7.9	6000'),
      'title.crew': fileWith('title.crew', 'tt8806524	nm0359093	nm0326040'),
    })
    expect(writtenIn(reports)).toEqual({ 'title.ratings': [1, 1, 0], 'title.crew': [0, 1, 1], 'name.basics': [0, 0, 1] })
    expect(await findImdbFacts(database, 'tt8806524')).toMatchObject({
      rating: { scoreTenths: 76, votes: 99300 },
      crew: [{ person: 'Hanelle M. Culpepper' }, { person: 'Akiva Goldsman' }],
    })
  })

  test('a value that becomes null is a change', async () => {
    await importFiles()
    const reports = await importFiles({ 'title.basics': PICARD_FILES['title.basics'].replace('2023', '\\N') })
    expect(writtenIn(reports)).toEqual({ 'title.basics': [0, 1, 0] })
    expect(await findImdbFacts(database, 'tt8806524')).toMatchObject({ series: { end_year: null } })
  })

  test('a series that the next files lack is removed with what belongs to it, and counted', async () => {
    await importFiles()
    const reports = await importFiles({ 'title.basics': fileWith('title.basics', 'tt0074006	tvSeries	Other	Other	0	1976	\\N	\\N	\\N') })
    expect(writtenIn(reports)).toEqual({
      'title.basics': [1, 0, 1],
      'title.episode': [0, 0, 2],
      'title.ratings': [0, 0, 2],
      'title.akas': [0, 0, 3],
      'title.crew': [0, 0, 3],
      'title.principals': [0, 0, 2],
      'name.basics': [0, 0, 4],
    })
    expect(await findImdbFacts(database, 'tt8806524')).toBeUndefined()
  })

  test('facts bear the day their file was last modified, also when a newer file says the same', async () => {
    const path = writeImdbFolder(join(place.folder, 'imdb'))
    const touch = (day: string) => Object.keys(PICARD_FILES).forEach((name) => utimesSync(join(path, `${name}.tsv.gz`), new Date(day), new Date(day)))
    touch('2026-11-20T23:30:00Z')
    await importImdb(database, path)
    expect((await findImdbFacts(database, 'tt8806524'))?.modifiedOn['title.ratings']).toBe('2026-11-20')
    touch('2026-11-21T00:30:00Z')
    expect(writtenIn(await importImdb(database, path))).toEqual({})
    expect((await findImdbFacts(database, 'tt8806524'))?.modifiedOn['title.ratings']).toBe('2026-11-21')
  })
})

test('while the files are read, others write to the data at once', async () => {
  const other = await openDatabase(place.path)
  const heard: string[] = []
  const writes: Promise<unknown>[] = []
  await importImdb(database, writeImdbFolder(join(place.folder, 'imdb')), ({ step, file }) => {
    if (step === 'reading') writes.push(other.insertInto('meta').values({ key: `${file} ${heard.length}`, value: 'x' }).execute()) // prettier-ignore
    heard.push(`${step} ${file}`)
  })
  expect([heard[0], heard.at(-1)]).toEqual(['reading title.basics', 'writing name.basics'])
  await expect(Promise.all(writes)).resolves.toHaveLength(heard.filter((line) => line.startsWith('reading')).length)
  await other.destroy()
})

describe('a bad file leaves everything as it was', () => {
  const bad: [string, Partial<ImdbFiles>, string][] = [
    [
      'a row with too few fields',
      { 'name.basics': `${PICARD_FILES['name.basics']}nm0000001	Fred\n` },
      'name.basics.tsv.gz, line 7: has 2 fields where the header has 6',
    ],
    ['a row with too many', { 'title.crew': `${PICARD_FILES['title.crew']}tt1	\\N	\\N	\\N\n` }, 'title.crew.tsv.gz, line 4: has more than 3 fields'],
    ['a missing column', { 'title.ratings': 'tconst	averageRating\n' }, 'title.ratings.tsv.gz, line 1: lacks the column numVotes'],
    [
      'an id that is none',
      { 'title.episode': fileWith('title.episode', 'nm9381924	tt8806524	1	1') },
      'line 2: tconst is "nm9381924", not an id such as tt0000001',
    ],
    ['an id beyond all numbers', { 'title.ratings': fileWith('title.ratings', 'tt99999999999	7.5	5') }, 'line 2: tconst is "tt99999999999", not a number'],
    ['a season that is no number', { 'title.episode': fileWith('title.episode', 'tt9381924	tt8806524	one	1') }, 'line 2: seasonNumber is "one", not a number'],
    ['a score beyond ten', { 'title.ratings': fileWith('title.ratings', 'tt8806524	75	5') }, 'line 2: averageRating is "75", not a score such as 8.1'],
    ['a series without a title', { 'title.basics': fileAnd('title.basics', 'tt1	tvSeries	\\N	x	0	\\N	\\N	\\N	\\N') }, 'line 6: has no primaryTitle'],
    ['an empty file', { 'title.akas': '' }, 'title.akas.tsv.gz is empty'],
  ]
  test.each(bad)('%s', async (_, files, reason) => {
    await importFiles()
    const before = await stateOf()
    const renamed = { 'title.basics': PICARD_FILES['title.basics'].replace('Star Trek: Picard', 'Renamed') }
    await expect(importFiles({ ...renamed, ...files })).rejects.toMatchObject({
      code: 'bad-input-file',
      message: expect.stringContaining(reason) as string,
    })
    expect(await stateOf()).toEqual(before)
  })

  const damaged: [string, Buffer, string][] = [
    ['gzip that breaks off', gzipSync('tconst\tdirectors\twriters\n'.padEnd(5000, 'x')).subarray(0, 40), 'breaks off'],
    ['gzip whose content was altered', altered(gzipSync(PICARD_FILES['title.crew'])), 'is damaged'],
    ['a page of HTML under the name of a gzipped file', Buffer.from('<!doctype html><title>Denied</title>'), 'is not gzipped'],
  ]
  test.each(damaged)('%s', async (_, bytes, reason) => {
    const path = writeImdbFolder(join(place.folder, 'imdb'))
    writeFileSync(join(path, 'title.crew.tsv.gz'), bytes)
    await expect(importImdb(database, path)).rejects.toMatchObject({
      code: 'bad-input-file',
      message: expect.stringMatching(`title.crew.tsv.gz ${reason}`) as string,
    })
    expect(await findImdbFacts(database, 'tt8806524')).toBeUndefined()
  })

  test('a missing file is named before any is read', async () => {
    const path = writeImdbFolder(join(place.folder, 'imdb'), { 'title.basics': 'not even a header' })
    rmSync(join(path, 'title.akas.tsv.gz'))
    await expect(importImdb(database, path)).rejects.toMatchObject({
      code: 'bad-input-file',
      message: expect.stringContaining('has no title.akas.tsv.gz') as string,
    })
  })
})

/** What all tables together hold, marks of the files included. */
async function stateOf(): Promise<unknown> {
  return Promise.all([
    database.selectFrom('imdb_file').selectAll().orderBy('name').execute(),
    findImdbFacts(database, 'tt8806524'),
    database.selectFrom('imdb_person').selectAll().orderBy('id').execute(),
  ])
}

/** The same bytes but one, in the middle of what is packed. */
function altered(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  return bytes
}
