import { Buffer } from 'node:buffer'
import { foldTitle } from '../../search/fold-title.ts'
import { IdSet } from './id-set.ts'
import { IMDB_COLUMNS, IMDB_FILE_NAMES, type ImdbFile, type ImdbFileName } from './imdb-files.ts'
import type { ImdbTable } from './imdb-store.ts'
import { readTsv } from './tsv-reader.ts'
import type { TsvRow } from './tsv-row.ts'

/** Why a row that speaks of something we keep is left out all the same. */
export type SkipReason = 'adult-series' | 'unknown-title' | 'unknown-series' | 'listed-twice'

/** What reading one file came to. Rows read but neither kept nor skipped are of no series: films, games, their makers. */
export interface ReadCounts {
  rows: number
  kept: number
  skipped: Partial<Record<SkipReason, number>>
}

/** How far the reading of a file is. */
export interface ReadProgress {
  file: ImdbFileName
  readBytes: number
  sizeBytes: number
}

/** Takes a row for a table, its values in the order of the table's columns; false when the table has one with that key. */
export type KeepRow = (table: ImdbTable, ...values: (string | number | null)[]) => boolean

/** Our decision: the first credits are those IMDb calls principal; beyond them come guests. */
const MAX_CREDITS = 20

const TENTHS_PER_POINT = 10
const MAX_SCORE_TENTHS = 10 * TENTHS_PER_POINT
const SCORE = /^\d{1,2}(\.\d)?$/

const TV_SERIES = Buffer.from('tvSeries')
const TV_MINI_SERIES = Buffer.from('tvMiniSeries')
const ONE = Buffer.from('1')

/** What one file decides about the rows of the next ones. */
interface Known {
  /** Everything title.basics has, of any type. */
  titles: IdSet
  /** The series that are kept. */
  series: IdSet
  /** Their episodes. */
  episodes: IdSet
  /** Everybody who is credited for one of them. */
  people: IdSet
}

/**
 * Reads the files one after the other and hands each row that belongs to a series to `keep`: the series, their episodes, ratings
 * of both, and of the series the titles elsewhere, directors, writers and first credits, with the names of those people.
 *
 * Adult titles are left out, our decision: a household's search should not bring them up; they are counted.
 */
export async function readImdb(
  files: readonly ImdbFile[],
  keep: KeepRow,
  onProgress?: (progress: ReadProgress) => void,
): Promise<Record<ImdbFileName, ReadCounts>> {
  const known: Known = { titles: new IdSet(), series: new IdSet(), episodes: new IdSet(), people: new IdSet() }
  const counts = Object.fromEntries(IMDB_FILE_NAMES.map((name): [ImdbFileName, ReadCounts] => [name, { rows: 0, kept: 0, skipped: {} }])) as Record<
    ImdbFileName,
    ReadCounts
  >
  for (const { name, path, sizeBytes } of files) {
    const count = counts[name]
    const skip = (reason: SkipReason): void => void (count.skipped[reason] = (count.skipped[reason] ?? 0) + 1)
    const keepCounted: KeepRow = (table, ...values) => {
      const isNew = keep(table, ...values)
      if (isNew) count.kept++
      else skip('listed-twice')
      return isNew
    }
    const read = READERS[name](known, keepCounted, skip)
    count.rows = await readTsv({ path, columns: IMDB_COLUMNS[name] }, read, onProgress && ((readBytes) => onProgress({ file: name, readBytes, sizeBytes })))
  }
  return counts
}

type Reader = (known: Known, keep: KeepRow, skip: (reason: SkipReason) => void) => (row: TsvRow) => void

