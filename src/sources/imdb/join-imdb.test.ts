import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { imdbFilesOf, writeImdbFolder, type ToldByImdb } from '../../../test/imdb-folder.ts'
import { day, says, seriesFile } from '../../../test/make-series.ts'
import { temporaryCatalogue } from '../../../test/temporary-catalogue.ts'
import type { Statement } from '../../catalogue/series-document.ts'
import { getSeries, getSeriesFile, listSeasonDetails } from '../../catalogue/series-store.ts'
import { listChangeEvents, listSaidChanges } from '../history-store.ts'
import { listLinks } from '../link-store.ts'
import { linkByOperator, unlinkByOperator } from '../operator-links.ts'
import { listDoubts } from '../state-store.ts'
import { takeOver } from '../take-over.ts'
import { importImdb } from './import-imdb.ts'
import { joinImdb, joinSeries } from './join-imdb.ts'
import { countJoined, isJoinDue } from './join-store.ts'
import { takeOverNamed } from './take-over-named.ts'

const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')
const hours = (count: number) => noon.add({ hours: count })
const asOf = day('2026-11-22')
const season = { seasons: [{ number: 1, premiere: '2020-01-01' }] }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
afterEach(() => catalogue.close())

/** Series of ours: `id` by its title and year, with what a catalogue says of it. */
async function haveSeries(...series: { id: string; facts: Record<string, unknown> }[]): Promise<void> {
  catalogue = await temporaryCatalogue(series.map(({ id, facts }) => ({ ...seriesFile(says({ series: facts, ...season })), id })))
}

/** Imports files of that day which tell of these series. */
async function importTold(told: readonly ToldByImdb[], on = '2026-11-20'): Promise<void> {
  const folder = writeImdbFolder(join(catalogue.folder, 'imdb'), imdbFilesOf(told))
  for (const name of Object.keys(imdbFilesOf([]))) utimesSync(join(folder, `${name}.tsv.gz`), new Date(`${on}T00:00:00Z`), new Date(`${on}T00:00:00Z`))
  await importImdb(catalogue.database, folder)
}

const joinAll = (now = noon) => joinImdb(catalogue.database, { now: () => now })
const sourcesOf = async (id: string) => (await getSeriesFile(catalogue.database, id)).statements.map(({ source }) => source)
const ratingOf = async (id: string) =>
  (await getSeries(catalogue.database, id, asOf)).ratings.map(({ value: { rater, score, votes, on } }) => [rater, score, votes, on])
const unchanging = { id: 'the-test-2020', facts: { externalIds: { imdb: 'tt0000001' } } }
const told: ToldByImdb = { id: 'tt0000001', title: 'The Test', year: 2020, score: '7.5', votes: 100 }

describe('a series of ours is an entry of IMDb’s', () => {
  test('by its id, whatever they are called', async () => {
    await haveSeries(unchanging)
    await importTold([{ ...told, title: 'Der Versuch', year: 1999, aka: 'Die Probe' }])
    expect(await joinAll()).toEqual({ joined: 1, changed: 0, failures: [] })
    const { ratings, sources, aliases, title } = await getSeries(catalogue.database, 'the-test-2020', asOf)
    expect([ratings[0]?.value, sources[ratings[0]?.from[0] ?? -1]?.link]).toEqual([
      { rater: 'IMDb', group: 'audience', score: 7.5, scale: 10, unit: 'points', votes: 100, on: '2026-11-20' },
      'https://www.imdb.com/title/tt0000001/',
    ])
    expect([title.value, aliases.map(({ value }) => value)]).toEqual(['The Test', ['Die Probe', 'Der Versuch']])
  })

  test('by title and year, the original title too, where we know no id', async () => {
    await haveSeries({ id: 'the-test-2020', facts: {} }, { id: 'la-prueba-2018', facts: { title: 'La prueba', year: 2018 } })
    await importTold([told, { id: 'tt0000002', title: 'The Trial', original: 'La Prueba', year: 2018, score: '8.1' }])
    await joinAll()
    expect([await sourcesOf('the-test-2020'), await sourcesOf('la-prueba-2018')]).toEqual([['A catalogue', 'IMDb'], ['A catalogue', 'IMDb']]) // prettier-ignore
    expect((await listLinks(catalogue.database, 'the-test-2020')).map(({ how }) => how)).toEqual(['title'])
  })

  test('never by title when it has another id', async () => {
    await haveSeries({ id: 'the-test-2020', facts: { externalIds: { imdb: 'tt0000009' } } })
    await importTold([told])
    expect(await joinAll()).toMatchObject({ joined: 0 })
    expect(await sourcesOf('the-test-2020')).toEqual(['A catalogue'])
  })
})

