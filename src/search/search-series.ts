import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import { foldTitle } from './fold-title.ts'
import { parseQuery, withHints, type SeriesQuery } from './parse-query.ts'
import { rankTitles, type RankedTitle } from './rank-titles.ts'
import { countSeries, listTitlesBeginning, listTitlesNamed, listTitlesSimilar, type TitleRow } from './title-store.ts'

/** One found series, as `tbc search --json` and the interface give it. */
export interface SearchHit {
  id: string
  title: string
  year: number | null
  /** Closeness to what was typed, 0 to 1. */
  score: number
}

/** Which series somebody means; `absent` says how many were searched and which are nearest. */
export type FoundSeries =
  { kind: 'found'; id: string; season: number | undefined; candidates: Candidate[] } | { kind: 'absent'; name: string; searched: number; nearest: Candidate[] }

/** Our decision: a letter or two wrong in a title still means it; below this the guess would be ours, not the asker's. */
export const CLOSE_ENOUGH = 0.74
/** Below this a name is not worth showing as "did you mean". */
const WORTH_SHOWING = 0.45
const MAX_NEAREST = 5
const MAX_BEGINNING = 40
const SCORE_DIGITS = 3

/** Series by name, closest first. */
export async function searchSeries(database: Database, text: string, limit: number): Promise<SearchHit[]> {
  const ranked = await rank(database, parseQuery(text))
  return ranked
    .filter(({ score }) => score >= WORTH_SHOWING)
    .slice(0, limit)
    .map(({ row, score }) => ({ id: row.id, title: row.title, year: row.year, score: Number(Math.max(0, Math.min(1, score)).toFixed(SCORE_DIGITS)) }))
}

/**
 * The one series that is meant, and the season if the words name one.
 *
 * A title that several series share means the best known of them; the others are `candidates`.
 */
export async function findSeriesMeant(database: Database, text: string): Promise<FoundSeries> {
  const whole = await listTitlesNamed(database, foldTitle(text))
  const query: SeriesQuery = whole.length > 0 ? { name: text } : parseQuery(text)
  const ranked = await rank(database, query)
  const [best] = ranked
  if (best === undefined || best.score < CLOSE_ENOUGH)
    return {
      kind: 'absent',
      name: query.name,
      searched: await countSeries(database),
      nearest: ranked
        .filter(({ score }) => score >= WORTH_SHOWING)
        .slice(0, MAX_NEAREST)
        .map(({ row }) => toCandidate(row)),
    }
  const namesakes = ranked.filter(({ row, score }) => row.folded === best.row.folded && score >= best.score - Number.EPSILON)
  return { kind: 'found', id: best.row.id, season: query.season, candidates: namesakes.slice(1).map(({ row }) => toCandidate(row)) }
}

/** The name as a whole first; only when no series goes by it, a year or country at its end narrows the search. */
async function rank(database: Database, query: SeriesQuery): Promise<RankedTitle[]> {
  const plain = await rankName(database, query.name)
  const hinted = withHints(query)
  if (hinted === undefined || (plain[0]?.score ?? 0) >= 1) return plain
  const narrowed = (await rankName(database, hinted.name)).filter(({ row }) => fits(row, hinted))
  return narrowed.length > 0 ? narrowed : plain
}

async function rankName(database: Database, name: string): Promise<RankedTitle[]> {
  const folded = foldTitle(name)
  if (folded === '') return []
  const [exact, beginning, similar] = [
    await listTitlesNamed(database, folded),
    await listTitlesBeginning(database, folded, MAX_BEGINNING),
    await listTitlesSimilar(database, folded),
  ]
  return rankTitles(folded, [...exact, ...beginning, ...similar])
}

function fits({ year, countries }: TitleRow, query: SeriesQuery): boolean {
  return (query.year === undefined || query.year === year) && (query.country === undefined || countries.includes(query.country))
}

function toCandidate({ id, title, year, countries }: TitleRow): Candidate {
  return { id, title, year, countries }
}
