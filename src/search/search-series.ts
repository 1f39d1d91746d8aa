import type { Candidate } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import { findNames, findNamesByNearWords } from './find-names.ts'
import { foldTitle } from './fold-title.ts'
import { IndexedTitle } from './indexed-title.ts'
import { currentTitles, type TitlePart } from './live-titles.ts'
import { parseQuery, withHints, type SeriesQuery } from './parse-query.ts'
import { rankTitles, type RankableTitle, type RankedTitle } from './rank-titles.ts'
import type { TitleIndex } from './title-index.ts'
import { countSeries, listTitlesNamed } from './title-store.ts'

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
const SCORE_DIGITS = 3

/** Series by name, closest first. */
export async function searchSeries(database: Database, text: string, limit: number): Promise<SearchHit[]> {
  const query = parseQuery(text)
  return rank(await currentTitles(database), query)
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
  // A name that is exact is answered by the database's own index: nothing else can be nearer.
  const whole = await findExactly(database, { name: text })
  if (whole !== undefined) return whole
  const query = parseQuery(text)
  const exact = query.name === text ? undefined : await findExactly(database, query)
  if (exact !== undefined) return exact
  const ranked = rank(await currentTitles(database), query)
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

async function findExactly(database: Database, query: SeriesQuery): Promise<FoundSeries | undefined> {
  const folded = foldTitle(query.name)
  const ranked = rankTitles(folded, await listTitlesNamed(database, folded))
  return ranked[0] === undefined ? undefined : toFound(ranked, ranked[0], query)
}

function toFound<T extends Candidate & RankableTitle>(ranked: readonly RankedTitle<T>[], best: RankedTitle<T>, { season }: SeriesQuery): FoundSeries {
  const namesakes = ranked.filter(({ row, score }) => row.folded === best.row.folded && score >= best.score - Number.EPSILON)
  return { kind: 'found', id: best.row.id, season, candidates: namesakes.slice(1).map(({ row }) => toCandidate(row)) }
}

/** The name as a whole first; only when no series goes by it, a year or country at its end narrows the search. */
function rank(parts: readonly TitlePart[], query: SeriesQuery): RankedTitle<IndexedTitle>[] {
  const plain = rankName(parts, query.name, () => true)
  const hinted = withHints(query)
  if (hinted === undefined || (plain[0]?.score ?? 0) >= 1) return plain
  const narrowed = rankName(parts, hinted.name, (index, series) => fits(index, series, hinted))
  return narrowed.length > 0 ? narrowed : plain
}

function rankName(parts: readonly TitlePart[], name: string, isMeant: (index: TitleIndex, series: number) => boolean): RankedTitle<IndexedTitle>[] {
  const folded = foldTitle(name)
  if (folded === '') return []
  const near = rankFound(parts, findNames, folded, isMeant)
  if ((near[0]?.score ?? 0) >= CLOSE_ENOUGH) return near
  const further = rankFound(parts, findNamesByNearWords, folded, isMeant)
  return rankTitles(
    folded,
    [...near, ...further].map(({ row }) => row),
  )
}

function rankFound(
  parts: readonly TitlePart[],
  find: typeof findNames,
  folded: string,
  isMeant: (index: TitleIndex, series: number) => boolean,
): RankedTitle<IndexedTitle>[] {
  const rows = parts.flatMap(({ index, isCurrent }) => {
    const names = new Set<number>()
    find({ index, folded, accepts: (series) => isMeant(index, series) }, names)
    return [...names].map((number) => new IndexedTitle(index, number)).filter(({ id }) => isCurrent(id))
  })
  return rankTitles(folded, rows)
}

function fits(index: TitleIndex, series: number, { year, country }: SeriesQuery): boolean {
  return (year === undefined || year === index.year(series)) && (country === undefined || index.countriesOf(series).includes(country))
}

function toCandidate({ id, title, year, countries }: Candidate): Candidate {
  return { id, title, year, countries }
}
