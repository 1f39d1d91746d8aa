import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateSeries } from '../../bench/generate-titles.ts'
import { says, seriesFile, type SeriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { putSeries, removeSeries, replaceSeries } from '../catalogue/series-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { newestChange } from '../storage/newest-change.ts'
import { openDatabase, type Database } from '../storage/open-database.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'
import { currentTitles } from './live-titles.ts'
import { searchSeries } from './search-series.ts'
import { getDataMark } from './title-store.ts'

function series(id: string, title: string, votes = 1, aliases: string[] = []): SeriesFile {
  const rating = { rater: 'IMDb', group: 'audience', score: 8, scale: 10, unit: 'points', votes }
  return { ...seriesFile(says({ series: { title, year: 2020, countries: ['US'], aliases }, ratings: [rating] })), id }
}

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => {
  catalogue = await temporaryCatalogue([series('severance-2022', 'Severance', 900), series('andor-2022', 'Andor', 800)])
})
afterEach(() => catalogue.close())

async function found(database: Database, text: string): Promise<string[]> {
  return (await searchSeries(database, text, 10)).map(({ id }) => id)
}

describe('what changes is found as it is now', () => {
  test('a new series at once', async () => {
    expect(await found(catalogue.database, 'slow horses')).toEqual([])
    await replaceSeries(catalogue.database, [indexSeries(series('slow-horses-2022', 'Slow Horses'))])
    expect(await found(catalogue.database, 'slow hrses')).toEqual(['slow-horses-2022'])
  })

  test('one that another process put in', async () => {
    expect(await found(catalogue.database, 'slow horses')).toEqual([])
    const other = await openDatabase(catalogue.place)
    await replaceSeries(other, [indexSeries(series('slow-horses-2022', 'Slow Horses'))])
    await other.destroy()
    expect(await found(catalogue.database, 'slow horses')).toEqual(['slow-horses-2022'])
  })

  test('a renamed one by its new name alone', async () => {
    expect(await found(catalogue.database, 'severence')).toEqual(['severance-2022'])
    await replaceSeries(catalogue.database, [indexSeries(series('severance-2022', 'The Lumon Files', 900))])
    expect(await found(catalogue.database, 'severence')).toEqual([])
    expect(await found(catalogue.database, 'lumon fils')).toEqual(['severance-2022'])
  })

  test('one that was taken out no more', async () => {
    expect(await found(catalogue.database, 'andr')).toEqual(['andor-2022'])
    await catalogue.database.transaction().execute((transaction) => removeSeries(transaction, 'andor-2022', 'severance-2022'))
    expect(await found(catalogue.database, 'andr')).toEqual([])
  })

  test('a write that is undone is never found', async () => {
    const undone = catalogue.database.transaction().execute(async (transaction) => {
      await putSeries(transaction, indexSeries(series('slow-horses-2022', 'Slow Horses')))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await found(catalogue.database, 'slow horses')).toEqual([])
  })
})

test('after very many changes all names are read anew in the background, and nothing is missed in the end', async () => {
  expect(await found(catalogue.database, 'severence')).toEqual(['severance-2022'])
  const many = Array.from({ length: 501 }, (_, at) => indexSeries(series(`many-${at}-2020`, `Many ${at}`)))
  await replaceSeries(catalogue.database, many)
  expect(await found(catalogue.database, 'severence')).toEqual(['severance-2022'])
  await expect.poll(() => found(catalogue.database, 'many 500'), { timeout: 10_000 }).toContain('many-500-2020')
  expect((await currentTitles(catalogue.database)).map(({ index }) => index.seriesCount)).toEqual([503])
})

/** Made-up series as files, the same for the same numbers. */
function madeUp(until: number, seed: number): SeriesFile[] {
  return [...generateSeries(until, seed)].map(({ number, title, aliases, popularity }) => series(`made-${number}-2020`, title, popularity + 1, aliases))
}

async function answersTo(database: Database, texts: readonly string[]): Promise<unknown[]> {
  const answers = []
  for (const text of texts) answers.push(await searchSeries(database, text, 10))
  return answers
}

const files = madeUp(150, 3)
const asked = files.flatMap((file, at) => {
  const title = file.statements[0]?.series?.title ?? ''
  return [title, title.slice(0, 4), `${title.slice(0, 3)}${title.slice(4)}`, title.split(' ').toReversed().join(' ')][at % 4] ?? ''
}).filter((text) => text.trim() !== '') // prettier-ignore

test('names that came in one by one, were changed and taken out are found like those read at once', async () => {
  const step = await temporaryCatalogue(files.slice(0, 60))
  const whole = await temporaryCatalogue(files.slice(0, 140))
  try {
    await found(step.database, 'anything')
    for (const file of files.slice(60)) await replaceSeries(step.database, [indexSeries(file)])
    await replaceSeries(step.database, [indexSeries(series('made-3-2020', 'Renamed Meanwhile'))])
    await replaceSeries(whole.database, [indexSeries(series('made-3-2020', 'Renamed Meanwhile'))])
    await step.database.transaction().execute(async (transaction) => {
      for (let number = 140; number < 150; number++) await removeSeries(transaction, `made-${number}-2020`, 'made-1-2020')
    })
    expect((await currentTitles(step.database)).length).toBe(2)
    expect(await answersTo(step.database, asked)).toEqual(await answersTo(whole.database, asked))
  } finally {
    await step.close()
    await whole.close()
  }
})

test('the order in which names came in changes no answer', async () => {
  const [forth, back] = [await temporaryCatalogue(files), await temporaryCatalogue(files.toReversed())]
  try {
    expect(await answersTo(back.database, asked)).toEqual(await answersTo(forth.database, asked))
  } finally {
    await forth.close()
    await back.close()
  }
})

describe('the index kept beside the data', () => {
  async function keep(): Promise<string> {
    const mark = await getDataMark(catalogue.database)
    const [part] = await currentTitles(catalogue.database)
    if (part === undefined) throw new Error('no names')
    await writeIndexFile(catalogue.folder, { index: part.index, sequence: await newestChange(catalogue.database), mark })
    return mark
  }

  test('is read as it was written', async () => {
    const mark = await keep()
    const kept = await readIndexFile(catalogue.folder, mark)
    const [part] = await currentTitles(catalogue.database)
    expect(kept?.sequence).toBe(await newestChange(catalogue.database))
    expect(kept?.index.tables).toEqual(part?.index.tables)
    expect(kept?.index.countries).toEqual([['US']])
  })

  test('of other data, or none, counts as none', async () => {
    expect(await readIndexFile(catalogue.folder, 'any')).toBeUndefined()
    await keep()
    expect(await readIndexFile(catalogue.folder, 'another mark')).toBeUndefined()
  })

  test('with any one byte changed, cut short or longer than it was counts as none', async () => {
    const mark = await keep()
    const file = join(catalogue.folder, 'names.index')
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = Buffer.from(whole)
      damaged[at]! ^= 0x10
      writeFileSync(file, damaged)
      expect(await readIndexFile(catalogue.folder, mark)).toBeUndefined()
    }
    for (const length of [0, 5, 19, 40, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length))
      expect(await readIndexFile(catalogue.folder, mark)).toBeUndefined()
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.of(0)]))
    expect(await readIndexFile(catalogue.folder, mark)).toBeUndefined()
    rmSync(file)
  })
})