describe('doubtful entries are left unmatched and listed', () => {
  test('when the year is off by one, or one side knows none', async () => {
    await haveSeries({ id: 'the-test-2020', facts: {} }, { id: 'far-shore-2015', facts: { title: 'Far Shore', year: 2015 } })
    await importTold([
      { ...told, year: 2021 },
      { id: 'tt0000002', title: 'Far Shore' },
    ])
    await joinAll()
    expect((await listDoubts(catalogue.database, 9)).map(({ sourceId, ids, why }) => [sourceId, ids, why])).toEqual([
      ['tt0000001', ['the-test-2020'], 'the title is the same, the year is not'],
      ['tt0000002', ['far-shore-2015'], 'the title is the same, the year is not'],
    ])
    expect(await countJoined(catalogue.database)).toEqual({ joined: 0, doubtful: 2, notHere: 0 })
  })

  test('when several bear the title and year', async () => {
    await haveSeries({ id: 'the-test-2020', facts: {} })
    await importTold([told, { ...told, id: 'tt0000002' }])
    await joinAll()
    expect((await listDoubts(catalogue.database, 9)).map(({ sourceId, why }) => [sourceId, why])).toEqual([
      ['tt0000001', 'so may tt0000002, of the same title and year'],
      ['tt0000002', 'so may tt0000001, of the same title and year'],
    ])
    expect(await sourcesOf('the-test-2020')).toEqual(['A catalogue'])
  })

  test('until the operator decides', async () => {
    await haveSeries({ id: 'the-test-2020', facts: {} })
    await importTold([told, { ...told, id: 'tt0000002', score: '5.0' }])
    await joinAll()
    await linkByOperator(catalogue.database, { source: 'imdb', sourceId: 'tt0000002' }, 'the-test-2020', noon.epochMilliseconds)
    await joinAll(hours(1))
    expect([await ratingOf('the-test-2020'), (await listDoubts(catalogue.database, 9)).length]).toEqual([[['IMDb', 5, 100, '2026-11-20']], 1])
  })
})

test('what the operator unlinked stays so, whatever is imported afterwards', async () => {
  await haveSeries(unchanging)
  await importTold([told])
  await joinAll()
  await unlinkByOperator(catalogue.database, { source: 'imdb', sourceId: 'tt0000001' }, 'the-test-2020', noon.epochMilliseconds)
  await joinAll(hours(1))
  await importTold([{ ...told, score: '7.9' }], '2026-11-21')
  await joinAll(hours(2))
  await joinSeries(catalogue.database, 'the-test-2020', hours(3))
  expect(await catalogue.database.selectFrom('series').select('id').execute()).toEqual([{ id: 'the-test-2020' }])
  expect(await sourcesOf('the-test-2020')).toEqual(['A catalogue'])
})

