import { statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../errors/app-error.ts'
import type { Day } from '../../time/partial-date.ts'

/**
 * The files of IMDb's non-commercial data sets, in the order in which one decides what is kept of the next, with the columns we read.
 *
 * https://developer.imdb.com/non-commercial-datasets/ (read 2026-11-22): gzipped, UTF-8, a header line, fields between tabs without
 * any quoting, `\N` where there is no value.
 */
export const IMDB_COLUMNS = {
  'title.basics': ['tconst', 'titleType', 'primaryTitle', 'originalTitle', 'isAdult', 'startYear', 'endYear', 'runtimeMinutes', 'genres'],
  'title.episode': ['tconst', 'parentTconst', 'seasonNumber', 'episodeNumber'],
  'title.ratings': ['tconst', 'averageRating', 'numVotes'],
  'title.akas': ['titleId', 'ordering', 'title', 'region', 'language', 'types', 'isOriginalTitle'],
  'title.crew': ['tconst', 'directors', 'writers'],
  'title.principals': ['tconst', 'ordering', 'nconst', 'category', 'job', 'characters'],
  'name.basics': ['nconst', 'primaryName'],
} as const satisfies Record<string, readonly string[]>

export type ImdbFileName = keyof typeof IMDB_COLUMNS
export const IMDB_FILE_NAMES = Object.keys(IMDB_COLUMNS) as ImdbFileName[]

const DOWNLOADS = 'https://datasets.imdbws.com/'

/** A file as it lies in the operator's folder. */
export interface ImdbFile {
  name: ImdbFileName
  path: string
  sizeBytes: number
  /** The day it was last modified, UTC's: downloads bear the day IMDb made them, or that of the download. */
  modifiedOn: Day
}

/** The seven files of the folder, gzipped or not; the gzipped one where both are there. A missing one is a failure that names it. */
export function findImdbFiles(folder: string): ImdbFile[] {
  if (statOf(folder)?.isDirectory() !== true)
    throw new AppError('bad-input-file', `${folder} is no folder that can be read: name the one with the files of ${DOWNLOADS}`)
  return IMDB_FILE_NAMES.map((name) => {
    for (const ending of ['.tsv.gz', '.tsv']) {
      const path = join(folder, `${name}${ending}`)
      const stats = statOf(path)
      if (stats?.isFile() === true) return { name, path, sizeBytes: stats.size, modifiedOn: stats.mtime.toISOString().slice(0, 10) as Day }
    }
    throw new AppError('bad-input-file', `${folder} has no ${name}.tsv.gz: download it from ${DOWNLOADS}`)
  })
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    // Whatever keeps it from being looked at, it cannot be read: the caller says so.
    return undefined
  }
}
