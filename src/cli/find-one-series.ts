import { AppError, type Candidate } from '../errors/app-error.ts'
import { findSeriesMeant } from '../search/search-series.ts'
import { parseName } from '../search/parse-query.ts'
import type { Database } from '../storage/open-database.ts'
import { printable } from './session.ts'

/** The series that somebody typed, with the season in the words and the namesakes that could have been meant. */
export interface MeantSeries {
  id: string
  season: number | undefined
  candidates: Candidate[]
}

/** The series meant by the words; throws `no-such-series`, with the nearest ones, when nothing is close. */
export async function getSeriesMeant(database: Database, words: string[]): Promise<MeantSeries> {
  const found = await findSeriesMeant(database, parseName(words.join(' ')))
  if (found.kind === 'found') return found
  const nearest = found.nearest.map(sayCandidate)
  const remedy = nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : 'check the spelling, or try its original title'
  throw new AppError('no-such-series', `"${printable(found.name)}" is not among the ${found.searched} series here: ${remedy}`, { candidates: found.nearest })
}

/** A series with the year it began: "House of Cards (1990)". */
export function sayTitle(title: string, year: number | null): string {
  return year === null ? title : `${title} (${year})`
}

/** A series among its namesakes: "House of Cards (1990, GB)". */
export function sayCandidate({ title, year, countries }: Candidate): string {
  const marks = [year === null ? '' : String(year), countries.join('/')].filter((mark) => mark !== '')
  return marks.length === 0 ? title : `${title} (${marks.join(', ')})`
}