describe('what an import changed', () => {
  beforeEach(() => haveSeries(unchanging, { id: 'far-shore-2015', facts: { title: 'Far Shore', year: 2015 } }))
  const shore: ToldByImdb = { id: 'tt0000002', title: 'Far Shore', year: 2015, score: '6.0', episodes: 2, aka: 'Ferne Küste' }

  test('is joined, the rest is not read again: nothing changed writes nothing', async () => {
    await importTold([told, shore])
    await joinAll()
    const changes = () => catalogue.database.selectFrom('meta').select((e) => e.fn.countAll().as('n')).executeTakeFirst() // prettier-ignore
    const before = [await stateOf(), await changes()]
    for (const on of ['2026-11-20', '2026-11-21']) {
      await importTold([told, shore], on)
      expect(await isJoinDue(catalogue.database, hours(1).epochMilliseconds)).toBe(false)
      expect(await joinAll(hours(1))).toEqual({ joined: 0, changed: 0, failures: [] })
    }
    expect([await stateOf(), await changes()]).toEqual(before)
  })

  test.each([
    ['a score', { ...told, score: '7.6' }, ['tt0000001']],
    ['votes', { ...told, votes: 101 }, ['tt0000001']],
    ['a title elsewhere', { ...told, aka: 'Die Probe' }, ['tt0000001']],
    ['the year', { ...told, year: 2021 }, ['tt0000001']],
  ])('%s makes that series due, and no other', async (_, changed, due) => {
    await importTold([told, shore])
    await joinAll()
    await importTold([changed, shore], '2026-11-21')
    expect(await dueEntries()).toEqual(due)
  })

  test.each([
    ['an episode’s score', { episodeScore: '6.1' }, [6.1, 6.1]],
    ['an episode more', { episodes: 3 }, [6, 6, 6]],
    ['an episode that is gone', { episodes: 1 }, [6]],
  ])('%s makes its series due', async (_, changed, scores) => {
    await importTold([told, shore])
    await joinAll()
    await importTold([told, { ...shore, ...changed }], '2026-11-21')
    expect(await dueEntries()).toEqual(['tt0000002'])
    await joinAll(hours(1))
    const details = await listSeasonDetails(catalogue.database, 'far-shore-2015', 9)
    expect(details.flatMap(({ ratings = [] }) => ratings.map(({ value }) => value.score))).toEqual(scores)
  })

  test('a series that vanished from the files keeps what was said, with the word that it was withdrawn', async () => {
    await importTold([told, shore])
    await joinAll()
    await importTold([shore], '2026-11-21')
    await joinAll(hours(1))
    expect(await ratingOf('the-test-2020')).toEqual([['IMDb', 7.5, 100, '2026-11-20']])
    expect(await listSaidChanges(catalogue.database, 'the-test-2020', 9)).toMatchObject([{ origin: 'imdb', field: 'entry', after: null }])
  })

  async function stateOf(): Promise<unknown> {
    const { database } = catalogue
    return [
      await database.selectFrom('series').select(['id', 'revision']).orderBy('id').execute(),
      await database.selectFrom('source_state').selectAll().orderBy('source_id').execute(),
      await database.selectFrom('source').selectAll().execute(),
      await database.selectFrom('statement').selectAll().execute(),
      await database.selectFrom('said_change').selectAll().execute(),
    ]
  }

  async function dueEntries(): Promise<string[]> {
    const rows = await catalogue.database.selectFrom('source_state').select('source_id').where('due_at', 'is not', null).orderBy('source_id').execute()
    return rows.map(({ source_id }) => source_id)
  }
})

test('the history tells a new score of the series, never its votes nor the scores of single episodes, and nothing of it is news', async () => {
  await haveSeries(unchanging)
  await importTold([{ ...told, episodes: 30 }])
  await joinAll()
  await importTold([{ ...told, votes: 120, episodes: 30 }], '2026-11-21')
  expect(await joinAll(hours(24))).toMatchObject({ joined: 0, changed: 0 })
  expect([await ratingOf('the-test-2020'), await listSaidChanges(catalogue.database, 'the-test-2020', 99)]).toEqual([[['IMDb', 7.5, 120, '2026-11-21']], []])
  await importTold([{ ...told, score: '7.6', votes: 120, episodes: 30 }], '2026-11-22')
  await joinAll(hours(48))
  expect(await listSaidChanges(catalogue.database, 'the-test-2020', 99)).toMatchObject([
    { origin: 'imdb', field: 'rating.IMDb.audience', before: '"7.5/10"', after: '"7.6/10"' },
  ])
  expect(await listChangeEvents(catalogue.database, 'the-test-2020', 99)).toEqual([])
})

