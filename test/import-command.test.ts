import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { imdbFilesOf, PICARD_FILES, writeImdbFolder } from './imdb-folder.ts'
import { runTbc } from './run-tbc.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

const tbc = (...args: string[]) => runTbc({ TBC_DATA_DIR: join(folder.path, 'data'), TBC_OFFLINE: '1' }, ...args)

test('the report says what was read, kept and written, and what was left out and why; progress only goes to a terminal', async () => {
  const files = { 'title.basics': PICARD_FILES['title.basics'].concat('tt1	tvSeries	X	X	1	\\N	\\N	\\N	\\N\n') }
  const imported = await tbc('import', 'imdb', writeImdbFolder(join(folder.path, 'imdb'), files))
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
      "IMDb's facts are with 1 series here: 1 new, 0 changed.",
      '',
    ].join('\n'),
  })
})

test('again, it says that nothing was written; with --json in one value', async () => {
  const path = writeImdbFolder(join(folder.path, 'imdb'))
  await tbc('import', 'imdb', path)
  expect((await tbc('import', 'imdb', path)).out).toContain('Nothing was written: all of it was there.\n')
  const { written, files, series } = JSON.parse((await tbc('import', 'imdb', path, '--json')).out) as { written: number; files: unknown[]; series: unknown }
  expect([written, series]).toEqual([0, { joined: 1, doubtful: 0, notHere: 0, new: 0, changed: 0, failures: [] }])
  expect(files[2]).toEqual({
    file: 'title.ratings',
    modifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    read: { rows: 3, kept: 2, skipped: {} },
    written: { inserted: 0, changed: 0, removed: 0 },
  })
})

test('a bad file exits 5 with one line that names file, line and reason, and with --json one value', async () => {
  const path = writeImdbFolder(join(folder.path, 'imdb'), { 'title.crew': 'tconst	directors	writers\ntt8806524	nobody	\\N\n' })
  const { code, out, error } = await tbc('import', 'imdb', path, '--json')
  expect([code, error]).toEqual([5, expect.stringMatching(/^tbc: .*title\.crew\.tsv\.gz, line 2: directors is "nobody", not an id.*\n$/)])
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'bad-input-file' } })
})

test('a folder without the files exits 5, a missing or unknown subject is wrong usage', async () => {
  writeFileSync(join(folder.path, 'file'), '')
  const runs = await Promise.all([
    tbc('import', 'imdb', join(folder.path, 'nowhere')),
    tbc('import', 'imdb', join(folder.path, 'file')),
    tbc('import', 'imdb', folder.path),
    tbc('import', 'imdb'),
    tbc('import', 'trakt', folder.path),
    tbc('import'),
  ])
  expect(runs.map(({ code }) => code)).toEqual([5, 5, 5, 2, 2, 2])
})

describe('after an import', () => {
  interface Guide {
    series: { externalIds: { field: string; value: string; source: string }[] }
    sections: { ratings: { values: { value: { rater: string; votes?: number; episode?: number }; source: string; link: string }[] } }
  }
  const importFiles = (files: Parameters<typeof writeImdbFolder>[1]) => tbc('import', 'imdb', writeImdbFolder(join(folder.path, 'imdb'), files))

  test('the guide has IMDb’s score, with its link and IMDb’s credit, and those of episodes only as far as the reader has seen', async () => {
    await importFiles({})
    const ratings = async (...args: string[]) =>
      (JSON.parse((await tbc('guide', 'picard', '--json', ...args)).out) as Guide).sections.ratings.values
        .filter(({ link }) => link === 'https://www.imdb.com/title/tt8806524/')
        .map(({ value: { rater, votes, episode } }) => [rater, votes, episode])
    expect(await ratings()).toEqual([['IMDb', 99271, undefined]])
    expect(await ratings('--spoilers', 'S01E01')).toEqual([['IMDb', 99271, undefined], ['IMDb', 7254, 1]]) // prettier-ignore
    expect((await tbc('guide', 'picard')).out.replace(/\s+/g, ' ')).toContain('Information courtesy of IMDb (https://www.imdb.com). Used with permission.')
  })

  test('before it, IMDb is not credited with permission', async () => {
    expect((await tbc('guide', 'picard')).out).not.toContain('Used with permission')
  })

  test('the ids of other catalogues stand in the guide, each with its source', async () => {
    await importFiles({})
    const { series } = JSON.parse((await tbc('guide', 'picard', '--json')).out) as Guide
    expect(series.externalIds).toContainEqual(expect.objectContaining({ field: 'externalId.imdb', value: 'tt8806524', source: 'IMDb', link: 'https://www.imdb.com/title/tt8806524/' })) // prettier-ignore
  })

  test('a series that only IMDb has is answered without network, and one that nobody has is not', async () => {
    await importFiles(imdbFilesOf([{ id: 'tt0000009', title: 'Quiet Harbour of Old', year: 1974, score: '6.6' }]))
    const asked = JSON.parse((await tbc('ask', 'quiet harbour of old', '--json')).out) as { series: unknown; verdict: string }
    expect([asked.series, asked.verdict]).toEqual([{ id: 'quiet-harbour-of-old-1974', title: 'Quiet Harbour of Old', year: 1974 }, 'unknown'])
    expect((await tbc('ask', 'loud harbour of new')).code).toBe(3)
  })

  test('the operator links and unlinks an entry, which is read at once', async () => {
    await importFiles(imdbFilesOf([{ id: 'tt0000009', title: 'Picard and Friends', year: 1974, score: '1.5', votes: 31 }]))
    const scores = async () => (await tbc('guide', 'picard')).out.match(/IMDb audience: 1.5 of 10 \(31 votes/g) ?? []
    expect((await tbc('series', 'link', 'picard', 'imdb', 'tt0000009')).out).toBe('imdb tt0000009 is Star Trek: Picard. Its facts have joined.\n')
    expect(await scores()).toHaveLength(1)
    expect((await tbc('series', 'unlink', 'picard', 'imdb', 'tt0000009')).out).toContain('will not be matched with it again')
    expect(await scores()).toHaveLength(0)
    expect((await tbc('series', 'link', 'picard', 'imdb', 'tt0000010')).out).toContain('The imported files do not have it')
    expect((await tbc('series', 'link', 'picard', 'imdb', 'Q1')).code).toBe(2)
  })

  test('doctor lists what is doubtful, and the report counts it', async () => {
    const imported = await importFiles(imdbFilesOf([{ id: 'tt0000009', title: 'Severance', year: 2022 }, { id: 'tt0000010', title: 'Severance', year: 2022 }])) // prettier-ignore
    expect(imported.out).toMatch(/2 doubtful, left unmatched: tbc doctor lists them\.\n$/)
    expect((await tbc('doctor')).out).toContain('imdb tt0000009, Severance (2022), may be severance-2022: so may tt0000010')
  })
})