const READERS: Record<ImdbFileName, Reader> = {
  'title.basics': (known, keep, skip) => (row) => {
    const [TCONST, TYPE, TITLE, ORIGINAL_TITLE, IS_ADULT, START_YEAR, END_YEAR, RUNTIME, GENRES] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    const id = row.id(TCONST, 'tt')
    known.titles.add(id)
    const isMini = row.is(TYPE, TV_MINI_SERIES)
    if (!isMini && !row.is(TYPE, TV_SERIES)) return
    if (row.is(IS_ADULT, ONE)) return skip('adult-series')
    const [title, originalTitle] = [row.text(TITLE), row.text(ORIGINAL_TITLE)]
    const [folded, foldedOriginal] = [foldTitle(title), foldTitle(originalTitle)]
    keep(
      'imdb_series',
      id,
      isMini ? 'tvMiniSeries' : 'tvSeries',
      title,
      originalTitle,
      row.integerOrNull(START_YEAR),
      row.integerOrNull(END_YEAR),
      row.integerOrNull(RUNTIME),
      row.textOrNull(GENRES),
      folded,
      foldedOriginal === folded ? null : foldedOriginal,
    )
    known.series.add(id)
  },

  'title.episode': (known, keep, skip) => (row) => {
    const [TCONST, PARENT, SEASON, NUMBER] = [0, 1, 2, 3]
    const id = row.id(TCONST, 'tt')
    const series = row.id(PARENT, 'tt')
    if (!known.series.has(series)) return known.titles.has(series) ? undefined : skip('unknown-series')
    keep('imdb_episode', id, series, row.integerOrNull(SEASON), row.integerOrNull(NUMBER))
    known.episodes.add(id)
  },

  'title.ratings': (known, keep, skip) => (row) => {
    const [TCONST, AVERAGE, VOTES] = [0, 1, 2]
    const id = row.id(TCONST, 'tt')
    if (known.series.has(id) || known.episodes.has(id)) keep('imdb_rating', id, scoreTenthsOf(row, AVERAGE), row.integer(VOTES))
    else if (!known.titles.has(id)) skip('unknown-title')
  },

  'title.akas': (known, keep, skip) => (row) => {
    const [TITLE_ID, ORDERING, TITLE, REGION, LANGUAGE, TYPES, IS_ORIGINAL] = [0, 1, 2, 3, 4, 5, 6]
    const series = row.id(TITLE_ID, 'tt')
    if (!known.series.has(series)) return known.titles.has(series) ? undefined : skip('unknown-title')
    keep(
      'imdb_title',
      series,
      row.integer(ORDERING),
      row.text(TITLE),
      row.textOrNull(REGION),
      row.textOrNull(LANGUAGE),
      row.textOrNull(TYPES),
      row.is(IS_ORIGINAL, ONE) ? 1 : 0,
    )
  },

  'title.crew': (known, keep, skip) => (row) => {
    const [TCONST, DIRECTORS, WRITERS] = [0, 1, 2]
    const series = row.id(TCONST, 'tt')
    if (!known.series.has(series)) return known.titles.has(series) ? undefined : skip('unknown-title')
    for (const [job, column] of [
      ['director', DIRECTORS],
      ['writer', WRITERS],
    ] as const)
      for (const [index, person] of row.ids(column, 'nm').entries()) {
        keep('imdb_crew', series, job, index + 1, person)
        known.people.add(person)
      }
  },

  'title.principals': (known, keep, skip) => (row) => {
    const [TCONST, ORDERING, NCONST, CATEGORY, JOB, CHARACTERS] = [0, 1, 2, 3, 4, 5]
    const series = row.id(TCONST, 'tt')
    if (!known.series.has(series)) return known.titles.has(series) ? undefined : skip('unknown-title')
    const ordering = row.integer(ORDERING)
    if (ordering > MAX_CREDITS) return
    const person = row.id(NCONST, 'nm')
    keep('imdb_credit', series, ordering, person, row.text(CATEGORY), row.textOrNull(JOB), row.textOrNull(CHARACTERS))
    known.people.add(person)
  },

  'name.basics': (known, keep) => (row) => {
    const [NCONST, NAME] = [0, 1]
    const id = row.id(NCONST, 'nm')
    if (!known.people.has(id)) return
    // Some people have no name any more: their credits stay, and are not shown.
    const name = row.textOrNull(NAME)
    if (name !== null && name !== '') keep('imdb_person', id, name)
  },
}

/** `8.1` as 81: IMDb gives one digit after the point, and tenths compare exactly. */
function scoreTenthsOf(row: TsvRow, column: number): number {
  const text = row.text(column)
  const tenths = Math.round(Number(text) * TENTHS_PER_POINT)
  if (!SCORE.test(text) || tenths > MAX_SCORE_TENTHS) throw row.wrong(column, 'a score such as 8.1')
  return tenths
}