describe('a series that another source tells of later', () => {
  const tvmaze = (ids: object, title = 'Far Shore') => {
    const statement = { source: 'TVmaze', link: 'https://www.tvmaze.com/shows/7', kind: 'catalogue', licence: null, publishedOn: null, retrievedAt: '2026-11-22', series: { title, year: 2015, externalIds: { tvmaze: 7, ...ids } } } // prettier-ignore
    return { sourceId: '7', title, year: 2015, countries: ['US'], externalIds: { tvmaze: 7, ...ids }, statements: [statement as unknown as Statement] }
  }
  beforeEach(async () => {
    await haveSeries(unchanging)
    await importTold([told, { id: 'tt0000002', title: 'Far Shore', year: 2015, score: '6.0' }])
    await joinAll()
  })

  test.each([
    ['by its id', { imdb: 'tt0000002' }, 'At the Sea'],
    ['by its title and year', {}, 'Far Shore'],
  ])('has its facts at once %s', async (_, ids, title) => {
    const taken = await takeOver(catalogue.database, { source: 'tvmaze', series: tvmaze(ids, title), isWhole: true, now: hours(1) })
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    expect(await isJoinDue(catalogue.database, hours(1).epochMilliseconds)).toBe(true)
    expect(await joinSeries(catalogue.database, taken.id, hours(1))).toBe(true)
    expect([await sourcesOf(taken.id), await ratingOf(taken.id)]).toEqual([['IMDb', 'TVmaze'], [['IMDb', 6, 100, '2026-11-20']]]) // prettier-ignore
    expect(await isJoinDue(catalogue.database, hours(2).epochMilliseconds)).toBe(false)
  })
})

describe('a series that only IMDb has', () => {
  beforeEach(async () => {
    await haveSeries(unchanging)
    await importTold([
      told,
      { id: 'tt0000003', title: 'Quiet Harbour', year: 1974, score: '6.6', votes: 10 },
      { id: 'tt0000004', title: 'Quiet Harbour', year: 1990, score: '8.6', votes: 90 },
    ])
    await joinAll()
  })

  test('is none of ours until it is asked for', async () => {
    expect(await countJoined(catalogue.database)).toEqual({ joined: 1, doubtful: 0, notHere: 2 })
    expect(await catalogue.database.selectFrom('series').select('id').execute()).toHaveLength(1)
  })

  test.each([
    ['quiet harbour', 'quiet-harbour-1990'],
    ['Quiet Harbour season 2', 'quiet-harbour-1990'],
    ['quiet harbour 1974', 'quiet-harbour-1974'],
  ])('is taken over when somebody asks for "%s": the best known of its title', async (words, id) => {
    expect(await takeOverNamed(catalogue.database, words, noon)).toBe(id)
    expect(await sourcesOf(id)).toEqual(['IMDb'])
    expect(await takeOverNamed(catalogue.database, words, hours(1))).toBe(id)
  })

  test('is not taken for one of another name, or of a country that IMDb does not tell', async () => {
    for (const words of ['quiet harbor', 'harbour', 'quiet harbour uk', '!?']) expect(await takeOverNamed(catalogue.database, words, noon)).toBeUndefined()
  })
})

test('what counts for more stands, and IMDb’s word beside it', async () => {
  await haveSeries({ id: 'the-test-2020', facts: { externalIds: { imdb: 'tt0000001' }, genres: ['Crime'], runtimeMinutes: { min: 50, max: 60 } } })
  await importTold([{ ...told, title: 'Der Versuch', year: 2019 }])
  await joinAll()
  const { title, year, runtimeMinutes, genres, factsUntil, seasons } = await getSeries(catalogue.database, 'the-test-2020', asOf)
  expect([title.value, year?.value, runtimeMinutes?.value, genres.map(({ value }) => value)]).toEqual([
    'The Test',
    2020,
    { min: 50, max: 60 },
    ['Crime', 'Drama'],
  ])
  expect([factsUntil, seasons.length]).toEqual(['2026-11-01', 1])
})

test('15,000 scores of episodes stand in the season’s detail, and none in the document', async () => {
  await haveSeries(unchanging)
  await importTold([{ ...told, id: 'tt0000001', episodes: 15_000 }])
  await joinAll()
  const document = await getSeries(catalogue.database, 'the-test-2020', asOf)
  const [detail] = await listSeasonDetails(catalogue.database, 'the-test-2020', 1)
  expect([document.ratings.length, detail?.ratings?.length, detail?.ratings?.at(-1)?.value.episode]).toEqual([1, 15_000, 15_000])
  expect(JSON.stringify(document).length).toBeLessThan(5000)
})
