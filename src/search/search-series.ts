import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import { foldTitle } from './fold-title.ts'
import type { IndexedTitle } from './indexed-title.ts'
import { parseQuery, type SeriesQuery } from './parse-query.ts'
import { CLOSE_ENOUGH, rankTitles, type RankableTitle, type RankedTitle } from './rank-titles.ts'
import { countSeries, listTitlesNamed, type TitleRow } from './title-store.ts'

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

/** Below this a name is not worth showing as "did you mean". */
const WORTH_SHOWING = 0.45
const MAX_NEAREST = 5
const SCORE_DIGITS = 3

/** Series by name, closest first. */
export async function searchSeries(database: Database, text: string, limit: number): Promise<SearchHit[]> {
  return (await rank(database, parseQuery(text)))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .slice(0, limit)
    .map(({ row: { id, title, year }, score }) => ({ id, title, year, score: Number(Math.max(0, Math.min(1, score)).toFixed(SCORE_DIGITS)) }))
}

/**
 * The one series that is meant, and the season if the words name one.
 *
 * A title that several series share means the best known of them; the others are `candidates`.
 */
export async function findSeriesMeant(database: Database, text: string): Promise<FoundSeries> {
  // A name that is exact is answered by the database's own index: nothing else can be nearer.
  const whole = await findExactly(database, { name: text })
  if (whole !== undefined) return whole
  const query = parseQuery(text)
  const exact = query.name === text ? undefined : await findExactly(database, query)
  if (exact !== undefined) return exact
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
  return toFound(ranked, best, query)
}

/** The series with names near to this one, each by its nearest name. */
export async function listNear(database: Database, name: string): Promise<TitleRow[]> {
  return (await rank(database, { name })).map(({ row }) => row)
}

async function findExactly(database: Database, query: SeriesQuery): Promise<FoundSeries | undefined> {
  const folded = foldTitle(query.name)
  const ranked = rankTitles(folded, await listTitlesNamed(database, folded))
  return ranked[0] === undefined ? undefined : toFound(ranked, ranked[0], query)
}

function toFound<T extends Candidate & RankableTitle>(ranked: readonly RankedTitle<T>[], best: RankedTitle<T>, { season }: SeriesQuery): FoundSeries {
  const namesakes = ranked.filter(({ row, score }) => row.folded === best.row.folded && score >= best.score - Number.EPSILON)
  return { kind: 'found', id: best.row.id, season, candidates: namesakes.slice(1).map(({ row }) => toCandidate(row)) }
}

/** Loaded for names that are not exact: most answers need none of it. */
async function rank(database: Database, query: SeriesQuery): Promise<RankedTitle<IndexedTitle>[]> {
  const [{ currentTitles }, { rankQuery }] = [await import('./live-titles.ts'), await import('./rank-query.ts')]
  return rankQuery(await currentTitles(database), query)
}

function toCandidate({ id, title, year, countries }: Candidate): Candidate {
  return { id, title, year, countries }
}
